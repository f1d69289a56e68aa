// Applications become people and their parts in the year by the same identity rules as an imported table, so that nobody is doubled.

import { changesOfKnown, FIELDS, planPeopleImport, type Answer, type Field, type PlanEntry, type RecognisedColumn, type RoleValues } from '../programme/people';
import { PERSONAL_FIELDS } from '../programme/codes-mode';
import type { Person } from '../programme/records';
import type { Scene } from './scene';
import { textOf, type AnswerValues, type GivenAnswer } from './values';

/** Columns of a table whose rows are answers: one for each field, the moment, and the category of the questionnaire. */
const columnsOf = (scene: Scene): { columns: RecognisedColumn[]; cellsOf: (answer: Pick<GivenAnswer, 'values' | 'edited'>) => string[] } => {
  const fields: { field: Field; read: (answer: Pick<GivenAnswer, 'values' | 'edited'>) => string }[] = [{ field: 'applied', read: (answer) => answer.edited }];
  for (const item of scene.items) {
    const goes = item.goes;
    if (goes?.to === 'field') fields.push({ field: goes.field, read: ({ values }) => textOf(values[item.key]) });
  }
  const { category = '' } = scene.kind;
  if (category !== '' && !fields.some(({ field }) => field === 'category')) fields.push({ field: 'category', read: () => category });
  return {
    columns: fields.map(({ field }, index) => ({ index, heading: FIELDS[field].title, field, sure: 1, why: '' })),
    cellsOf: (answer) => fields.map(({ read }) => read(answer)),
  };
};

const partSheet = (scene: Scene): 'mentors' | 'mentees' => (scene.kind.role === 'mentor' ? 'mentors' : 'mentees');

/** Columns of the role's own sheet; a reader may know more fields than the sheet of this part has. */
const MENTOR_COLUMNS: readonly string[] = ['category', 'topics', 'dislikes', 'about', 'forms', 'capacity', 'times', 'meeting', 'experience', 'status', 'consent', 'applied', 'note'];
const MENTEE_COLUMNS: readonly string[] = ['category', 'topics', 'dislikes', 'request', 'forms', 'times', 'meeting', 'priority', 'status', 'consent', 'applied', 'note'];

const writePart = (scene: Scene, code: string, values: RoleValues): void => {
  const sheet = partSheet(scene);
  const columns = sheet === 'mentors' ? MENTOR_COLUMNS : MENTEE_COLUMNS;
  const cells = Object.fromEntries(Object.entries(values).filter(([column, value]) => columns.includes(column) && value !== undefined));
  const key = `${code}|${scene.year}`;
  if (scene.sheets.get(sheet, key)) scene.sheets.update(sheet, key, cells);
  else scene.sheets.insert(sheet, { status: sheet === 'mentors' ? 'кандидат' : 'участвует', ...cells, code, year: scene.year });
};

const PERSONAL: ReadonlySet<string> = new Set([...PERSONAL_FIELDS, 'remarks', 'extra']);
const withoutPersonal = (person: Partial<Person>): Partial<Person> => Object.fromEntries(Object.entries(person).filter(([field]) => !PERSONAL.has(field)));

/** An application of a person who is in the register already. */
export const applyKnown = (scene: Scene, code: string, answer: Pick<GivenAnswer, 'values' | 'edited'>): void => {
  const person = scene.sheets.get('people', code);
  if (!person || !scene.kind.role) return;
  const { columns, cellsOf } = columnsOf(scene);
  const part = scene.sheets.get(partSheet(scene), `${code}|${scene.year}`);
  const wanted = changesOfKnown({ cells: cellsOf(answer), columns, role: scene.kind.role, year: scene.year, today: scene.today, lists: scene.lists, person, part });
  scene.sheets.update('people', code, scene.codesOnly ? withoutPersonal(wanted.person) : wanted.person);
  writePart(scene, code, wanted.part);
};

/** What became of one application of somebody whose code is not known. */
export interface Applied {
  code: string;
  /** Why the curator must be asked; '' = it is settled. */
  doubt: string;
  /** The same person answered again later in the same portion. */
  superseded: boolean;
}

const REFUSED = 'имя не прочитать: посмотрите ответ и решите';

const newPerson = (scene: Scene, entry: PlanEntry): string => {
  const code = scene.sheets.newCode('people');
  const person: Partial<Person> = { ...entry.person, code, state: 'участвует' };
  scene.sheets.insert('people', Object.fromEntries(Object.entries(person).filter(([, value]) => value !== undefined)));
  return code;
};

const applyEntry = (scene: Scene, entry: PlanEntry): Applied => {
  const settled = (code: string): Applied => ({ code, doubt: '', superseded: false });
  const asked = (doubt: string): Applied => ({ code: '', doubt, superseded: false });
  switch (entry.outcome) {
    case 'new':
    case 'changed': {
      const code = entry.code ?? newPerson(scene, entry);
      if (entry.code) scene.sheets.update('people', code, Object.fromEntries(entry.changes.filter((change) => change.on === 'person').map((change) => [change.field, change.after])));
      writePart(scene, code, entry.outcome === 'new' ? entry.role : Object.fromEntries(entry.changes.filter((change) => change.on === 'role').map((change) => [change.field, change.after])));
      return settled(code);
    }
    case 'unchanged':
      return settled(entry.code ?? '');
    case 'question':
      return asked('похож на человека из реестра: решите, тот же ли это');
    default:
      return asked(REFUSED);
  }
};

/** Applications without a code, all of a portion at once: one comparison with the register serves them all. In the order of `answers`. */
export const applyStrangers = (scene: Scene, answers: readonly GivenAnswer[], said: Readonly<Record<number, Answer>> = {}): Applied[] => {
  const { role } = scene.kind;
  if (!role || answers.length === 0) return answers.map(() => ({ code: '', doubt: REFUSED, superseded: false }));
  const { columns, cellsOf } = columnsOf(scene);
  const rows = [columns.map((column) => column.heading), ...answers.map(cellsOf)];
  const register = { people: scene.sheets.rows('people').filter((person) => person.code !== '' && !person.duplicateOf), mentors: scene.sheets.rows('mentors'), mentees: scene.sheets.rows('mentees'), lists: scene.lists };
  const questions = Object.fromEntries(Object.entries(said).map(([at, answer]) => [`строка-${Number(at) + 2}`, answer]));
  const plan = planPeopleImport({ rows, columns, headerRow: 0, role, year: scene.year, today: scene.today, register, answers: questions });
  const applied = plan.entries.map((entry) => (entry.outcome === 'merged' ? null : applyEntry(scene, entry)));
  // Several answers of one person: the last one by its moment stands for all of them.
  const groups = new Map<number, number[]>();
  plan.entries.forEach((entry, at) => {
    const main = entry.outcome === 'merged' && entry.into !== undefined ? entry.into - 2 : at;
    groups.set(main, [...(groups.get(main) ?? []), at]);
  });
  const result: Applied[] = [];
  for (const [main, members] of groups) {
    const outcome = applied[main] ?? { code: '', doubt: REFUSED, superseded: false };
    const last = members.reduce((latest, at) => ((answers[at]?.edited ?? '') >= (answers[latest]?.edited ?? '') ? at : latest));
    for (const at of members) result[at] = { ...outcome, superseded: at !== last && outcome.doubt === '' };
  }
  return result;
};

/** The name that somebody wrote in an application, '' where none is asked. */
export const writtenName = (scene: Scene, values: AnswerValues): string => {
  const item = scene.items.find((one) => one.goes?.to === 'field' && one.goes.field === 'name');
  return item ? textOf(values[item.key]) : '';
};
