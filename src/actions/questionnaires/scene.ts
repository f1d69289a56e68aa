// The register as the rules of questionnaires want it.

import type { Lists } from '../../programme/people';
import { splitChoices, type Questionnaire } from '../../programme/records';
import { bookOf, mayTakePart, menteePart, mentorPart } from '../../programme/consents';
import { MODE_SETTING, modeOf } from '../../programme/codes-mode';
import { typedCode } from '../../programme/pairing';
import type { ListName } from '../../programme/words';
import { blankMeasures, itemsToAsk, measureOfKey, personLabel, planForm, Sheets, type FormPlan, type Item, type Kind, type QuestionFault, type Scene, type Words } from '../../questionnaires';
import { codeOf, numberOf } from '../../register/codes';
import type { Draft } from '../../register/change';
import { recordsOf, rowsOf, settingOf, type TablesById } from '../../register/snapshot';
import type { Desk } from '../perform';

/** Names may not be asked, shown or kept. */
export const codesOnly = (tables: Pick<TablesById, 'settings'>): boolean => modeOf(settingOf(tables, MODE_SETTING)) !== 'имена';

const listsOf = (tables: TablesById): Lists => {
  const lists: { [list: string]: { word: string; synonyms: string[] }[] } = {};
  for (const item of rowsOf(tables, 'lists')) (lists[item.list] ??= []).push({ word: item.word, synonyms: splitChoices(item.synonyms) });
  return lists as Lists;
};

const wordsOf = (tables: TablesById, list: ListName): string[] => rowsOf(tables, 'lists').filter((item) => item.list === list).map((item) => item.word);

const GONE: ReadonlySet<string> = new Set(['выбыл', 'отклонён', 'приостановлен', 'завершил']);

/** People whom the other side may see in a form: they take part this year, and their consent is in force. */
const shown = (tables: TablesById, side: 'mentors' | 'mentees', year: string, today: string): string[] => {
  const records = recordsOf(tables);
  const book = bookOf(records);
  const people = new Map(records.people.map((person) => [person.code, person]));
  const parts = side === 'mentors'
    ? records.mentors.map((row) => ({ row, part: mentorPart(row) }))
    : records.mentees.map((row) => ({ row, part: menteePart(row) }));
  return parts.flatMap(({ row, part }) => {
    const person = people.get(row.code);
    const may = row.year === year && !GONE.has(row.status) && person !== undefined && !GONE.has(person.state) && mayTakePart(person, [part], book, today, 'подбор').ok;
    return may ? [personLabel(person)] : [];
  }).sort();
};

/** Placeholders of this questionnaire filled in; lists of people are made only where they are asked for. */
const fillIn = (tables: TablesById, kind: Kind, { year, audience }: Pick<Questionnaire, 'year' | 'audience'>, today: string): Words => ({
  topics: wordsOf(tables, 'topic'), forms: wordsOf(tables, 'form'), meetings: wordsOf(tables, 'meetingFormat'),
  mentors: kind.key === 'preferences mentee' ? shown(tables, 'mentors', year, today) : [], mentees: kind.key === 'preferences mentor' ? shown(tables, 'mentees', year, today) : [],
  measures: blankMeasures(kind, audience, recordsOf(tables), year),
});

export interface Planned {
  plan: FormPlan;
  items: Item[];
  /** Why a form cannot be built; [] = it can. */
  faults: QuestionFault[];
}

/** The form that «Вопросы анкет» ask for now. */
export const plannedForm = (tables: TablesById, kind: Kind, row: Pick<Questionnaire, 'title' | 'anonymous' | 'closes' | 'year' | 'audience'>, today: string): Planned => {
  const only = codesOnly(tables);
  const anonymous = row.anonymous === 'да';
  const { items, faults } = itemsToAsk(kind, rowsOf(tables, 'questions'), { codesOnly: only, anonymous });
  const plan = planForm({ kind, title: row.title, items, words: fillIn(tables, kind, row, today), anonymous, codesOnly: only, closes: row.closes });
  const noPeople = kind.key.startsWith('preferences') && !plan.items.some((item) => item.type === 'grid');
  if (kind.measurer !== undefined && !plan.items.some(({ key }) => measureOfKey(key) !== null)) faults.push({ item: 'measures', text: `Спрашивать не о ком: нет наставляемых этого года, или в «Что измеряем» ни один замер не делает ${kind.measurer}.` });
  return { plan, items, faults: noPeople ? [...faults, { item: 'wish', text: kind.key === 'preferences mentee' ? 'Нет ни одного наставника с действующим согласием.' : 'Нет ни одного наставляемого с действующим согласием.' }] : faults };
};

/** Canonical code of what a person typed; null when the check letter is wrong. */
export const readCode = (typed: string): string | null => {
  const number = numberOf(typedCode(typed));
  return number === null ? null : codeOf(number);
};

/** What deciding answers of this questionnaire needs; its changes are written into the draft by `writeOut`. */
export const sceneOf = (desk: Desk, kind: Kind, row: Questionnaire): Scene => {
  const tables = recordsOf(desk.tables);
  return {
    kind, row, items: kind.items, tables, lists: listsOf(desk.tables), year: row.year, today: desk.today, codesOnly: codesOnly(desk.tables), codeOf: readCode,
    sheets: new Sheets(tables, (sheet) => desk.draft.newCode(sheet)),
  };
};

export const writeOut = (scene: Scene, draft: Draft): void => {
  for (const { sheet, key, insert, values } of scene.sheets.writes) {
    if (insert) draft.insert(sheet, values);
    else draft.update(sheet, key, values);
  }
};

export const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length > 0 && value.length <= most;
