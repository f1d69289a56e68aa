// Three hundred changes to one session, each timed; prints one line of JSON. node session-worker.mjs <family> <mentees>
const { make, randomFrom, MatchingSession, solve, placed, score } = await import(process.env.BENCH_BUNDLE);
const [family, mentees] = process.argv.slice(2), instance = make(family, Number(mentees), 1), R = randomFrom(5), pick = (n) => Math.floor(R() * n);
const scores = Int32Array.from(instance.score), capacity = Int32Array.from(instance.capacity), forbidden = new Set(), locked = new Map();
const problem = () => ({ ...instance, capacity, keys: [placed, score(scores, [0, 1000])], forbidden, locked: [...locked].map(([mentee, mentor]) => ({ mentee, mentor })) });
const order = (list) => list.toSorted((a, b) => a - b);
const cold = () => {
  const times = [];
  let totals;
  for (let k = 0; k < 5; k++) {
    const from = performance.now();
    totals = solve(problem()).totals;
    times.push(performance.now() - from);
  }
  return { ms: order(times)[2], totals };
};
const menteeOf = new Int32Array(instance.mentor.length);
for (let i = 0; i < instance.mentees; i++) menteeOf.fill(i, instance.start[i], instance.start[i + 1]);
const coldMs = cold().ms, { session } = MatchingSession.open(problem()), times = [], asked = [];
for (let step = 0; step < 300; step++) {
  const edge = pick(instance.mentor.length), i = menteeOf[edge], to = instance.mentor[edge], places = pick(5), value = pick(1001);
  const stands = session.mentorAt(i) < 0 ? edge : instance.mentor.indexOf(session.mentorAt(i), instance.start[i]);
  const question = performance.now();
  session.whatIf.force(i, to);
  asked.push(performance.now() - question);
  const from = performance.now();
  let done;
  if (step % 4 === 0) done = session.forbid(stands) && (() => forbidden.add(stands));
  else if (step % 4 === 1) done = session.lock(i, to).ok && (() => locked.set(i, to));
  else if (step % 4 === 2) done = session.revalue(stands, [undefined, value]) ?? (() => { scores[stands] = value; });
  else done = session.setCapacity(to, places) && (() => { capacity[to] = places; });
  times.push(performance.now() - from);
  if (done) done();
}
const after = cold();
process.stdout.write(`${JSON.stringify({ cold: coldMs, median: order(times)[150], mean: times.reduce((a, b) => a + b) / 300, slowest: order(times)[299], question: order(asked)[150], equal: String(after.totals) === String(session.totals) })}\n`);
