// The matching benchmark: every family and size against munkres and or-tools-wasm, growth, life without a JIT, and changes one at a time.
// node run.mjs [--quick] [--only=<part of family-size>] [--limit=<seconds>] [--small=<rounds below 1,000 mentees>] [--middle=<rounds at 1,000>] [--rounds=<rounds above>]; writes docs/bench-matching.md when everything was run.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { report } from './report.mjs';

const option = (name, otherwise) => Number(process.argv.find((a) => a.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise);
const here = dirname(fileURLToPath(import.meta.url)), quick = process.argv.includes('--quick'), only = process.argv.find((a) => a.startsWith('--only='))?.slice(7) ?? '';
const settings = { rounds: quick ? [1, 1, 1] : [option('small', 9), option('middle', 5), option('rounds', 3)], big: 3000, solves: 6, again: 1, limit: option('limit', 60), slow: 8, loads: [loadavg()[0]] };
const PEERS = ['munkres', 'or-tools-wasm'];
/** munkres took more than a minute on each of these whenever it was tried; it is not waited for again. */
const HOPELESS = ['short-10000', 'alike-10000', 'alike-school-10000'];
const SIZES = {
  random: [200, 1000, 3000, 10000], school: [200, 1000, 3000, 10000], short: [200, 1000, 3000, 10000], dense: [200, 1000, 3000],
  alike: [200, 1000, 3000, 10000], 'alike-school': [200, 1000, 3000, 10000], 'alike-short': [200, 1000, 3000, 10000], 'alike-dense': [200, 1000, 3000],
  staircase: [200, 300, 1000], chain: [200, 1000, 3000, 10000],
};

if (!existsSync(join(here, 'node_modules'))) {
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'bench-matching-')), bundle = join(folder, 'bundle.mjs');
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
buildSync({ entryPoints: [join(here, 'bundle.ts')], outfile: bundle, bundle: true, format: 'esm', platform: 'node', target: 'es2019' });
const env = { ...process.env, BENCH_BUNDLE: pathToFileURL(bundle).href };

const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];

/** One process; its line of JSON, or why there is none. */
function run(script, args, flags = []) {
  const { status, signal, stdout } = spawnSync(process.execPath, ['--max-old-space-size=6000', ...flags, join(here, script), ...args.map(String)], { env, timeout: settings.limit * 1000 + 10000, encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (signal) return { failed: `over ${settings.limit} s` };
  if (status !== 0) return { failed: 'failed' };
  const found = JSON.parse(stdout.trim().split('\n').pop());
  return found.ms > settings.limit * 1000 ? { failed: `over ${settings.limit} s` } : found;
}

const optima = new Map(readFileSync(join(here, 'optima.tsv'), 'utf8').trim().split('\n').slice(1).map((line) => line.split('\t')).map(([family, mentees, , , matched, score]) => [`${family}-${mentees}`, { matched: Number(matched), score: Number(score) }]));

function compare(family, mentees) {
  const given = new Map(HOPELESS.includes(`${family}-${mentees}`) ? [['munkres', { failed: 'not run' }]] : []);
  const rounds = settings.rounds[mentees < 1000 ? 0 : mentees < settings.big ? 1 : 2], runs = { own: [], munkres: [], 'or-tools-wasm': [] };
  for (let round = 0; round < rounds; round++) {
    const order = ['own', ...PEERS];
    for (let k = 0; k < order.length; k++) {
      const solver = order[(k + round) % order.length];
      if (!given.has(solver)) {
        const found = run('worker.mjs', [solver, family, mentees, mentees < settings.big ? settings.solves : 1, settings.again]);
        runs[solver].push(found);
        if (found.failed || found.ms > settings.slow * 1000) given.set(solver, found);
      } else runs[solver].push(given.get(solver));
    }
  }
  const middle = (solver) => (runs[solver][0].failed ? runs[solver][0] : { ...runs[solver][0], ms: median(runs[solver].map((r) => r.ms ?? Infinity)) });
  const ratio = (field, peers) => {
    const ratios = runs.own.map((mine, round) => mine[field] / Math.min(...peers.map((peer) => runs[peer][round][field] ?? Infinity))).filter((x) => x > 0);
    return ratios.length > 0 ? { middle: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) } : undefined;
  };
  settings.loads.push(loadavg()[0]);
  const mine = runs.own[0], known = optima.get(`${family}-${mentees}`), others = PEERS.map((peer) => runs[peer][0]).filter((r) => !r.failed), same = (a) => a.matched === mine.matched && a.score === mine.score;
  const optimum = known ? (same(known) ? 'yes' : '**NO**') : others.length === 0 ? 'unknown' : others.every(same) ? 'peers' : `**differs** (${others.map((r) => `${r.matched}/${r.score}`).join(', ')})`;
  return { family, mentees, edges: mine.edges, own: middle('own'), munkres: middle('munkres'), 'or-tools-wasm': middle('or-tools-wasm'), ratio: ratio('ms', PEERS)?.middle, cpu: ratio('cpu', PEERS)?.middle, later: ratio('laterCpu', PEERS)?.middle, munkresRatio: ratio('ms', ['munkres']), munkresCpu: ratio('cpu', ['munkres']), munkresLater: ratio('laterCpu', ['munkres'])?.middle, optimum };
}

const rows = [];
for (const [family, sizes] of Object.entries(SIZES)) for (const mentees of sizes) {
  if (!`${family}-${mentees}`.includes(only)) continue;
  const row = compare(family, mentees);
  rows.push(row);
  console.log(family, mentees, 'own', row.own.ms?.toFixed(1), 'munkres', row.munkres.failed ?? row.munkres.ms.toFixed(1), 'or-tools-wasm', row['or-tools-wasm'].failed ?? row['or-tools-wasm'].ms.toFixed(1), 'ratio', row.ratio?.toFixed(2), 'cpu', row.cpu?.toFixed(2), 'later', row.later?.toFixed(2), 'optimum', row.optimum);
}
if (only === '') {
  const growth = ['school', 'short', 'random'].map((family) => ({ family, points: [1000, 2000, 4000, 8000, 16000, 32000].map((mentees) => ({ mentees, ms: run('worker.mjs', ['own', family, mentees, 7]).laterCpu })) }));
  const jitless = [['school', 1000], ['school', 3000], ['short', 3000], ['school', 10000]].map(([family, mentees]) => ({ family, mentees, ms: run('worker.mjs', ['own', family, mentees], ['--jitless']).ms }));
  const sessions = ['school', 'short', 'random', 'alike', 'alike-school', 'alike-short'].map((family) => ({ family, mentees: 10000, ...run('session-worker.mjs', [family, 10000]) }));
  const text = report({ rows, growth, jitless, sessions, settings: { ...settings, date: new Date().toISOString().slice(0, 10), processors: availableParallelism() } });
  console.log(text);
  if (!quick) writeFileSync(join(here, '../../../docs/bench-matching.md'), text);
}
