/** Reads a school's roadmap from the tables of its document, or from rows pasted into a sheet. */
import { accountForWords } from './accounting';
import type { ColumnRole } from './columns';
import { findRoadmap, tablesOf, type RoadmapPart, type TableInPlace } from './find-tables';
import { cellText, gridOfRows, rowIsEmpty, type Grid, type GridRow, type SheetMerge } from './grid';
import { indicatorHeading, indicatorsOf, indicatorsOfParagraphs, isIndicatorTable } from './indicators';
import { rawRows } from './raw-rows';
import { buildRows } from './rows';
import { splitSheet } from './sheet-tables';
import { words } from './text';
import type { DocumentBlock, RoadmapDocument, RoadmapOptions, RoadmapProblem, RoadmapReading } from './types';
import { isWorkingGroupTable, workingGroupOf, workingGroupOfParagraphs } from './working-group';

export type { CanonicalStage, DocumentBlock, DocumentCell, DocumentParagraph, DocumentTable, ExactDeadline, RoadmapDocument, RoadmapIndicator, RoadmapOptions, RoadmapProblem, RoadmapProblemCode, RoadmapReading, RoadmapRow, WorkingGroupMember } from './types';
export type { SheetMerge } from './grid';
export { canonicalStage } from './canonical-stage';
export { exactDeadline } from './exact-deadline';
export { roadmapIdentity, roadmapRecord } from './record';

/** Never fails: what could not be read is said in `problems`. */
export function readRoadmapDocument(document: RoadmapDocument, options: RoadmapOptions = {}): RoadmapReading {
  const tables = tablesOf(document.blocks);
  const reading = readTables(tables, document.blocks, options);
  if (reading.rows.length > 0) return reading;
  const words = document.blocks.some((block) => block.kind === 'paragraph' && block.text.trim() !== '');
  if (tables.length === 0) reading.problems.unshift({ code: 'no-table', level: 'error', message: 'В документе нет ни одной таблицы: дорожная карта не найдена.' });
  else reading.problems.unshift({ code: 'no-roadmap', level: 'error', message: 'Среди таблиц документа нет дорожной карты: не найдены столбцы с мероприятиями и сроками.' });
  if ((document.pictures ?? 0) > 0) {
    const only = words ? '' : ', а текста нет';
    reading.problems.push({ code: 'picture', level: 'warning', message: `В документе есть рисунки${only}: возможно, таблица вставлена картинкой. Прочитать её нельзя, нужен текст.` });
  }
  return reading;
}

/** Rows as they stand in a sheet; `merges` where the sheet knows them (0-based, inclusive). */
export function readRoadmapRows(rows: readonly (readonly string[])[], options: RoadmapOptions & { merges?: readonly SheetMerge[] } = {}): RoadmapReading {
  const reading = readTables(splitSheet(gridOfRows(rows, options.merges)), [], options);
  if (reading.rows.length === 0) reading.problems.unshift({ code: 'no-roadmap', level: 'error', message: 'На листе нет дорожной карты: не найдены столбцы с мероприятиями и сроками.' });
  return reading;
}

function readTables(tables: readonly TableInPlace[], blocks: readonly DocumentBlock[], options: RoadmapOptions): RoadmapReading {
  const problems: RoadmapProblem[] = [];
  const parts = findRoadmap(tables);
  const raw = rawRows(parts);
  parts.forEach((part, index) => describeLayout(part, index, problems));
  const built = buildRows(raw.rows, problems);
  for (const source of raw.joined) {
    problems.push({ code: 'continued', level: 'info', message: `${source.place} продолжает предыдущую: ячейки соединены.`, row: source.row.index });
  }
  accountForWords(raw, built, problems);
  const rest = tables.filter((table) => !parts.some((part) => part.table === table || part.table === table.parent));
  const group = rest.filter(isWorkingGroupTable);
  const indicatorTables = rest.filter((table) => !group.includes(table) && isIndicatorTable(table));
  const indicators = indicatorTables.flatMap(indicatorsOf).map((indicator, index) => ({ ...indicator, number: index + 1 }));
  for (const heading of indicatorTables.map(indicatorHeading).filter((text) => text !== '')) {
    problems.push({ code: 'columns', level: 'info', message: `Из таблицы индикаторов («${heading}») взяты названия, значения не читались.` });
  }
  const members = group.flatMap((table) => workingGroupOf(table, problems));
  for (const table of rest) if (!group.includes(table) && !indicatorTables.includes(table)) mentionTable(table.grid, problems);
  return {
    rows: built.map((entry) => entry.row),
    places: built.map((entry) => entry.sources.map((source) => source.row.index)),
    indicators: indicators.length > 0 ? indicators : indicatorsOfParagraphs(blocks),
    workingGroup: members.length > 0 ? members : workingGroupOfParagraphs(blocks),
    schoolYear: options.schoolYear ?? schoolYearOf(parts),
    problems,
  };
}

const ROLE_NAMES: Record<ColumnRole, string> = {
  number: 'номер',
  stage: 'этап',
  substage: 'подэтап',
  activity: 'мероприятие',
  content: 'содержание',
  deadline: 'срок',
  responsible: 'ответственные',
  document: 'документы',
  other: 'в содержание',
};

/** Says how the columns were understood, with their own headings, and what stood above them. */
function describeLayout(part: RoadmapPart, index: number, problems: RoadmapProblem[]): void {
  const { layout, table } = part;
  const inherited = index > 0 && layout.headerEnd === 0;
  const header = table.grid.rows.slice(layout.headerStart, layout.headerEnd);
  const above = table.grid.rows.slice(0, layout.headerStart).map(rowText).filter((text) => text !== '');
  if (above.length > 0) problems.push({ code: 'left-out', level: 'info', message: `Над шапкой таблицы: ${above.map((text) => `«${text}»`).join('; ')}.` });
  if (layout.guessed && !inherited) {
    const roles = layout.columns.map((column, at) => `${at + 1}-й — ${ROLE_NAMES[column.role]}`).join(', ');
    problems.push({ code: 'columns-guessed', level: 'warning', message: `Шапки у таблицы нет, столбцы определены по содержанию: ${roles}. Проверьте.` });
  } else if (!inherited) {
    const roles = layout.columns.map((column) => `«${column.heading}» — ${ROLE_NAMES[column.role]}`).join(', ');
    problems.push({ code: 'columns', level: 'info', message: `Столбцы прочитаны так: ${roles}.` });
    const named = new Set(layout.columns.flatMap((column) => words(column.heading)));
    const unnamed = header.flatMap((row) => row.cells.map(cellText)).filter((text) => words(text).some((word) => !named.has(word)));
    if (unnamed.length > 0) problems.push({ code: 'columns', level: 'info', message: `В шапке стоит также: ${unnamed.join(' ')}.` });
  }
  if (table.grid.htmlRows.length > 0) {
    problems.push({ code: 'html', level: 'info', message: `Убрана разметка веб-страницы в строках: ${table.grid.htmlRows.join(', ')}.` });
  }
}

/** A table that is neither roadmap nor indicators nor people is named, so that nobody looks for it in vain. */
function mentionTable(grid: Grid, problems: RoadmapProblem[]): void {
  const filled = grid.rows.filter((row) => !rowIsEmpty(row));
  const [first] = filled;
  // Two columns in a row or two are an order's date or a signature.
  if (!first || grid.columns < 3) return;
  const whole = filled.length < 3;
  const text = (whole ? filled : [first]).map(rowText).join(' ');
  problems.push({ code: 'other-table', level: 'info', message: whole ? `Не прочитана маленькая таблица: «${text}».` : `Не прочитана таблица, которая начинается так: «${text}» (строк: ${filled.length}).` });
}

function rowText(row: GridRow): string {
  return row.cells.map(cellText).filter((text) => text !== '').join(' ');
}

function schoolYearOf(parts: readonly RoadmapPart[]): string | null {
  const title = parts[0]?.table.before.slice(-8).join(' ') ?? '';
  const match = /(20\d\d)\s*[-–—/]\s*(20\d\d)/.exec(title);
  return match && Number(match[2]) === Number(match[1]) + 1 ? `${match[1]}-${match[2]}` : null;
}
