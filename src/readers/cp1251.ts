/** Windows-1251 by hand: old Excel writes Russian CSV in it, and a bare JavaScript engine has no TextDecoder. */
import { CodeUnits } from './code-units';

// 0x80-0xBF; 0x98 is unassigned. 0xC0-0xFF are А-я in order.
const UPPER_HALF =
  'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏ' +
  'ђ‘’“”•–—\ufffd™љ›њќћџ' +
  '\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї' +
  '°±Ііґµ¶·ё№є»јЅѕї';

export function decodeCp1251(bytes: Uint8Array): string {
  const units = new CodeUnits();
  for (const byte of bytes) units.add(byte < 0x80 ? byte : byte < 0xc0 ? UPPER_HALF.charCodeAt(byte - 0x80) : 0x0410 + byte - 0xc0);
  return units.text();
}
