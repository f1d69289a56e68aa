// One solver on one instance in a process of its own; prints one line of JSON.
// node worker.mjs <solver> <family> <mentees> <solves> [<seconds>]: wall and processor time of the first solve, and the medians of the last three of several, as many as begin within the time.
import { SOLVERS } from './peers.mjs';

const [solver, family, mentees, solves = '1', seconds = '1000'] = process.argv.slice(2);
const { make } = await import(process.env.BENCH_BUNDLE);
const instance = make(family, Number(mentees), 1);
const times = [], used = [];
let found;
for (let k = 0, spent = 0; k < Number(solves) && spent < Number(seconds) * 1000; spent += times[k], k++) {
  const { solve, read } = await SOLVERS[solver](instance);
  const before = process.cpuUsage(), from = performance.now(), result = await solve();
  times.push(performance.now() - from);
  const { user, system } = process.cpuUsage(before);
  used.push((user + system) / 1000);
  found = read(result);
}
const last = (list) => (list.length > 3 ? list.slice(-3).toSorted((a, b) => a - b)[1] : undefined);
process.stdout.write(`${JSON.stringify({ ms: times[0], cpu: used[0], later: last(times), laterCpu: last(used), ...found, edges: instance.mentor.length })}\n`, () => process.exit(0));
