/** Windows-1251 by hand: old Excel writes Russian CSV in it, and a bare JavaScript engine has no TextDecoder. */

// 0x80-0xBF; 0x98 is unassigned. 0xC0-0xFF are А-я in order.
const UPPER_HALF =
  'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏ' +
  'ђ‘’“”•–—\ufffd™љ›њќћџ' +
  '\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї' +
  '°±Ііґµ¶·ё№є»јЅѕї';

export function decodeCp1251(bytes: Uint8Array): string {
  const parts: string[] = [];
  let chunk = '';
  for (const byte of bytes) {
    if (byte < 0x80) chunk += String.fromCharCode(byte);
    else if (byte < 0xc0) chunk += UPPER_HALF.charAt(byte - 0x80);
    else chunk += String.fromCharCode(0x0410 + byte - 0xc0);
    if (chunk.length > 8192) {
      parts.push(chunk);
      chunk = '';
    }
  }
  parts.push(chunk);
  return parts.join('');
}
