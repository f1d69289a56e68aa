// What the protocol keeps of a run that only this dialog knows.

import type { RunFacts } from '../../src/programme/pairing';
import type { Run } from './use-run';

const noted = (run: Run, way: RunFacts['way']): RunFacts => ({
  way, weights: run.rules.weights, mutualFirst: run.rules.mutualFirst, classGap: run.rules.classGap, raiseWeakest: run.rules.raiseWeakest, openness: run.openness, ordered: run.ordered, base: run.data.base,
  urgent: run.plan.graph.waiting.some((m) => m.urgent), waiting: 0, placed: 0, words: { хорошо: 0, терпимо: 0, слабо: 0 }, unticked: 0, left: [], without: [...run.without],
});

/** A run of matching whose ticked proposals are approved. */
export const factsOfRun = (run: Run, unticked: number): RunFacts => {
  const { pairs, unmatched } = run.proposals;
  const left = new Map<string, string[]>();
  for (const { reason, code } of unmatched) left.set(reason, [...(left.get(reason) ?? []), code]);
  const words: RunFacts['words'] = { хорошо: 0, терпимо: 0, слабо: 0 };
  for (const { word } of pairs) words[word] += 1;
  return { ...noted(run, 'подбор'), waiting: pairs.length + unmatched.length, placed: pairs.length, words, unticked, left: [...left].map(([reason, codes]) => ({ reason, codes })) };
};

/** One pair that the curator named herself. */
export const factsByHand = (run: Run): RunFacts => noted(run, 'вручную');
