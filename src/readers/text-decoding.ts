/** Bytes of a text file -> text, the encoding recognised by the content alone. */
import { CodeUnits } from './code-units';
import { decodeCp1251 } from './cp1251';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251';

export interface DecodedText {
  text: string;
  encoding: TextEncoding;
  /** How many characters could not be read and stand as U+FFFD. */
  replaced: number;
}

/** Recognises a byte order mark, UTF-16 without one, valid UTF-8; everything else is Windows-1251. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return utf8(bytes.subarray(3));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes.subarray(2), true);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.subarray(2), false);
  const wide = guessUtf16(bytes);
  if (wide !== null) return utf16(bytes, wide === 'le');
  const asUtf8 = utf8(bytes);
  // A few spoilt bytes among many good multi-byte characters are still UTF-8; Russian cp1251 text is never so.
  if (asUtf8.replaced === 0 || asUtf8.replaced * 50 < asUtf8.wide) return asUtf8;
  const text = decodeCp1251(bytes);
  return { text, encoding: 'windows-1251', replaced: countReplaced(text) };
}

/** UTF-16 text has its line ends and ASCII marks as pairs with a zero on one side only. */
function guessUtf16(bytes: Uint8Array): 'le' | 'be' | null {
  const length = Math.min(bytes.length & ~1, 4096);
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  let cyrillicEven = 0;
  let cyrillicOdd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
    if (bytes[i] === 4) cyrillicEven++;
    if (bytes[i + 1] === 4) cyrillicOdd++;
  }
  const pairs = length / 2;
  if (odd > 0 && even * 20 <= odd && (odd + cyrillicOdd) * 10 > pairs * 7) return 'le';
  if (even > 0 && odd * 20 <= even && (even + cyrillicEven) * 10 > pairs * 7) return 'be';
  return null;
}

function utf16(bytes: Uint8Array, littleEndian: boolean): DecodedText {
  const units = new CodeUnits();
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    const first = bytes[i] ?? 0;
    const second = bytes[i + 1] ?? 0;
    units.add(littleEndian ? first | (second << 8) : (first << 8) | second);
  }
  return { text: units.text(), encoding: littleEndian ? 'utf-16le' : 'utf-16be', replaced: bytes.length % 2 };
}

function utf8(bytes: Uint8Array): DecodedText & { wide: number } {
  const units = new CodeUnits();
  let replaced = 0;
  let wide = 0;
  let i = 0;
  while (i < bytes.length) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) {
      units.add(lead);
      i++;
      continue;
    }
    const length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
    const code = length === 0 ? -1 : codePoint(bytes, i, length, lead);
    if (code < 0) {
      units.add(0xfffd);
      replaced++;
      i++;
    } else {
      units.addCodePoint(code);
      wide++;
      i += length;
    }
  }
  return { text: units.text(), encoding: 'utf-8', replaced, wide };
}

/** The code point that starts at `at`, or -1 where the bytes are no valid UTF-8. */
function codePoint(bytes: Uint8Array, at: number, length: number, lead: number): number {
  let code = lead & (0x7f >> length);
  for (let k = 1; k < length; k++) {
    const next = bytes[at + k];
    if (next === undefined || (next & 0xc0) !== 0x80) return -1;
    code = (code << 6) | (next & 0x3f);
  }
  const smallest = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000;
  return code < smallest || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? -1 : code;
}

function countReplaced(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  return count;
}
