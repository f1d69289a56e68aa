// The run of matching in the browser: data of the register, the curator's weights, openness and decisions, and the plan they give.

import { useMemo, useRef, useState } from 'preact/hooks';
import type { Matching } from '../../src/actions/pairs';
import { brokenPairs, openPairs, Plan, propose, readinessOf, rematchOf, reopened, type BrokenPair, type Openness, type PlanInput, type Proposals, type Readiness, type Rematch, type Rules } from '../../src/programme/pairing';
import type { MatchingDecision } from '../../src/programme/records';

export interface Run {
  data: Matching;
  rules: Rules;
  setRules(rules: Rules): void;
  openness: Openness;
  setOpenness(openness: Openness): void;
  /** Pairs that an order holds may be changed as well. */
  ordered: boolean;
  setOrdered(ordered: boolean): void;
  /** Mentors whom the curator keeps out of this run because their group would be too small. */
  without: ReadonlySet<string>;
  setWithout(mentors: ReadonlySet<string>): void;
  decisions: MatchingDecision[];
  /** What the register holds now, without asking it again. */
  setDecisions(decisions: MatchingDecision[]): void;
  readiness: Readiness;
  /** Pairs that a new run may change: in no order, and in an order. */
  open: { free: number; ordered: number };
  /** Pairs one of whom has left: this run opens them in any case. */
  broken: BrokenPair[];
  /** What becomes of former pairs; null when none was opened. */
  rematch: Rematch | null;
  plan: Plan;
  proposals: Proposals;
  /** False while a town's plan waits for the word; then the plan is empty. */
  begun: boolean;
  begin(): void;
}

const NOBODY: ReadonlySet<string> = new Set();

/** More than this is solved only when asked for, with a word that it takes a moment. */
const AT_ONCE = 300_000;

/** The plan for what is wanted; where only decisions changed, the one before is repaired instead of solving again. */
const usePlan = (input: PlanInput): Plan => {
  const last = useRef<Plan | null>(null);
  return useMemo(() => {
    const before = last.current;
    const sameButDecisions = before !== null && before.input.participants === input.participants && before.input.rules === input.rules && before.input.pairs === input.pairs && before.input.openness === input.openness && before.input.ordered === input.ordered;
    last.current = sameButDecisions ? before.withDecisions(input.decisions) : new Plan(input);
    return last.current;
  }, [input.participants, input.rules, input.pairs, input.openness, input.ordered, input.decisions]);
};

export const useRun = (data: Matching): Run => {
  const [rules, setRules] = useState<Rules>(data.rules);
  const [openness, setOpenness] = useState<Openness>('не трогать');
  const [ordered, setOrdered] = useState(false);
  const [without, setWithout] = useState(NOBODY);
  const [made, setMade] = useState<{ data: Matching; decisions: MatchingDecision[] } | null>(null);
  const [begun, begin] = useState(data.participants.mentors.length * data.participants.mentees.length <= AT_ONCE);
  const decisions = made && made.data === data ? made.decisions : data.decisions;
  const participants = useMemo(() => {
    if (!begun) return { ...data.participants, mentors: [], mentees: [] };
    if (without.size === 0) return data.participants;
    return { ...data.participants, mentors: data.participants.mentors.map((m) => (without.has(m.code) ? { ...m, obstacles: [...m.obstacles, 'приостановлен' as const] } : m)) };
  }, [data, begun, without]);
  const plan = usePlan({ participants, rules, decisions, pairs: data.pairs, openness, ordered });
  const proposals = useMemo(() => propose(plan), [plan]);
  const broken = useMemo(() => brokenPairs(data.participants, data.pairs), [data]);
  const readiness = useMemo(() => readinessOf(reopened(data.participants, broken.map(({ pair }) => pair))), [data, broken]);
  const open = useMemo(() => {
    const [free, all] = [openPairs(data.pairs, false).length, openPairs(data.pairs, true).length];
    return { free, ordered: all - free };
  }, [data]);
  const rematch = useMemo(() => (plan.opened.length === 0 ? null : rematchOf(plan)), [plan]);
  return { data, rules, setRules, openness, setOpenness, ordered, setOrdered, without, setWithout, broken, rematch, decisions, setDecisions: (now) => setMade({ data, decisions: now }), readiness, open, plan, proposals, begun, begin: () => begin(true) };
};
