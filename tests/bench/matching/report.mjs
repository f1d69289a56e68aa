// The benchmark's findings as a Markdown page.

const ms = (x) => (x === undefined ? '–' : x >= 100 ? x.toFixed(0) : x >= 10 ? x.toFixed(1) : x.toFixed(2));
const cell = (run) => (run === undefined ? '–' : run.failed ? run.failed : ms(run.ms));

const mean = (list) => list.reduce((a, b) => a + b) / list.length;

/** Slope of log time over log size. */
export function exponent(points) {
  const x = points.map((p) => Math.log(p.mentees)), y = points.map((p) => Math.log(p.ms));
  const mx = mean(x), my = mean(y);
  return x.reduce((sum, v, k) => sum + (v - mx) * (y[k] - my), 0) / x.reduce((sum, v) => sum + (v - mx) ** 2, 0);
}

export function report({ rows, growth, jitless, sessions, settings }) {
  const lines = [
    '# Matching: benchmark', '',
    `Written by \`npm run bench:matching\` on ${settings.date}, node ${process.version}. Every figure is the median of ${settings.rounds[0]} paired runs (at 1000 mentees: of ${settings.rounds[1]}; above: of ${settings.rounds[2]}), each solver in a fresh process, one after the other in changing order.`,
    `Times, "ratio" and "cpu" are those of the first call in the process, so with a cold JIT; "later" is for the fourth to sixth call in one process, where solvers were quick enough to be called so often (below ${settings.big} mentees, within ${settings.again} s).`,
    '"cpu" and "later" compare processor time of the whole process (compiler threads and garbage collection included), which other work on the machine disturbs less than the clock.',
    `Only solving is timed. The peers get their own form of the problem ready made (munkres its matrix with one column per place, or-tools-wasm its arcs and a loaded WebAssembly); the project's solver starts from the plain instance and its checks are timed too.`,
    `A run is stopped after ${settings.limit} s; a run over ${settings.slow} s is not repeated; "not run": munkres took more than a minute there whenever it was tried. "ratio" is own time over the fastest peer's in the same round, median: below 1 the project's solver is the faster one.`,
    `Load average while it ran: ${Math.min(...settings.loads).toFixed(1)} to ${Math.max(...settings.loads).toFixed(1)} on ${settings.processors} processors (other work on the same machine); with more load than processors single figures are off by a factor of two and more, the ratios less so.`,
    '"optimum" compares number placed and total score with the known optimum, or where none is known ("peers") with every peer that finished.', '',
    '| family | mentees | edges | own, ms | munkres, ms | or-tools-wasm, ms | ratio | cpu | later | optimum |',
    '|---|--:|--:|--:|--:|--:|--:|--:|--:|---|',
    ...rows.map((r) => `| ${r.family} | ${r.mentees} | ${r.edges} | ${cell(r.own)} | ${cell(r.munkres)} | ${cell(r['or-tools-wasm'])} | ${r.ratio === undefined ? '–' : r.ratio.toFixed(2)}${r.ratio > 1.1 ? ' **slower**' : ''} | ${r.cpu === undefined ? '–' : r.cpu.toFixed(2)} | ${r.later === undefined ? '–' : r.later.toFixed(2)}${r.later > 1.1 ? ' **slower**' : ''} | ${r.optimum} |`), '',
    `Worst ratio: ${Math.max(...rows.map((r) => r.ratio ?? 0)).toFixed(2)}. Rows over 1.1: ${rows.filter((r) => r.ratio > 1.1).map((r) => `${r.family} ${r.mentees}`).join(', ') || 'none'}; by processor time: ${rows.filter((r) => r.cpu > 1.1).map((r) => `${r.family} ${r.mentees}`).join(', ') || 'none'}; in later calls: ${rows.filter((r) => r.later > 1.1).map((r) => `${r.family} ${r.mentees}`).join(', ') || 'none'}.`, '',
    '## Where it is weakest', '',
    'The rows with the highest ratio, and the rows where own time per edge is highest:', '',
    ...rows.toSorted((a, b) => (b.ratio ?? 0) - (a.ratio ?? 0)).slice(0, 4).map((r) => `- ${r.family} ${r.mentees}: ratio ${r.ratio?.toFixed(2) ?? '–'}`),
    ...rows.filter((r) => r.mentees >= 1000).toSorted((a, b) => b.own.ms / b.edges - a.own.ms / a.edges).slice(0, 4).map((r) => `- ${r.family} ${r.mentees}: ${(1e6 * r.own.ms / r.edges).toFixed(0)} ns per edge`), '',
    '## Against the best pure JavaScript on school data', '',
    ...rows.filter((r) => r.family === 'school').map((r) => `- ${r.mentees} mentees: ${r.munkres?.failed === 'not run' ? 'munkres was not run' : r.munkres?.failed ? `more than ${(1000 * settings.limit / r.own.ms).toFixed(0)} times faster than munkres` : `${(1 / r.munkresRatio.middle).toFixed(1)} times faster than munkres (${(1 / r.munkresRatio.most).toFixed(1)} to ${(1 / r.munkresRatio.least).toFixed(1)} in single rounds; by processor time ${(1 / r.munkresCpu.middle).toFixed(1)}${r.munkresLater ? `; in later calls ${(1 / r.munkresLater).toFixed(1)}` : ''})`}`), '',
    '## Growth', '',
    'Processor time of a later solve in one process (so with a warm JIT; the median of three), ms:', '',
    `| family | ${growth[0].points.map((p) => p.mentees).join(' | ')} | exponent |`, `|---|${growth[0].points.map(() => '--:').join('|')}|--:|`,
    ...growth.map((g) => `| ${g.family} | ${g.points.map((p) => ms(p.ms)).join(' | ')} | ${exponent(g.points).toFixed(2)} |`), '',
    '## Without a JIT', '',
    'A pessimistic picture of Apps Script (`node --jitless`), ms:', '',
    ...jitless.map((j) => `- ${j.family} ${j.mentees}: ${ms(j.ms)}`), '',
    '## One change at a time', '',
    '300 locks, vetoes, changed scores and changed capacities in one session; "cold" is a solve from nothing of the same problem with a warm JIT, "equal" compares the session after all changes with a solve from nothing.', '',
    '| family | mentees | cold, ms | change, median ms | mean | slowest | cold / median | cold / mean | price of a swap, median ms | equal |', '|---|--:|--:|--:|--:|--:|--:|--:|--:|---|',
    ...sessions.map((s) => `| ${s.family} | ${s.mentees} | ${ms(s.cold)} | ${s.median.toFixed(3)} | ${s.mean.toFixed(3)} | ${ms(s.slowest)} | ${(s.cold / s.median).toFixed(0)} | ${(s.cold / s.mean).toFixed(0)} | ${s.question.toFixed(3)} | ${s.equal ? 'yes' : '**no**'} |`), '',
  ];
  return lines.join('\n');
}
