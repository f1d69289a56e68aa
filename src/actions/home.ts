// The sidebar's first screen: what state the register is in and what needs attention, each line a count and a verb.

import { openWorkbook } from '../google/workbook';
import { now } from '../google/session';
import { hasConsent } from '../programme/consents';
import { describeRepair, type RepairStep } from '../register/repair';
import { STAMP } from '../register/commit';
import { lastSeq } from '../register/journal';
import { readRegister, rowsOf, settingOf, type Snapshot } from '../register/snapshot';
import { finish } from './perform';

export interface AttentionLine {
  id: 'no people' | 'no roadmap' | 'typed rows' | 'remarks' | 'no consent' | 'unpaired' | 'proposed' | 'to order' | 'no number' | 'errands' | 'settings';
  count: number;
  text: string;
  /** Title of the sheet to open, '' when a task of the sidebar answers it. */
  sheet: string;
}

export interface Home {
  state: 'empty' | 'broken' | 'ready';
  school: string;
  year: string;
  attention: AttentionLine[];
  faults: RepairStep[];
  /** What was finished on opening. */
  finished: string[];
  counts: { mentors: number; mentees: number; pairs: number };
}

const working = (state: string): boolean => state === 'утверждена' || state === 'в приказе';

const attentionOf = ({ tables }: Snapshot, year: string, today: string): AttentionLine[] => {
  const people = rowsOf(tables, 'people');
  const mentors = rowsOf(tables, 'mentors').filter((m) => m.year === year && m.status !== 'выбыл' && m.status !== 'отклонён');
  const mentees = rowsOf(tables, 'mentees').filter((m) => m.year === year && m.status !== 'выбыл' && m.status !== 'завершил');
  const pairs = rowsOf(tables, 'pairs').filter((p) => p.year === year);
  const consents = rowsOf(tables, 'consents');
  const paired = new Set(pairs.filter((p) => working(p.state)).map((p) => p.mentee));
  const typed = Object.values(tables).reduce((sum, t) => sum + (t.schema.allocates ? t.rows.filter((r) => r.values[t.schema.allocates as string] === '').length : 0), 0);
  const missingSettings = ['school.full', 'director.last', 'director.first', 'school.place'].filter((k) => settingOf(tables, k) === '').length;
  const lines: AttentionLine[] = [
    { id: 'no people', count: people.length === 0 ? 1 : 0, text: 'Загрузите наставников и наставляемых', sheet: '' },
    { id: 'settings', count: missingSettings, text: 'сведений о школе нет в «Настройках»: без них не составить приказ', sheet: 'Настройки' },
    { id: 'typed rows', count: typed, text: 'строк набрано вручную – получат код при следующем действии', sheet: 'Люди' },
    { id: 'remarks', count: people.filter((p) => p.remarks !== '').length, text: 'человек с пометкой «что проверить»', sheet: 'Люди' },
    { id: 'no consent', count: [...mentors, ...mentees].filter((r) => !hasConsent(r, consents, today)).length, text: 'без согласия – в подбор и приказ не идут', sheet: 'Наставляемые' },
    { id: 'unpaired', count: mentees.filter((m) => !paired.has(m.code)).length, text: 'наставляемых без пары – подобрать', sheet: '' },
    { id: 'to order', count: pairs.filter((p) => p.state === 'утверждена').length, text: 'пар утверждено – составить приказ', sheet: '' },
    { id: 'no number', count: rowsOf(tables, 'documents').filter((d) => d.state === 'на подписи').length, text: 'документов ждут подписи – записать номер и дату', sheet: '' },
    { id: 'errands', count: rowsOf(tables, 'errands').filter((e) => e.state !== 'сделано' && e.state !== 'отменено').length, text: 'писем или файлов не доделано – посмотреть', sheet: '' },
    { id: 'no roadmap', count: rowsOf(tables, 'roadmap').some((r) => r.year === year) ? 0 : 1, text: 'Загрузите дорожную карту школы', sheet: '' },
  ];
  return lines.filter((line) => line.count > 0).slice(0, 7);
};

/** Reads the register for the first screen, after finishing what an earlier execution left. */
export const home = (): Home => {
  let reading = readRegister(openWorkbook());
  let finished: string[] = [];
  const none = { school: '', year: '', attention: [], faults: [], finished, counts: { mentors: 0, mentees: 0, pairs: 0 } };
  if (!reading.ok && reading.empty) return { ...none, state: 'empty' };
  if (!reading.ok) return { ...none, state: 'broken', faults: describeRepair(reading) };
  const { snapshot } = reading;
  const stamp = settingOf(snapshot.tables, STAMP);
  if (stamp === '') return { ...none, state: 'empty' };
  if (snapshot.journal.entries.some((e) => e.state === 'begun') || Number(stamp) < lastSeq(snapshot.journal)) {
    finished = finish();
    reading = readRegister(openWorkbook());
    if (!reading.ok) return { ...none, state: 'broken', faults: describeRepair(reading), finished };
  }
  const { tables } = reading.snapshot;
  const year = settingOf(tables, 'year');
  const ofYear = <R extends { year: string }>(rows: R[]): number => rows.filter((r) => r.year === year).length;
  return {
    state: 'ready', school: settingOf(tables, 'school.short'), year, attention: attentionOf(reading.snapshot, year, now().slice(0, 10)), faults: [], finished,
    counts: { mentors: ofYear(rowsOf(tables, 'mentors')), mentees: ofYear(rowsOf(tables, 'mentees')), pairs: rowsOf(tables, 'pairs').filter((p) => p.year === year && working(p.state)).length },
  };
};
