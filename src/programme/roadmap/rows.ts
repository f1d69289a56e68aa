/** Raw rows of the table -> the roadmap's rows: one per activity, with stage, deadline, responsible, documents. */
import { canonicalStage } from './canonical-stage';
import type { ColumnRole } from './columns';
import { splitDocuments } from './documents-list';
import { exactDeadline } from './exact-deadline';
import { linesText, type Line } from './grid';
import { splitItems, type Item } from './numbered-items';
import { learnPosts, splitPeople, unifySpelling, type KnownPosts } from './people-list';
import type { DataRow, RawRow, SectionRow, Source } from './raw-rows';
import { isBareYear, looksLikeDeadline, tidy } from './text';
import type { RoadmapProblem, RoadmapRow } from './types';

export interface BuiltRow {
  row: RoadmapRow;
  sources: Source[];
}

interface Place {
  stage: string | null;
  substage: string | null;
  /** A numbered heading inside the table («35»), the substage of the rows 35.1, 35.2. */
  group: SectionRow | null;
}

export function buildRows(raw: readonly RawRow[], problems: RoadmapProblem[]): BuiltRow[] {
  const data = raw.filter((row): row is DataRow => row.kind === 'data');
  const known = learnPosts(data.map((row) => row.fields.responsible?.lines ?? []));
  const numberIsStage = numbersStages(data);
  const stageLevel = stageSections(raw);
  const place: Place = { stage: null, substage: null, group: null };
  const built: BuiltRow[] = [];
  let previous: BuiltRow | null = null;
  for (const row of raw) {
    if (row.kind === 'section') {
      enterSection(place, row, stageLevel(row));
      continue;
    }
    enterFields(place, row, numberIsStage);
    const rows = activitiesOf(row, place, { numberIsStage, known, previous: previous?.row ?? null, problems });
    for (const roadmapRow of rows) {
      inheritDeadline(roadmapRow, row, previous?.row ?? null, problems);
      const entry = { row: roadmapRow, sources: row.sources };
      built.push(entry);
      previous = entry;
    }
  }
  const responsible = unifySpelling(built.map((entry) => entry.row.responsible));
  built.forEach((entry, index) => (entry.row.responsible = responsible[index] ?? []));
  return built;
}

/** A number merged along with the stage, or standing only where a stage begins, counts the stages and not the rows. */
function numbersStages(data: readonly DataRow[]): boolean {
  const begun = data.filter((row) => row.fields.stage?.own && row.fields.stage.lines.length > 0);
  const numbered = data.filter((row) => row.fields.number?.own && row.fields.number.lines.length > 0);
  return numbered.length > 0 && begun.length < data.length && numbered.length <= begun.length && numbered.every((row) => begun.includes(row));
}

/** Unnumbered headings are stages; numbered ones beside them belong to the count of the rows and are substages. */
function stageSections(raw: readonly RawRow[]): (section: SectionRow) => boolean {
  const sections = raw.filter((row): row is SectionRow => row.kind === 'section');
  const anyUnnumbered = sections.some((section) => section.number === null);
  const hasStageColumn = raw.some((row) => row.kind === 'data' && row.fields.stage !== undefined);
  const opens = raw[0]?.kind === 'section';
  return (section) => !hasStageColumn && (section.number === null || (!anyUnnumbered && opens));
}

function enterSection(place: Place, section: SectionRow, isStage: boolean): void {
  if (isStage) {
    place.stage = section.text;
    place.group = null;
  } else place.group = section;
  place.substage = null;
}

function enterFields(place: Place, row: DataRow, numberIsStage: boolean): void {
  const stage = headingText(row.fields.stage?.lines ?? []);
  const substage = headingText(row.fields.substage?.lines ?? []);
  const begins = row.fields.stage?.own === true && stage !== '';
  if (stage !== '' && (begins || stage !== place.stage)) {
    place.stage = stage;
    place.substage = null;
    place.group = null;
  }
  if (substage !== '') place.substage = substage;
  const { group } = place;
  const number = numberText(row);
  if (group?.number && number !== '' && !numberIsStage && !number.startsWith(`${group.number}.`)) place.group = null;
}

/** A heading without the number typed or counted before it. */
function headingText(lines: readonly Line[]): string {
  const text = tidy(lines.map((line) => line.text).join(' '));
  return text.replace(/^(\d{1,2}(\.\d{1,2})*[.)]|[IVX]+[.)])\s*(?=[А-ЯЁа-яё«"])/, '');
}

function numberText(row: DataRow): string {
  return linesText(row.fields.number?.lines ?? []).replace(/[.)\s]+$/, '');
}

interface BuildContext {
  numberIsStage: boolean;
  known: KnownPosts;
  previous: RoadmapRow | null;
  problems: RoadmapProblem[];
}

function activitiesOf(row: DataRow, place: Place, { numberIsStage, known, previous, problems }: BuildContext): RoadmapRow[] {
  const lines = (role: ColumnRole): Line[] => row.fields[role]?.lines ?? [];
  const { items, lead } = splitItems(countedByNumberColumn(lines('number'), lines('activity')));
  const counted = items.length > 1 && lines('number').length === items.length;
  const base = numberIsStage || counted ? '' : numberText(row);
  const deadlines = deadlinesByLine(lines('deadline'), items, row, problems);
  const substage = place.substage ?? place.group?.text ?? lead;
  const content = [lead !== null && lead !== substage ? lead : '', linesText(lines('content')), linesText(lines('other'))].filter((text) => text !== '').join(' ');
  const activities = items.length > 0 ? items : impliedActivity(row, place, previous);
  return activities.map((item, index) => {
    const deadlineText = deadlines?.[index] ?? linesText(lines('deadline'));
    return {
      number: numberOf(base, item.number, activities.length > 1),
      stage: place.stage,
      canonicalStage: canonicalStage(place.stage, item.text, substage, content),
      substage,
      activity: item.text,
      content: content === '' ? null : content,
      subitems: item.subitems,
      deadlineText,
      deadline: exactDeadline(deadlineText),
      responsible: splitPeople(lines('responsible'), known),
      documents: splitDocuments(lines('document')),
    };
  });
}

/** Numbers written one under another in the column «№» beside as many paragraphs. */
function countedByNumberColumn(numbers: readonly Line[], activity: readonly Line[]): readonly Line[] {
  if (numbers.length < 2 || numbers.length !== activity.length || activity.some((line) => line.number !== null)) return activity;
  return activity.map((line, index) => ({ ...line, number: linesText([numbers[index] ?? line]), soft: false }));
}

/** A row that leaves the activity empty means the activity above, if it has contents of its own, else its own substage or stage. */
function impliedActivity(row: DataRow, place: Place, previous: RoadmapRow | null): Item[] {
  const filled = (...roles: ColumnRole[]): boolean => roles.some((role) => row.fields[role]?.own && (row.fields[role]?.lines.length ?? 0) > 0);
  if (filled('content') && previous?.stage === place.stage && previous.substage === place.substage) return [{ number: null, text: previous.activity, subitems: [] }];
  const text = filled('substage', 'stage') ? (place.substage ?? place.stage) : null;
  return text !== null && filled('deadline', 'responsible', 'document', 'content', 'other') ? [{ number: null, text, subitems: [] }] : [];
}

/** «5» and «1)» of several -> «5.1»; a number inside the cell that already carries the row's is left as it is. */
function numberOf(base: string, own: string | null, several: boolean): string | null {
  if (base === '') return own;
  if (own?.startsWith(`${base}.`)) return own;
  return own === null || !several ? base : `${base}.${own}`;
}

/** As many deadlines, line by line, as there are activities: each has its own. */
function deadlinesByLine(lines: readonly Line[], items: readonly Item[], row: DataRow, problems: RoadmapProblem[]): string[] | null {
  if (items.length < 2 || lines.length !== items.length || !lines.every((line) => looksLikeDeadline(line.text) && !isBareYear(line.text))) return null;
  problems.push({
    code: 'deadlines-by-line',
    level: 'warning',
    message: `${row.sources[0]?.place ?? ''}: сроков столько же, сколько дел (${items.length}), они разобраны по порядку. Проверьте.`,
    row: row.sources[0]?.row.index ?? 0,
  });
  return lines.map((line) => line.text);
}

/** A row in which nothing but the activity is filled in shares the deadline of the row above; the curator is told. */
function inheritDeadline(row: RoadmapRow, raw: DataRow, previous: RoadmapRow | null, problems: RoadmapProblem[]): void {
  const filled = (Object.keys(raw.fields) as ColumnRole[]).filter((role) => (raw.fields[role]?.lines.length ?? 0) > 0 && raw.fields[role]?.own);
  const alone = filled.length === 1 && filled[0] === 'activity' && row.deadlineText === '' && row.responsible.length === 0;
  if (!alone || !previous || previous.deadlineText === '' || previous.stage !== row.stage) return;
  row.deadlineText = previous.deadlineText;
  row.deadline = previous.deadline;
  row.responsible = [...previous.responsible];
  const index = raw.sources[0]?.row.index ?? 0;
  problems.push({ code: 'inherited', level: 'warning', message: `${raw.sources[0]?.place ?? ''}: срок и ответственные пусты, они взяты из строки выше. Проверьте.`, row: index });
}
