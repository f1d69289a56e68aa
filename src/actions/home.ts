// The sidebar's first screen: what state the register is in and what needs attention.

import { openWorkbook } from '../google/workbook';
import { now } from '../google/session';
import { describeRepair, type RepairStep } from '../register/repair';
import { STAMP } from '../register/commit';
import { lastSeq } from '../register/journal';
import { readRegister, rowsOf, settingOf } from '../register/snapshot';
import type { Mode } from '../programme/codes-mode';
import { attentionOf, working, type AttentionLine } from './attention';
import { modeNow } from './personal-guard';
import { finish } from './perform';

export interface Home {
  state: 'empty' | 'broken' | 'ready';
  school: string;
  year: string;
  attention: AttentionLine[];
  faults: RepairStep[];
  /** What was finished on opening. */
  finished: string[];
  mode: Mode;
  counts: { mentors: number; mentees: number; pairs: number };
  /** The workbook's day, 'YYYY-MM-DD'. */
  today: string;
}

/** Reads the register for the first screen, after finishing what an earlier execution left. */
export const home = (): Home => {
  let reading = readRegister(openWorkbook());
  let finished: string[] = [];
  const none = { school: '', year: '', attention: [], faults: [], finished, mode: 'имена' as const, counts: { mentors: 0, mentees: 0, pairs: 0 }, today: now().slice(0, 10) };
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
    state: 'ready', school: settingOf(tables, 'school.short'), year, attention: attentionOf(reading.snapshot, year, now()), faults: [], finished,
    mode: modeNow(tables), today: none.today,
    counts: { mentors: ofYear(rowsOf(tables, 'mentors')), mentees: ofYear(rowsOf(tables, 'mentees')), pairs: rowsOf(tables, 'pairs').filter((p) => p.year === year && working(p.state)).length },
  };
};
