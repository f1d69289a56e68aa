// Draws every kind of document from the demonstration school into docs/documents: .docx, then LibreOffice's PDF, then small pictures.
// Wants soffice and pdftoppm on the machine. Options: ids of kinds (all without); --keep=<folder> keeps .docx and large pictures there.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { smallPng } from './small-png.mjs';

process.env.TZ = 'Europe/Moscow';
const root = fileURLToPath(new URL('../..', import.meta.url));
const pictures = join(root, 'docs/documents');
const kept = process.argv.find((word) => word.startsWith('--keep='))?.slice('--keep='.length);
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const NOW = '2026-11-20T10:00:00+03:00';
/** Dots per inch of the pictures in docs, and of those that are kept to be looked at. */
const [SMALL, LARGE] = [50, 70];
/** Pages of one document in docs: a register of a hundred rows is told by its first ones. */
const MOST_PAGES = 3;

const folder = mkdtempSync(join(tmpdir(), 'register-documents-'));
const bundle = join(folder, 'pictures.cjs');
await esbuild.build({
  stdin: { contents: "export { createWorkspace } from './local/host'; export { tablesIn, withoutGaps } from './tests/documents/demo-facts'; export { demoGiven, filledIn } from './tests/documents/filled-in'; export { kinds, composeDocument } from './src/programme/orders'; export { renderDocument } from './src/documents';", resolveDir: root, loader: 'ts' },
  bundle: true, platform: 'node', target: 'node20', format: 'cjs', outfile: bundle, logLevel: 'error', external: ['soffice'], define: { __dirname: JSON.stringify(join(root, 'out')) },
});
const { createWorkspace, tablesIn, withoutGaps, demoGiven, filledIn, kinds, composeDocument, renderDocument } = (await import(bundle)).default;

const run = (command, args) => {
  const done = spawnSync(command, args, { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${command}: ${done.stderr || done.error}`);
  return `${done.stdout}${done.stderr}`;
};

const demo = join(folder, 'demo');
cpSync(join(root, 'out/demo'), demo, { recursive: true });
const host = createWorkspace({ folder: demo, now: NOW, user: 'curator@school14.example', dist: join(root, 'dist') });
const tables = tablesIn(host);
host.close();
const facts = withoutGaps(tables);
const given = demoGiven(facts);

const failed = [];
const drawn = [];
for (const kind of kinds) {
  if (wanted.length > 0 && !wanted.includes(kind.id) && !wanted.includes(kind.code)) continue;
  const name = `${kind.code}-${kind.id.replaceAll(' ', '-')}`;
  const composed = composeDocument(kind.id, facts, filledIn(kind, facts, given[kind.id]));
  const rendered = composed.ok ? renderDocument(composed.model) : null;
  if (rendered?.ok) {
    writeFileSync(join(folder, `${name}.docx`), rendered.bytes);
    drawn.push(name);
  } else failed.push(`${name}: ${composed.ok ? rendered.message : composed.missing.map((m) => `${m.field} – ${m.message}`).join('; ')}`);
}
run('soffice', ['--headless', `-env:UserInstallation=file://${join(folder, 'office')}`, '--convert-to', 'pdf', '--outdir', folder, ...drawn.map((name) => join(folder, `${name}.docx`))]);

if (wanted.length === 0) rmSync(pictures, { recursive: true, force: true });
mkdirSync(pictures, { recursive: true });
for (const name of drawn) {
  const pages = join(folder, `pages-${name}`);
  mkdirSync(pages);
  run('pdftoppm', ['-gray', '-r', String(SMALL), '-l', String(MOST_PAGES), join(folder, `${name}.pdf`), join(pages, name)]);
  for (const page of readdirSync(pages)) writeFileSync(join(pictures, page.replace(/\.pgm$/, '.png')), smallPng(readFileSync(join(pages, page))));
}
if (kept) {
  mkdirSync(kept, { recursive: true });
  for (const name of drawn) {
    cpSync(join(folder, `${name}.docx`), join(kept, `${name}.docx`));
    run('pdftoppm', ['-png', '-r', String(LARGE), '-l', String(MOST_PAGES), join(folder, `${name}.pdf`), join(kept, name)]);
  }
}
rmSync(folder, { recursive: true, force: true });
const weight = readdirSync(pictures).reduce((sum, name) => sum + statSync(join(pictures, name)).size, 0);
console.log(`${drawn.length} kinds drawn, ${Math.round(weight / 1024)} KB in docs/documents`);
if (failed.length > 0) {
  console.error(failed.join('\n'));
  process.exit(1);
}
