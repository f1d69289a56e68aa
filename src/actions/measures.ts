// Measures: the grid of a class, keyed-in values, and the list of what is measured.

import { lackingEntry, MEASURE_LIST, measuredPeople, measuresOf, noteOf, planGrid, type KeyedValue, type Lacking, type MeasuredPerson, type MeasureKind, type Moment } from '../programme/measures';
import { fullName } from '../programme/people';
import type { Measure } from '../programme/records';
import { recordsOf, rowsOf } from '../register/snapshot';
import { look, perform, type Decision } from './perform';
import { refuse, type Reply, type View } from './reply';

export interface MeasuresNow {
  people: MeasuredPerson[];
  kinds: MeasureKind[];
  /** Rows of «Замеры» of the year. */
  rows: Measure[];
  lacking: Lacking[];
  year: string;
  today: string;
}

export const measuresNow = (): View<MeasuresNow> => look(({ tables, year, today }) => {
  const records = recordsOf(tables);
  const kinds = measuresOf(records.lists);
  return { people: measuredPeople(records, year), kinds, rows: records.measures.filter((row) => row.year === year), lacking: lackingEntry(records, year, kinds), year, today };
});

export interface MeasuresWanted {
  moment: Moment;
  /** 'YYYY-MM-DD': when it was measured. */
  date: string;
  /** Role of who measured; '' = as the measure says. */
  by: string;
  values: KeyedValue[];
}

/** More than this is no grid of a class but a mistake. */
const MOST_VALUES = 20000;

const isShort = (value: unknown): boolean => typeof value === 'string' && value.length < 500;

const wellFormed = (wanted: MeasuresWanted): boolean =>
  (wanted?.moment === 'entry' || wanted?.moment === 'exit') && typeof wanted.date === 'string' && /^\d{4}-\d\d-\d\d$/.test(wanted.date) && isShort(wanted.by) &&
  Array.isArray(wanted.values) && wanted.values.length <= MOST_VALUES && wanted.values.every((v) => isShort(v?.code) && isShort(v.measure) && isShort(v.raw));

/** Writes the values of a grid: all of them, or none when one is outside of its scale. */
export const saveMeasures = (requestId: string, wanted: MeasuresWanted): Reply<{ saved: number }> => {
  if (!wellFormed(wanted)) return refuse('bad request');
  const moment = wanted.moment === 'entry' ? 'вход' : 'выход';
  return perform({ id: requestId, action: 'save measures', title: `Замеры, ${moment}` }, (desk): Decision<{ saved: number }> => {
    if (wanted.date > desk.today) return refuse('rule', [{ text: 'Дата замера ещё не наступила.' }]);
    const tables = recordsOf(desk.tables);
    const plan = planGrid({ ...wanted, tables, kinds: measuresOf(tables.lists), year: desk.year });
    if (plan.refused.length > 0) {
      const people = new Map(tables.people.map((person) => [person.code, fullName(person)]));
      return refuse('values', plan.refused.map(({ code, measure, text }) => ({ text: `${people.get(code) || code}, ${measure}: ${text}` })));
    }
    for (const { row, values } of plan.writes) {
      if (row) desk.draft.update('measures', row.id, values);
      else desk.draft.insert('measures', { ...values, id: desk.draft.newCode('measures') });
    }
    return { ok: true, value: { saved: plan.writes.length }, title: `Замеры, ${moment}: значений ${plan.writes.length}` };
  });
};

const isKind = (kind: MeasureKind): boolean =>
  isShort(kind?.title) && kind.title.trim() !== '' && Number.isFinite(kind.low) && Number.isFinite(kind.high) && kind.low < kind.high && (kind.direction === 'рост' || kind.direction === 'снижение') &&
  (kind.whom === 'обучающиеся' || kind.whom === 'педагоги' || kind.whom === 'все') && isShort(kind.by) && typeof kind.used === 'boolean';

/** Keeps what is measured in «Справочники». A measure that has values keeps its title and scale: the values would mean something else. */
export const saveMeasureKinds = (requestId: string, kinds: MeasureKind[]): Reply<{ saved: number }> => {
  if (!Array.isArray(kinds) || kinds.length === 0 || kinds.length > 60 || !kinds.every(isKind)) return refuse('bad request');
  const titles = kinds.map((kind) => kind.title.trim());
  if (new Set(titles).size < titles.length) return refuse('exists already', [{ text: 'Два замера с одним названием.' }]);
  return perform({ id: requestId, action: 'save measure kinds', title: 'Список замеров' }, (desk): Decision<{ saved: number }> => {
    const rows = rowsOf(desk.tables, 'measures').filter((row) => row.year === desk.year);
    const used = new Map(measuresOf(rowsOf(desk.tables, 'lists')).filter((kind) => rows.some((row) => row.measure === kind.title)).map((kind) => [kind.title, kind]));
    const spoiled = [...used.values()].filter((kind) => !kinds.some((k) => k.title.trim() === kind.title && k.low === kind.low && k.high === kind.high));
    if (spoiled.length > 0) return refuse('rule', spoiled.map((kind) => ({ text: `«${kind.title}» уже измеряли: название и шкалу не меняют, иначе вход и выход не сравнить. Можно снять отметку «используем».` })));
    for (const kind of kinds) {
      const [word, note] = [kind.title.trim(), noteOf(kind)];
      if (desk.tables.lists.byKey.has(`${MEASURE_LIST}|${word}`)) desk.draft.update('lists', `${MEASURE_LIST}|${word}`, { note });
      else desk.draft.insert('lists', { list: MEASURE_LIST, word, synonyms: '', note });
    }
    // What is not in the list any more is not used; its row stays, for nothing is deleted.
    for (const row of rowsOf(desk.tables, 'lists')) {
      if (row.list !== MEASURE_LIST || titles.includes(row.word)) continue;
      const [kind] = measuresOf([row]);
      if (kind) desk.draft.update('lists', `${MEASURE_LIST}|${row.word}`, { note: noteOf({ ...kind, used: false }) });
    }
    return { ok: true, value: { saved: kinds.length }, title: `Список замеров: ${kinds.filter((kind) => kind.used).length}` };
  });
};
