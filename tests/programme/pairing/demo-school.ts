// The demo school's participants without a workbook: its files read by the people's own rules, codes by row.

import fs from 'node:fs';
import path from 'node:path';
import { DEFAULT_RULES, participantsOf, type PlanInput } from '../../../src/programme/pairing';
import { planPeopleImport, recogniseColumns, type ImportRole, type Lists } from '../../../src/programme/people';
import type { MatchingDecision, MenteeRole, MentorRole, Pair, Person } from '../../../src/programme/records';
import { WORDS } from '../../../src/programme/words';
import { readTableFile } from '../../../src/readers';
import { blank } from '../../blank';

export const YEAR = '2026/2027';
const TODAY = '2026-11-20';

const lists = Object.fromEntries(Object.entries(WORDS).map(([list, words]) => [list, words.map((w) => ({ word: w.word, synonyms: [...w.synonyms] }))])) as Lists;

const EMPTY_PERSON: Person = blank('people', { state: 'участвует' });
const EMPTY_MENTOR: MentorRole = blank('mentors', { year: YEAR });
const EMPTY_MENTEE: MenteeRole = blank('mentees', { year: YEAR, status: 'участвует' });

interface School {
  people: Person[];
  mentors: MentorRole[];
  mentees: MenteeRole[];
}

const load = (file: string, role: ImportRole, school: School): void => {
  const read = readTableFile(file, new Uint8Array(fs.readFileSync(path.resolve(__dirname, '../../../local/demo', file))));
  if (!read.ok) throw new Error(read.message);
  const rows = read.sheets[0]?.rows ?? [];
  const { columns, headerRow } = recogniseColumns(rows, role);
  const plan = planPeopleImport({ rows, columns, headerRow, role, year: YEAR, today: TODAY, answers: {}, register: { ...school, lists } });
  for (const entry of plan.entries) {
    if (entry.outcome !== 'new' && entry.outcome !== 'changed') continue;
    const code = entry.code ?? String(1000 + school.people.length);
    if (entry.code === undefined) school.people.push({ ...EMPTY_PERSON, ...entry.person, code });
    if (role === 'mentor') school.mentors.push({ ...EMPTY_MENTOR, ...entry.role, status: 'принят', code });
    else school.mentees.push({ ...EMPTY_MENTEE, ...entry.role, code });
  }
};

let loaded: School | null = null;

export const demoSchool = (): School => {
  if (!loaded) {
    loaded = { people: [], mentors: [], mentees: [] };
    load('наставники.csv', 'mentor', loaded);
    load('наставляемые.csv', 'mentee', loaded);
  }
  return loaded;
};

/** What a plan of the demo school starts from. */
export const demoInput = (more: Partial<PlanInput> & { pairs?: Pair[] } = {}): PlanInput => ({
  participants: participantsOf({ ...demoSchool(), pairs: more.pairs ?? [], consents: [] }, YEAR, TODAY), rules: DEFAULT_RULES, decisions: [], pairs: [], openness: 'не трогать', ...more,
});

let decisions = 0;

export const decision = (given: Partial<MatchingDecision> & Pick<MatchingDecision, 'kind' | 'mentor' | 'mentee'>): MatchingDecision =>
  blank('decisions', { id: `р${++decisions}`, year: YEAR, by: 'куратор', date: TODAY, state: 'действует', ...given });

export const pair = (given: Partial<Pair> & Pick<Pair, 'id' | 'mentor' | 'mentee'>): Pair =>
  blank('pairs', { year: YEAR, state: 'утверждена', ...given });
