// Consents through the add-on's own doors: the gate in matching and orders, mid-year withdrawal, refusals, undo, the home's lines.

import type { Workspace } from '../../local/host';
import { planConsents, recogniseConsents } from '../../src/programme/consents';
import { readTableFile } from '../../src/readers';
import { call, demoFile, importDemoPeople, records, setUpSchool, value } from './school';

const listOf = (ws: Workspace) => {
  const read = readTableFile('согласия.csv', demoFile('согласия.csv'));
  if (!read.ok) throw new Error(read.message);
  const rows = read.sheets[0]?.rows ?? [];
  const recognised = recogniseConsents(rows);
  const { year, today, ...register } = value(call(ws, 'consentsForImport'));
  return { rows, ...recognised, answers: {}, expected: planConsents({ rows, ...recognised, year, today, register }).counts };
};

const CONSENT = ['нет согласия', 'отказ от согласия', 'согласие не действует'];
const open = (people: readonly { obstacles: readonly string[] }[]): number => people.filter((p) => !p.obstacles.some((o) => CONSENT.includes(o))).length;
const attention = (ws: Workspace) => Object.fromEntries(call(ws, 'home').attention.map((line) => [line.id, line.count]));
const codeOf = (ws: Workspace, last: string, first: string): string => records(ws, 'Люди').find((p) => p['last'] === last && p['first'] === first)?.['code'] ?? '';

/** What «Обзор» shows of consents, as a person reads it. */
const shown = (ws: Workspace): string => ws.workbook.getSheetByName('Обзор')?.display({ row: 0, column: 0, rows: 30, columns: 2 }).find(([label]) => label === 'Без согласия')?.[1] ?? '';

let ws: Workspace;
beforeAll(() => {
  ws = setUpSchool();
  importDemoPeople(ws);
});
afterAll(() => ws.close());

test('until papers are kept the applications count, and the home says so', () => {
  const { participants } = value(call(ws, 'matching'));
  expect([open(participants.mentors), open(participants.mentees)]).toEqual([38, 117]);
  expect(attention(ws)['no papers']).toBe(1);
  expect([shown(ws), attention(ws)['no consent']]).toEqual(['5', 5]);
});

test('the demo list: 37 mentors and 109 mentees are in force, the others say why in the matching', () => {
  const list = listOf(ws);
  expect(value(call(ws, 'importConsents', 'list', list))).toEqual({ added: 161, changed: 0, counting: 156 });
  const { participants } = value(call(ws, 'matching'));
  expect([open(participants.mentors), open(participants.mentees)]).toEqual([37, 109]);
  expect(participants.mentees.find((m) => m.name === 'Озерцов Артём Викторович')?.why).toBe('согласие на обработку персональных данных отозвано 15.10.2026');
  expect(attention(ws)['no papers']).toBeUndefined();
  expect(attention(ws)['no consent']).toBe(14);
  expect(shown(ws)).toBe('смотрите панель');
  // The same request again is the first answer; the plan of a stale preview is refused.
  expect(value(call(ws, 'importConsents', 'list', list))).toEqual({ added: 161, changed: 0, counting: 156 });
  expect(call(ws, 'importConsents', 'again', list)).toMatchObject({ ok: false, code: 'stale' });
  expect(value(call(ws, 'importConsents', 'same', listOf(ws)))).toEqual({ added: 0, changed: 0, counting: 0 });
  expect(records(ws, 'Согласия')).toHaveLength(161);
  expect(records(ws, 'Люди')).toHaveLength(158);
});

test('a signed paper opens the gate; a date to come, a stranger and a foreign word are refused', () => {
  const code = codeOf(ws, 'Хвощинский', 'Матвей');
  const pile = { purpose: 'обработка' as const, given: '2026-11-18', until: '2027-08-31', document: 'папка 2', papers: [{ code, signedBy: 'родитель' as const, ownMark: false }] };
  expect(call(ws, 'acceptConsents', 'a1', { ...pile, given: '2026-11-21' })).toMatchObject({ ok: false, code: 'bad request' });
  expect(call(ws, 'acceptConsents', 'a2', { ...pile, papers: [{ code: 'НЕТУ', signedBy: 'сам', ownMark: false }] })).toMatchObject({ ok: false, code: 'no person' });
  expect(call(ws, 'acceptConsents', 'a3', { ...pile, purpose: 'всё сразу' as never })).toMatchObject({ ok: false, code: 'bad request' });
  expect(value(call(ws, 'acceptConsents', 'a4', pile))).toEqual({ accepted: 1, known: 0, answered: 0 });
  expect(call(ws, 'acceptConsents', 'a5', pile)).toMatchObject({ ok: false, code: 'nothing to do' });
  expect(open(value(call(ws, 'matching')).participants.mentees)).toBe(110);
  expect(value(call(ws, 'personConsents', code))).toMatchObject({ against: '', lines: [{ purpose: 'обработка', state: 'есть', signer: 'родитель', document: 'папка 2' }, { purpose: 'распространение', state: 'нет' }] });
});

test('a refusal in the application gives way to a signed paper, and comes back with the undo', () => {
  const code = codeOf(ws, 'Хвощинский', 'Роман');
  const done = call(ws, 'acceptConsents', 'r1', { purpose: 'обработка', given: '2026-11-18', until: '', document: '', papers: [{ code, signedBy: 'родитель', ownMark: false }] });
  expect(value(done)).toEqual({ accepted: 1, known: 0, answered: 1 });
  const said = (): string => records(ws, 'Наставляемые').find((m) => m['code'] === code)?.['consent'] ?? '';
  expect(said()).toBe('да');
  value(call(ws, 'undoEntry', 'r2', done.ok ? done.seq : 0));
  expect(said()).toBe('нет');
});

test('a withdrawal in mid-year: seen first, done at once, pointed at in the order, kept out of the next one, taken back', () => {
  const mentor = codeOf(ws, 'Соловейкина', 'Елизавета');
  const [ordered, approved] = [codeOf(ws, 'Облаков', 'Семён'), codeOf(ws, 'Яблонский', 'Лев')];
  value(call(ws, 'bringPairs', 'w1', [{ mentor, mentee: ordered, form: 'Учитель – ученик', topic: '', orderNumber: '87', orderDate: '2026-09-21' }, { mentor, mentee: approved, form: 'Учитель – ученик', topic: '', orderNumber: '', orderDate: '' }]));
  const preview = value(call(ws, 'previewWithdrawal', mentor, 'обработка', '2026-11-20'));
  expect(preview.counts).toMatchObject({ papers: 1, mentors: 1, mentees: 0, pairs: 1, inOrder: 1 });
  expect(preview.inOrder.map((d) => d.text)).toEqual(['Соловейкина Елизавета Игоревна – Облаков Семён Николаевич, приказ № 87']);
  const wanted = { code: mentor, purpose: 'обработка' as const, date: '2026-11-20', reason: 'заявление', expected: preview.counts };
  expect(call(ws, 'withdrawConsent', 'w2', { ...wanted, expected: { ...preview.counts, pairs: 2 } })).toMatchObject({ ok: false, code: 'stale' });
  expect(call(ws, 'withdrawConsent', 'w3', { ...wanted, date: '2026-11-21' })).toMatchObject({ ok: false, code: 'bad request' });
  const done = call(ws, 'withdrawConsent', 'w4', wanted);
  expect(value(done)).toEqual(preview.counts);
  const pairs = (): string[] => records(ws, 'Пары').map((p) => `${p['mentee']} ${p['state']} ${p['ended']}`.trim());
  expect(pairs()).toEqual([`${ordered} в приказе`, `${approved} отклонена отозвано согласие`]);
  expect(records(ws, 'Наставники').find((m) => m['code'] === mentor)?.['status']).toBe('приостановлен');
  expect(attention(ws)['withdrawn in order']).toBe(1);
  // The journal says what was done without a name.
  expect(value(call(ws, 'journalLines', 1))[0]?.title).toBe(`Отозвано согласие («обработка»): код ${mentor}`);
  value(call(ws, 'undoEntry', 'w5', done.ok ? done.seq : 0));
  expect(pairs()).toEqual([`${ordered} в приказе`, `${approved} утверждена`]);
  expect(attention(ws)['withdrawn in order']).toBeUndefined();
});

test('an order is refused for the pair whose paper does not count, with the reason', () => {
  const [pair] = records(ws, 'Пары').filter((p) => p['state'] === 'утверждена');
  const code = pair?.['mentee'] ?? '';
  // What was never given cannot be withdrawn, and touches nothing.
  expect(call(ws, 'withdrawConsent', 'o1', { code, purpose: 'распространение', date: '2026-11-20', reason: '', expected: { ...value(call(ws, 'previewWithdrawal', code, 'распространение', '2026-11-20')).counts, documents: 0 } })).toMatchObject({ ok: false, code: 'nothing to do' });
  expect(value(call(ws, 'previewOrder', [])).pairs.map((p) => p.against)).toEqual([[]]);
  value(call(ws, 'acceptConsents', 'o2', { purpose: 'наставничество', given: '2026-11-01', until: '', document: '', papers: [{ code: codeOf(ws, 'Лазоревская', 'Алёна'), signedBy: 'сам', ownMark: false }] }));
  const against = value(call(ws, 'previewOrder', [])).pairs.flatMap((p) => p.against.map((d) => d.text));
  expect(against).toEqual(['Соловейкина Елизавета Игоревна, наставник: нет: согласие быть наставником: подписывает сам участник']);
  expect(call(ws, 'issueOrder', 'o3', [pair?.['id'] ?? ''], '')).toMatchObject({ ok: false, code: 'gate in order' });
});

test('the law: the answer at set-up is kept; codes keep no name', () => {
  const other = setUpSchool();
  expect(attention(other)['law']).toBe(1);
  value(call(other, 'recordLaw', 'l0', { choice: 'компьютер', post: 'директор', name: '' }));
  expect(attention(other)['law']).toBeUndefined();
  value(call(other, 'recordLaw', 'l1', { choice: 'Google', post: ' директор ', name: 'Орешкин В. П.' }));
  expect(value(call(other, 'accessNow')).law).toEqual({ choice: 'Google', post: 'директор', name: 'Орешкин В. П.', date: '2026-11-20' });
  value(call(other, 'recordLaw', 'l2', { choice: 'коды', post: 'директор', name: 'Орешкин В. П.' }));
  expect(value(call(other, 'accessNow')).law.name).toBe('');
  expect(call(other, 'home').attention.find((line) => line.id === 'law')?.text).toBe('Школа выбрала коды, а имена ещё в таблице: «Закон и доступ»');
  expect(call(other, 'recordLaw', 'l3', { choice: 'коды', post: ' ', name: '' })).toMatchObject({ ok: false, code: 'bad request' });
  other.close();
});
