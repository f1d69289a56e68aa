// Exact answers to "what would it cost": who would move, and what every key would gain or lose, found by one repair that is not carried out.
import type { Assignment } from './assignment';
import type { BackwardSearch } from './backward-search';
import { valueAt, type Key } from './costs';
import type { ForwardSearch } from './forward-search';
import { edgeBetween, NONE } from './problem';

export interface Move {
  readonly mentee: number;
  /** Mentors, -1 = none. */
  readonly from: number;
  readonly to: number;
}

export interface Change {
  /** New total less present total, per key in its own units. */
  readonly totals: readonly number[];
  /** Everybody who would stand elsewhere. */
  readonly moves: readonly Move[];
}

/** Questions to one optimal state; an answer is true until the state changes. */
export class WhatIf {
  constructor(private readonly state: Assignment, private readonly keys: readonly Key[], private readonly forward: ForwardSearch, private readonly backward: BackwardSearch) {}

  /** If the mentee must go to this mentor (NONE = stay alone). Undefined if there is no such edge, it is forbidden, a lock decides for the mentee or all places are locked. */
  force(i: number, m: number): Change | undefined {
    const { state, forward } = this, { graph, costs, absent, mentorOf, taken, capacity } = state, from = mentorOf[i]!;
    if (absent[i] === 1) return undefined;
    const edge = m < 0 ? NONE : edgeBetween(graph, i, m);
    if (m >= 0 && (edge < 0 || costs.first[edge] === Infinity || capacity[m] === 0)) return undefined;
    if (m === from) return this.change([]);
    const gap = this.gapLeftBy(i), moves: [number, number][] = [[i, edge]];
    if (m < 0 || taken[m]! < capacity[m]!) return this.change([...moves, ...gap.moves]);
    forward.search(m, { target: from, sink: gap.cost });
    forward.path((j, e) => moves.push([j, e]));
    return this.change(forward.reached(from) ? moves : [...moves, ...gap.moves]);
  }

  /** If this edge may not be used. Nothing changes unless the mentee stands on it; undefined if a lock stands on it. */
  without(edge: number): Change | undefined {
    const { state, forward } = this, { graph, costs, absent, edgeOf } = state, m = graph.mentor[edge]!;
    let i = state.head[m]!;
    while (i >= 0 && edgeOf[i] !== edge) i = state.next[i]!;
    if (i < 0) return edgeOf.some((e, j) => e === edge && absent[j] === 1) ? undefined : this.change([]);
    const gap = this.gapLeftBy(i), moves: [number, number][] = [], cost = costs.first[edge]!;
    costs.first[edge] = Infinity;
    forward.searchFor(i, { target: m, sink: gap.cost });
    costs.first[edge] = cost;
    forward.path((j, e) => moves.push([j, e]));
    return this.change(forward.reached(m) ? moves : [...moves, ...gap.moves]);
  }

  /** If this mentor had one place more. */
  withPlace(m: number): Change {
    const { state, backward } = this, moves: [number, number][] = [];
    if (!state.costsNothing(m)) {
      backward.search(m, NONE);
      backward.path((j, e) => moves.push([j, e]));
    }
    return this.change(moves);
  }

  /** The best use of the place the mentee would leave, and what it costs against leaving it at its price. */
  private gapLeftBy(i: number): { readonly cost: Float64Array; readonly moves: [number, number][] } {
    const { state, backward } = this, m = state.mentorOf[i]!, moves: [number, number][] = [];
    if (m < 0) return { cost: new Float64Array(state.costs.tail + 1), moves };
    backward.search(m, i);
    backward.path((j, e) => moves.push([j, e]));
    return { cost: backward.end.slice(), moves };
  }

  private change(edges: readonly (readonly [mentee: number, edge: number])[]): Change {
    const { mentorOf, edgeOf, graph: { mentor } } = this.state;
    return {
      totals: this.keys.map((key) => edges.reduce((sum, [i, edge]) => sum + valueAt(key, i, edge) - valueAt(key, i, edgeOf[i]!), 0)),
      moves: edges.map(([mentee, edge]) => ({ mentee, from: mentorOf[mentee]!, to: edge < 0 ? NONE : mentor[edge]! })),
    };
  }
}
