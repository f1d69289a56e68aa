// MailApp, HtmlService, ScriptApp: outbox and quotas, pages and templates, triggers by the rules of scripts.
import { createWorkspace } from '../../../local/host';

const open = (options = {}) => createWorkspace({ now: '2026-09-01T09:00:00+03:00', user: { email: 'a.petrova@school.example', name: 'А. Петрова' }, ...options });

test('a mail goes to the outbox with its attachments', () => {
  const ws = open();
  const { MailApp, Utilities } = ws.services();
  MailApp.sendEmail('Директор <director@school.example>, zam@school.example', 'Приказ', 'Текст', { attachments: [Utilities.newBlob('docx', 'text/plain', 'приказ.docx')], cc: 'c@d.ru', htmlBody: '<b>Текст</b>', name: 'Реестр', replyTo: 'r@d.ru' });
  MailApp.sendEmail({ to: 'a@b.ru', subject: 'Тема', body: '', noReply: true });
  MailApp.sendEmail('a@b.ru', 'reply@b.ru', 'Тема', 'Текст');
  expect(ws.mails.sent).toMatchObject([
    { id: 1, from: 'a.petrova@school.example', fromName: 'Реестр', to: ['director@school.example', 'zam@school.example'], cc: ['c@d.ru'], subject: 'Приказ', body: 'Текст', htmlBody: '<b>Текст</b>', replyTo: 'r@d.ru' },
    { from: 'noreply@school.example', fromName: 'А. Петрова' },
    { replyTo: 'reply@b.ru', subject: 'Тема', body: 'Текст' },
  ]);
  expect(ws.mails.sent[0]?.attachments.map((one) => [one.name, Buffer.from(one.bytes).toString()])).toEqual([['приказ.docx', 'docx']]);
  expect(MailApp.getRemainingDailyQuota()).toBe(95);
});

test.each([
  [['нет', 's', 'b'], 'Invalid email: нет'],
  [['a@b.ru\nBcc: x@y.ru', 's', 'b'], 'Invalid email'],
  [['a@b.ru', 's\r\nBcc: x@y.ru', 'b'], 'Invalid argument: subject'],
  [['', 's', 'b'], 'Failed to send email: no recipient'],
  [['a@b.ru', 's', 'x'.repeat(200 * 1024 + 1)], 'Limit Exceeded: Email Body Size.'],
  [[Array.from({ length: 51 }, (_, i) => `a${i}@b.ru`).join(','), 's', 'b'], 'Limit Exceeded: Email Recipients Per Message.'],
  [['a@b.ru', 's', 5], "The parameters (String,String,number) don't match the method signature for MailApp.sendEmail."],
  [['a@b.ru', 's', 'b', { attachments: ['x'] }], 'Invalid argument: attachments'],
])('mail %# is refused', (args, message) => {
  const ws = open();
  expect(() => Reflect.apply(ws.services().MailApp.sendEmail, ws.services().MailApp, args)).toThrow(message);
  expect(ws.mails.sent).toEqual([]);
});

test('the daily quota counts recipients and comes back after a day; a Workspace account has more', () => {
  const ws = open({ quotas: { email: 3 } });
  const { MailApp } = ws.services();
  MailApp.sendEmail('a@b.ru,b@b.ru', 's', 'b');
  expect(() => MailApp.sendEmail('a@b.ru,b@b.ru', 's', 'b')).toThrow('Service invoked too many times for one day: email.');
  expect(MailApp.getRemainingDailyQuota()).toBe(1);
  ws.advance(86_400_000);
  expect(MailApp.getRemainingDailyQuota()).toBe(3);
  expect(open({ accountKind: 'workspace' }).services().MailApp.getRemainingDailyQuota()).toBe(1500);
});

test('pages: text, escaping, templates with loops and variables', () => {
  const { HtmlService } = open().services();
  const page = HtmlService.createHtmlOutput('<p>').append('a').appendUntrusted('<&"').setTitle('Т').setWidth(400);
  expect([page.getContent(), page.getTitle(), page.getWidth(), page.getHeight(), String(page)]).toEqual(['<p>a&lt;&amp;&quot;', 'Т', 400, null, 'HtmlOutput']);
  const template = HtmlService.createTemplate('<? for (const n of names) { ?><li><?= n ?></li><? } ?><?!= raw ?>');
  Object.assign(template, { names: ['а', '<b>'], raw: '<i>' });
  expect(template.evaluate().getContent()).toBe('<li>а</li><li>&lt;b&gt;</li><i>');
  expect(() => HtmlService.createTemplate('<?= nowhere ?>').evaluate()).toThrow('nowhere is not defined');
  expect(() => HtmlService.createHtmlOutputFromFile('нет')).toThrow('No HTML file named нет was found.');
  expect(() => page.addMetaTag('refresh', '0')).toThrow('The meta tag you specified is not allowed in this context.');
});

test('triggers of a plain script: builders, listing, deleting, twenty at most', () => {
  const ws = open();
  const { ScriptApp, SpreadsheetApp } = ws.services();
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const trigger = ScriptApp.newTrigger('onSubmit').forSpreadsheet(book as never).onFormSubmit().create();
  expect([trigger.getHandlerFunction(), String(trigger.getEventType()), String(trigger.getTriggerSource()), trigger.getTriggerSourceId()]).toEqual(['onSubmit', 'ON_FORM_SUBMIT', 'SPREADSHEETS', ws.workbook.id]);
  ScriptApp.newTrigger('tick').timeBased().everyHours(1).create();
  expect(ScriptApp.getProjectTriggers().map((one) => one.getHandlerFunction())).toEqual(['onSubmit', 'tick']);
  ScriptApp.deleteTrigger(trigger);
  expect(ScriptApp.getProjectTriggers()).toHaveLength(1);
  for (let i = 1; i < 20; i += 1) ScriptApp.newTrigger('tick').timeBased().everyDays(1).create();
  expect(() => ScriptApp.newTrigger('tick').timeBased().everyDays(1).create()).toThrow('This script has too many triggers.');
  expect(() => ScriptApp.newTrigger('x').timeBased().everyMinutes(7)).toThrow('The value you passed to everyMinutes was invalid.');
  expect(() => ScriptApp.newTrigger('x').timeBased().create()).toThrow('You must specify a frequency');
});

test('authorisation is not required where nothing is checked', () => {
  const { ScriptApp } = open().services();
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  expect([info.getAuthorizationStatus(), info.getAuthorizationUrl()]).toEqual([ScriptApp.AuthorizationStatus.NOT_REQUIRED, null]);
  expect(String(ScriptApp.getInstallationSource())).toBe('NONE');
});
