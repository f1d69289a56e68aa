// People checked: duplicates shown and merged, namesakes kept apart, data confirmed.

import { DIFFERENT, differentKey, MERGED, planMerge, UNDECLARED, type MergeField, type MergePlan, type MergeWanted, type Reference } from '../programme/people';
import { splitChoices, type MenteeRole, type MentorRole, type Person, type SheetId } from '../programme/records';
import { closedYears, CLOSED_YEARS } from '../programme/years';
import { rowsOf, settingOf, type TablesById } from '../register/snapshot';
import { schemaOf, SHEETS } from '../register/schema';
import { look, perform, type Decision } from './perform';
import { modeNow } from './personal-guard';
import { refuse, type Reply, type View } from './reply';

export interface PeopleCheck {
  people: Person[];
  mentors: MentorRole[];
  mentees: MenteeRole[];
  /** Pairs by `differentKey`. */
  different: string[];
  /** The register holds no names. */
  coded: boolean;
  year: string;
  today: string;
  /** Title of «Люди» and rows by code, to show one. */
  sheet: string;
  rows: { [code: string]: number };
}

/** All that the pure rules need to find duplicates and gaps in the browser. */
export const peopleCheck = (): View<PeopleCheck> => look(({ tables, year, today }) => ({
  people: rowsOf(tables, 'people').filter((p) => p.code !== ''), mentors: rowsOf(tables, 'mentors'), mentees: rowsOf(tables, 'mentees'),
  different: splitChoices(settingOf(tables, DIFFERENT)), coded: modeNow(tables) !== 'имена', year, today,
  sheet: tables.people.sheet.name, rows: Object.fromEntries(tables.people.rows.map((row) => [row.key, row.at])),
}));

const REFERENCES: readonly Reference[] = [
  ...SHEETS.flatMap((schema) => Object.entries(schema.columns).filter(([, column]) => column.refers === 'people').map(([column, { type }]) => ({ sheet: schema.id, column, many: type === 'choices' }))),
  ...UNDECLARED,
];

const planOf = (tables: TablesById, wanted: MergeWanted): MergePlan =>
  planMerge(wanted, { rows: (sheet) => tables[sheet].rows, references: REFERENCES, closed: closedYears(settingOf(tables, CLOSED_YEARS)) });

/** A difference with the heading of its column. */
export interface NamedField extends MergeField {
  heading: string;
}

export interface MergeView {
  objections: string[];
  fields: NamedField[];
  filled: { heading: string; value: string }[];
  /** Rows that move, by title of the sheet. */
  moved: { title: string; rows: number }[];
}

const heading = (sheet: SheetId, column: string): string => schemaOf(sheet).columns[column]?.heading ?? column;

const wellFormed = (wanted: MergeWanted): boolean =>
  typeof wanted?.keep === 'string' && typeof wanted.lose === 'string' && typeof wanted.choices === 'object' && wanted.choices !== null && Object.values(wanted.choices).every((c) => c === 'keep' || c === 'lose');

/** What a merge would do; nothing is written. */
export const previewMerge = (wanted: MergeWanted): View<MergeView> => {
  if (!wellFormed(wanted)) return refuse('bad request');
  return look(({ tables }) => {
    const plan = planOf(tables, wanted);
    return {
      objections: plan.objections, fields: plan.fields.map((field) => ({ ...field, heading: heading(field.sheet, field.column) })),
      filled: plan.filled.map(({ sheet, column, value }) => ({ heading: heading(sheet, column), value })), moved: plan.moved.map(({ sheet, rows }) => ({ title: schemaOf(sheet).title, rows })),
    };
  });
};

/** Makes one person of two. Whatever named the leaving code names the staying one; the leaving row stays as «объединён». */
export const mergePeople = (requestId: string, wanted: MergeWanted): Reply<{ moved: number }> => {
  if (!wellFormed(wanted)) return refuse('bad request');
  return perform({ id: requestId, action: 'merge people', title: 'Объединены записи' }, ({ tables, draft }): Decision<{ moved: number }> => {
    const plan = planOf(tables, wanted);
    if (plan.objections.length > 0) return refuse('rule', plan.objections.map((text) => ({ text })));
    // A removal first: the draft keeps one change a row, and a moved part is a new row under the staying code.
    for (const { sheet, key, does, values } of plan.changes) {
      if (does === 'remove') draft.remove(sheet, key);
      else if (does === 'insert') draft.insert(sheet, values);
      else draft.update(sheet, key, values);
    }
    const moved = plan.moved.reduce((sum, { rows }) => sum + rows, 0);
    return { ok: true, value: { moved }, title: `Объединены записи: ${wanted.lose} вошла в ${wanted.keep}` };
  });
};

/** Remembers that two likely duplicates are two people, so that they are asked about no more. */
export const keepApart = (requestId: string, a: string, b: string): Reply<{ pair: string }> => {
  if (typeof a !== 'string' || typeof b !== 'string' || a === b) return refuse('bad request');
  return perform({ id: requestId, action: 'keep apart', title: 'Отмечено: разные люди' }, ({ tables, draft }): Decision<{ pair: string }> => {
    if (!tables.people.byKey.has(a) || !tables.people.byKey.has(b)) return refuse('no person');
    const pair = differentKey(a, b);
    const known = splitChoices(settingOf(tables, DIFFERENT));
    if (known.includes(pair)) return refuse('nothing to do');
    const value = [...known, pair].join('; ');
    if (tables.settings.byKey.has(DIFFERENT)) draft.update('settings', DIFFERENT, { value });
    else draft.insert('settings', { key: DIFFERENT, title: 'Похожие, но разные люди', value, help: 'Коды людей, о которых дополнение больше не спрашивает. Ведёт дополнение.' });
    return { ok: true, value: { pair }, title: `Отмечено: ${a} и ${b} – разные люди` };
  });
};

/** Writes down that these people's data were looked at today and are true. */
export const confirmPeople = (requestId: string, codes: string[]): Reply<{ confirmed: number }> => {
  if (!Array.isArray(codes) || codes.length === 0 || codes.length > 20000 || codes.some((code) => typeof code !== 'string')) return refuse('bad request');
  return perform({ id: requestId, action: 'confirm people', title: 'Сведения подтверждены' }, ({ tables, draft, today }): Decision<{ confirmed: number }> => {
    const wanted = [...new Set(codes)];
    if (wanted.some((code) => !tables.people.byKey.has(code) || tables.people.byKey.get(code)?.values['state'] === MERGED)) return refuse('no person');
    for (const code of wanted) draft.update('people', code, { confirmed: today });
    return { ok: true, value: { confirmed: wanted.length }, title: `Сведения подтверждены: ${wanted.length}` };
  });
};
