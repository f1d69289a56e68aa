// The folder: everything comes back, one edit saves one sheet, kill -9 at any moment loses nothing that was reported.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { createWorkspace } from '../../../local/host';
import { addOn, emptyFolder, NOW, servicesFile } from './small';

const CODE = `
function fill() {
  SpreadsheetApp.getActiveSheet().getRange('A1:B2').setValues([['ФИО', '=1+1'], [new Date(2026, 8, 1), true]]);
  PropertiesService.getDocumentProperties().setProperty('k', 'v');
  MailApp.sendEmail('a@b.ru', 'Тема', 'Текст', { attachments: [Utilities.newBlob('байты', 'text/plain', 'а.txt')] });
  Drive.Files.create({ name: 'Файл' }, Utilities.newBlob('содержимое'));
  ScriptApp.newTrigger('fill').timeBased().everyHours(1).create();
  const form = FormApp.create('Ф', true); form.addTextItem().setTitle('В');
  return form.getId();
}
function add(n) { const s = SpreadsheetApp.getActiveSheet(); s.appendRow([n, 'строка ' + n]); const p = PropertiesService.getDocumentProperties(); p.setProperty('n', String(n)); return n; }
`;

test('everything comes back from the folder', () => {
  const folder = emptyFolder();
  const dist = addOn(CODE);
  const first = createWorkspace({ folder, dist, now: NOW, servicesFile: servicesFile(), name: 'Реестр' });
  const id = String(first.run('fill'));
  first.respond(id, { В: 'ответ' });
  first.workbook.saveVersion('до');
  first.person.insertSheet('Второй');
  first.close();
  const ws = createWorkspace({ folder, dist, now: NOW, servicesFile: servicesFile(), user: 'other@school.example' });
  expect([ws.workbook.name, ws.workbook.id, ws.workbook.sheets.map((sheet) => sheet.name), ws.owner, ws.enabled]).toEqual(['Реестр', first.workbook.id, ['Лист1', 'Второй'], 'curator@school.example', true]);
  expect(ws.workbook.sheets[0]?.inputs({ row: 0, column: 0, rows: 2, columns: 2 })).toEqual([['ФИО', '=1+1'], [46266, true]]);
  expect(ws.workbook.sheets[0]?.value(0, 1)).toBe(2);
  expect(ws.mails.sent).toMatchObject([{ subject: 'Тема', attachments: [{ name: 'а.txt' }] }]);
  expect(Buffer.from(ws.mails.sent[0]?.attachments[0]?.bytes ?? []).toString()).toBe('байты');
  expect(ws.files.list().map((file) => [file.name, Buffer.from(ws.files.bytes(file.id)).toString()])).toEqual([['Файл', 'содержимое']]);
  expect(ws.forms.get(id)?.responses.map((one) => one.answers[0]?.answer)).toEqual(['ответ']);
  expect(ws.triggers.list()).toHaveLength(1);
  expect(ws.workbook.versions().map((one) => one.name)).toEqual(['до']);
  expect(ws.services().PropertiesService.getDocumentProperties().getProperty('k')).toBe('v');
  ws.close();
});

test('one edit writes its sheet and nothing of the others', () => {
  const folder = emptyFolder();
  const ws = createWorkspace({ folder, dist: addOn(CODE), now: NOW, servicesFile: servicesFile() });
  ws.person.insertSheet('Второй');
  const before = new Set(readdirSync(folder));
  ws.person.edit('Второй', 'A1', 'x');
  const fresh = readdirSync(folder).filter((name) => !before.has(name));
  expect(fresh.filter((name) => name.startsWith('sheet-'))).toHaveLength(1);
  expect(fresh.filter((name) => !/^(sheet-|workbook)/.test(name))).toEqual([]);
  ws.close();
});

test('two openings at once are refused; a dead process’s lock is taken over', () => {
  const folder = emptyFolder();
  const ws = createWorkspace({ folder, dist: addOn(CODE), servicesFile: servicesFile() });
  expect(() => createWorkspace({ folder })).toThrow('is open in another process');
  ws.close();
  writeFileSync(join(folder, 'lock'), '999999999 1');
  const next = createWorkspace({ folder, dist: addOn(CODE), servicesFile: servicesFile() });
  next.close();
  expect(existsSync(join(folder, 'lock'))).toBe(false);
  expect(() => next.run('add', 1)).toThrow('The workspace is closed');
});

/** Starts a child that adds rows for ever and reports each on its output; kills it after `ms`; answers the last number it reported. */
function killed(program: string, ms: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
    let seen = '';
    child.stdout.on('data', (data: Buffer) => {
      if (seen === '') setTimeout(() => child.kill('SIGKILL'), ms);
      seen += data.toString();
    });
    child.on('error', reject);
    child.on('close', () => resolve(Number(seen.trim().split('\n').at(-1))));
  });
}

test('a process killed at any moment has on disk all that it reported, and nothing by halves', async () => {
  const folder = emptyFolder();
  const dist = addOn(CODE);
  const program = join(dist, 'child.cjs');
  const entry = join(dist, 'child.ts');
  writeFileSync(entry, `
    import { writeSync } from 'node:fs';
    import { createWorkspace } from ${JSON.stringify(join(__dirname, '../../../local/host'))};
    const ws = createWorkspace(${JSON.stringify({ folder, dist, servicesFile: servicesFile() })});
    const start = ws.workbook.sheets[0].lastRow();
    for (let n = start + 1; ; n += 1) { ws.run('add', n); writeSync(1, n + '\\n'); }
  `);
  buildSync({ entryPoints: [entry], bundle: true, platform: 'node', target: 'node20', format: 'cjs', outfile: program, packages: 'external', absWorkingDir: join(__dirname, '../../..'), logLevel: 'error' });
  // packages are found from the project, where the child does not stand
  writeFileSync(program, `module.paths.push(${JSON.stringify(join(__dirname, '../../../node_modules'))});\n${readFileSync(program, 'utf8')}`);
  let reported = 0;
  for (const ms of [0, 3, 7, 12, 20, 31]) {
    const last = await killed(program, ms);
    expect(last).toBeGreaterThan(reported);
    const ws = createWorkspace({ folder, dist, servicesFile: servicesFile() });
    const rows = ws.workbook.sheets[0]?.values({ row: 0, column: 0, rows: ws.workbook.sheets[0].lastRow(), columns: 2 }) ?? [];
    expect(rows.length).toBeGreaterThanOrEqual(last);
    expect(rows.length).toBeLessThanOrEqual(last + 1);
    expect(rows).toEqual(rows.map((_, i) => [i + 1, `строка ${i + 1}`]));
    // the property belongs to the same commit as the row
    expect(ws.services().PropertiesService.getDocumentProperties().getProperty('n')).toBe(String(rows.length));
    ws.close();
    reported = rows.length;
  }
});
