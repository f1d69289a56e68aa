// «Перейти на коды» and back: what would go where, then step by step, each step repeatable, nothing erased that the key does not hold.

import { withDocumentLock } from '../google/lock';
import { answerSheets, deleteFile, deleteForm, deleteSheets, forgetProperties } from '../google/leaving';
import { now } from '../google/session';
import { sheetTitles } from '../google/sheets';
import { openWorkbook } from '../google/workbook';
import { ACTING_CURATOR, ageOfNew, findPersonal, nameTaker, PERSONAL_FIELDS, PERSONAL_SETTINGS, type KeyFacts, type KeyPerson, type NameTaker } from '../programme/codes-mode';
import type { Person, SheetId } from '../programme/records';
import { Draft, type RowChange } from '../register/change';
import { givenCodes } from '../register/journal';
import { cleanJournal, personalEntries } from '../register/journal-cleaning';
import { personalCells, withoutPeople, type PersonalCell } from '../register/personal-cells';
import type { WorkbookPort } from '../register/port';
import { schemaOf, SHEETS } from '../register/schema';
import { readRegister, rowsOf, settingOf, type Snapshot, type TablesById } from '../register/snapshot';
import { writeChanges } from '../register/writing';
import { areFacts, putFacts, putSetting } from './codes-mode';
import { runErrandsAt } from './errands';
import { modeNow, RETURN_NAMES } from './personal-guard';
import { finish, look, perform, type Decision } from './perform';
import { refuse, type Refusal, type Reply, type View } from './reply';

/** What the key must hold before anything is erased. */
export interface KeyMaterial {
  people: { [code: string]: { [field: string]: string } };
  settings: { [key: string]: string };
  declensions: { code: string; [column: string]: string }[];
  texts: { sheet: string; key: string; column: string; value: string }[];
}

export interface ConversionPreview {
  people: number;
  /** By sheet: what is removed and what of it becomes a code or «куратор». */
  sheets: { sheet: string; cells: number; rows: number }[];
  journal: number;
  files: number;
  forms: number;
  letters: number;
  /** Sheets that are not the register's: the curator looks at them herself. */
  foreign: string[];
  /** Rows without a code: they get one at the next action and are not in the key. */
  typed: number;
  material: KeyMaterial;
}

const takerOf = (tables: TablesById, known: { readonly [code: string]: Partial<KeyPerson> } = {}): NameTaker => {
  const people = rowsOf(tables, 'people').map(({ code, last, first, middle, parent }) => ({ code, last, first, middle, parent }));
  const settings = ['director', 'curator'].map((who) => ({ code: '', last: settingOf(tables, `${who}.last`), first: settingOf(tables, `${who}.first`), middle: settingOf(tables, `${who}.middle`), parent: '' }));
  const keyed = Object.entries(known).map(([code, p]) => ({ code, last: p.last ?? '', first: p.first ?? '', middle: p.middle ?? '', parent: p.parent ?? '' }));
  return nameTaker([...people.filter((p) => !known[p.code]), ...keyed, ...settings].filter((p) => p.last !== ''));
};

const isPersonField = (cell: PersonalCell): boolean => cell.sheet === 'people' && (PERSONAL_FIELDS as readonly string[]).includes(cell.column);
const isNamedSetting = (cell: PersonalCell): boolean => cell.sheet === 'settings' && PERSONAL_SETTINGS.includes(cell.key);
const isNamedDeclension = (cell: PersonalCell, tables: TablesById): boolean => cell.sheet === 'declensions' && ['человек', 'фамилия'].includes(tables.declensions.byKey.get(cell.key)?.values['what'] ?? '');

const materialOf = (tables: TablesById, cells: readonly PersonalCell[]): KeyMaterial => ({
  people: Object.fromEntries(rowsOf(tables, 'people').filter((p) => p.code !== '').map((p) => [p.code, Object.fromEntries([...PERSONAL_FIELDS, 'gender' as const].map((f) => [f, p[f]]))])),
  settings: Object.fromEntries(PERSONAL_SETTINGS.map((key) => [key, settingOf(tables, key)] as const).filter(([, value]) => value !== '')),
  declensions: rowsOf(tables, 'declensions').filter((d) => d.what === 'человек' || d.what === 'фамилия').map((d) => ({ ...d })),
  texts: cells.filter((c) => !isPersonField(c) && !isNamedSetting(c) && !isNamedDeclension(c, tables)).map(({ sheet, key, column, value }) => ({ sheet, key, column, value })),
});

const ALIVE = new Set(['задумано', 'делается', 'неизвестно', 'не вышло']);

/** What going over to codes would do; nothing is written. */
export const conversionPreview = (): View<ConversionPreview> => {
  finish();
  const view = look((desk): ConversionPreview | Refusal => {
    const { tables, snapshot, port } = desk;
    const mode = modeNow(tables);
    if (mode !== 'имена' && mode !== 'переход') return refuse('mode');
    const taker = takerOf(tables);
    const cells = personalCells(tables, taker);
    const sheets = SHEETS.map(({ id }) => {
      const own = cells.filter((c) => c.sheet === id);
      return { sheet: tables[id].sheet.name, cells: own.length, rows: new Set(own.map((c) => c.key)).size };
    }).filter(({ cells: count }) => count > 0);
    return {
      people: rowsOf(tables, 'people').filter((p) => p.code !== '').length, sheets, journal: personalEntries(port, snapshot.journal, taker),
      files: rowsOf(tables, 'documents').filter((d) => d.file !== '').length, forms: rowsOf(tables, 'questionnaires').filter((q) => q.form !== '' && q.state !== 'удалена').length,
      letters: rowsOf(tables, 'errands').filter((e) => e.kind === 'письмо' && ALIVE.has(e.state)).length,
      foreign: sheetTitles(), typed: tables.people.rows.filter((row) => row.key === '').length, material: materialOf(tables, cells),
    };
  });
  if (!view.ok) return view;
  return 'ok' in view.value ? view.value : { ok: true, value: view.value };
};

/** The verified key as the server needs it to erase only what is in it. */
export interface ConversionKey extends KeyMaterial {
  facts: KeyFacts;
}

const STEPS = ['texts', 'journal', 'files', 'forms', 'properties', 'people', 'end'] as const;
type Step = (typeof STEPS)[number];

const TITLES: { [step in Step]: string } = {
  texts: 'Тексты на листах', journal: 'Журнал', files: 'Файлы и письма', forms: 'Анкеты', properties: 'Память дополнения', people: 'Имена и контакты', end: 'Новые файлы с кодами',
};

export interface ConversionStep {
  done: number;
  all: number;
  /** What the next step does, '' at the end. */
  next: string;
  /** What the curator must do by hand, or what was changed meanwhile and stayed. */
  notes: string[];
}

interface Room {
  port: WorkbookPort;
  snapshot: Snapshot;
  tables: TablesById;
  key: ConversionKey;
}

const write = ({ port, tables }: Room, changes: RowChange[]): string[] =>
  writeChanges(port, tables, changes).left.map((cell) => `Лист «${schemaOf(cell.sheet as SheetId).title}»: ячейку в это время изменили, она осталась.`);

const cellChange = ({ sheet, key, column, value, instead }: PersonalCell): RowChange => ({ sheet, key, cells: { [column]: [value, instead] } });

const byRow = (changes: readonly RowChange[]): RowChange[] => {
  const rows = new Map<string, RowChange>();
  for (const change of changes) {
    const id = `${change.sheet}|${change.key}`;
    rows.set(id, { ...change, cells: { ...rows.get(id)?.cells, ...change.cells } });
  }
  return [...rows.values()];
};

/** Cells that may go because the key holds their very value; the others are named. */
const safe = (room: Room, cells: readonly PersonalCell[]): { changes: RowChange[]; kept: number } => {
  const held = new Set(room.key.texts.map((t) => JSON.stringify([t.sheet, t.key, t.column, t.value])));
  const declensions = new Map(room.key.declensions.map((d) => [d['id'] ?? '', d]));
  const inKey = (cell: PersonalCell): boolean =>
    isPersonField(cell) ? room.key.people[cell.key]?.[cell.column] === cell.value
      : isNamedSetting(cell) ? room.key.settings[cell.key] === cell.value
        : held.has(JSON.stringify([cell.sheet, cell.key, cell.column, cell.value])) || declensions.get(cell.key)?.[cell.column] === cell.value;
  const fit = cells.filter(inKey);
  return { changes: byRow(fit.map(cellChange)), kept: cells.length - fit.length };
};

const keptNote = (kept: number): string[] => (kept === 0 ? [] : [`Ячеек, которых ещё нет в ключе: ${kept}. Они остались. Скачайте ключ ещё раз и продолжите.`]);

const STEP: { [step in Step]: (room: Room) => string[] } = {
  texts: (room) => {
    const cells = personalCells(room.tables, takerOf(room.tables, room.key.people)).filter((c) => !isPersonField(c) && !isNamedSetting(c) && !isNamedDeclension(c, room.tables));
    const { changes, kept } = safe(room, cells);
    return [...write(room, changes), ...keptNote(kept)];
  },
  journal: (room) => {
    cleanJournal(room.port, room.snapshot.journal, takerOf(room.tables, room.key.people));
    return [];
  },
  files: (room) => {
    const { tables, snapshot } = room;
    const draft = new Draft(tables, givenCodes(snapshot.journal));
    const notes: string[] = [];
    for (const errand of rowsOf(tables, 'errands')) {
      if ((errand.kind === 'письмо' || errand.kind === 'напоминание' || errand.kind === 'сообщение') && ALIVE.has(errand.state)) draft.update('errands', errand.id, { state: 'отменено', payload: '{}' });
    }
    for (const document of rowsOf(tables, 'documents').filter((d) => d.file !== '')) {
      if (!deleteFile(document.file)) {
        notes.push(`Документ ${document.id}: файл не удалён. Его составил другой человек, или файла уже нет. Если есть, пусть его удалит тот, кто составил.`);
        continue;
      }
      draft.update('documents', document.id, { file: '', link: '', modifiedAt: '' });
      if (document.state === 'отозван') continue;
      draft.insert('errands', { id: draft.newCode('errands'), kind: 'файл', state: 'задумано', document: document.id, payload: '{}', by: ACTING_CURATOR, at: now() });
    }
    const sent = rowsOf(tables, 'errands').filter((e) => e.kind === 'письмо' && e.state === 'сделано').length;
    if (sent > 0) notes.push(`Отправленных писем с приказами: ${sent}. Они остались в почте – удалите их в «Отправленных» и попросите о том же получателей.`);
    return [...notes, ...write(room, draft.changes())];
  },
  forms: (room) => {
    const { tables, snapshot } = room;
    const draft = new Draft(tables, givenCodes(snapshot.journal));
    const notes: string[] = [];
    const sheets = answerSheets();
    for (const form of rowsOf(tables, 'questionnaires').filter((q) => q.form !== '' && q.state !== 'удалена')) {
      if (deleteForm(form.form)) draft.update('questionnaires', form.id, { state: 'удалена', link: '', editLink: '', note: 'Убрана при переходе на коды.' });
      else notes.push(`Анкета ${form.id}: её создал другой человек. Пусть он удалит форму вместе с ответами.`);
    }
    deleteSheets(sheets);
    return [...notes, ...write(room, draft.changes())];
  },
  properties: () => {
    forgetProperties((text) => findPersonal(text).length > 0);
    return [];
  },
  people: (room) => {
    const today = now().slice(0, 10);
    const cells = personalCells(room.tables, takerOf(room.tables, room.key.people));
    const { changes, kept } = safe(room, cells);
    const ages = changes.filter((c) => c.sheet === 'people').map((c): RowChange => {
      const person = room.tables.people.byKey.get(c.key)?.values as unknown as Person;
      const age = Object.entries(ageOfNew(person, today)).filter(([field, value]) => value !== '' && person[field as keyof Person] === '');
      return { ...c, cells: { ...c.cells, ...Object.fromEntries(age.map(([field, value]) => [field, ['', value as string] as const])) } };
    });
    return [...write(room, [...changes.filter((c) => c.sheet !== 'people'), ...ages]), ...keptNote(kept)];
  },
  end: (room) => {
    runErrandsAt({ port: room.port, snapshot: room.snapshot });
    const left = sheetTitles();
    return left.length === 0 ? [] : [`Ваши листы дополнение не меняло: ${left.map((t) => `«${t}»`).join(', ')}. Если в них есть имена, удалите их сами.`];
  },
};

const wellFormed = (key: ConversionKey): boolean =>
  areFacts(key?.facts) && typeof key.people === 'object' && key.people !== null && typeof key.settings === 'object' && key.settings !== null && Array.isArray(key.texts) && Array.isArray(key.declensions);

/** Puts the mode and the key's facts down, outside the journal: the journal is cleaned by what follows. */
const markMode = (room: Room, mode: string): void => {
  const draft = new Draft(room.tables, givenCodes(room.snapshot.journal));
  putSetting(draft, room.tables, 'mode', mode);
  putFacts(draft, room.tables, room.key.facts);
  write(room, draft.changes());
};

/** Carries out step number `done` (from 0). Each step looks at what is there now, so that an interrupted conversion is simply gone on with. */
export const convertStep = (done: number, key: ConversionKey): View<ConversionStep> => {
  if (!Number.isInteger(done) || done < 0 || !wellFormed(key)) return refuse('bad request');
  const step = STEPS[done];
  if (!step) return { ok: true, value: { done: STEPS.length, all: STEPS.length, next: '', notes: [] } };
  finish();
  const locked = withDocumentLock((): View<ConversionStep> => {
    const port = openWorkbook();
    const reading = readRegister(port);
    if (!reading.ok) return refuse('structure');
    const { snapshot } = reading;
    const { tables } = snapshot;
    const mode = modeNow(tables);
    if (mode !== 'имена' && mode !== 'переход') return refuse('mode');
    const known = settingOf(tables, 'key.register');
    // Whoever lost the key of an interrupted conversion begins anew with what is still there.
    if (known !== '' && known !== key.facts.register && done > 0) return refuse('key foreign');
    const room: Room = { port, snapshot, tables, key };
    const notes: string[] = [];
    // From the first step on nothing personal can be written any more, even if the rest is never gone on with.
    if (done === 0) markMode(room, 'переход');
    notes.push(...STEP[step](room));
    const finished = done + 1 === STEPS.length;
    if (finished) {
      const remaining = personalCells(readAgain(port, tables), takerOf(tables, key.people)).length;
      if (remaining > 0) return { ok: true, value: { done, all: STEPS.length, next: TITLES[step], notes: [...notes, ...keptNote(remaining)] } };
      markMode({ ...room, tables: readAgain(port, tables) }, 'коды');
    }
    port.flush();
    return { ok: true, value: { done: done + 1, all: STEPS.length, next: finished ? '' : TITLES[STEPS[done + 1] as Step], notes } };
  });
  return locked ? locked.value : refuse('busy');
};

const readAgain = (port: WorkbookPort, before: TablesById): TablesById => {
  const reading = readRegister(port);
  return reading.ok ? reading.snapshot.tables : before;
};

/** Turns the guard over for the way back; the names follow in portions. */
export const beginReturn = (requestId: string): Reply<{ mode: string }> =>
  perform({ id: requestId, action: RETURN_NAMES, title: 'Начат возврат имён' }, ({ tables, draft }): Decision<{ mode: string }> => {
    if (modeNow(tables) !== 'коды' && modeNow(tables) !== 'возврат') return refuse('mode');
    putSetting(draft, tables, 'mode', 'возврат');
    return { ok: true, value: { mode: 'возврат' } };
  });

/** Puts the names of the key back where the cell is empty (or holds what replaced it); what somebody wrote meanwhile stays. The last step. */
export const returnNames = (requestId: string, key: ConversionKey): Reply<{ cells: number; kept: number }> => {
  if (!wellFormed(key)) return refuse('bad request');
  return perform({ id: requestId, action: RETURN_NAMES, title: 'Имена возвращены в реестр' }, ({ tables, draft }): Decision<{ cells: number; kept: number }> => {
    if (modeNow(tables) !== 'возврат') return refuse('mode');
    if (settingOf(tables, 'key.register') !== key.facts.register) return refuse('key foreign');
    const taker = takerOf(tables, key.people);
    let [cells, kept] = [0, 0];
    const put = (sheet: SheetId, row: string, column: string, value: string): void => {
      const found = tables[sheet]?.byKey.get(row);
      const schema = schemaOf(sheet).columns[column];
      if (!found || !schema || value === '' || found.values[column] === value) return;
      const nowThere = found.values[column] ?? '';
      const replaced = nowThere === '' || nowThere === ACTING_CURATOR || nowThere === withoutPeople(value, taker);
      if (!replaced) kept++;
      else {
        draft.update(sheet, row, { [column]: value });
        cells++;
      }
    };
    for (const [code, person] of Object.entries(key.people)) for (const [field, value] of Object.entries(person)) put('people', code, field, value);
    for (const [setting, value] of Object.entries(key.settings)) put('settings', setting, 'value', value);
    for (const row of key.declensions) {
      if (tables.declensions.byKey.has(row['id'] ?? '')) for (const [column, value] of Object.entries(row)) put('declensions', row['id'] ?? '', column, value);
      // Checked while the register had no names: the key is the only one that knows it.
      else draft.insert('declensions', { ...row, id: draft.newCode('declensions') });
    }
    for (const { sheet, key: row, column, value } of key.texts) if (SHEETS.some((s) => s.id === sheet)) put(sheet as SheetId, row, column, value);
    putSetting(draft, tables, 'mode', 'имена');
    // A later conversion begins a key of its own; whoever has this one may still open it then.
    for (const field of ['register', 'version', 'count', 'hash', 'waits']) putSetting(draft, tables, `key.${field}`, '');
    return { ok: true, value: { cells, kept } };
  });
};
