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
  stdin: { contents: "export { createWorkspace } from './local/host'; export { tablesIn } from './tests/documents/demo-facts'; export { filledIn } from './tests/documents/filled-in'; export { kinds, composeDocument, factsFrom } from './src/programme/orders'; export { renderDocument } from './src/documents';", resolveDir: root, loader: 'ts' },
  bundle: true, platform: 'node', target: 'node20', format: 'cjs', outfile: bundle, logLevel: 'error', external: ['soffice'], define: { __dirname: JSON.stringify(join(root, 'out')) },
});
const { createWorkspace, tablesIn, filledIn, kinds, composeDocument, factsFrom, renderDocument } = (await import(bundle)).default;

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
// The demonstration has gaps on purpose, for its curator to find; here they are filled, as she would before a document.
const SET = {
  'curator.phone': '+7 (900) 000-00-00', 'curator.email': 'curator@school14.example', 'school.founder': 'Управление образования г. Ольховогорска',
  'school.contacts': 'ул. Речная, д. 1, г. Ольховогорск, 100000\nтел. 8 (000) 000-00-00, school14@school14.example\nОГРН 1020000000000, ИНН 0000000000',
};
for (const setting of tables.settings) setting.value ||= SET[setting.key] ?? '';
for (const person of tables.people) if (person.class === '' && person.post === '') person.class = '7А';
for (const role of tables.mentors) if (role.status === 'кандидат') role.status = 'принят';
const facts = factsFrom({ tables, year: '2026/2027', today: '2026-11-20' });
const ordered = facts.tables.pairs.filter((pair) => pair.state === 'в приказе');
/** Answers that a likely one by type would get wrong. */
const GIVEN = {
  замена: { pairs: ordered.filter((pair) => pair.mentor === ordered[0].mentor).map((pair) => pair.id) },
  продление: { until: '2027-08-31' },
  мониторинг: { from: '2026-12-07', until: '2026-12-18', report: '2026-12-25' },
  'школа наставников': { schedule: ['30 ноября, 15:00; Роли наставника; каб. 12, куратор', '7 декабря, 15:00; Первая встреча; каб. 12, педагог-психолог'] },
  'итоговое мероприятие': { date: '2027-05-20' },
  'свой приказ': { subject: 'проведении недели наставничества', clauses: ['Провести с 1 по 6 марта 2027 г. неделю наставничества', 'Классным руководителям провести классные часы о наставниках'] },
  'соглашение с партнёром': { partner: 'АО «Заречные теплицы»', head: 'генерального директора Смирновой О.П., действующей на основании устава' },
  'протокол педсовета': { date: '2026-08-28', number: '1', present: '24 человека (список прилагается)', heard: ['О реализации целевой модели наставничества в 2026/2027 учебном году'] },
  'благодарность партнёру': { addressee: ['Генеральному директору', 'АО «Заречные теплицы»', 'Смирновой О.П.'], greeting: 'Уважаемая Ольга Петровна!', partner: 'АО «Заречные теплицы»' },
  'описание практики': { name: '«Наставник рядом»', start: ['Пятиклассники терялись в первые недели в новой школе'], way: ['Старшеклассники встречались с ними раз в неделю'], result: ['К ноябрю за помощью обращались втрое реже'], advice: ['Первую встречу проводит куратор'] },
  'персонализированная программа': { pairs: [ordered[0].id] },
};

const failed = [];
const drawn = [];
for (const kind of kinds) {
  if (wanted.length > 0 && !wanted.includes(kind.id) && !wanted.includes(kind.code)) continue;
  const name = `${kind.code}-${kind.id.replaceAll(' ', '-')}`;
  const composed = composeDocument(kind.id, facts, filledIn(kind, facts, GIVEN[kind.id]));
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
