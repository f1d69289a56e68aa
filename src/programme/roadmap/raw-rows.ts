/** Rows of the roadmap's tables with every cell under its role, merged cells filled, rows cut by a page joined again. */
import { continuesRow, mergeRows } from './continuation';
import { columnOf, isColumnNumbers, type Column, type ColumnRole, type Layout } from './columns';
import { namesStage } from './canonical-stage';
import type { RoadmapPart } from './find-tables';
import { cellText, linesText, rowIsEmpty, type GridCell, type GridRow, type Line } from './grid';
import { typedNumber } from './numbered-items';
import { endsOpen, joinText, startsLower } from './text';

/** One row of one of the tables, for the check that nothing of it is lost. */
export interface Source {
  row: GridRow;
  /** «Строка 5» or, where the roadmap has several tables, «Таблица 2 карты, строка 5». */
  place: string;
}

export interface Field {
  lines: Line[];
  /** false: the text belongs to a merged cell that began in a row above. */
  own: boolean;
}

export interface DataRow {
  kind: 'data';
  fields: Partial<Record<ColumnRole, Field>>;
  sources: Source[];
}

/** A heading inside the table. */
export interface SectionRow {
  kind: 'section';
  number: string | null;
  text: string;
  source: Source;
}

export type RawRow = DataRow | SectionRow;

export interface RawRoadmap {
  rows: RawRow[];
  /** Rows that only repeat the heading or count the columns. */
  skipped: Source[];
  /** Rows joined to the one before. */
  joined: Source[];
}

export function rawRows(parts: readonly RoadmapPart[]): RawRoadmap {
  const result: RawRoadmap = { rows: [], skipped: [], joined: [] };
  parts.forEach((part, partIndex) => {
    const above = new Map<Column, Line[]>();
    const heading = part.layout.columns.map((column) => column.heading).join('\n');
    const numbered = numberedShare(part);
    const start = partStage(part);
    if (start !== null) result.rows.push({ kind: 'section', number: null, text: start, source: { row: { index: 0, cells: [] }, place: `Таблица ${partIndex + 1} карты` } });
    let first = partIndex > 0;
    const rows = part.table.grid.rows.slice(part.layout.headerEnd);
    for (const [at, row] of rows.entries()) {
      const source = { row, place: parts.length > 1 ? `Таблица ${partIndex + 1} карты, строка ${row.index}` : `Строка ${row.index}` };
      if (rowIsEmpty(row) && !row.cells.some((cell) => cell.continued)) continue;
      if (isColumnNumbers(row) || repeatsHeading(row, heading)) {
        result.skipped.push(source);
        continue;
      }
      const data: DataRow = { kind: 'data', fields: fieldsOf(row, part.layout, above), sources: [source] };
      const previous = result.rows[result.rows.length - 1];
      const section = sectionOf(row, numberAfter(rows, at, part.layout), part.layout, numbered, previous);
      const rest = previous?.kind === 'section' ? restOfHeading(row, previous, section) : null;
      if (rest !== null && previous?.kind === 'section') {
        previous.text = joinText(previous.text, rest);
        result.joined.push(source);
      } else if (section) result.rows.push({ kind: 'section', ...section, source });
      else if (previous?.kind === 'data' && continuesRow(previous, data, { atTableStart: first, numbered: numbered >= 0.6 })) {
        mergeRows(previous, data);
        result.joined.push(source);
      } else result.rows.push(data);
      first = false;
    }
  });
  return result;
}

function repeatsHeading(row: GridRow, heading: string): boolean {
  const texts = row.cells.map(cellText).filter((text) => text !== '');
  return texts.length > 1 && texts.every((text) => heading.includes(text)) && heading !== '';
}

function fieldsOf(row: GridRow, layout: Layout, above: Map<Column, Line[]>): DataRow['fields'] {
  const fields: DataRow['fields'] = {};
  for (const cell of row.cells) {
    const column = columnOf(cell, row, layout.columns);
    if (!column) continue;
    const own = !cell.continued || cell.lines.length > 0;
    const lines = own ? cell.lines : (above.get(column) ?? []);
    if (own) above.set(column, cell.lines);
    addField(fields, column, { lines, own });
  }
  return fields;
}

/** Several columns may share a role: a deadline's beginning and end, remarks beside the contents. */
function addField(fields: DataRow['fields'], column: Column, field: Field): void {
  if (column.role === 'other') {
    if (field.own && field.lines.length > 0) {
      const labelled = column.heading === '' ? field.lines : [labelledLine(column.heading, field.lines)];
      fields.other = { lines: [...(fields.other?.lines ?? []), ...labelled], own: true };
    }
    return;
  }
  const present = fields[column.role];
  if (!present || present.lines.length === 0) {
    if (!present || field.lines.length > 0) fields[column.role] = field;
  } else if (field.lines.length > 0) {
    const range = column.role === 'deadline' && /оконч|конец|^(по|до)$/i.test(column.heading);
    const lines = range ? [plainLine(`${linesText(present.lines)} – ${linesText(field.lines)}`)] : [...present.lines, ...field.lines];
    fields[column.role] = { lines, own: present.own || field.own };
  }
}

function labelledLine(heading: string, lines: readonly Line[]): Line {
  return plainLine(`${heading}: ${linesText(lines)}`);
}

function plainLine(text: string): Line {
  return { text, number: null, bullet: false, soft: false };
}

/** How many of the data rows carry a number of their own in the column «№». */
function numberedShare(part: RoadmapPart): number {
  const rows = part.table.grid.rows.slice(part.layout.headerEnd).filter((row) => !rowIsEmpty(row));
  const own = rows.filter((row) => row.cells.some((cell) => columnOf(cell, row, part.layout.columns)?.role === 'number' && cell.lines.length > 0));
  return rows.length === 0 ? 0 : own.length / rows.length;
}

/** A heading row: one text over most of the columns, or alone in a row where a heading can be meant. */
function sectionOf(row: GridRow, nextNumber: string, layout: Layout, numbered: number, previous: RawRow | undefined): { number: string | null; text: string } | null {
  const filled = row.cells.filter((cell) => cell.lines.length > 0);
  const roleOf = (cell: GridCell): ColumnRole | undefined => columnOf(cell, row, layout.columns)?.role;
  const covers = (cell: GridCell): number => layout.columns.filter((column) => column.start < cell.column + cell.span && cell.column < column.end).length;
  if (row.cells.some((cell) => cell.continued)) return null;
  const numberCell = filled.length === 2 ? filled.find((cell) => roleOf(cell) === 'number' && covers(cell) === 1) : undefined;
  const text = filled.find((cell) => cell !== numberCell);
  if (!text || filled.length > (numberCell ? 2 : 1)) return null;
  const number = numberCell ? cellText(numberCell).replace(/[.)]+$/, '') : null;
  const said = cellText(text);
  if (covers(text) >= Math.max(2, layout.columns.length - 2)) return heading(said, number);
  // «35» over «35.1»: a heading with a number of its own.
  if (number !== null && roleOf(text) === 'activity' && nextNumber.startsWith(`${number}.`)) return heading(said, number);
  if (number !== null || covers(text) > 1) return null;
  return standsAlone(said, roleOf(text), layout, numbered, previous) ? heading(said, null) : null;
}

/** A heading cut by a page: the row after it holds one text, which goes on with it. */
function restOfHeading(row: GridRow, before: SectionRow, section: { number: string | null } | null): string | null {
  const filled = row.cells.filter((cell) => cell.lines.length > 0);
  const text = filled[0] ? cellText(filled[0]) : '';
  if (filled.length !== 1 || (section !== null && section.number !== null) || row.cells.some((cell) => cell.continued)) return null;
  return startsLower(text) || endsOpen(before.text) ? text : null;
}

/** The number of the next row that has one. */
function numberAfter(rows: readonly GridRow[], at: number, layout: Layout): string {
  for (const row of rows.slice(at + 1, at + 4)) {
    const cell = row.cells.find((candidate) => columnOf(candidate, row, layout.columns)?.role === 'number');
    if (cell && cell.lines.length > 0) return cellText(cell).replace(/[.)]+$/, '');
  }
  return '';
}

/** Without merged cells a heading stands in the first column, or where numbered rows lack their number. */
function standsAlone(text: string, role: ColumnRole | undefined, layout: Layout, numbered: number, previous: RawRow | undefined): boolean {
  if (role === 'number') return /[а-яё]{3}/i.test(text);
  if (startsLower(text) || text.startsWith('(') || layout.columns.some((column) => column.role === 'stage')) return false;
  if (/^(этап|раздел|блок|направление)\s*([№\d]|[IVX]+)|^([IVX]+|\d+)\s*(этап|раздел)/i.test(text)) return true;
  if (role !== 'activity' || typedNumber(text)) return role === 'activity' && /^[IVX]+\.\s/.test(text);
  const unfinished = previous?.kind === 'data' && endsOpen(linesText(previous.fields.activity?.lines ?? []));
  return numbered >= 0.6 && !unfinished ? true : namesStage(text);
}

function heading(text: string, number: string | null): { number: string | null; text: string } {
  const typed = /^(\d+(?:\.\d+)*|[IVX]+)[.)]\s*(.+)$/.exec(text);
  return typed && number === null ? { number: typed[1] ?? null, text: typed[2] ?? text } : { number, text };
}

/** Where every stage has its own table, the paragraph over it is the stage. */
function partStage(part: RoadmapPart): string | null {
  const last = part.table.before[part.table.before.length - 1] ?? '';
  if (part.layout.columns.some((column) => column.role === 'stage')) return null;
  const named = /^(этап|раздел|блок)\s*([№\d]|[IVX]+)|^([IVX]+|\d+)[.)]?\s*(этап|раздел)/i.test(last) || (namesStage(last) && last.length < 120);
  return named ? last : null;
}
