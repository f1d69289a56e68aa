/** Understands the columns of a roadmap by their headings, where there are any, and by what stands in them. */
import { cellText, type Grid, type GridCell, type GridRow, type Line } from './grid';
import { roleWords } from './people-words';
import { commonest, looksLikeDeadline, plain } from './text';

export type ColumnRole = 'number' | 'stage' | 'substage' | 'activity' | 'content' | 'deadline' | 'responsible' | 'document' | 'other';

export interface Column {
  /** Grid columns from `start` to before `end`. */
  start: number;
  end: number;
  heading: string;
  role: ColumnRole;
}

export interface Layout {
  columns: Column[];
  /** How many rows of the table stand before the data. */
  headerEnd: number;
  /** Rows before the heading row itself, titles as a rule. */
  headerStart: number;
  guessed: boolean;
}

/** Words of a heading and what they say; of several the one that stands first decides («Сроки проведения мероприятий»). */
const HEADING_WORDS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['deadline', /срок|дата|даты|период|время|месяц|когда/],
  ['responsible', /ответствен|исполнител|кто провод|кто отвеча/],
  ['document', /документ|результат|продукт|вид отчет|форма отчет|подтвержд|показател/],
  ['stage', /этап|раздел|направлени|блок|модул|задач/],
  ['activity', /мероприят|действи|вид[ы]? (работ|деятельност)|тема/],
  ['content', /содержани|описани|форма|комментар|пояснени/],
  ['other', /отметк|примечани|выполнени|статус|участник|аудитор|место|категори/],
];

export function roleOfHeading(heading: string): ColumnRole | null {
  const text = plain(heading);
  if (text === '' || text.length > 160) return null;
  if (/^(№|#|номер|п\s*\/\s*п|n(\s*п\s*\/\s*п)?$)/.test(text) && text.length <= 20) return 'number';
  if (text.includes('подэтап')) return 'substage';
  let best: ColumnRole | null = null;
  let bestAt = Infinity;
  for (const [role, pattern] of HEADING_WORDS) {
    const at = text.search(pattern);
    if (at >= 0 && at < bestAt) {
      best = role;
      bestAt = at;
    }
  }
  return best ?? (/наименовани|название/.test(text) ? 'activity' : null);
}

/** The roles a row would give as a heading row. */
export function headingRoles(row: GridRow): ColumnRole[] {
  const texts = row.cells.map(cellText);
  // A data row may hold such words too, but it is longer and has dates.
  if (texts.some((text) => text.length > 120) || texts.some((text) => /\d\d\.\d\d\.\d{2,4}/.test(text))) return [];
  const roles = row.cells.filter((cell) => !cell.continued).map((cell) => roleOfHeading(cellText(cell)));
  return roles.filter((role): role is ColumnRole => role !== null);
}

/** A roadmap's heading names a deadline, a responsible or a document beside what is to be done. */
export function isRoadmapHeading(row: GridRow): boolean {
  const roles = new Set(headingRoles(row));
  const filled = row.cells.filter((cell) => cell.lines.length > 0).length;
  if (filled < 3) return filled === 2 && roles.has('deadline') && roles.has('activity');
  const deed = roles.has('activity') || roles.has('content') || roles.has('stage') || roles.has('substage');
  const frame = Number(roles.has('deadline')) + Number(roles.has('responsible')) + Number(roles.has('document'));
  return deed && frame > 0 && (roles.has('deadline') || roles.has('responsible')) && roles.size >= 2 && roles.size * 2 >= filled;
}

/** Layout by the heading row found at `at`, or by content alone where `at` is null. */
export function layoutOf(grid: Grid, at: number | null): Layout | null {
  if (at === null) return guessedLayout(grid);
  const end = headerEnd(grid.rows, at);
  const header = grid.rows.slice(at, end);
  const finest = header.reduce((best, row) => (row.cells.length > best.cells.length ? row : best), header[0] ?? { index: 0, cells: [] });
  const columns = finest.cells.map((cell) => {
    const heading = headingOver(header, cell.column);
    return { start: cell.column, end: cell.column + cell.span, heading, role: roleOfHeading(heading) ?? ('other' as const) };
  });
  const data = grid.rows.slice(end);
  settleRoles(columns, data);
  return { columns, headerStart: at, headerEnd: skipColumnNumbers(grid.rows, end), guessed: false };
}

/** The heading goes on while cells of it are merged downwards or the next row only divides its columns. */
function headerEnd(rows: readonly GridRow[], at: number): number {
  let end = at + 1;
  while (end < rows.length && end - at < 4) {
    const row = rows[end];
    if (!row) break;
    const goesOn = row.cells.some((cell) => cell.continued) && headerLike(row);
    const divides = row.cells.some((cell) => cell.lines.length > 0) && row.cells.every((cell) => cell.lines.length === 0 || /^(начал|оконч|конец|план|факт|с$|по$|от$|до$|на входе|на выходе)/.test(plain(cellText(cell))));
    if (!goesOn && !divides) break;
    end++;
  }
  return end;
}

function headerLike(row: GridRow): boolean {
  const own = row.cells.filter((cell) => !cell.continued).map(cellText);
  return own.every((text) => text.length < 60 && !/^\d+[.)]?$/.test(text)) && own.some((text) => text !== '');
}

/** The row «1 2 3 4 5» under a heading. */
export function isColumnNumbers(row: GridRow): boolean {
  const texts = row.cells.map(cellText).filter((text) => text !== '');
  return texts.length >= 2 && texts.every((text, index) => text.replace(/[.)]$/, '') === String(index + 1));
}

function skipColumnNumbers(rows: readonly GridRow[], end: number): number {
  const row = rows[end];
  return row && isColumnNumbers(row) ? end + 1 : end;
}

function headingOver(header: readonly GridRow[], column: number): string {
  const texts: string[] = [];
  for (const row of header) {
    const cell = row.cells.find((candidate) => candidate.column <= column && column < candidate.column + candidate.span);
    const text = cell ? cellText(cell) : '';
    if (text !== '' && !texts.includes(text)) texts.push(text);
  }
  return texts.join(' ');
}

/** Makes every role mean one thing: the same word names different columns in different schools. */
function settleRoles(columns: Column[], data: readonly GridRow[]): void {
  demote(columns, 'number', 'other');
  demote(columns, 'stage', 'substage');
  demote(columns, 'activity', 'content');
  demote(columns, 'content', 'other');
  const find = (role: ColumnRole): Column | undefined => columns.find((column) => column.role === role);
  const stage = find('stage');
  const activity = find('activity');
  const content = find('content');
  if (stage && activity && content && !find('substage')) {
    if (content.start < activity.start) content.role = 'substage';
    else if (contentHoldsActivities(activity, content, columns, data)) {
      activity.role = 'substage';
      content.role = 'activity';
    }
  }
  if (!find('activity')) {
    const deed = find('content') ?? find('substage') ?? find('stage') ?? columns.find((column) => column.role === 'other');
    if (deed) deed.role = 'activity';
  }
}

function demote(columns: Column[], role: ColumnRole, to: ColumnRole): void {
  for (const column of columns.filter((candidate) => candidate.role === role).slice(1)) column.role = to;
}

/** «Мероприятия» may hold headings and «Содержание деятельности» the numbered activities under them. */
function contentHoldsActivities(activity: Column, content: Column, columns: readonly Column[], data: readonly GridRow[]): boolean {
  let numberedContent = 0;
  let numberedActivity = 0;
  let grouped = 0;
  for (const row of data) {
    const first = cellOf(row, activity, columns);
    const second = cellOf(row, content, columns);
    if (first?.continued && second && !second.continued && second.lines.length > 0) grouped++;
    if (first?.lines.some(isNumbered)) numberedActivity++;
    if (second?.lines.some(isNumbered)) numberedContent++;
  }
  return grouped > 0 || (numberedContent > numberedActivity && numberedContent * 3 >= data.length);
}

function isNumbered(line: Line): boolean {
  return (line.number !== null && /\d/.test(line.number)) || /^\d{1,2}(\.\d{1,2})*[.)]\s*\D/.test(line.text);
}

/** The cell of a row that belongs to a column; a row with as many cells as headings goes by order, a skewed one by overlap. */
export function cellOf(row: GridRow, column: Column, columns: readonly Column[]): GridCell | undefined {
  return row.cells.find((cell) => columnOf(cell, row, columns) === column);
}

export function columnOf(cell: GridCell, row: GridRow, columns: readonly Column[]): Column | undefined {
  if (row.cells.length === columns.length) return columns[row.cells.indexOf(cell)];
  let best: Column | undefined;
  let bestShare = 0;
  for (const column of columns) {
    const share = Math.min(cell.column + cell.span, column.end) - Math.max(cell.column, column.start);
    if (share > bestShare) {
      best = column;
      bestShare = share;
    }
  }
  return best ?? columns[columns.length - 1];
}

/** Columns of a table without a heading, by what most of their cells look like; null where no deadlines are found. */
function guessedLayout(grid: Grid): Layout | null {
  const widths = new Map<number, number>();
  for (const row of grid.rows) widths.set(row.cells.length, (widths.get(row.cells.length) ?? 0) + 1);
  const width = commonest(widths) ?? 0;
  const model = grid.rows.find((row) => row.cells.length === width);
  if (!model || width < 2) return null;
  const columns = model.cells.map((cell) => ({ start: cell.column, end: cell.column + cell.span, heading: '', role: 'other' as ColumnRole }));
  const texts = columns.map((column) => grid.rows.map((row) => cellOf(row, column, columns)).flatMap((cell) => (cell && cell.lines.length > 0 ? [cellText(cell)] : [])));
  const share = (index: number, test: (text: string) => boolean): number => {
    const own = texts[index] ?? [];
    return own.length === 0 ? 0 : own.filter(test).length / own.length;
  };
  const take = (role: ColumnRole, score: (index: number) => number, least: number): boolean => {
    const free = columns.map((_, index) => index).filter((index) => columns[index]?.role === 'other');
    const best = free.reduce<number | null>((top, index) => (top === null || score(index) > score(top) ? index : top), null);
    const column = best === null ? undefined : columns[best];
    if (best === null || !column || score(best) < least) return false;
    column.role = role;
    return true;
  };
  take('number', (index) => share(index, (text) => /^\d{1,3}(\.\d{1,3})*[.)]?$/.test(text)), 0.6);
  if (!take('deadline', (index) => share(index, looksLikeDeadline), 0.5)) return null;
  const length = (index: number): number => (texts[index] ?? []).reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts[index]?.length ?? 0);
  take('activity', length, 1);
  take('responsible', (index) => share(index, roleWords), 0.4);
  take('document', (index) => share(index, (text) => /^(приказ|положени|план|протокол|отчет|справк|список|списки|программ|анкет|баз)/.test(plain(text))), 0.4);
  for (const [index, column] of columns.entries()) {
    if (column.role === 'other' && index < columns.findIndex((other) => other.role === 'activity')) column.role = 'stage';
  }
  demote(columns, 'stage', 'substage');
  return { columns, headerStart: 0, headerEnd: 0, guessed: true };
}
