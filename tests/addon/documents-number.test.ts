// The life of a number: it comes into the document, its appendices and what cites it, is mended when it was entered wrongly, and stays out of what was withdrawn or edited by hand.

import type { Workspace } from '../../local/host';
import { editByHand, enterNumber, filedText, fileOf, issue, listed, ownOrder, pairIds, requestId, schoolWithPairs, waiting } from './documents-school';
import { call, records, value } from './school';

let ws: Workspace;
beforeEach(() => { ws = schoolWithPairs(); });

const orderOnPairs = (): string => value(issue(ws, 'пары', { pairs: pairIds(ws) })).document;
const numbersOfPairs = (): string[] => records(ws, 'Пары').map((pair) => `${pair['orderNumber'] ?? ''} ${pair['orderDate'] ?? ''}`);
const lastEntry = (): number => value(call(ws, 'journalLines', 1))[0]?.seq ?? 0;

test('a number in the head, the marks, the sheet, the pairs; mended there and in the orders on the table that cite it', () => {
  const order = orderOnPairs();
  expect(filedText(ws, order).join('\n')).toMatch(/№ ______[\s\S]*от «___» __________ 2026 г\. № ______/);
  value(enterNumber(ws, order, '17-б'));
  const marks = (number: string): string[] => filedText(ws, order).filter((text) => text.includes(number));
  expect(marks('№ 17-б')).toEqual(['№ 17-б', expect.stringMatching(/^Приложение\nк приказу МБОУ СОШ № 14\nот 20\.11\.2026 № 17-б$/)]);
  expect(numbersOfPairs()).toEqual(['17-б 20.11.2026', '17-б 20.11.2026']);

  const amending = value(issue(ws, 'изменения', { document: order, remove: pairIds(ws).slice(0, 1), manner: 'исключить и дополнить', from: '2026-12-01' })).document;
  const released = value(issue(ws, 'замена', { document: order, pairs: pairIds(ws).slice(1), reason: 'по личному заявлению', from: '2026-12-01' })).document;
  expect([amending, released].map((key) => filedText(ws, key).join('\n').includes('№ 17-б'))).toEqual([true, true]);
  editByHand(ws, released);

  value(enterNumber(ws, order, '71-б', '2026-11-19'));
  expect([marks('№ 17-б'), marks('№ 71-б').length]).toEqual([[], 2]);
  expect(numbersOfPairs()).toEqual(['71-б 19.11.2026', '71-б 19.11.2026']);
  expect(filedText(ws, amending).filter((text) => text.includes('№ 71-б')).length).toBeGreaterThan(0);
  expect(filedText(ws, amending).join('\n')).not.toContain('17-б');
  // The text that a person has changed stays, and she is asked.
  expect(filedText(ws, released).join('\n')).toContain('17-б');
  expect(waiting(ws)).toEqual([['файл', 'не вышло', expect.stringContaining('файл изменили вручную')]]);
  value(call(ws, 'settleErrand', value(call(ws, 'openErrands'))[0]?.id ?? '', false));
  expect([filedText(ws, released).join('\n').includes('17-б'), waiting(ws)]).toEqual([false, []]);
});

/** Drive's own clock goes on between one call and the next. */
const driveTakesTime = (): void => {
  const update = ws.files.update.bind(ws.files);
  ws.files.update = (file, bytes, now) => update(file, bytes, now + 1234);
};

test('opening the file to the director is no edit by hand; one made while the letter waited is', () => {
  driveTakesTime();
  const order = value(issue(ws, 'пары', { pairs: pairIds(ws) }, 'director@school14.example')).document;
  expect(fileOf(ws, order).permissions.map(({ emailAddress }) => emailAddress)).toContain('director@school14.example');
  value(enterNumber(ws, order, '17-б'));
  expect(filedText(ws, order)).toContain('№ 17-б');

  ws.quotas.override({ email: 0 });
  const [waited, edited] = ['О неделе', 'О месяце'].map((subject) => value(ownOrder(ws, { subject }, 'director@school14.example')).document) as [string, string];
  editByHand(ws, edited);
  ws.quotas.override({ email: 100 });
  call(ws, 'runErrands');
  expect([waited, edited].map((key) => listed(ws, key)['sentTo'])).toEqual(['director@school14.example', 'director@school14.example']);
  value(enterNumber(ws, waited, '18-б'));
  expect(enterNumber(ws, edited, '19-б')).toMatchObject({ ok: false, code: 'edited' });
});

test('what was withdrawn is cited and numbered no more; a number taken by another order is refused, a freed one is free', () => {
  const order = orderOnPairs();
  const withdrawn = fileOf(ws, order).id;
  value(call(ws, 'undoEntry', requestId(), lastEntry()));
  expect([listed(ws, order)['state'], ws.files.get(withdrawn)?.trashed, records(ws, 'Пары').every((pair) => pair['state'] === 'утверждена')]).toEqual(['отозван', true, true]);
  expect(enterNumber(ws, order, '5-а')).toMatchObject({ ok: false, code: 'document state', message: 'У документа сейчас другое состояние. Ничего не изменено. Откройте «Документы» и посмотрите.' });
  const second = orderOnPairs();
  value(enterNumber(ws, second, '5-а'));
  const own = value(ownOrder(ws)).document;
  expect(enterNumber(ws, own, '5-а')).toMatchObject({ ok: false, code: 'exists already', details: [{ text: expect.stringContaining('№ 5-а: О закреплении') }] });
  value(enterNumber(ws, second, '6-а'));
  value(enterNumber(ws, own, '5-а'));
  expect(value(call(ws, 'reconcile')).numbering).toEqual([]);
  expect(call(ws, 'undoEntry', requestId(), lastEntry())).toMatchObject({ ok: false });
  expect([listed(ws, own)['state'], listed(ws, second)['number']]).toEqual(['подписан', '6-а']);
});

test('an order that became an act is mended in «Нормативная база», and orders on the table cite it anew', () => {
  const regulation = value(issue(ws, 'положение', { inForce: '2026-11-20' })).document;
  value(enterNumber(ws, regulation, '10'));
  const acts = (): (string | undefined)[][] => records(ws, 'Нормативная база').filter((act) => act['level'] === 'школа').map((act) => [act['number'], act['date'], act['until']]);
  expect(acts()).toEqual([['10', '20.11.2026', '']]);
  const order = orderOnPairs();
  const cites = (number: string): boolean => filedText(ws, order).some((text) => text.startsWith('В целях') && text.includes(`№ ${number} «Об утверждении`));
  expect(cites('10')).toBe(true);
  value(enterNumber(ws, regulation, '11', '2026-11-19'));
  expect(acts()).toEqual([['11', '19.11.2026', '']]);
  expect([cites('10'), cites('11')]).toEqual([false, true]);
});
