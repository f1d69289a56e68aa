// What goes wrong with documents: odd names, missing facts, wild characters, files that are gone or closed, used-up quotas. Each is told in words, and nothing is harmed.

import type { Workspace } from '../../local/host';
import { form, HEAD, p } from '../documents/form.fixture';
import { CURATOR, editByHand, enterNumber, fileOf, issue, listed, ownOrder, pairIds, requestId, schoolWithPairs, textOf, waiting } from './documents-school';
import { call, fillSettings, records, value } from './school';

const DIRECTOR = 'director@school14.example';
const OTHER = 'second@school14.example';

let ws: Workspace;

const codeOf = (surname: string): string => records(ws, 'Люди').find((person) => person['last'] === surname)?.['code'] ?? '';
const letterOf = (title: string, key: string): string => {
  const keys = ws.person.sheet(title).values({ row: 0, column: 0, rows: 1, columns: ws.person.sheet(title).lastColumn() })[0] ?? [];
  return String.fromCharCode(65 + keys.findIndex((each) => String(each).endsWith(`.${key}`)));
};
/** The curator types into cells of one person. */
const edit = (code: string, values: { readonly [key: string]: string }): void => {
  const row = records(ws, 'Люди').findIndex((person) => person['code'] === code) + 3;
  for (const [key, text] of Object.entries(values)) ws.person.edit('Люди', `${letterOf('Люди', key)}${row}`, text);
};

const entries = (): number => value(call(ws, 'journalLines', 1))[0]?.seq ?? 0;
/** Everything that a refusal must leave as it was. */
const standing = (): string => JSON.stringify([entries(), ...['Документы', 'Пары', 'Исходящие', 'Бланки', 'Журнал'].map((title) => records(ws, title)), ws.files.list().length, ws.mails.sent.length]);

/** The refusal of this answer in words, the register untouched. */
const refused = (ask: () => { ok: boolean; message?: string; details?: { text: string; sheet?: string }[] }): { message: string; details: string[]; sheets: (string | undefined)[] } => {
  const before = standing();
  const answer = ask();
  expect(answer.ok).toBe(false);
  expect(standing()).toBe(before);
  return { message: answer.message ?? '', details: (answer.details ?? []).map(({ text }) => text), sheets: (answer.details ?? []).map(({ sheet }) => sheet) };
};

/** What the .docx of an issued document says. */
const said = (answer: ReturnType<typeof issue>): readonly string[] => textOf(ws, value(answer).document);

const MISSING = 'Для документа не хватает сведений. Ничего не составлено. Заполните названное ниже и повторите.';

beforeAll(() => { ws = schoolWithPairs(); });

describe('people', () => {
  const thanked = (values: { readonly [key: string]: string }) => {
    const code = codeOf('Осокина');
    edit(code, values);
    try {
      const made = issue(ws, 'благодарность', { person: code, merit: 'за помощь' });
      return made.ok ? said(made).slice(0, 8) : made.details.map(({ text }) => text.replace(code, 'КОД'));
    } finally {
      edit(code, { last: 'Осокина', first: 'Вера', middle: 'Ильинична', gender: 'ж', post: 'учитель физики' });
    }
  };

  test('a name of one word is declined once its gender is known', () => {
    expect(thanked({ last: 'Ткач', first: '', middle: '', gender: '' })).toEqual(['Укажите пол: КОД, Ткач. Без него фамилия не склоняется.']);
    expect(thanked({ last: 'Ткач', first: '', middle: '', gender: 'м' })).toEqual(expect.arrayContaining(['Ткачу\nучителю физики', 'Уважаемый Ткач!']));
  });

  test('two surnames, with a hyphen and without', () => {
    expect(thanked({ last: 'Осокина-Римская' }).join('|')).toContain('Осокиной-Римской Вере Ильиничне');
    expect(thanked({ last: 'Осокина Римская' }).join('|')).toContain('Осокиной Римской Вере Ильиничне');
  });

  test('initials only', () => {
    expect(thanked({ last: 'Ткач', first: 'В.', middle: 'И.', gender: '' })).toEqual(['Укажите пол: КОД, Ткач В. И. Без него фамилия не склоняется.']);
    expect(thanked({ first: 'В.', middle: 'И.', gender: 'ж' })).toEqual(expect.arrayContaining(['Осокиной В. И.\nучителю физики', 'Уважаемая Осокина В. И.!']));
  });

  test('a post of three hundred characters stands whole', () => {
    const post = `учитель физики ${'и информатики '.repeat(21)}`.slice(0, 300).trim();
    expect(thanked({ post }).join('|')).toContain(post.replace('учитель', 'учителю'));
  });

  test('no director, no full name of the school: each with its cell', () => {
    fillSettings(ws, { 'director.last': '', 'school.full': '' });
    expect(refused(() => ownOrder(ws))).toEqual({ message: MISSING, details: ['Не указано полное наименование школы.', 'Не указана фамилия директора.'], sheets: ['Настройки', 'Настройки'] });
    fillSettings(ws);
    fillSettings(ws, { 'curator.middle': '', 'curator.first': 'Саша', 'curator.last': 'Ткач', 'curator.gender': '' });
    expect(refused(() => issue(ws, 'куратор', { inForce: '2026-12-01' })).details).toEqual(['Укажите пол: куратор, Ткач Саша. Без него фамилия не склоняется.']);
    fillSettings(ws);
  });
});

describe('rows and texts', () => {
  test('no rows, rows that are not there, an empty order of one’s own', () => {
    expect(refused(() => issue(ws, 'пары', { pairs: [] })).details).toEqual(['Нет ни одной утверждённой пары: приказ составить не из чего.']);
    expect(refused(() => issue(ws, 'пары', { pairs: ['нет такой'] })).message).toBe('Пока вы смотрели, реестр изменился, и итог был бы другим. Ничего не записано. Посмотрите ещё раз и повторите.');
    expect(refused(() => ownOrder(ws, { clauses: [] })).details).toEqual(['Не заполнено: пункты.']);
  });

  test('a thousand rows are all there; what a cell cannot hold is told before anything is made', () => {
    const rows = ['№\tКто', ...Array.from({ length: 1000 }, (_, i) => `${i + 1}\tУчастник ${i + 1}`)];
    const made = ownOrder(ws, { rows });
    expect(said(made).filter((text) => /^Участник \d+$/.test(text))).toHaveLength(1000);
    expect(refused(() => ownOrder(ws, { rows: rows.map((row) => `${row} ${'я'.repeat(60)}`) })).message).toBe('Столько текста документ не запомнит: для приложения и своих правок есть место на 45 000 знаков. Ничего не составлено. Сократите или разделите на два документа.');
  });

  test('characters that break XML, emoji, zero-width, a word without end', () => {
    const wild = ['<w:p>А & Б</w:p> {текст} ]]>', 'До\u0000\u0008\uFFFE\uD83Dпосле', '👩‍🏫 педагог\u200Bнаставник', `Ы${'ы'.repeat(2000)}`, '=IMPORTXML("a")'];
    const texts = said(ownOrder(ws, { clauses: wild })).filter((text) => /^[1-5]\. /.test(text));
    expect(texts).toEqual(['1. <w:p>А & Б</w:p> {текст} ]]>.', '2. Допосле.', '3. 👩‍🏫 педагог\u200Bнаставник.', `4. Ы${'ы'.repeat(2000)}.`, '5. =IMPORTXML("a").']);
  });

  test('an act whose kind nobody can decline stays as it was written, until its form is approved', () => {
    const cites = (): string => said(ownOrder(ws, { grounds: ['во исполнение меморандум о намерениях от 01.09.2026 № 4', 'приказ школы от 01.09.2026 № 5'] })).find((text) => text.startsWith('В целях')) ?? '';
    expect(cites()).toContain('во исполнение меморандум о намерениях от 1 сентября 2026 г. № 4');
    value(call(ws, 'saveDeclensions', requestId(), [{ what: 'слово', code: '', source: 'Меморандум о намерениях', gender: '', forms: { genitive: 'меморандума о намерениях' } }]));
    expect(cites()).toBe('В целях поддержки наставников, во исполнение меморандума о намерениях от 1 сентября 2026 г. № 4, в соответствии с приказом школы от 1 сентября 2026 г. № 5');
  });

  test('a form without a needed tag is not taken', () => {
    const base64 = Buffer.from(form(HEAD.replace('{номер }', '') + p('{текст}'))).toString('base64');
    expect(refused(() => call(ws, 'takeForm', requestId(), 'order', base64))).toMatchObject({ message: 'Бланк не взят: в нём есть ошибки. Всё осталось как было. Исправьте названное ниже и возьмите бланк снова.', details: ['Нет нужной метки {номер} – номер без знака «№»; пока его нет – черта.'] });
    expect(refused(() => call(ws, 'takeForm', requestId(), 'order', 'это не base64!')).message).toBe('Дополнение получило неполные данные. Ничего не записано. Закройте окно и откройте его снова.');
  });
});

describe('files', () => {
  test('a document that was deleted is made anew with its number, and the list says so', () => {
    const key = value(ownOrder(ws)).document;
    const file = fileOf(ws, key);
    ws.files.update({ ...file, trashed: true }, null, ws.clock.now());
    value(enterNumber(ws, key, '1-бин'));
    expect(listed(ws, key)).toMatchObject({ number: '1-бин', state: 'подписан', note: 'Прежний файл удалили, создан новый.' });
    expect([fileOf(ws, key).id === file.id, fileOf(ws, key).trashed, fileOf(ws, key).name.startsWith('Приказ № 1-бин')]).toEqual([false, false, true]);
    ws.files.remove(fileOf(ws, key).id);
    value(enterNumber(ws, key, '1-снова'));
    expect(fileOf(ws, key).name).toContain('№ 1-снова');
    expect(waiting(ws)).toEqual([]);
  });

  test('another curator’s file stays as it is: she is told, its owner finishes, her own changes are asked about', () => {
    const key = value(ownOrder(ws)).document;
    const { version } = fileOf(ws, key);
    ws.signIn(OTHER);
    value(enterNumber(ws, key, '2-чуж'));
    const closed = 'файл создал другой куратор, и он закрыт для вас: пусть он откроет «Документы» и нажмёт «Попробовать снова»';
    expect(waiting(ws)).toEqual([['файл', 'не вышло', closed]]);
    expect([fileOf(ws, key).version, ws.files.list().filter((file) => file.name.includes('2-чуж')).length]).toEqual([version, 0]);
    expect(listed(ws, key)).toMatchObject({ number: '2-чуж', state: 'подписан' });
    ws.signIn(CURATOR);
    editByHand(ws, key);
    const errand = value(call(ws, 'openErrands'))[0]?.id ?? '';
    value(call(ws, 'settleErrand', errand, false));
    expect(waiting(ws)).toEqual([['файл', 'не вышло', 'файл изменили вручную, и текст в нём не заменён. «Попробовать снова» запишет документ заново, «Больше не нужно» оставит файл как есть']]);
    value(call(ws, 'settleErrand', errand, false));
    expect([waiting(ws), fileOf(ws, key).name.startsWith('Приказ № 2-чуж')]).toEqual([[], true]);
  });

  test('the day’s files are used up: the document is listed, its file is made the next day', () => {
    ws.quotas.override({ documents: 0 });
    const key = value(ownOrder(ws)).document;
    expect([listed(ws, key)['state'], listed(ws, key)['file']]).toEqual(['на подписи', '']);
    expect(waiting(ws)).toEqual([['файл', 'задумано', 'на сегодня Google больше не создаёт файлы, получится завтра. Данные целы, Word-файл можно скачать и сейчас']]);
    expect(value(call(ws, 'documentFile', key)).base64.length).toBeGreaterThan(4000);
    expect(refused(() => call(ws, 'formDraft', 'order')).message).toBe('На сегодня Google больше не создаёт файлы. Данные целы. Повторите завтра.');
    ws.quotas.override({ documents: 250 });
    expect(call(ws, 'runErrands')).toEqual({ done: 1, waiting: 0, doubtful: 0 });
    expect(fileOf(ws, key).trashed).toBe(false);
  });

  test('the day’s letters are used up: the order is issued, its letter leaves the next day, once', () => {
    ws.quotas.override({ email: 0 });
    const before = ws.mails.sent.length;
    const key = value(issue(ws, 'пары', { pairs: pairIds(ws) }, DIRECTOR)).document;
    expect([waiting(ws), ws.mails.sent.length - before]).toEqual([[['письмо', 'задумано', 'письма на сегодня кончились, оно уйдёт завтра']], 0]);
    expect(listed(ws, key)).toMatchObject({ state: 'на подписи', sentTo: '' });
    ws.quotas.override({ email: 100 });
    call(ws, 'runErrands');
    expect([waiting(ws), ws.mails.sent.length - before, listed(ws, key)['sentTo']]).toEqual([[], 1, DIRECTOR]);
    call(ws, 'runErrands');
    expect(ws.mails.sent.length - before).toBe(1);
  });
});

test('after all of it the journal holds every action, none half done, and nothing is in doubt', () => {
  const states = records(ws, 'Журнал').map((entry) => entry['state']).filter((state) => state !== '');
  expect([states.length > 15, new Set(states)]).toEqual([true, new Set(['сделано'])]);
  expect(call(ws, 'runErrands')).toEqual({ done: 0, waiting: 0, doubtful: 0 });
});
