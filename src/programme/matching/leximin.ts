// «Поднять слабейших»: among the matchings that are best by the first keys, the one whose worst fit is highest, then the second worst, and so on.
import { Assignment } from './assignment';
import { packCosts, totalsOf, type Key } from './costs';
import { optimize } from './engines';
import { prepare, type KeyedMatching, type KeyedProblem, type Refused } from './keyed-problem';
import { optimalFace, type Face } from './optimal-face';

export interface Leximin {
  /** How well each edge fits, more is better; only the order counts. */
  readonly fit: ArrayLike<number>;
  /** How many of the problem's keys stay more important than the worst fit; `placed` should be among them, or leaving people alone would be a way to avoid poor fits. The keys after them decide what the fits leave open. */
  readonly before: number;
}

/** Keys of levels to a stage, each in a double of its own: more would make a stage slow, fewer the stages many. */
const KEYS = 3;

/**
 * Exact. Counting from the worst level of fit up, as few people as possible stand on it; each stage takes as many levels as fit into
 * its keys, and goes on with only those edges that stand in some optimum of the stages before (`optimalFace`), so that stages soon grow
 * small. Refuses locks that cannot be; throws RangeError on a problem that contradicts itself, or fits that are no numbers.
 */
export function raiseTheWorst(problem: KeyedProblem, { fit, before }: Leximin): KeyedMatching | Refused {
  if (fit.length !== problem.mentor.length || Array.prototype.some.call(fit, (value: number) => Number.isNaN(value))) throw new RangeError('matching: one fit per edge is needed');
  const prepared = prepare(problem, packCosts(problem, problem.keys.slice(0, before)));
  if (!prepared.ok) return prepared;
  let face = optimalFace(optimize(prepared.state));
  for (let stage = nextLevels(face, fit, -Infinity); stage.keys.length > 0; stage = nextLevels(face, fit, stage.last)) face = optimalFace(solveOn(face, stage.keys), face);
  const { edgeOf: found } = solveOn(face, problem.keys.slice(before).map((key) => onFace(key, face)));
  const edgeOf = face.settled.map((edge, i) => (edge >= 0 || found[i]! < 0 ? edge : face.edge[found[i]!]!));
  return { ok: true, edgeOf, mentorOf: edgeOf.map((edge) => (edge < 0 ? edge : problem.mentor[edge]!)), totals: totalsOf(problem.keys, edgeOf) };
}

/** The fits of everybody placed, worst first: what two matchings are compared by. */
export const fitsOf = (fit: ArrayLike<number>, edgeOf: Int32Array): Float64Array => Float64Array.from(edgeOf.filter((edge) => edge >= 0), (edge) => fit[edge]!).sort();

function solveOn({ graph, key }: Face, keys: readonly Key[]): Assignment {
  return optimize(new Assignment(graph, packCosts(graph, [key, ...keys])));
}

const onFace = (key: Key, face: Face): Key => {
  const { edge } = key;
  return typeof edge === 'number' ? key : { ...key, edge: Array.from(face.edge, (e) => edge[e]!) };
};

/** Keys for the worst levels above `last` that are still open, and the highest of them. A level weighs more than all people together who could stand on the levels above it in the same key. */
function nextLevels({ graph: { mentees, mentors, start }, edge }: Face, fit: ArrayLike<number>, last: number): { readonly keys: readonly Key[]; readonly last: number } {
  const most = 2 ** 53 / (4 * (Math.min(mentees, mentors) + 2)), people = new Map<number, number>();
  for (let i = 0; i < mentees; i++) {
    const row = new Set<number>();
    for (let e = start[i]!; e < start[i + 1]!; e++) if (fit[edge[e]!]! > last) row.add(fit[edge[e]!]!);
    for (const level of row) people.set(level, (people.get(level) ?? 0) + 1);
  }
  const levels = [...people.keys()].sort((a, b) => a - b), keys: Key[] = [];
  let done = 0;
  while (done < levels.length && keys.length < KEYS) {
    let to = done, span = 1;
    while (to + 1 < levels.length && span * (people.get(levels[to + 1]!)! + 1) <= most) span *= people.get(levels[++to]!)! + 1;
    const weights = new Map<number, number>();
    for (let k = done; k <= to; k++) {
      weights.set(levels[k]!, span);
      if (k < to) span /= people.get(levels[k + 1]!)! + 1;
    }
    keys.push({ best: 'least', edge: Array.from(edge, (e) => weights.get(fit[e]!) ?? 0), alone: 0 });
    done = to + 1;
  }
  return { keys, last: done > 0 ? levels[done - 1]! : last };
}
