// Gathers the rows of a file, and the people of the register, into humans; what is not certain is left as a doubt between two of them.

import { hasEvidence, identityOf, initialKey, keysOf, relate, wholeKey, type Identity, type Relation } from './identity';
import type { Draft } from './draft';
import type { Person } from '../records';
import { survivors } from './duplicates-survivor';
import { sorted } from './sorted';

/** Rows that certainly speak of one human, with the register's person if that is certain too. */
export interface Cluster {
  drafts: Draft[]; // in the order of lines
  code: string | null; // the person of the register
  doubtCodes: Set<string>; // people of the register it may be
  doubtClusters: Set<Cluster>; // clusters of the file it may be
  rank: number; // 0 first: the order in which clusters are settled; a doubt is asked of the later one
}

class Sets {
  private readonly parent: number[];
  constructor(size: number) {
    this.parent = Array.from({ length: size }, (_, i) => i);
  }
  root(i: number): number {
    let at = i;
    while (this.parent[at] !== at) {
      this.parent[at] = this.parent[this.parent[at] as number] as number;
      at = this.parent[at] as number;
    }
    return at;
  }
  join(a: number, b: number): void {
    const [x, y] = [this.root(a), this.root(b)];
    this.parent[Math.max(x, y)] = Math.min(x, y);
  }
}

const addTo = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

// What more people than this have in common (an address of the whole class) tells nobody apart: only neighbours are compared then.
const CROWD = 100;

/** Calls `visit` for every two nodes that share a key; nodes from `rows` on are people of the register and are not compared with each other. */
export function eachPair(identities: readonly Identity[], rows: number, visit: (a: number, b: number, relation: Relation) => void): void {
  const buckets = new Map<string, number[]>();
  const byInitial = new Map<string, number[]>();
  identities.forEach((who, i) => {
    for (const key of keysOf(who)) addTo(buckets, key, i);
    if (who.first !== '') addTo(byInitial, initialKey(who), i);
  });
  const seen = new Set<number>();
  const meet = (a: number, b: number): void => {
    const [low, high] = a < b ? [a, b] : [b, a];
    if (low === high || low >= rows) return;
    const pair = low * identities.length + high;
    if (seen.has(pair)) return;
    seen.add(pair);
    visit(low, high, relate(identities[low] as Identity, identities[high] as Identity));
  };
  for (const bucket of buckets.values()) {
    for (let i = 0; i < bucket.length && (bucket[i] as number) < rows; i += 1) for (let j = i + 1; j < Math.min(bucket.length, i + 1 + CROWD); j += 1) meet(bucket[i] as number, bucket[j] as number);
  }
  for (const bucket of byInitial.values()) {
    for (const one of bucket) if (identities[one]?.initials) for (const other of bucket.slice(0, CROWD)) meet(one, other);
  }
}

const SHAPE_RANK: Readonly<Record<string, number>> = { full: 0, collective: 0, partial: 1, reversed: 2, initials: 3 };

type RankKey = readonly (number | string)[];

/** Fuller names, better known people and earlier answers come first, so that the order of lines does not decide who is asked about. */
function rankKey(cluster: Cluster): RankKey {
  const known = new Set(cluster.drafts.flatMap((draft) => Object.entries(draft.person).filter(([, value]) => value !== '').map(([field]) => field)));
  const moments = sorted(cluster.drafts.map((draft) => draft.applied).filter((moment) => moment !== ''));
  const contents = sorted(cluster.drafts.map((draft) => draft.content));
  return [cluster.code === null ? 1 : 0, Math.min(...cluster.drafts.map((draft) => SHAPE_RANK[draft.shape] ?? 9)), -known.size, moments[0] ?? '9', contents.join('\u0002')];
}

function compareKeys(x: RankKey, y: RankKey): number {
  for (let i = 0; i < x.length; i += 1) {
    const [left, right] = [x[i] as number | string, y[i] as number | string];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

/**
 * Clusters in the order of their rank. `drafts`: only rows that can be a person. `isTaken`: whether all that a row says
 * stands in the register under a code already; that settles a doubt, so that nobody is asked about it twice.
 */
export function gather(drafts: readonly Draft[], people: readonly Person[], isTaken: (draft: Draft, code: string) => boolean): Cluster[] {
  const identities = drafts.map((draft) => identityOf(draft.person));
  const sets = new Sets(drafts.length);

  // Repetitions first: they need no comparing, and a table pasted twice stays linear.
  const first = new Map<string, number>();
  identities.forEach((who, i) => {
    for (const key of hasEvidence(who) ? [`w:${wholeKey(who)}`, `c:${drafts[i]?.content}`] : [`c:${drafts[i]?.content}`]) {
      const before = first.get(key);
      if (before === undefined) first.set(key, i);
      else sets.join(before, i);
    }
  });
  const nodes = drafts.map((_, i) => i).filter((i) => sets.root(i) === i);
  const compared = [...nodes.map((i) => identities[i] as Identity), ...people.map(identityOf)];
  // A row that was merged into another still knows old spellings: whoever is recognised by it is the human it went into.
  const survivor = survivors(people);
  const registered = (node: number): string => survivor((people[node - nodes.length] as Person).code);
  const sureCodes = new Map<number, Set<string>>();
  const doubts: [number, number][] = [];
  const sureRegister: [number, string][] = [];
  const takenRegister: [number, number, string][] = [];
  eachPair(compared, nodes.length, (a, b, relation) => {
    if (relation === 'none') return;
    const code = b < nodes.length ? null : registered(b);
    if (code !== null && relation === 'same') sureRegister.push([a, code]);
    else if (code !== null && isTaken(drafts[nodes[a] as number] as Draft, code)) takenRegister.push([a, b, code]);
    else if (relation === 'doubt') doubts.push([a, b]);
    else sets.join(nodes[a] as number, nodes[b] as number);
  });
  const rootOf = (node: number): number => sets.root(nodes[node] as number);
  const rowsOfRoot = new Map<number, Draft[]>();
  drafts.forEach((draft, i) => addTo(rowsOfRoot, sets.root(i), draft));
  // One row that the register holds in full answers no doubt for another that says more: then all of them are asked about.
  for (const [a, b, code] of takenRegister) {
    if ((rowsOfRoot.get(rootOf(a)) ?? []).every((draft) => isTaken(draft, code))) sureRegister.push([a, code]);
    else doubts.push([a, b]);
  }
  for (const [node, code] of sureRegister) {
    const codes = sureCodes.get(rootOf(node)) ?? new Set<string>();
    sureCodes.set(rootOf(node), codes.add(code));
  }

  const clusters = new Map<string, Cluster>();
  const ofRoot = new Map<number, Cluster>();
  drafts.forEach((draft, i) => {
    const root = sets.root(i);
    let cluster = ofRoot.get(root);
    if (!cluster) {
      const codes = sureCodes.get(root) ?? new Set<string>();
      const code = codes.size === 1 ? ([...codes][0] as string) : null;
      cluster = (code !== null && clusters.get(code)) || { drafts: [], code, doubtCodes: codes.size > 1 ? codes : new Set(), doubtClusters: new Set(), rank: 0 };
      if (code !== null) clusters.set(code, cluster);
      ofRoot.set(root, cluster);
    }
    cluster.drafts.push(draft);
  });
  const keyed = sorted([...new Set(ofRoot.values())].map((cluster) => ({ cluster, key: rankKey(cluster) })), (x, y) => compareKeys(x.key, y.key));
  const all = keyed.map(({ cluster }) => cluster);
  all.forEach((cluster, rank) => {
    cluster.rank = rank;
  });
  for (const [a, b] of doubts) addDoubt(ofRoot.get(rootOf(a)) as Cluster, b < nodes.length ? (ofRoot.get(rootOf(b)) as Cluster) : registered(b));
  return all;
}

/** A doubt concerns only the cluster that is not settled otherwise; between two clusters the later one by rank is asked about. */
function addDoubt(cluster: Cluster, other: Cluster | string): void {
  if (typeof other === 'string') {
    if (cluster.code === null) cluster.doubtCodes.add(other);
    return;
  }
  if (cluster === other) return;
  const [settled, asked] = cluster.rank < other.rank ? [cluster, other] : [other, cluster];
  if (asked.code !== null) return;
  if (settled.code !== null) asked.doubtCodes.add(settled.code);
  else asked.doubtClusters.add(settled);
}
