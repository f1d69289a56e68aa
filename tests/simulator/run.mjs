// `npm run simulate`: every action x every service call of it x every fault; prints the counts and each scenario that went wrong.
// Options: --action NAME, --every N (each N-th call only), --fault TEXT.
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

process.env.TZ = 'Europe/Moscow';
const here = path.dirname(fileURLToPath(import.meta.url));
const option = (name) => { const i = process.argv.indexOf(`--${name}`); return i < 0 ? undefined : process.argv[i + 1]; };

const bundled = path.join(here, '../../out/simulator.cjs');
await esbuild.build({
  stdin: { contents: "export { ACTIONS, schoolFor } from './actions'; export { FAULTS, AFTERMATHS } from './faults'; export { prepareStage, playFault, playAftermath } from './simulate';", resolveDir: here, loader: 'ts' },
  bundle: true, platform: 'node', target: 'node20', format: 'cjs', packages: 'external', outfile: bundled, logLevel: 'error',
  define: { __dirname: JSON.stringify(path.join(here, '../addon')) },
});
const { ACTIONS, schoolFor, FAULTS, AFTERMATHS, prepareStage, playFault, playAftermath } = (await import(pathToFileURL(bundled).href)).default;

const every = Number(option('every') ?? 1);
const started = Date.now();
let scenarios = 0;
let bad = 0;
const rows = [];
for (const action of ACTIONS) {
  if (option('action') && action.name !== option('action')) continue;
  const stage = prepareStage(schoolFor(action), action);
  let own = 0;
  let wrong = 0;
  const report = (what, found) => {
    own++;
    if (found.length === 0) return;
    wrong++;
    console.log(`✗ ${action.name}: ${what}\n    ${found.join('\n    ')}`);
  };
  const faults = FAULTS.filter((f) => !option('fault') || f.name.includes(option('fault')));
  for (let k = 1; k <= stage.calls; k += every) for (const fault of faults) report(`${fault.name} before call ${k}`, playFault(stage, k, fault));
  if (!option('fault')) for (const aftermath of AFTERMATHS) report(aftermath.name, playAftermath(stage, aftermath));
  rows.push([action.name, stage.calls, faults.length, own, wrong]);
  scenarios += own;
  bad += wrong;
}
console.log('\n| action | service calls | faults | scenarios | wrong |\n|---|---|---|---|---|');
for (const row of rows) console.log(`| ${row.join(' | ')} |`);
console.log(`\n${scenarios} scenarios, ${bad} wrong, ${((Date.now() - started) / 1000).toFixed(0)} s`);
process.exit(bad > 0 ? 1 : 0);
