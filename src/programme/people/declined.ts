// What is left of a plan when the curator keeps some values of the register as they are.

import type { ImportPlan, PlanEntry } from './import-plan';
import type { Change } from './merge';

/** Names one difference of a plan: the line of the table, the sheet's side and the field. */
export const changeKey = (line: number, change: Pick<Change, 'on' | 'field'>): string => `${line}|${change.on}|${change.field}`;

function without(entry: PlanEntry, declined: ReadonlySet<string>): PlanEntry {
  const refused = entry.changes.filter((change) => declined.has(changeKey(entry.line, change)));
  if (refused.length === 0) return entry;
  const changes = entry.changes.filter((change) => !refused.includes(change));
  const former = (on: Change['on']): { [field: string]: string } => Object.fromEntries(refused.filter((change) => change.on === on).map((change) => [change.field, change.before]));
  return {
    ...entry, changes, outcome: entry.outcome === 'changed' && changes.length === 0 ? 'unchanged' : entry.outcome,
    person: { ...entry.person, ...former('person') }, role: { ...entry.role, ...former('role') },
  };
}

/** The plan with the differences named by `declined` taken out; an entry left without any counts as unchanged. */
export function withoutDeclined(plan: ImportPlan, declined: ReadonlySet<string>): ImportPlan {
  if (declined.size === 0) return plan;
  const entries = plan.entries.map((entry) => without(entry, declined));
  const changed = entries.filter((entry) => entry.outcome === 'changed').length;
  const counts = { ...plan.counts, changed, unchanged: plan.counts.unchanged + plan.counts.changed - changed };
  return { ...plan, entries, counts };
}
