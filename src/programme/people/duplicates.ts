// One human written down twice: who in the register may be the same, and why.

import { joinChoices, splitChoices, type Person } from '../records';
import { eachPair } from './clusters';
import { livePeople } from './duplicates-survivor';
import { identityOf, type Identity } from './identity';
import { sorted } from './sorted';

export interface LikelyDuplicate {
  /** Codes, the lower (older) one first. */
  a: string;
  b: string;
  /** Everything that is known of both says so; otherwise the curator has to look. */
  sure: boolean;
  /** What speaks for it, and what speaks against, as short facts. */
  why: string[];
  against: string[];
}

/** Setting that remembers whom the curator has called different. */
export const DIFFERENT = 'people.different';

/** The setting put in order after a merge: nobody differs from himself, each two stand once. */
export const pairsApart = (setting: string): string => joinChoices([...new Set(splitChoices(setting).flatMap((pair) => {
  const [a = '', b = ''] = pair.split('+');
  return a === b ? [] : [differentKey(a, b)];
}))]);

/** Names two people whom the curator has looked at and called different, whatever their order. */
export const differentKey = (a: string, b: string): string => (a < b ? `${a}+${b}` : `${b}+${a}`);

type Fact = readonly [field: keyof Identity, same: string, other: string];

const FACTS: readonly Fact[] = [
  ['birth', 'та же дата рождения', 'даты рождения разные'], ['email', 'та же почта', 'почта разная'], ['phone', 'тот же телефон', 'телефоны разные'],
  ['class', 'тот же класс', 'классы разные'], ['post', 'та же должность', 'должности разные'],
];

function factsOf(a: Identity, b: Identity): Pick<LikelyDuplicate, 'why' | 'against'> {
  const turned = a.last === b.first && a.first === b.last;
  const why = [a.name === b.name ? 'то же имя' : turned ? 'имя и фамилия переставлены' : 'похожее имя'];
  const against: string[] = [];
  for (const [field, same, other] of FACTS) {
    if (a[field] === '' || b[field] === '') continue;
    if (a[field] === b[field]) why.push(same);
    else against.push(other);
  }
  return { why, against };
}

/**
 * Rows that may speak of one human, the surest first, by the same rules as an import: «ё», look-alike letters and a turned name
 * do not count, namesakes with different birth dates are two people. `different`: pairs by `differentKey` that were looked at.
 * People without a name (the register in codes) are not compared.
 */
export function findDuplicates(people: readonly Person[], different: ReadonlySet<string> = new Set()): LikelyDuplicate[] {
  const named = livePeople(people).filter((person) => person.code !== '' && person.last !== '');
  const identities = named.map(identityOf);
  const found: LikelyDuplicate[] = [];
  eachPair(identities, identities.length, (i, j, relation) => {
    const codes = [named[i]?.code ?? '', named[j]?.code ?? ''];
    const [a, b] = sorted(codes) as [string, string];
    if (relation === 'none' || different.has(differentKey(a, b))) return;
    found.push({ a, b, sure: relation === 'same', ...factsOf(identities[i] as Identity, identities[j] as Identity) });
  });
  return sorted(found, (x, y) => Number(y.sure) - Number(x.sure) || y.why.length - x.why.length || (x.a + x.b < y.a + y.b ? -1 : 1));
}
