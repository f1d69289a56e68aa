// One keyed-in value: a number within the scale, an empty cell, or the words why it cannot be.

import { scaleOf, type MeasureKind } from './catalogue';

/** `value` canonical: '' = not measured, '0' = measured and zero. */
export type ValueReading = { ok: true; value: string } | { ok: false; text: string };

/** Reads what was keyed in or pasted. «–», «н», «нет» stand for "not measured". A value outside of the scale is refused. */
export function readMeasure(raw: string, kind: Pick<MeasureKind, 'low' | 'high'>): ValueReading {
  const text = raw.replace(/[\s\u00A0]/g, '').replace('−', '-');
  if (text === '' || /^(-|–|—|н|нет|н\/а|б\/о)$/i.test(text)) return { ok: true, value: '' };
  const plain = text.replace(',', '.');
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return { ok: false, text: `«${raw.trim().slice(0, 20)}» – не число` };
  const value = Number(plain);
  if (value < kind.low || value > kind.high) return { ok: false, text: `${text.replace('.', ',')} вне шкалы ${scaleOf(kind)}` };
  return { ok: true, value: String(value) };
}

/** Cells copied from a spreadsheet, row by row; a trailing line break is no row. */
export const pastedCells = (text: string): string[][] => text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n').map((line) => line.split('\t'));
