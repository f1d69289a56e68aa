// Orders replayed in their sequence give the pairs on any date, and the difference to the register is exact.

import { kindOf, type Effect } from '../../../src/programme/orders';
import { differenceOf, moveOf, pairsOn } from '../../../src/programme/orders/reconciliation';
import type { IssuedDocument, Pair, Person } from '../../../src/programme/records';
import { factsOf, rowOf, tablesOf, YEAR } from './register.fixture';

/** A small repeatable source of chance (xorshift). */
const chance = (seed: number): ((below: number) => number) => {
  let state = seed * 2654435761 + 1;
  return (below) => {
    state ^= state << 13; state ^= state >>> 17; state ^= state << 5;
    return Math.abs(state) % below;
  };
};

const day = (n: number): string => new Date(Date.UTC(2026, 8, 1) + n * 86400000).toISOString().slice(0, 10);

interface World {
  pairs: Pair[];
  documents: IssuedDocument[];
  people: Person[];
  /** The truth, kept apart: on which days each pair stood by order. */
  spans: Map<string, { from: string; to: string | null }>;
}

const sign = (world: World, kind: string, date: string, given: { [key: string]: string | string[] }): void => {
  const number = String(world.documents.length + 1);
  const facts = factsOf({ number, date, today: date, rows: { pairs: world.pairs, documents: world.documents, people: world.people } });
  const rows = Array.isArray(given['pairs']) ? given['pairs'] : [];
  const made: string[] = [];
  const effects: readonly Effect[] = kindOf(kind)?.effects?.(facts, given) ?? [];
  for (const { sheet, key, values } of effects) {
    if (sheet !== 'pairs') throw new Error(sheet);
    const row = world.pairs.find((pair) => pair.id === key);
    if (row) Object.assign(row, values);
    else {
      const id = `P${world.pairs.length + 1}`;
      world.pairs.push(rowOf('pairs', { ...values, id }));
      made.push(id);
      world.spans.set(id, { from: date, to: null });
    }
  }
  world.documents.push(rowOf('documents', { id: `D${number}`, year: YEAR, kind, state: 'подписан', number, date, rows: rows.join('; '), given: JSON.stringify({ ...given, ...(made.length > 0 ? { made } : {}) }) }));
};

const live = (seed: number): { world: World; last: string } => {
  const random = chance(seed);
  const people = Array.from({ length: 12 }, (_, i) => rowOf('people', { code: `C${i}`, last: `Фамилия${i}`, first: 'Имя', gender: 'м', class: '9А', state: 'участвует' }));
  const world: World = { pairs: [], documents: [], people, spans: new Map() };
  let at = 0;
  for (let step = 0; step < 25; step++) {
    at += 1 + random(5);
    const date = day(at);
    const standing = world.pairs.filter((pair) => pair.state === 'в приказе');
    const some = standing.filter(() => random(2) === 0).slice(0, 3);
    const approve = (): string[] => Array.from({ length: 1 + random(3) }, () => {
      const id = `P${world.pairs.length + 1}`;
      world.pairs.push(rowOf('pairs', { id, year: YEAR, mentor: `C${random(6)}`, mentee: `C${6 + random(6)}`, form: 'Ученик – ученик', state: 'утверждена', start: date, end: '2027-05-31' }));
      world.spans.set(id, { from: date, to: null });
      return id;
    });
    const end = (ids: string[]): void => { for (const id of ids) { const span = world.spans.get(id); if (span) span.to = date; } };
    const what = random(4);
    if (what === 0 || some.length === 0) sign(world, 'пары', date, { pairs: approve() });
    else if (what === 1) {
      const remove = some.map((pair) => pair.id);
      sign(world, 'изменения', date, { document: 'D1', add: approve(), remove });
      end(remove);
    } else if (what === 2) {
      const [one] = some as [Pair];
      sign(world, 'замена', date, { pairs: [one.id], mentor: `C${random(6)}`, reason: 'по личному заявлению' });
      end([one.id]);
    } else {
      const ids = some.map((pair) => pair.id);
      sign(world, 'завершение', date, { pairs: ids, until: date, reason: 'в связи с окончанием срока' });
      end(ids);
    }
  }
  return { world, last: day(at + 1) };
};

test('on any day the orders give exactly the pairs that stood by order', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const { world, last } = live(seed);
    const tables = tablesOf({ pairs: world.pairs, documents: world.documents, people: world.people });
    for (let n = 0; day(n) <= last; n += 3) {
      const date = day(n);
      const truth = [...world.spans].filter(([, span]) => span.from <= date && (span.to === null || span.to > date)).map(([id]) => id).sort();
      expect([seed, date, [...pairsOn(date, tables.documents)].sort()]).toEqual([seed, date, truth]);
    }
    // The register followed every order, so there is nothing to amend.
    expect([seed, differenceOf(tables, YEAR, last)]).toEqual([seed, { without: [], left: [], unknown: [] }]);
    expect([...pairsOn(last, tables.documents)].sort()).toEqual(world.pairs.filter((pair) => pair.state === 'в приказе').map((pair) => pair.id).sort());
  }
});

test('what changed without an order is the difference, and the amending order drafted from it closes it', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const { world, last } = live(seed);
    sign(world, 'пары', last, { pairs: ((): string[] => { world.pairs.push(rowOf('pairs', { id: 'PX', year: YEAR, mentor: 'C0', mentee: 'C7', form: 'Ученик – ученик', state: 'утверждена', end: '2027-05-31' })); return ['PX']; })() });
    const gone = world.people.find((person) => person.code === 'C7');
    if (gone) gone.state = 'выбыл';
    world.pairs.push(rowOf('pairs', { id: 'PY', year: YEAR, mentor: 'C1', mentee: 'C8', form: 'Ученик – ученик', state: 'утверждена', start: last, end: '2027-05-31' }));
    const before = differenceOf(tablesOf({ pairs: world.pairs, documents: world.documents, people: world.people }), YEAR, last);
    expect(before.without.map((pair) => pair.id)).toEqual(['PY']);
    expect(before.left.map(({ pair, why }) => [pair.mentee, why])).toEqual(before.left.map(() => ['C7', 'наставляемый выбыл']));
    expect(before.left.map(({ pair }) => pair.id)).toContain('PX');
    sign(world, 'изменения', last, { document: 'D1', add: before.without.map((pair) => pair.id), remove: before.left.map(({ pair }) => pair.id) });
    expect(differenceOf(tablesOf({ pairs: world.pairs, documents: world.documents, people: world.people }), YEAR, last)).toEqual({ without: [], left: [], unknown: [] });
  }
});

test('an order that is not signed, or withdrawn, moves nothing', () => {
  const document = (state: string): IssuedDocument => rowOf('documents', { id: 'D1', year: YEAR, kind: 'пары', state, number: '1', date: '2026-10-01', rows: 'P1' });
  expect([...pairsOn('2026-11-01', [document('на подписи')])]).toEqual([]);
  expect([...pairsOn('2026-11-01', [document('отозван')])]).toEqual([]);
  expect([...pairsOn('2026-11-01', [document('ознакомлены')])]).toEqual(['P1']);
  expect([...pairsOn('2026-09-30', [document('подписан')])]).toEqual([]);
  expect(moveOf(rowOf('documents', { kind: 'куратор', date: '2026-10-01' }))).toBeNull();
});

test('a part ended by a word typed into its own sheet takes the pair out as well, that of another year does not', () => {
  const people = ['M', 'N', 'P'].map((code) => rowOf('people', { code, last: code, state: 'участвует' }));
  const pairs = [['P1', 'M', 'P'], ['P2', 'N', 'P']].map(([id = '', mentor = '', mentee = '']) => rowOf('pairs', { id, year: YEAR, mentor, mentee, state: 'в приказе' }));
  const documents = [rowOf('documents', { id: 'D1', year: YEAR, kind: 'пары', state: 'подписан', number: '1', date: day(1), rows: 'P1; P2' })];
  const mentors = [rowOf('mentors', { code: 'M', year: YEAR, status: 'выбыл' }), rowOf('mentors', { code: 'N', year: '2025/2026', status: 'выбыл' })];
  expect(differenceOf(tablesOf({ people, pairs, documents, mentors }), YEAR, day(5)).left.map(({ pair, why }) => [pair.id, why])).toEqual([['P1', 'наставник выбыл']]);
});
