// Triggers: respondents, clocks, edits; who runs them and what the rules of add-ons refuse.
import { workspaceOf } from './small';

const CODE = `
function note(key, value) { const p = PropertiesService.getDocumentProperties(); p.setProperty(key, (p.getProperty(key) || '') + value + ';'); }
function enable() {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  ScriptApp.newTrigger('onSubmit').forSpreadsheet(book).onFormSubmit().create();
  ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create();
}
function again() { ScriptApp.newTrigger('other').forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onFormSubmit().create(); }
function often() { ScriptApp.newTrigger('hourly').timeBased().everyMinutes(10).create(); }
function onForm(id) { ScriptApp.newTrigger('onSubmit').forForm(id).onFormSubmit().create(); }
function elsewhere() { ScriptApp.newTrigger('onSubmit').forSpreadsheet('another').onFormSubmit().create(); }
function makeForm() {
  const form = FormApp.create('Анкета', true).setTitle('Анкета').setCollectEmail(true).setAllowResponseEdits(true).setConfirmationMessage('Спасибо!');
  form.addTextItem().setTitle('ФИО').setRequired(true);
  form.addCheckboxItem().setTitle('Дни').setChoiceValues(['пн', 'вт']);
  form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActiveSpreadsheet().getId());
  return form.getId();
}
function onSubmit(e) {
  note('submit', JSON.stringify([e.namedValues['ФИО'], e.values.slice(1), e.range.getA1Notation(), e.authMode, Session.getEffectiveUser().getEmail(), !!e.triggerUid]));
  try { SpreadsheetApp.getUi(); } catch (error) { note('ui', error.message); }
}
function hourly(e) { note('hour', e.hour + '@' + e.timezone + '/' + new Date().getUTCMinutes()); }
function onEdit(e) { note('edit', [e.range.getA1Notation(), e.value, e.oldValue, e.authMode].join(',')); }
function write() { SpreadsheetApp.getActiveSheet().getRange('D4').setValue('скрипт'); }
function selfSubmit(id) { const f = FormApp.openById(id); f.createResponse().withItemResponse(f.getItems()[0].asTextItem().createResponse('сам')).submit(); }
`;

const notes = (ws: ReturnType<typeof workspaceOf>, key: string): string[] => ws.services().PropertiesService.getDocumentProperties().getProperty(key)?.split(';').filter(Boolean) ?? [];

test('a respondent’s answer lands in the store and the sheet and rings the trigger of whoever made it', () => {
  const ws = workspaceOf(CODE, { user: 'a@school.example' });
  const id = String(ws.run('makeForm'));
  ws.runAs('b@school.example', 'enable');
  const done = ws.respond(id, { ФИО: '=Иванов', Дни: ['пн', 'вт'] }, { respondent: 'i@school.example' });
  expect(done).toMatchObject({ ok: true, confirmation: 'Спасибо!' });
  expect(ws.workbook.getSheetByName('Ответы на форму (1)')?.display({ row: 0, column: 0, rows: 2, columns: 4 })).toEqual([
    ['Отметка времени', 'Адрес электронной почты', 'ФИО', 'Дни'],
    ['01.09.2026 09:00:00', 'i@school.example', '=Иванов', 'пн, вт'],
  ]);
  expect(notes(ws, 'submit').map((one) => JSON.parse(one) as unknown)).toEqual([[['=Иванов'], ['i@school.example', '=Иванов', 'пн, вт'], 'A2:D2', 'FULL', 'b@school.example', true]]);
  expect(notes(ws, 'ui')).toEqual(['Cannot call SpreadsheetApp.getUi() from this context.']);
  expect(ws.failures).toEqual([]);
});

test('an edited answer rewrites its row and leaves blanks for what did not change', () => {
  const ws = workspaceOf(CODE);
  const id = String(ws.run('makeForm'));
  ws.run('enable');
  const first = ws.respond(id, { ФИО: 'Иванов', Дни: 'пн' }, { respondent: 'i@school.example' });
  ws.respond(id, { ФИО: 'Петров' }, { respondent: 'p@school.example' });
  ws.advance(60_000);
  ws.respond(id, { ФИО: 'Иванова', Дни: 'пн' }, { respondent: 'i@school.example', editResponseId: first.ok ? first.responseId : '' });
  const sheet = ws.workbook.getSheetByName('Ответы на форму (1)');
  expect(sheet?.display({ row: 1, column: 2, rows: 2, columns: 2 })).toEqual([['Иванова', 'пн'], ['Петров', '']]);
  const [named, values, place] = JSON.parse(notes(ws, 'submit')[2] ?? '[]') as unknown[];
  expect([named, values, place]).toEqual([['Иванова'], ['i@school.example', 'Иванова', ''], 'A2:D2']);
  expect(ws.forms.get(id)?.responses).toHaveLength(2);
});

test('refusals are values: closed, unpublished, missing, invalid, unknown', () => {
  const ws = workspaceOf(CODE);
  const id = String(ws.run('makeForm'));
  const at = { respondent: 'i@school.example' };
  expect(ws.respond(id, {}, at)).toMatchObject({ ok: false, code: 'missing', message: 'Это обязательный вопрос' });
  expect(ws.respond(id, { ФИО: 'И' })).toMatchObject({ ok: false, code: 'missing' });
  expect(ws.respond(id, { ФИО: 'И', Дни: ['ср'] }, at)).toMatchObject({ ok: false, code: 'invalid' });
  expect(ws.respond(id, { Нет: 'И' }, at)).toMatchObject({ ok: false, code: 'invalid' });
  const form = ws.services().FormApp.openById(id);
  form.setAcceptingResponses(false).setCustomClosedFormMessage('Приём окончен');
  expect(ws.respond(id, { ФИО: 'И' }, at)).toMatchObject({ ok: false, code: 'closed', message: 'Приём окончен' });
  form.setPublished(false);
  expect(ws.respond(id, { ФИО: 'И' }, at)).toMatchObject({ ok: false, code: 'unpublished' });
  expect(ws.forms.get(id)?.responses).toEqual([]);
});

test('a prefilled link fills what the respondent leaves', () => {
  const ws = workspaceOf(CODE);
  const id = String(ws.run('makeForm'));
  const form = ws.services().FormApp.openById(id);
  const code = form.addTextItem().setTitle('Код');
  const grid = form.addGridItem().setTitle('Сетка').setRows(['р1', 'р2']).setColumns(['да', 'нет']);
  const link = form.createResponse().withItemResponse(code.createResponse('Н-1 + Н-2')).withItemResponse(grid.createResponse([null as unknown as string, 'нет'])).toPrefilledUrl();
  const done = ws.respond(id, { ФИО: 'Иванов' }, { respondent: 'i@school.example', prefill: `${link}&entry.1=x` });
  expect(done.ok).toBe(true);
  expect(ws.forms.get(id)?.responses[0]?.answers.map((one) => one.answer)).toEqual(['Иванов', 'Н-1 + Н-2', [null, 'нет']]);
});

test('script writes and script submissions fire nothing; a person’s edit fires onEdit', () => {
  const ws = workspaceOf(CODE);
  const id = String(ws.run('makeForm'));
  ws.run('enable');
  ws.run('write');
  ws.run('selfSubmit', id);
  expect([notes(ws, 'edit'), notes(ws, 'submit')]).toEqual([[], []]);
  ws.person.edit('Лист1', 'B2', '1,5');
  ws.person.edit('Лист1', 'B2', 'x');
  ws.person.edit('Лист1', 'B2:C3', 'y');
  expect(notes(ws, 'edit')).toEqual(['B2,1.5,,LIMITED', 'B2,x,1.5,LIMITED', 'B2:C3,,,LIMITED']);
});

test('an add-on may have one trigger of a type per user and document, at most hourly, only for its file', () => {
  const ws = workspaceOf(CODE);
  ws.run('enable');
  expect(() => ws.run('again')).toThrow('This add-on has created too many form submit triggers in this document for this Google user account.');
  expect(() => ws.runAs('b@school.example', 'often')).toThrow('more often than once per hour');
  expect(() => ws.runAs('b@school.example', 'onForm', ws.run('makeForm'))).toThrow('Add-ons can only create triggers for the file in which the add-on is used.');
  expect(() => ws.runAs('b@school.example', 'elsewhere')).toThrow('not permitted');
  expect(() => ws.runAs('b@school.example', 'again')).not.toThrow();
  expect(ws.triggers.list().map((one) => one.owner)).toEqual(['curator@school.example', 'curator@school.example', 'b@school.example']);
});

test('time triggers run when the clock passes them, each at its own time', () => {
  const ws = workspaceOf(CODE);
  ws.run('enable');
  ws.advance(59 * 60_000);
  expect(notes(ws, 'hour')).toEqual([]);
  ws.advance(3 * 3_600_000);
  expect(notes(ws, 'hour')).toEqual(['7@UTC/0', '8@UTC/0', '9@UTC/0']);
  expect(ws.now().toISOString()).toBe('2026-09-01T09:59:00.000Z');
  expect(ws.triggers.list()[1]).toMatchObject({ handler: 'hourly', lastError: null });
});

test('a trigger’s failure is told to nobody but noted; its time a day is limited', () => {
  const ws = workspaceOf(`function on() { ScriptApp.newTrigger('gone').timeBased().everyDays(1).atHour(5).create(); } function gone() { throw new Error('сбой'); }`, { quotas: { triggerMinutes: 10 } });
  ws.run('on');
  ws.set('2026-09-02T05:00:00+03:00');
  expect(ws.failures).toMatchObject([{ handler: 'gone', message: 'сбой', at: Date.parse('2026-09-02T05:00:00+03:00') }]);
  ws.quotas.override({ triggerMinutes: 0 });
  ws.advance(86_400_000);
  expect(ws.failures.at(-1)?.message).toBe('Service using too much computer time for one day');
});
