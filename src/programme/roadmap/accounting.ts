/** Makes sure that every word of the table is in a row or in a remark: what is found nowhere is quoted in a remark. */
import { cellText, type GridRow } from './grid';
import type { RawRoadmap, Source } from './raw-rows';
import type { BuiltRow } from './rows';
import { words } from './text';
import type { RoadmapProblem, RoadmapRow } from './types';

export function accountForWords(raw: RawRoadmap, built: readonly BuiltRow[], problems: RoadmapProblem[]): void {
  const bySource = new Map<Source, RoadmapRow[]>();
  for (const entry of built) for (const source of entry.sources) bySource.set(source, [...(bySource.get(source) ?? []), entry.row]);
  const headings = new Set(built.flatMap(({ row }) => [row.stage ?? '', row.substage ?? '']).flatMap(words));
  const numbers: string[] = [];
  for (const row of raw.rows) {
    if (row.kind === 'section') {
      const lost = built.some((entry) => entry.row.stage === row.text || entry.row.substage === row.text) ? [] : [row.text];
      if (lost.length > 0) problems.push({ code: 'empty-section', level: 'warning', message: `Под заголовком «${row.text}» нет ни одной строки.`, row: row.source.row.index });
      if (row.number !== null) numbers.push(row.number);
      continue;
    }
    for (const source of row.sources) {
      const rows = bySource.get(source) ?? [];
      const missing = missingWords(source.row, rows, headings);
      const counting = missing.filter(isCount);
      const text = missing.filter((word) => !isCount(word));
      numbers.push(...counting);
      if (text.length > 0) problems.push({ code: 'left-out', level: 'warning', message: leftOut(source, rows), row: source.row.index });
    }
  }
  if (numbers.length > 0) {
    problems.push({ code: 'numbering-dropped', level: 'info', message: `Номера заголовков и пунктов, которых нет в строках карты: ${[...new Set(numbers)].join(', ')}.` });
  }
}

/** Words of the row that stand in none of the rows made of it, each as often as it stands there. */
function missingWords(source: GridRow, rows: readonly RoadmapRow[], headings: ReadonlySet<string>): string[] {
  const available = new Map<string, number>();
  for (const row of rows) for (const word of rowWords(row)) available.set(word, (available.get(word) ?? 0) + 1);
  return source.cells.flatMap((cell) => words(cellText(cell))).filter((word) => {
    const left = available.get(word) ?? 0;
    if (left > 0) available.set(word, left - 1);
    return left === 0 && !(rows.length === 0 && headings.has(word));
  });
}

function rowWords(row: RoadmapRow): string[] {
  return words([row.number, row.stage, row.substage, row.activity, row.content, row.deadlineText, ...row.responsible, ...row.documents].join(' '));
}

function isCount(word: string): boolean {
  return /^\d{1,3}$/.test(word) || /^[ivxlc]+$/.test(word) || word.length === 1;
}

/** Quotes the cells that are not wholly in the rows. */
function leftOut({ row: source, place }: Source, rows: readonly RoadmapRow[]): string {
  const all = new Set(rows.flatMap(rowWords));
  const cells = source.cells.map(cellText).filter((text) => words(text).some((word) => !all.has(word)));
  const quoted = cells.length > 0 ? cells : source.cells.map(cellText).filter((text) => text !== '');
  return `${place} прочитана не вся. В таблице стоит: ${quoted.map((text) => `«${text}»`).join('; ')}.`;
}
