// Bytes as base64 text: what crosses the bridge and src/google; Apps Script's V8 has no btoa.

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Two characters for each number of twelve bits: an order on 300 pairs is thirty thousand of them, in an engine that has not warmed up. */
const PAIRS: string[] = [];
const pairs = (): readonly string[] => {
  if (PAIRS.length === 0) for (const first of ALPHABET) for (const second of ALPHABET) PAIRS.push(first + second);
  return PAIRS;
};

/** Standard base64 with padding. */
export const toBase64 = (bytes: Uint8Array): string => {
  const two = pairs();
  const whole = bytes.length - (bytes.length % 3);
  let text = '';
  for (let i = 0; i < whole; i += 3) {
    const bits = ((bytes[i] as number) << 16) | ((bytes[i + 1] as number) << 8) | (bytes[i + 2] as number);
    text += (two[bits >> 12] as string) + (two[bits & 4095] as string);
  }
  if (whole === bytes.length) return text;
  const bits = ((bytes[whole] as number) << 16) | ((bytes[whole + 1] ?? 0) << 8);
  return `${text}${two[bits >> 12]}${whole + 1 === bytes.length ? '=' : ALPHABET.charAt((bits >> 6) & 63)}=`;
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
