// The codes mode at the server: what it may know of the key, people without names coming in, what looks like a name.

import { surelyPersonal, OPEN_FIELDS, PERSONAL_SETTINGS, type CodedRow, type KeyFacts, type Mode } from '../programme/codes-mode';
import { sheetRows, sheetTitles } from '../google/sheets';
import type { ImportRole } from '../programme/people';
import type { Draft } from '../register/change';
import { suspicions } from '../register/personal-cells';
import { schemaOf } from '../register/schema';
import { rowsOf, settingOf, type TablesById } from '../register/snapshot';
import { SETTINGS } from '../programme/settings';
import { SHEETS } from '../register/schema';
import { modeNow } from './personal-guard';
import { look, perform, type Decision } from './perform';
import { writeRole } from './people';
import { refuse, type Detail, type Reply, type View } from './reply';

export interface CodesState {
  mode: Mode;
  school: string;
  facts: KeyFacts;
  /** People came in that no downloaded key knows. */
  waits: boolean;
  /** Codes in «Люди». */
  people: number;
  today: string;
}

export const factsIn = (tables: Pick<TablesById, 'settings'>): KeyFacts => ({
  register: settingOf(tables, 'key.register'), version: Number(settingOf(tables, 'key.version')) || 0, count: Number(settingOf(tables, 'key.count')) || 0, hash: settingOf(tables, 'key.hash'),
});

export const codesMode = (): View<CodesState> => look(({ tables, today }) => ({
  mode: modeNow(tables), school: settingOf(tables, 'school.short'), facts: factsIn(tables), waits: settingOf(tables, 'key.waits') === 'да',
  people: rowsOf(tables, 'people').filter((p) => p.code !== '').length, today,
}));

/** Writes a setting, in a workbook that does not have it yet too. */
export const putSetting = (draft: Draft, tables: Pick<TablesById, 'settings'>, key: string, value: string): void => {
  if (tables.settings.byKey.has(key)) return draft.update('settings', key, { value });
  const { title, help } = SETTINGS.find((s) => s.key === key) ?? { title: key, help: '' };
  draft.insert('settings', { key, title, value, help });
};

export const putFacts = (draft: Draft, tables: Pick<TablesById, 'settings'>, facts: KeyFacts): void => {
  for (const field of ['register', 'version', 'count', 'hash'] as const) putSetting(draft, tables, `key.${field}`, String(facts[field]));
  putSetting(draft, tables, 'key.waits', '');
};

export const areFacts = (facts: KeyFacts): boolean =>
  /^[\w-]{8,64}$/.test(String(facts?.register)) && Number.isInteger(facts.version) && facts.version > 0 && Number.isInteger(facts.count) && facts.count >= 0 && /^[0-9a-f]{64}$/.test(String(facts.hash));

/** Notes a key that was just downloaded: version, number of people, hash. */
export const noteKey = (requestId: string, facts: KeyFacts): Reply<{ version: number }> => {
  if (!areFacts(facts)) return refuse('bad request');
  return perform({ id: requestId, action: 'note key', title: `Скачан ключ, версия ${facts.version}` }, ({ tables, draft }): Decision<{ version: number }> => {
    if (modeNow(tables) === 'имена') return refuse('mode');
    const known = factsIn(tables);
    if (known.register !== '' && known.register !== facts.register) return refuse('key foreign');
    if (facts.version <= known.version) return refuse('key older');
    putFacts(draft, tables, facts);
    return { ok: true, value: { version: facts.version } };
  });
};

/** What stands in the way of simply choosing codes: a register with people in it is converted instead. */
const hasNames = (tables: TablesById): boolean =>
  rowsOf(tables, 'people').some((p) => p.last !== '' || p.first !== '') || PERSONAL_SETTINGS.some((key) => settingOf(tables, key) !== '');

/** Begins a register without names while there are none in it. */
export const chooseCodes = (requestId: string): Reply<{ mode: string }> =>
  perform({ id: requestId, action: 'codes mode', title: 'Реестр ведётся без имён' }, (desk): Decision<{ mode: string }> => {
    const { tables, draft } = desk;
    if (modeNow(tables) !== 'имена') return refuse('nothing to do');
    if (hasNames(tables)) return refuse('mode', [{ text: 'В реестре уже есть имена: перейдите на коды в окне «Ключ и коды».' }]);
    putSetting(draft, tables, 'mode', 'коды');
    return { ok: true, value: { mode: 'коды' } };
  });

export interface CodedPeople {
  /** '' adds people without a part in the programme. */
  role: ImportRole | '';
  rows: CodedRow[];
  /** Number of people that the plan was made over: with more of them by now it would be another one. */
  people: number;
}

const areTexts = (values: unknown): values is { [field: string]: string } => typeof values === 'object' && values !== null && Object.values(values).every((v) => typeof v === 'string' && v.length < 50000);

const wellFormed = (wanted: CodedPeople): boolean =>
  (wanted?.role === '' || wanted?.role === 'mentor' || wanted?.role === 'mentee') && Number.isInteger(wanted.people) && Array.isArray(wanted.rows) && wanted.rows.length > 0 &&
  wanted.rows.every((row) => typeof row?.code === 'string' && areTexts(row.person) && areTexts(row.role) && Object.keys(row.person).every((field) => (OPEN_FIELDS as readonly string[]).includes(field)));

const words = (role: CodedPeople['role']): string => (role === 'mentor' ? 'Загружены наставники' : role === 'mentee' ? 'Загружены наставляемые' : 'Добавлены люди');

/** People whose names stay in the browser. Answers with the code of every row, in the order of the rows; a lost answer is given again. */
export const importCoded = (requestId: string, wanted: CodedPeople): Reply<{ codes: string[]; added: number; changed: number }> => {
  if (!wellFormed(wanted)) return refuse('bad request');
  return perform({ id: requestId, action: 'import people', title: words(wanted.role) }, (desk): Decision<{ codes: string[]; added: number; changed: number }> => {
    const { tables, draft, year } = desk;
    if (modeNow(tables) !== 'коды') return refuse('mode');
    const people = rowsOf(tables, 'people').filter((p) => p.code !== '');
    if (people.length !== wanted.people) return refuse('stale');
    if (wanted.rows.some((row) => row.code !== '' && !tables.people.byKey.has(row.code))) return refuse('no person');
    const codes = wanted.rows.map((row) => {
      const code = row.code || draft.newCode('people');
      if (row.code === '') draft.insert('people', { state: 'участвует', ...row.person, code });
      else if (Object.keys(row.person).length > 0) draft.update('people', code, row.person);
      if (wanted.role !== '') writeRole(draft, tables, wanted.role === 'mentor' ? 'mentors' : 'mentees', { ...row.role, code, year });
      return code;
    });
    putSetting(draft, tables, 'key.waits', 'да');
    const added = wanted.rows.filter((row) => row.code === '').length;
    return { ok: true, value: { codes, added, changed: codes.length - added }, title: `${words(wanted.role)}: новых ${added}, изменено ${codes.length - added}` };
  });
};

/** Sheets that are not the register's own (a list somebody pasted, raw answers of a form): a line each, with the first row that names somebody. */
const foreignSuspects = (): Detail[] => sheetTitles().flatMap((title) => {
  const rows = sheetRows(title) ?? [];
  const named = rows.flatMap((row, i) => (row.some((cell) => surelyPersonal(cell) !== null) ? [i + 1] : []));
  const [first] = named;
  return first === undefined ? [] : [{ sheet: title, row: first, text: `«${title}»: имена или контакты, строк – ${named.length}. Этот лист дополнение не ведёт` }];
});

/** Cells that seem to hold something personal: sheet and row, never the text. */
export const suspectCells = (): View<Detail[]> => look(({ tables }) => {
  // Every sheet is wanted, also those that nobody has asked for yet.
  for (const { id } of SHEETS) void tables[id].rows.length;
  return [...foreignSuspects(), ...suspicions(tables).map(({ sheet, at, column, kinds, sure }) => ({
    sheet: tables[sheet].sheet.name, row: at,
    text: `«${tables[sheet].sheet.name}», строка ${at}, «${schemaOf(sheet).columns[column]?.heading ?? column}»: ${sure ? '' : 'возможно, '}${kinds.length > 0 ? kinds.join(', ') : 'должно быть пусто'}`,
  }))];
});

