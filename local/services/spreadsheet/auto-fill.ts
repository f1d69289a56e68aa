// Fills a destination from a source as the fill handle does: number and date series, texts ending in numbers, months and weekdays, formulas, repetition.

import type { CellRange, CellValue, Sheet } from '../../workbook/types';
import { E } from './enums';
import { cellAt } from './range-base';
import { shiftFormula } from './r1c1';

const LISTS: readonly (readonly string[])[] = [
  'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  'January February March April May June July August September October November December'.split(' '),
  'Mon Tue Wed Thu Fri Sat Sun'.split(' '),
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
  'янв фев мар апр май июн июл авг сен окт ноя дек'.split(' '),
  'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' '),
  'пн вт ср чт пт сб вс'.split(' '),
  'понедельник вторник среда четверг пятница суббота воскресенье'.split(' '),
];

/** Letters of `word` in the case of `like`: "Янв" after "Дек", "янв" after "дек". */
function inCase(word: string, like: string): string {
  if (like === like.toUpperCase()) return word.toUpperCase();
  return like[0] === like[0]?.toUpperCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** The term of a series at `step` from its first value; undefined when the values make no series. */
function series(values: readonly CellValue[]): ((step: number) => CellValue) | undefined {
  const numbers = values.filter((value): value is number => typeof value === 'number');
  if (numbers.length === values.length && numbers.length > 1) {
    // least squares, as the fill handle continues uneven numbers
    const n = numbers.length;
    const meanX = (n - 1) / 2;
    const meanY = numbers.reduce((sum, value) => sum + value, 0) / n;
    const slope = numbers.reduce((sum, value, x) => sum + (x - meanX) * (value - meanY), 0) / numbers.reduce((sum, _value, x) => sum + (x - meanX) ** 2, 0);
    return (step) => Number((meanY + slope * (step - meanX)).toPrecision(14));
  }
  const texts = values.filter((value): value is string => typeof value === 'string' && value !== '');
  if (texts.length !== values.length) return undefined;
  const [head = ''] = texts;
  for (const list of LISTS) {
    const places = texts.map((text) => list.findIndex((word) => word.toLowerCase() === text.toLowerCase()));
    if (places.includes(-1)) continue;
    const start = places[0] ?? 0;
    const by = places.length > 1 ? ((((places[1] ?? 0) - start) % list.length) + list.length) % list.length : 1;
    if (places.some((place, i) => place !== (start + by * i) % list.length)) continue;
    return (step) => inCase(list[(((start + by * step) % list.length) + list.length) % list.length] ?? '', head);
  }
  const numbered = texts.map((text) => /^(.*?)(\d+)$/s.exec(text));
  const [lead] = numbered;
  if (!lead || numbered.some((match) => match?.[1] !== lead[1])) return undefined;
  const ordinals = series(numbered.map((match) => Number(match?.[2])));
  const width = (lead[2] ?? '').length;
  const plus = (step: number): CellValue => Number(lead[2]) + step;
  return (step) => `${lead[1]}${String(Math.abs(Number((ordinals ?? plus)(step)))).padStart((lead[2] ?? '').startsWith('0') ? width : 0, '0')}`;
}

/** Fills the part of `target` that lies outside `source`; the target extends the source in one direction. */
export function autoFill(sheet: Sheet, source: CellRange, target: CellRange, kind: GoogleAppsScript.Spreadsheet.AutoFillSeries): void {
  const down = target.columns === source.columns;
  const length = down ? source.rows : source.columns;
  const lines = down ? source.columns : source.rows;
  const from = down ? target.row - source.row : target.column - source.column;
  const to = from + (down ? target.rows : target.columns);
  for (let line = 0; line < lines; line += 1) {
    const at = (step: number): CellRange => (down ? cellAt(source.row + step, source.column + line) : cellAt(source.row + line, source.column + step));
    const cells = Array.from({ length }, (_unused, step) => at(step));
    const formulas = cells.map((cell) => sheet.getCell(cell.row, cell.column)?.f);
    const values = cells.map((cell) => sheet.inputs(cell)[0]?.[0] ?? null);
    const term = formulas.some((formula) => formula !== undefined) || kind === E.AutoFillSeries.ALTERNATE_SERIES ? undefined : series(values);
    for (let step = from; step < to; step += 1) {
      if (step >= 0 && step < length) continue;
      const place = at(step);
      const model = ((step % length) + length) % length;
      const origin = at(model);
      sheet.copyPaste(origin, { row: place.row, column: place.column }, { formats: true });
      const formula = formulas[model];
      if (formula !== undefined) sheet.setFormula(place.row, place.column, shiftFormula(formula, place.row - origin.row, place.column - origin.column));
      else sheet.put(place, [[term ? term(step) : (values[model] ?? null)]]);
    }
  }
}

/** How many rows the neighbouring column's data go down from the source's first row (left neighbour first, then right). */
export function neighbourDepth(sheet: Sheet, source: CellRange): number {
  for (const column of [source.column - 1, source.column + source.columns]) {
    if (column < 0 || column >= sheet.columnCount) continue;
    let rows = 0;
    while (source.row + rows < sheet.rowCount && (sheet.value(source.row + rows, column) ?? '') !== '') rows += 1;
    if (rows > 0) return rows;
  }
  return source.rows;
}
