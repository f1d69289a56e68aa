// The true optimum on every family of instances up to 3,000 mentees (found by independent solvers), and the same result for the same problem.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { solveMatching } from '../../../src/programme/matching';
import { make, type Family } from '../../bench/matching/instances';

const rows = readFileSync(join(__dirname, '../../bench/matching/optima.tsv'), 'utf8').trim().split('\n').slice(1)
  .map((line) => line.split('\t')).map(([family, ...numbers]) => [family as Family, ...numbers.map(Number)] as [Family, number, number, number, number, number])
  .filter(([, mentees]) => mentees <= 3000);

test('the table of optima is there', () => expect(rows.length).toBe(18));

test.each(rows)('%s of %i', (family, mentees, seed, edges, matched, score) => {
  const instance = make(family, mentees, seed);
  expect(instance.mentor.length).toBe(edges);
  const before = structuredClone(instance), result = solveMatching(instance);
  expect(instance).toEqual(before);
  expect(solveMatching(before)).toEqual(result);
  expect([result.matched, result.score]).toEqual([matched, score]);
  const taken = new Int32Array(instance.mentors);
  let sum = 0;
  result.mentorOf.forEach((m, i) => {
    if (m < 0) return;
    const edge = instance.mentor.subarray(0, instance.start[i + 1]).indexOf(m, instance.start[i]);
    expect(edge).toBeGreaterThanOrEqual(0);
    sum += instance.score[edge]!;
    taken[m]!++;
  });
  expect(sum).toBe(score);
  expect(taken.every((count, m) => count <= instance.capacity[m]!)).toBe(true);
});
