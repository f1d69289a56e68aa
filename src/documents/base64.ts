// Bytes as base64 text: what crosses the bridge and src/google; Apps Script's V8 has no btoa.

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Standard base64 with padding. */
export const toBase64 = (bytes: Uint8Array): string => {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const [a, b, c] = [bytes[i] as number, bytes[i + 1], bytes[i + 2]];
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    parts.push(
      ALPHABET.charAt(bits >> 18), ALPHABET.charAt((bits >> 12) & 63),
      b === undefined ? '=' : ALPHABET.charAt((bits >> 6) & 63), c === undefined ? '=' : ALPHABET.charAt(bits & 63),
    );
  }
  return parts.join('');
};

/** Bytes of standard base64; null for anything else. */
export const fromBase64 = (text: string): Uint8Array | null => {
  const body = text.replace(/=+$/, '');
  if (!/^[A-Za-z0-9+/]*$/.test(body) || body.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((body.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let i = 0; i < body.length; i += 1) {
    bits = ((bits << 6) | ALPHABET.indexOf(body.charAt(i))) & 0xffffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[at] = (bits >> held) & 255;
      at += 1;
    }
  }
  return bytes;
};
