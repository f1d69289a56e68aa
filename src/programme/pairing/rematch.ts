// What a new run changes for people who are paired already: who gets a mentor, who changes, who loses, and which orders would have to be amended.

import type { Pair } from '../records';
import { brokenPairs } from './openness';
import type { Plan } from './plan';

export type RematchKind = 'получает пару' | 'меняет наставника' | 'остаётся без пары' | 'выбыл';

export interface RematchLine {
  kind: RematchKind;
  mentee: string;
  menteeName: string;
  /** Names of mentors, '' = none. */
  before: string;
  after: string;
  /** The pair that would end; null where there was none. */
  pair: Pair | null;
  /** Why it cannot go on, '' = only the run changes it. */
  why: string;
  /** The pair stands in an order: an amending order is wanted. */
  ordered: boolean;
}

export interface Rematch {
  lines: RematchLine[];
  /** Former pairs that stay as they are. */
  stay: number;
  /** Lines whose pair stands in an order. */
  amend: number;
}

const ORDER: readonly RematchKind[] = ['остаётся без пары', 'меняет наставника', 'получает пару', 'выбыл'];

/** The difference between the pairs that were opened and what the plan makes of them. */
export const rematchOf = (plan: Plan): Rematch => {
  const { graph, opened, input } = plan;
  const nameOf = new Map([...input.participants.mentors, ...input.participants.mentees].map((p) => [p.code, p.name]));
  const why = new Map(brokenPairs(input.participants, opened).map((broken) => [broken.pair.id, broken.why]));
  const now = plan.mentorOf;
  const lines: RematchLine[] = [];
  const had = new Set<string>();
  let stay = 0;
  for (const pair of opened) {
    had.add(pair.mentee);
    const i = plan.mentee(pair.mentee);
    const after = i < 0 ? undefined : graph.able[now[i] ?? -1];
    if (after?.code === pair.mentor) {
      stay += 1;
      continue;
    }
    const kind = i < 0 ? 'выбыл' : after ? 'меняет наставника' : 'остаётся без пары';
    lines.push({ kind, mentee: pair.mentee, menteeName: nameOf.get(pair.mentee) ?? pair.mentee, before: nameOf.get(pair.mentor) ?? pair.mentor, after: after?.name ?? '', pair, why: why.get(pair.id) ?? '', ordered: pair.state === 'в приказе' });
  }
  graph.waiting.forEach((mentee, i) => {
    const after = graph.able[now[i] ?? -1];
    if (after && !had.has(mentee.code)) lines.push({ kind: 'получает пару', mentee: mentee.code, menteeName: mentee.name, before: '', after: after.name, pair: null, why: '', ordered: false });
  });
  lines.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (a.menteeName < b.menteeName ? -1 : 1));
  return { lines, stay, amend: lines.filter((line) => line.ordered).length };
};

/** Ids of the former pairs that end when the pairs of these mentees are approved: one who keeps the old mentor keeps the pair. */
export const endedBy = (rematch: Rematch, approved: ReadonlySet<string>): string[] =>
  rematch.lines.flatMap((line) => (line.pair && (line.after === '' || line.why !== '' || approved.has(line.mentee)) ? [line.pair.id] : []));
