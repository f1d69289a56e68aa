// Makes out/demo: a ready workspace of the demonstration school, filled by the add-on's own doors on a standing clock.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const require = createRequire(import.meta.url);
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const at = (...parts) => path.join(root, ...parts);
/** The days of the school's autumn: the register begun, the first pairs fixed by order, the day that a visitor comes in. */
const BEGUN = '2026-09-28T10:00:00+03:00';
const FIRST_ORDER = '2026-10-15T12:00:00+03:00';
const NOW = '2026-11-20T10:00:00+03:00';
const YEAR = '2026/2027';
/** Pairs fixed by the signed order, put into the one that waits for its signature, and approved only: no task of the panel is empty. */
const [SIGNED, WAITING, APPROVED] = [28, 6, 8];
const FACTS = {
  'school.full': 'Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 14»', 'school.place': 'г. Ольховогорск',
  'director.last': 'Орешкин', 'director.first': 'Виктор', 'director.middle': 'Павлович', 'director.email': 'director@school14.example',
  'curator.last': 'Берёзкина', 'curator.first': 'Светлана', 'curator.middle': 'Николаевна', 'curator.post': 'заместитель директора по учебно-воспитательной работе',
};

/** What the curator noted of the first meetings: day, kind, how, minutes, outcome, the mentee's mark, who wrote it down. */
const MEETINGS = [
  ['20.10.2026', 'организационная', 'очно', '40', 'Познакомились, обсудили правила', '9', 'наставник'],
  ['20.10.2026', 'организационная', 'очно', '45', 'Договорились о днях встреч', '10', 'наставник'],
  ['21.10.2026', 'организационная', 'дистанционно', '30', 'Познакомились', '8', 'наставник'],
  ['22.10.2026', 'организационная', 'очно', '40', 'Обсудили, что хочется успеть до Нового года', '9', 'куратор'],
  ['27.10.2026', 'организационная', 'очно', '35', 'Познакомились, обсудили правила', '7', 'куратор'],
  ['29.10.2026', 'регулярная', 'очно', '60', 'Разобрали первую задачу', '9', 'наставник'],
  ['10.11.2026', 'регулярная', 'дистанционно', '45', 'Составили план подготовки', '10', 'наставник'],
  ['17.11.2026', 'регулярная', 'очно', '60', 'Репетиция выступления', '10', 'наставник'],
];
/** Days on which the first rows of the roadmap were done. */
const DONE = ['04.09.2026', '21.09.2026', '18.09.2026', '25.09.2026', '30.09.2026', '25.09.2026', '23.10.2026', '02.10.2026', '30.10.2026', '09.10.2026', '15.10.2026'];

/** Everything that the content of the demonstration depends on. */
const mark = () => {
  const hash = createHash('sha256');
  const files = [at('dist/Code.js'), fileURLToPath(import.meta.url), ...fs.readdirSync(at('local/demo')).sort().map((name) => at('local/demo', name))];
  for (const file of files) hash.update(path.basename(file)).update(fs.readFileSync(file));
  return hash.digest('hex').slice(0, 16);
};

/** Identifiers of the workspace from a counted hash instead of chance, so that the same sources give the same folder. */
const steadyChance = () => {
  const crypto = require('node:crypto');
  let count = 0;
  const bytes = (size) => {
    const parts = [];
    for (let made = 0; made < size; made += 32) parts.push(createHash('sha256').update(`demonstration ${count++}`).digest());
    return Buffer.concat(parts).subarray(0, size);
  };
  crypto.randomBytes = bytes;
  crypto.randomUUID = () => bytes(16).toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  Math.random = () => bytes(4).readUInt32BE(0) / 2 ** 32;
};

/** The pure rules that plan an import in the dialog's browser. */
const rules = () => {
  const built = esbuild.buildSync({
    stdin: { contents: "export { planPeopleImport, recogniseColumns } from './src/programme/people'; export { planConsents, recogniseConsents } from './src/programme/consents'; export { Plan, propose } from './src/programme/pairing'; export { readTableFile } from './src/readers'; export { readRoadmap } from './src/readers/roadmap-file';", resolveDir: root, loader: 'ts' },
    bundle: true, platform: 'node', target: 'node20', format: 'cjs', charset: 'utf8', write: false, logLevel: 'error',
  });
  const module = { exports: {} };
  new Function('module', 'exports', 'require', built.outputFiles[0].text)(module, module.exports, require);
  return module.exports;
};

const fill = (folder) => {
  const { planPeopleImport, recogniseColumns, planConsents, recogniseConsents, Plan, propose, readTableFile, readRoadmap } = rules();
  const { createWorkspace } = require(at('out/workspace.cjs'));
  const ws = createWorkspace({ folder, now: BEGUN, dist: at('dist'), name: 'Реестр наставничества, школа № 14', user: { email: 'curator@school14.example', name: 'Светлана Берёзкина' } });
  /** A door of the add-on; a refusal stops the build, in the add-on's own words. */
  const door = (name, ...args) => {
    const answer = ws.run(name, ...args);
    if (!answer.ok) throw new Error(`${name}: ${answer.message} ${JSON.stringify(answer.details)}`);
    return answer.value;
  };
  const bytes = (name) => new Uint8Array(fs.readFileSync(at('local/demo', name)));

  ws.open();
  for (let done = 0, next = 'x'; next !== '';) ({ done, next } = door('setUpStep', done));
  door('finishSetUp', 'demo-set-up', { school: 'МБОУ СОШ № 14', year: YEAR, law: { choice: 'компьютер', post: 'директор', name: '' } });

  for (const [role, file] of [['mentor', 'наставники.csv'], ['mentee', 'наставляемые.csv']]) {
    const { sheets: [{ rows }] } = readTableFile(file, bytes(file));
    const { columns, headerRow } = recogniseColumns(rows, role);
    const register = door('peopleForImport');
    const { counts } = planPeopleImport({ rows, columns, headerRow, role, year: register.year, today: register.today, register, answers: {} });
    door('importPeople', `demo-${role}`, { rows, columns, headerRow, role, answers: {}, expected: counts });
  }

  const { sheets: [{ rows: papers }] } = readTableFile('согласия.csv', bytes('согласия.csv'));
  const recognised = recogniseConsents(papers);
  const { year, today, ...register } = door('consentsForImport');
  const { counts } = planConsents({ rows: papers, ...recognised, year, today, register });
  door('importConsents', 'demo-consents', { rows: papers, ...recognised, answers: {}, expected: counts });

  // imported mentors are candidates: the selection accepts those who consented
  const accepted = door('selection').lines.filter(({ consent }) => consent).map(({ code }) => code);
  door('decideMentors', 'demo-selection', { codes: accepted, verdict: 'принят', interview: '', assessment: '', reason: 'Приняты списком: согласие есть', partnerConsent: '' });

  /** Types under a heading of a sheet, from its row on (0-based), as the curator does by hand. */
  const type = (title, heading, row, texts) => {
    const sheet = ws.workbook.getSheetByName(title);
    const column = sheet.display({ row: 1, column: 0, rows: 1, columns: sheet.lastColumn() })[0].indexOf(heading);
    if (column < 0) throw new Error(`«${title}» has no «${heading}»`);
    ws.person.enter(title, { row, column, rows: texts.length, columns: 1 }, texts.map((text) => [text]));
  };
  const settings = ws.workbook.getSheetByName('Настройки');
  settings.values({ row: 0, column: 0, rows: settings.lastRow(), columns: 1 }).forEach(([key], row) => { if (FACTS[key]) ws.person.edit('Настройки', `C${row + 1}`, FACTS[key]); });

  // as the bridge carries it: no undefined, no classes
  door('importRoadmap', 'demo-roadmap', JSON.parse(JSON.stringify(readRoadmap(bytes('дорожная-карта.docx'), { schoolYear: YEAR }).rows)));

  /** The next pairs that the matching proposes, approved. */
  const approve = (request, count) => {
    const { participants, rules: limits, decisions, pairs } = door('matching');
    const proposed = propose(new Plan({ participants, rules: limits, decisions, pairs, openness: 'не трогать' })).pairs.slice(0, count);
    return door('approvePairs', request, proposed.map(({ mentor, mentee, form, topic, fit }) => ({ mentor, mentee, form, topic, reason: fit.forMentee.join('; ') })), []).pairs;
  };

  ws.set(FIRST_ORDER);
  const first = approve('demo-first-pairs', SIGNED);
  const { document } = door('issueOrder', 'demo-first-order', first, FACTS['director.email']);
  door('enterNumber', 'demo-number', { document, number: '71-б', date: FIRST_ORDER.slice(0, 10), overwrite: false });

  ws.set(NOW);
  const met = first.slice(0, MEETINGS.length);
  type('Встречи', '№ пары', 2, met);
  for (const [place, heading] of ['Дата', 'Вид встречи', 'Как', 'Минут', 'Тема и итог', 'Оценка наставляемого', 'Кто внёс'].entries()) type('Встречи', heading, 2, MEETINGS.map((meeting) => meeting[place]));
  door('adoptTyped', 'demo-adopt');
  type('Дорожная карта', 'Состояние', 2, DONE.map(() => 'сделано'));
  type('Дорожная карта', 'Сделано', 2, DONE);
  type('Дорожная карта', 'Состояние', 2 + DONE.length, ['идёт', 'идёт']);
  door('issueOrder', 'demo-second-order', approve('demo-second-pairs', WAITING), FACTS['director.email']);
  approve('demo-third-pairs', APPROVED);

  ws.person.select('Обзор', 'A1');
  ws.close();
};

const target = at('out/demo');
const wanted = mark();
const markFile = path.join(target, 'demonstration.json');
const made = fs.existsSync(markFile) ? JSON.parse(fs.readFileSync(markFile, 'utf8')).mark : '';
if (made !== wanted) {
  const started = Date.now();
  const aside = at(`out/.demo-${process.pid}`);
  fs.rmSync(aside, { recursive: true, force: true });
  try {
    steadyChance();
    fill(aside);
    // tells a folder of the demonstration, which may be removed, from a person's own, which may not
    fs.writeFileSync(path.join(aside, 'demonstration.json'), JSON.stringify({ mark: wanted, now: NOW, user: { email: 'curator@school14.example', name: 'Светлана Берёзкина' } }));
    fs.rmSync(target, { recursive: true, force: true });
    fs.renameSync(aside, target);
  } finally {
    fs.rmSync(aside, { recursive: true, force: true });
  }
  console.log(`Made out/demo in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
