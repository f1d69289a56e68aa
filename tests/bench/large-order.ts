// The whole of issuing an order on hundreds of pairs: reading, checks, composing, commit, file, PDF, letter to the director.

import { acceptMentors, call, fillSettings, proposals, setUpSchool, value, wantedOf } from '../addon/school';
import { requestOf, touching, type Measured } from './actions';
import { inventedSchool } from './invented';

export interface LargeOrder {
  pairs: number;
  calls: number;
  /** Calls that touch data; see `touching`. */
  data: number;
  /** Milliseconds of the first order in the process, and of each one after it. */
  first: number;
  again: number[];
}

/** Issues and withdraws an order on so many pairs a few times, in a school a little larger than needed. */
export const largeOrder = (pairs: number): LargeOrder => {
  // A school of which a third more could be in the order.
  const ws = setUpSchool({ quotas: { email: 1e9, documents: 1e9, conversions: 1e9 } });
  const { mentors, mentees } = inventedSchool(Math.ceil(pairs * 2.4));
  value(call(ws, 'importPeople', 'mentors', requestOf(ws, 'mentor', mentors)));
  value(call(ws, 'importPeople', 'mentees', requestOf(ws, 'mentee', mentees)));
  acceptMentors(ws);
  const approved = value(call(ws, 'approvePairs', 'approve', wantedOf(proposals(ws).pairs), [])).pairs;
  if (approved.length < pairs) throw new Error(`Only ${approved.length} pairs`);
  fillSettings(ws);
  const runs: Measured[] = [];
  for (let i = 0; i < 6; i++) {
    ws.gate.reset();
    const from = performance.now();
    value(call(ws, 'issueOrder', `order-${i}`, approved.slice(0, pairs), 'director@school14.example'));
    runs.push({ action: 'issue', ms: performance.now() - from, calls: ws.gate.count, byMethod: { ...ws.gate.byMethod } });
    value(call(ws, 'undoEntry', `undo-${i}`, value(call(ws, 'journalLines', 1))[0]?.seq ?? 0));
  }
  ws.close();
  const [first, ...again] = runs as [Measured, ...Measured[]];
  return { pairs, calls: first.calls, data: touching(first), first: first.ms, again: again.map(({ ms }) => ms) };
};
