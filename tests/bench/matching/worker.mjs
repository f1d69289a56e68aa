// One solver on one instance in a process of its own; prints one line of JSON.
// node worker.mjs <solver> <family> <mentees> <solves>: the time of the only solve, or the median of the last three of several.
import { SOLVERS } from './peers.mjs';

const [solver, family, mentees, solves = '1'] = process.argv.slice(2);
const { make } = await import(process.env.BENCH_BUNDLE);
const instance = make(family, Number(mentees), 1);
const times = [];
let found;
for (let k = 0; k < Number(solves); k++) {
  const { solve, read } = await SOLVERS[solver](instance);
  const from = performance.now(), result = await solve();
  times.push(performance.now() - from);
  found = read(result);
}
const last = times.slice(-3), ms = last.toSorted((a, b) => a - b)[last.length >> 1];
process.stdout.write(`${JSON.stringify({ ms, ...found, edges: instance.mentor.length })}\n`, () => process.exit(0));
