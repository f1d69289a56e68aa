// The run of matching in the browser: data of the register, the curator's weights, openness and decisions, and the plan they give.

import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Matching } from '../../src/actions/pairs';
import { openPairs, Plan, propose, readinessOf, type Openness, type Proposals, type Readiness, type Rules } from '../../src/programme/pairing';
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
}

export const useRun = (data: Matching): Run => {
  const [rules, setRules] = useState<Rules>(data.rules);
  const [openness, setOpenness] = useState<Openness>('не трогать');
  const [decisions, setDecisions] = useState<MatchingDecision[]>(data.decisions);
  useEffect(() => setDecisions(data.decisions), [data]);
  const plan = useMemo(() => new Plan({ participants: data.participants, rules, decisions, pairs: data.pairs, openness }), [data, rules, openness, decisions]);
  const proposals = useMemo(() => propose(plan), [plan]);
  const readiness = useMemo(() => readinessOf(data.participants), [data]);
  const open = useMemo(() => openPairs(data.pairs).length, [data]);
  return { data, rules, setRules, openness, setOpenness, decisions, setDecisions, readiness, open, plan, proposals };
};
