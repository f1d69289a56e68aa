/** Tells a row that only goes on with the row before it (cut by a page or a table's end), and joins the two. */
import type { ColumnRole } from './columns';
import { linesText, type Line } from './grid';
import { typedNumber } from './numbered-items';
import { NAME_AT_START, startsRole } from './people-words';
import type { DataRow } from './raw-rows';
import { endsOpen, isBareYear, joinText, looksLikeDeadline, startsLower } from './text';

export interface RowPlace {
  /** The row opens a table that continues another. */
  atTableStart: boolean;
  /** Most rows of the table carry a number: one without it is suspect. */
  numbered: boolean;
}

export function continuesRow(previous: DataRow, row: DataRow, place: RowPlace): boolean {
  const own = (role: ColumnRole): string => ownText(row, role);
  const before = (role: ColumnRole): string => linesText(previous.fields[role]?.lines ?? []);
  const empty = (...roles: ColumnRole[]): boolean => roles.every((role) => own(role) === '');
  const fits = (role: ColumnRole): boolean => own(role) === '' || goesOn(before(role), own(role));
  if (own('number') !== '' || !fits('stage')) return false;
  // One activity merged over several rows, each with its own deadline or people.
  if (row.fields.activity?.own === false) return own('content') === '' && own('substage') === '';
  const lacksNumber = place.numbered && row.fields.number?.own === true;
  const deadlineFits = empty('deadline') || before('deadline') === '' || deadlineGoesOn(before('deadline'), own('deadline'));
  const activity = own('activity');
  if (activity !== '' && activityGoesOn(previous, row)) return deadlineFits || lacksNumber;
  if (!fits('substage') || (!deadlineFits && !lacksNumber)) return false;
  if (activity === '') return lacksNumber || fits('content');
  if (lacksNumber && deadlineFits && (['responsible', 'document', 'content'] as const).some((role) => own(role) !== '' && fits(role))) return true;
  const alone = empty('deadline', 'responsible', 'document', 'stage') && before('activity') !== '';
  // In a table that numbers its activities inside the cells a text without a number belongs to the one before.
  return alone && (place.atTableStart || (isNumbered(previous.fields.activity?.lines) && !isNumbered(row.fields.activity?.lines.slice(0, 1))));
}

function activityGoesOn(previous: DataRow, row: DataRow): boolean {
  const lines = previous.fields.activity?.lines ?? [];
  const last = lines[lines.length - 1]?.text ?? '';
  const first = row.fields.activity?.lines[0];
  if (!first || first.number !== null || typedNumber(first.text) !== null) return false;
  return goesOn(last, first.text) || LONE_NUMBER.test(last);
}

/** «2.» at the foot of a page, its activity on the next. */
const LONE_NUMBER = /^\d{1,2}(\.\d{1,2})*[.)]$/;

function isNumbered(lines: readonly Line[] | undefined): boolean {
  return lines !== undefined && lines.some((line) => line.number !== null || typedNumber(line.text) !== null);
}

/** Appends the cells of `row` to `previous`, texts cut in the middle as one text. */
export function mergeRows(previous: DataRow, row: DataRow): void {
  // Rows under one merged activity are entries of their own, not halves of one text.
  const cut = row.fields.activity?.own !== false;
  for (const role of Object.keys(row.fields) as ColumnRole[]) {
    const field = row.fields[role];
    if (!field?.own || field.lines.length === 0) continue;
    const present = previous.fields[role]?.lines ?? [];
    previous.fields[role] = { lines: cut ? joinLines(present, field.lines, role) : [...present, ...field.lines], own: true };
  }
  previous.sources.push(...row.sources);
}

function joinLines(before: readonly Line[], after: readonly Line[], role: ColumnRole): Line[] {
  const last = before[before.length - 1];
  const first = after[0];
  if (!last || !first || first.number !== null || first.bullet || typedNumber(first.text)) return [...before, ...after];
  const joins = role === 'responsible' ? personGoesOn(last.text, first.text) : goesOn(last.text, first.text) || isBareYear(first.text) || LONE_NUMBER.test(last.text);
  if (!joins) return [...before, ...after];
  return [...before.slice(0, -1), { ...last, text: joinText(last.text, first.text) }, ...after.slice(1)];
}

function goesOn(before: string, after: string): boolean {
  return before !== '' && (startsLower(after) || /^[(№»)/]/.test(after) || endsOpen(before));
}

/** Unless a new name or a new post begins, a cut entry goes on. */
function personGoesOn(before: string, after: string): boolean {
  if (before === '' || before.endsWith(';')) return false;
  return startsLower(after) || endsOpen(before) || !(startsRole(after) || NAME_AT_START.test(after));
}

function deadlineGoesOn(before: string, after: string): boolean {
  const yearMissing = !/20\d\d[\s.]*(г|год[а-я]*)?[\s.]*$/i.test(before);
  return endsOpen(before) || /^([-–—]|г\.|год)/.test(after) || (/^20\d\d/.test(after) && yearMissing) || (startsLower(after) && !looksLikeDeadline(after));
}

function ownText(row: DataRow, role: ColumnRole): string {
  const field = row.fields[role];
  return field?.own ? linesText(field.lines) : '';
}
