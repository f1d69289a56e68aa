// A QR picture of a text, drawn here: no address leaves the window.

import makeQr from 'qrcode-generator';

/** Dark squares as one path, in units of a square; null for a text too long for a picture. */
const squaresOf = (text: string): { size: number; path: string } | null => {
  try {
    const picture = makeQr(0, 'M');
    picture.addData(text, 'Byte');
    picture.make();
    const size = picture.getModuleCount();
    let path = '';
    for (let row = 0; row < size; row++) for (let column = 0; column < size; column++) if (picture.isDark(row, column)) path += `M${column} ${row}h1v1h-1z`;
    return { size, path };
  } catch {
    return null;
  }
};

export const Qr = ({ text }: { text: string }) => {
  const squares = squaresOf(text);
  return squares && <svg viewBox={`0 0 ${squares.size} ${squares.size}`} role="img" aria-label="QR-картинка со ссылкой" shape-rendering="crispEdges"><path d={squares.path} fill="#000" /></svg>;
};
