// The shape of a matching problem: mentees, mentors with capacities, and the sparse list of allowed edges between them.

/**
 * Who may go to whom. Mentee `i` may go to `mentor[start[i]] .. mentor[start[i + 1] - 1]`; a pair that is not listed is not
 * allowed. An edge is named by its position in `mentor`. No mentor is listed twice for one mentee.
 */
export interface Graph {
  readonly mentees: number;
  readonly mentors: number;
  /** Places of each mentor, 0 or more. */
  readonly capacity: ArrayLike<number>;
  /** `mentees + 1` positions in `mentor`, never falling. */
  readonly start: Int32Array;
  /** Mentor of each edge, 0 .. mentors - 1. */
  readonly mentor: Int32Array;
}

/** The plain problem: most mentees placed first, then the highest total score (whole numbers). */
export interface MatchingProblem extends Graph {
  readonly score: ArrayLike<number>;
}

/** No mentor, no edge: the value of `mentorOf` and `edgeOf` for a mentee who is left alone. */
export const NONE = -1;

/** Throws RangeError when the graph contradicts itself; a caller's mistake, never a user's. */
export function checkGraph(graph: Graph): void {
  const { mentees, mentors, capacity, start, mentor } = graph;
  if (start.length !== mentees + 1 || start[0] !== 0 || start[mentees] !== mentor.length) throw new RangeError('matching: start does not fit the edges');
  if (capacity.length !== mentors) throw new RangeError('matching: one capacity per mentor is needed');
  for (let m = 0; m < mentors; m++) {
    const places = capacity[m]!;
    if (!(places >= 0) || !Number.isSafeInteger(places)) throw new RangeError('matching: a capacity is a whole number, 0 or more');
  }
  const seen = new Int32Array(mentors).fill(NONE);
  for (let i = 0; i < mentees; i++) if (!checkRow(mentor, start[i]!, start[i + 1]!, i, seen)) throw new RangeError('matching: an edge leads to an unknown mentor, or is listed twice');
}

/** Whether a row leads to known mentors, to each once; `seen` remembers the last row that led to a mentor. */
function checkRow(mentor: Int32Array, from: number, to: number, row: number, seen: Int32Array): boolean {
  for (let e = from; e < to; e++) {
    const m = mentor[e]!;
    if (!(m >= 0 && m < seen.length) || seen[m] === row) return false;
    seen[m] = row;
  }
  return to >= from;
}

/** Edge of mentee `i` to mentor `m`, or NONE. */
export function edgeBetween(graph: Graph, i: number, m: number): number {
  for (let e = graph.start[i]!, to = graph.start[i + 1]!; e < to; e++) if (graph.mentor[e] === m) return e;
  return NONE;
}

/** The edges seen from the mentors: those of mentor `m` are `edge[start[m]] .. edge[start[m + 1] - 1]`, by rising mentee. */
export interface Columns {
  readonly start: Int32Array;
  readonly edge: Int32Array;
  readonly mentee: Int32Array;
}

export function columnsOf(graph: Graph): Columns {
  const edges = graph.mentor.length;
  const start = new Int32Array(graph.mentors + 1), edge = new Int32Array(edges), mentee = new Int32Array(edges);
  for (let e = 0; e < edges; e++) start[graph.mentor[e]! + 1]!++;
  for (let m = 0; m < graph.mentors; m++) start[m + 1]! += start[m]!;
  const next = start.slice();
  for (let i = 0; i < graph.mentees; i++) {
    for (let e = graph.start[i]!, to = graph.start[i + 1]!; e < to; e++) {
      const at = next[graph.mentor[e]!]!++;
      edge[at] = e;
      mentee[at] = i;
    }
  }
  return { start, edge, mentee };
}
