/** Takes out HTML that a site's editor left as text in a cell, keeping its lines and list points. */

export interface HtmlLine {
  text: string;
  /** «1.» for a point of a numbered list. */
  number: string | null;
  bullet: boolean;
}

const TAG = /<(\/?)(p|ul|ol|li|br|div|span|b|strong|i|em|u|a|font|table|tbody|thead|tr|td|th|h[1-6]|sub|sup|hr)(?:\s[^<>]*)?\/?>/gi;
const NEW_LINE = new Set(['p', 'br', 'div', 'tr', 'ul', 'ol', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr']);
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ', quot: '"', laquo: '«', raquo: '»', ndash: '–', mdash: '—', hellip: '…', bull: '•', lt: '<', gt: '>', amp: '&', apos: "'", shy: '',
};

/** null where the text holds no HTML. A mark like «<ФИО>» is no tag and stays. */
export function stripHtml(text: string): HtmlLine[] | null {
  if (!new RegExp(TAG.source, 'i').test(text)) {
    const decoded = decodeEntities(text);
    return decoded === text ? null : [{ text: decoded, number: null, bullet: false }];
  }
  const lines: HtmlLine[] = [{ text: '', number: null, bullet: false }];
  const counters: (number | null)[] = [];
  let from = 0;
  const append = (piece: string): void => {
    const last = lines[lines.length - 1];
    if (last) last.text += decodeEntities(piece);
  };
  for (const match of text.matchAll(TAG)) {
    append(text.slice(from, match.index));
    from = (match.index ?? 0) + match[0].length;
    const closing = match[1] === '/';
    const name = (match[2] ?? '').toLowerCase();
    if (name === 'ul' || name === 'ol') {
      if (closing) counters.pop();
      else counters.push(name === 'ol' ? 0 : null);
    }
    if (name === 'li') lines.push(closing ? { text: '', number: null, bullet: false } : listPoint(counters));
    else if (NEW_LINE.has(name)) lines.push({ text: '', number: null, bullet: false });
    else if (name === 'td' || name === 'th') append(' ');
  }
  append(text.slice(from));
  return lines.filter((line) => line.text.trim() !== '');
}

function listPoint(counters: (number | null)[]): HtmlLine {
  const counter = counters[counters.length - 1];
  if (counter === undefined || counter === null) return { text: '', number: null, bullet: true };
  counters[counters.length - 1] = counter + 1;
  return { text: '', number: `${counter + 1}.`, bullet: false };
}

function decodeEntities(text: string): string {
  return text.replace(/&(#\d{1,6}|[a-z]{2,6});/gi, (whole, name: string) => {
    if (name.startsWith('#')) {
      const code = Number(name.slice(1));
      return code > 31 && code < 0xd800 ? String.fromCharCode(code) : whole;
    }
    return ENTITIES[name.toLowerCase()] ?? whole;
  });
}
