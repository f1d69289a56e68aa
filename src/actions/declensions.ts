// Declined forms that a person looks at before the first document: what the check shows, and keeping what she said is right.

import { CASES, NAME_PARTS, overridesOf, rowToFill, unapproved, type ApprovedName, type AskedForm, type CheckedRow, type UsedForm } from '../programme/language';
import { splitChoices, type Person } from '../programme/records';
import { rowsOf, type TablesById } from '../register/snapshot';
import { look, perform, type Decision } from './perform';
import { refuse, type Reply, type View } from './reply';

export interface DeclensionsNow {
  /** People with a part in the programme this year; no names in a register without them. */
  people: Person[];
  rows: CheckedRow[];
  /** Sheet and rows of «Склонения» that an edit of a name or gender has made void. */
  outdated: { sheet: string; row: number; because: 'name' | 'gender' }[];
}

const checkedRows = (tables: TablesById): CheckedRow[] => rowsOf(tables, 'declensions');

export const declensionsNow = (): View<DeclensionsNow> => look(({ tables, year }) => {
  const roles = [...rowsOf(tables, 'mentors'), ...rowsOf(tables, 'mentees')];
  const taking = new Set(roles.filter((role) => role.year === year).map((role) => role.code));
  const people = rowsOf(tables, 'people');
  const rows = checkedRows(tables);
  const sheet = tables.declensions;
  return {
    people: people.filter((person) => taking.has(person.code)), rows,
    outdated: overridesOf(rows, people).outdated.map(({ id, because }) => ({ sheet: sheet.sheet.name, row: sheet.byKey.get(id)?.at ?? 0, because })),
  };
});

/** What a document's preview must show before the document is filed: the forms nobody has checked. */
export const askedForms = (tables: TablesById, used: readonly UsedForm[]): AskedForm[] => {
  const people = rowsOf(tables, 'people');
  return unapproved(used, overridesOf(checkedRows(tables), people), people);
};

const MOST_NAMES = 20_000;

const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length <= most;

const WHAT: readonly ApprovedName['what'][] = ['человек', 'фамилия', 'должность', 'слово'];

const isKeep = (keep: unknown): boolean => keep === undefined || (isText(keep, 60) && splitChoices(keep).every((word) => NAME_PARTS.some((part) => part === word)));

const isName = (name: ApprovedName): boolean =>
  WHAT.includes(name?.what) && isKeep(name.keep) && isText(name.code, 20) && isText(name.source, 500) && name.source.trim() !== '' && ['м', 'ж', ''].includes(name.gender) &&
  typeof name.forms === 'object' && name.forms !== null && Object.entries(name.forms).every(([each, form]) => CASES.some((known) => known === each) && isText(form, 600) && form.trim() !== '');

/** Keeps approved forms and «Не склонять» in «Склонения», with who looked and when; cases that were not shown stay as they are. */
export const saveDeclensions = (requestId: string, names: ApprovedName[]): Reply<{ saved: number }> => {
  if (!Array.isArray(names) || names.length === 0 || names.length > MOST_NAMES || !names.every(isName)) return refuse('bad request');
  return perform({ id: requestId, action: 'save declensions', title: 'Проверены склонения' }, (desk): Decision<{ saved: number }> => {
    const rows = checkedRows(desk.tables);
    let saved = 0;
    for (const name of names) {
      const row = rowToFill(name, rows);
      const news = CASES.filter((each) => (name.forms[each] ?? '') !== '' && name.forms[each] !== row?.[each]);
      const keep = name.keep !== undefined && name.keep !== (row?.keep ?? '') ? { keep: name.keep } : {};
      if (news.length === 0 && !('keep' in keep)) continue;
      const forms = Object.fromEntries(news.map((each) => [each, name.forms[each] ?? '']));
      const seen = { checkedBy: desk.who, checkedAt: desk.today };
      if (row) desk.draft.update('declensions', row.id, { ...forms, ...keep, ...seen, ...(row.code === '' && name.code !== '' ? { code: name.code } : {}) });
      else desk.draft.insert('declensions', { id: desk.draft.newCode('declensions'), what: name.what, code: name.code, source: name.source, gender: name.gender, ...forms, ...keep, ...seen });
      saved += Math.max(1, news.length);
    }
    return saved === 0 ? refuse('nothing to do') : { ok: true, value: { saved }, title: `Проверены склонения: форм ${saved}` };
  });
};
