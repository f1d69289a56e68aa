// The run of matching in the browser: data of the register, the curator's weights, openness and decisions, and the plan they give.

import { useMemo, useRef, useState } from 'preact/hooks';
import type { Matching } from '../../src/actions/pairs';
import { openPairs, Plan, propose, readinessOf, type Openness, type PlanInput, type Proposals, type Readiness, type Rules } from '../../src/programme/pairing';
import type { MatchingDecision } from '../../src/programme/records';

export interface Run {
  data: Matching;
  rules: Rules;
  setRules(rules: Rules): void;
  openness: Openness;
  setOpenness(openness: Openness): void;
  decisions: MatchingDecision[];
  /** What the register holds now, without asking it again. */
  setDecisions(decisions: MatchingDecision[]): void;
  readiness: Readiness;
  /** Pairs that a new run may change. */
  open: number;
  plan: Plan;
  proposals: Proposals;
  /** False while a town's plan waits for the word; then the plan is empty. */
  begun: boolean;
  begin(): void;
}

/** More than this is solved only when asked for, with a word that it takes a moment. */
const AT_ONCE = 300_000;

/** The plan for what is wanted; where only decisions changed, the one before is repaired instead of solving again. */
const usePlan = (input: PlanInput): Plan => {
  const last = useRef<Plan | null>(null);
  return useMemo(() => {
    const before = last.current;
    const sameButDecisions = before !== null && before.input.participants === input.participants && before.input.rules === input.rules && before.input.pairs === input.pairs && before.input.openness === input.openness;
    last.current = sameButDecisions ? before.withDecisions(input.decisions) : new Plan(input);
    return last.current;
  }, [input.participants, input.rules, input.pairs, input.openness, input.decisions]);
};

export const useRun = (data: Matching): Run => {
  const [rules, setRules] = useState<Rules>(data.rules);
  const [openness, setOpenness] = useState<Openness>('не трогать');
  const [made, setMade] = useState<{ data: Matching; decisions: MatchingDecision[] } | null>(null);
  const [begun, begin] = useState(data.participants.mentors.length * data.participants.mentees.length <= AT_ONCE);
  const decisions = made && made.data === data ? made.decisions : data.decisions;
  const participants = useMemo(() => (begun ? data.participants : { ...data.participants, mentors: [], mentees: [] }), [data, begun]);
  const plan = usePlan({ participants, rules, decisions, pairs: data.pairs, openness });
  const proposals = useMemo(() => propose(plan), [plan]);
  const readiness = useMemo(() => readinessOf(data.participants), [data]);
  const open = useMemo(() => openPairs(data.pairs).length, [data]);
  return { data, rules, setRules, openness, setOpenness, decisions, setDecisions: (now) => setMade({ data, decisions: now }), readiness, open, plan, proposals, begun, begin: () => begin(true) };
};
