// What is best, as exact costs: the curator's keys in her order, packed without loss into as few doubles per edge as they fit.
import type { Graph } from './problem';

/**
 * One thing to make as small (or as large) as possible, summed over all mentees. Every mentee counts once: with the value of
 * the edge taken, or with `alone` when left without a mentor. All values are whole numbers.
 */
export interface Key {
  readonly best: 'least' | 'most';
  /** One value for every edge, or one per edge. */
  readonly edge: number | ArrayLike<number>;
  /** Value of a mentee left alone: one for all, or one per mentee. */
  readonly alone: number | ArrayLike<number>;
  /** Bounds that later changes will stay within; the values found when absent. */
  readonly range?: readonly [number, number];
}

/** Most mentees placed. */
export const placed: Key = { best: 'least', edge: 0, alone: 1, range: [0, 1] };

/** Highest total score; a mentee left alone adds nothing. */
export const score = (values: ArrayLike<number>, range?: readonly [number, number]): Key => ({ best: 'most', edge: values, alone: 0, ...(range ? { range } : {}) });

/** Fewest mentees on an edge that is marked (1) - changed pairs, a poor band; a mentee left alone does not count. */
export const fewest = (marked: ArrayLike<number>): Key => ({ best: 'least', edge: marked, alone: 0, range: [0, 1] });

/** 29 well stirred bits of two whole numbers. */
const mix = (a: number, b: number): number => {
  let h = Math.imul(a + 1, 0x9E3779B1) ^ Math.imul(b + 2, 0x85EBCA77);
  h = Math.imul(h ^ (h >>> 15), 0x2C1B3C6D);
  h = Math.imul(h ^ (h >>> 12), 0x297A2D39);
  return (h ^ (h >>> 15)) >>> 3;
};

/**
 * Makes the optimum unique (but for a chance of about edges / 2^29), so that equal data give equal pairs whatever way the
 * optimum was reached. Give it as the last key. `mentee` and `mentor` name the people by whole numbers that do not depend on the order of rows.
 */
export function tieBreak(graph: Graph, mentee: (i: number) => number = (i) => i, mentor: (m: number) => number = (m) => m): Key {
  const edge = new Int32Array(graph.mentor.length), alone = new Int32Array(graph.mentees);
  for (let i = 0; i < graph.mentees; i++) {
    const a = mentee(i);
    alone[i] = mix(a, -1);
    for (let e = graph.start[i]!, to = graph.start[i + 1]!; e < to; e++) edge[e] = mix(a, mentor(graph.mentor[e]!));
  }
  return { best: 'least', edge, alone, range: [0, 2 ** 29 - 1] };
}

/** The value `tieBreak` gives an edge between two people so named. */
export const tieValue = (mentee: number, mentor: number): number => mix(mentee, mentor);

/** Where a key sits in the packed costs: part (0 = most significant), weight inside it, and how a value becomes a cost. */
interface Slot {
  readonly part: number;
  readonly weight: number;
  readonly sign: 1 | -1;
  readonly zero: number;
  readonly span: number;
}

/**
 * Costs of which the least total is best, compared part by part. `first` holds the most significant part alone, `rest` the
 * `tail` others of each edge side by side, because nearly every comparison is decided by the first.
 */
export interface Costs {
  readonly tail: number;
  readonly first: Float64Array;
  readonly rest: Float64Array;
  readonly aloneFirst: Float64Array;
  readonly aloneRest: Float64Array;
  readonly slots: readonly Slot[];
}

const at = (values: number | ArrayLike<number>, index: number): number => (typeof values === 'number' ? values : values[index]!);

/** Throws RangeError unless all values are whole numbers. */
function checkWhole(values: ArrayLike<number>): void {
  for (let k = 0; k < values.length; k++) if (!Number.isSafeInteger(values[k]!)) throw new RangeError('matching: values of a key are whole numbers');
}

/** Least and greatest of some values. Small and bare, as all loops over edges are: a first solve is over before larger ones are compiled. */
function extremes(values: ArrayLike<number>): [number, number] {
  let low = Infinity, high = -Infinity;
  for (let k = 0, count = values.length; k < count; k++) {
    const value = values[k]!;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

/** Least and greatest value of one half of a key; nothing is least when there is nobody. */
function halfRange(values: number | ArrayLike<number>, count: number): [number, number] {
  if (typeof values === 'number') {
    if (!Number.isSafeInteger(values)) throw new RangeError('matching: values of a key are whole numbers');
    return count > 0 ? [values, values] : [Infinity, -Infinity];
  }
  if (values.length !== count) throw new RangeError('matching: a key has the wrong number of values');
  if (!(values instanceof Int32Array)) checkWhole(values);
  return extremes(values);
}

function rangeOf(key: Key, edges: number, mentees: number): [number, number] {
  const edge = halfRange(key.edge, edges), alone = halfRange(key.alone, mentees);
  const low = Math.min(edge[0], alone[0]), high = Math.max(edge[1], alone[1]);
  if (key.range) {
    if (low < key.range[0] || high > key.range[1]) throw new RangeError('matching: a value is outside the range of its key');
    return [key.range[0], key.range[1]];
  }
  return low <= high ? [low, high] : [0, 0];
}

/**
 * Two keys share a double when the lower one's total over all mentees stays below one step of the upper one, and when no sum
 * along an alternating path can leave the 2^53 whole numbers that a double holds exactly. Throws RangeError if a single key does not fit.
 */
export function packCosts(graph: Graph, keys: readonly Key[]): Costs {
  const { mentees, mentors } = graph, edges = graph.mentor.length;
  const limit = 2 ** 53 / (4 * (Math.min(mentees, mentors) + 2));
  const ranges = keys.map((key) => rangeOf(key, edges, mentees));
  const groups: number[][] = [];
  let most = Infinity;
  ranges.forEach(([low, high], k) => {
    const span = high - low;
    if (span > limit) throw new RangeError('matching: the values of a key are too far apart');
    const grown = most * (mentees * span + 1) + span;
    if (grown <= limit) {
      groups[groups.length - 1]!.push(k);
      most = grown;
    } else {
      groups.push([k]);
      most = span;
    }
  });
  const slots: Slot[] = [];
  groups.forEach((group, part) => {
    let weight = 1;
    for (let g = group.length - 1; g >= 0; g--) {
      const k = group[g]!, [low, high] = ranges[k]!, rising = keys[k]!.best === 'most';
      slots[k] = { part, weight, sign: rising ? -1 : 1, zero: rising ? high : low, span: high - low };
      weight *= mentees * (high - low) + 1;
    }
  });
  const tail = Math.max(0, groups.length - 1);
  const costs: Costs = {
    tail, slots,
    first: new Float64Array(edges), rest: new Float64Array(edges * tail),
    aloneFirst: new Float64Array(mentees), aloneRest: new Float64Array(mentees * tail),
  };
  keys.forEach((key, k) => {
    const slot = slots[k]!;
    addKey(key.edge, edges, slot, slot.part === 0 ? costs.first : costs.rest, slot.part === 0 ? 1 : tail);
    addKey(key.alone, mentees, slot, slot.part === 0 ? costs.aloneFirst : costs.aloneRest, slot.part === 0 ? 1 : tail);
  });
  return costs;
}

function addKey(values: number | ArrayLike<number>, count: number, slot: Slot, into: Float64Array, stride: number): void {
  const offset = slot.part === 0 ? 0 : slot.part - 1, factor = slot.weight * slot.sign, base = -factor * slot.zero;
  if (typeof values !== 'number') addEach(into, offset, stride, base, factor, values);
  else if (base + factor * values !== 0) for (let k = 0, p = offset; k < count; k++, p += stride) into[p]! += base + factor * values;
}

function addEach(into: Float64Array, offset: number, stride: number, base: number, factor: number, values: ArrayLike<number>): void {
  for (let k = 0, p = offset, count = values.length; k < count; k++, p += stride) into[p] = into[p]! + base + factor * values[k]!;
}

/** Whether a key's value can become `value` within the bounds the costs were packed for. */
export function fits(costs: Costs, key: number, value: number): boolean {
  const slot = costs.slots[key]!, cost = slot.sign * (value - slot.zero);
  return Number.isSafeInteger(value) && cost >= 0 && cost <= slot.span;
}

/** Change of the cost of one edge when the value of a key changes; to be added to part `part`. */
export function costChange(costs: Costs, key: number, before: number, after: number): { readonly part: number; readonly change: number } {
  const slot = costs.slots[key]!;
  return { part: slot.part, change: slot.weight * slot.sign * (after - before) };
}

/** What a key counts for a mentee on an edge (-1 = alone). */
export const valueAt = (key: Key, mentee: number, edge: number): number => (edge < 0 ? at(key.alone, mentee) : at(key.edge, edge));

/** The total of each key over a matching given by the edge of every mentee (-1 = alone), in the key's own units. */
export function totalsOf(keys: readonly Key[], edgeOf: Int32Array): number[] {
  return keys.map((key) => {
    let total = 0;
    for (let i = 0; i < edgeOf.length; i++) total += valueAt(key, i, edgeOf[i]!);
    return total;
  });
}
