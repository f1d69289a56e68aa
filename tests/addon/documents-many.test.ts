// Papers for many: printed on the school's paper whatever window asks, signed in one entry a portion, withdrawn one by one.

import type { Workspace } from '../../local/host';
import { blanksFor } from '../../sidebar/consents/blanks';
import { readDocx } from '../documents/read-docx';
import { enterNumber, fileOf, filedText, issue, listed, pairIds, requestId, schoolWithPairs, waiting } from './documents-school';
import { call, fillSettings, importDemoPeople, records, schoolKept, setUp, value } from './school';

let ws: Workspace;

const demoSchool = (): Workspace => schoolKept('demo people and settings', (fresh) => {
  setUp(fresh);
  importDemoPeople(fresh);
  fillSettings(fresh);
});

const docxOf = (base64: string) => readDocx(new Uint8Array(Buffer.from(base64, 'base64')));
const lines = () => value(call(ws, 'journalLines', 5));

test('blanks of consents are printed as the school lays its documents out, in the sequence of the list, each kind for whom it is', () => {
  ws = schoolWithPairs();
  const { tables, today } = value(call(ws, 'consentsNow'));
  const asked = blanksFor('обработка', tables.people, today, '2027-08-31');
  expect(asked.map(({ kind, rows }) => [kind, rows.length])).toEqual([['consent-processing-own', 1], ['consent-processing-parent', 3]]);
  const plain = value(call(ws, 'batchFile', asked));
  fillSettings(ws, { 'layout.font': 'Liberation Serif', 'layout.left': '35' });
  const own = value(call(ws, 'batchFile', asked));
  expect([plain.made, own.made, own.lacking]).toEqual([4, 4, []]);
  const [before, after] = [docxOf(plain.base64), docxOf(own.base64)];
  expect(after.paragraphs).toEqual(before.paragraphs);
  expect([before, after].map(({ parts }) => /Liberation Serif/.test(parts['word/styles.xml'] ?? ''))).toEqual([false, true]);
  expect([before, after].map(({ xml }) => /w:left="(\d+)"/.exec(xml)?.[1])).toEqual(['1134', '1984']);
  expect(after.paragraphs.filter((text) => /^Согласие (законного представителя )?на обработку/.test(text))).toHaveLength(4);
});

test('signatures noted together: one entry, taken back whole, as many calls for two papers as for forty', () => {
  ws = demoSchool();
  const people = records(ws, 'Люди').map((person) => person['code'] ?? '').slice(0, 40);
  for (const rows of [people.slice(0, 20), people.slice(20)]) value(call(ws, 'issueBatch', requestId(), { kind: 'consent-distribution', given: {}, rows }));
  const papers = records(ws, 'Документы').map((document) => document['id'] ?? '');
  expect(papers).toHaveLength(40);
  const sign = (documents: string[]) => {
    ws.gate.reset();
    const done = call(ws, 'signPapers', requestId(), { documents, date: '2026-11-20' });
    return { done, calls: { ...ws.gate.byMethod } };
  };
  const signedNow = (): number => records(ws, 'Документы').filter(({ state, date }) => state === 'подписан' && date === '20.11.2026').length;
  const two = sign(papers.slice(0, 2));
  expect([value(two.done), signedNow()]).toEqual([{ signed: 2, passed: 0 }, 2]);
  const [entry] = lines();
  expect(entry).toMatchObject({ title: 'Отмечено подписание: 2', undoable: true });
  value(call(ws, 'undoEntry', requestId(), entry?.seq ?? 0));
  expect(records(ws, 'Документы').filter(({ state, date }) => state === 'на подписи' && date === '')).toHaveLength(40);

  const before = lines()[0]?.seq ?? 0;
  const forty = sign(papers);
  expect([value(forty.done), signedNow()]).toEqual([{ signed: 40, passed: 0 }, 40]);
  expect(lines()[0]).toMatchObject({ seq: before + 1, title: 'Отмечено подписание: 40' });
  expect(Object.values(forty.calls).reduce((sum, n) => sum + n, 0)).toBe(Object.values(two.calls).reduce((sum, n) => sum + n, 0));
  // The answer was lost: asked again, nothing is done twice and nothing is refused.
  expect(value(sign(papers).done)).toEqual({ signed: 0, passed: 40 });
  expect(lines()[0]?.seq).toBe(before + 1);
  expect(call(ws, 'signPapers', requestId(), { documents: [...papers, 'D1'], date: '2026-11-20' })).toMatchObject({ ok: false, code: 'bad request' });
}, 60_000);

test('an order that waits is no paper to be noted with others', () => {
  ws = schoolWithPairs();
  const { document } = value(issue(ws, 'пары', { pairs: pairIds(ws) }));
  expect(call(ws, 'signPapers', requestId(), { documents: [document], date: '2026-11-20' })).toMatchObject({ ok: false, code: 'document state' });
});

test('an order is withdrawn long after: its pairs are free, its file is in the bin, the director is told', () => {
  ws = schoolWithPairs();
  const { document } = value(issue(ws, 'пары', { pairs: pairIds(ws) }, 'director@school14.example'));
  value(issue(ws, 'положение', { inForce: '2026-11-20' }));
  const { id: file } = fileOf(ws, document);
  expect(value(call(ws, 'previewDocumentWithdrawal', document))).toEqual({ pairs: 2, letter: 'director@school14.example', file: true });
  expect(value(call(ws, 'withdrawDocument', requestId(), document))).toEqual({ pairs: 2 });
  expect([listed(ws, document)['state'], ws.files.get(file)?.trashed, waiting(ws)]).toEqual(['отозван', true, []]);
  expect(records(ws, 'Пары').map(({ state }) => state)).toEqual(['утверждена', 'утверждена']);
  expect(ws.mails.sent.map(({ subject }) => /отозван/i.test(subject))).toEqual([false, true]);
  expect(call(ws, 'withdrawDocument', requestId(), document)).toMatchObject({ ok: false, code: 'document state' });
  const again = value(issue(ws, 'пары', { pairs: pairIds(ws) })).document;
  value(call(ws, 'enterNumber', requestId(), { document: again, number: '5', date: '2026-11-20', overwrite: false }));
  expect(call(ws, 'previewDocumentWithdrawal', again)).toMatchObject({ ok: false, code: 'has number' });
});

test('an order that was told no order rests on that of its pairs: a number entered and mended later comes into its file', () => {
  ws = schoolWithPairs();
  const order = value(issue(ws, 'пары', { pairs: pairIds(ws) })).document;
  const released = value(issue(ws, 'замена', { pairs: pairIds(ws).slice(1), reason: 'в связи с призывом на военную службу', from: '2026-12-01' })).document;
  expect([listed(ws, released)['basis'], filedText(ws, released).join('\n').includes('изменения в приказ')]).toEqual([order, false]);
  const numbered = (number: string): boolean => filedText(ws, released).join('\n').includes(`приказ от 20 ноября 2026 г. № ${number} «О закреплении`);
  value(enterNumber(ws, order, '17-б'));
  expect(numbered('17-б')).toBe(true);
  value(enterNumber(ws, order, '71-б'));
  expect([numbered('17-б'), numbered('71-б')]).toEqual([false, true]);
});

test('one paper of a batch is withdrawn; the others stay, and the entry still takes them back', () => {
  ws = schoolWithPairs();
  value(call(ws, 'issueBatch', requestId(), { kind: 'consent-distribution', given: {}, rows: records(ws, 'Люди').map((person) => person['code'] ?? '') }));
  const { seq } = lines()[0] ?? { seq: 0 };
  const [first = ''] = records(ws, 'Документы').map((document) => document['id'] ?? '');
  expect(value(call(ws, 'previewDocumentWithdrawal', first))).toEqual({ pairs: 0, letter: '', file: true });
  value(call(ws, 'withdrawDocument', requestId(), first));
  expect(records(ws, 'Документы').map(({ state }) => state)).toEqual(['отозван', 'на подписи', 'на подписи', 'на подписи']);
  value(call(ws, 'undoEntry', requestId(), seq));
  expect(records(ws, 'Документы').map(({ state }) => state)).toEqual(['отозван', 'отозван', 'отозван', 'отозван']);
});

test('a letter without a title of its own stands in the list, and is filed, under the name of its kind', () => {
  ws = schoolWithPairs();
  const given = { addressee: ['Директору АО «Прибор»'], greeting: 'Уважаемая Ольга Петровна!', partner: 'АО «Прибор»', merit: '' };
  value(call(ws, 'issueDocument', requestId(), { kind: 'благодарность партнёру', given, directorEmail: '' }));
  const [letter] = records(ws, 'Документы').slice(-1);
  expect(letter?.['title']).toBe('Благодарственное письмо партнёру');
  expect(ws.files.get(letter?.['file'] ?? '')?.name).toContain(letter?.['title']);
});
