// Other documents than the order on pairs: chosen, filled in, reworded, kept as a draft, issued, signed, read; the register against the orders.

import type { Browser } from 'playwright-core';
import type { Workspace } from '../../local/host';
import { call, fillSettings, importDemoPeople, proposals, records, value, wantedOf } from '../addon/school';
import { launch, violations } from '../local/browser';
import { openDialog, picture, tabTo, type Dialog } from './dialog';
import { forgetSchools, prepared } from './prepared';

jest.setTimeout(240_000);

let browser: Browser;
let host: Workspace;
let dialog: Dialog;

/** A school with twelve pairs in a numbered order. */
const withOrder = (ws: Workspace): void => {
  importDemoPeople(ws);
  const approved = value(call(ws, 'approvePairs', 'pairs', wantedOf(proposals(ws).pairs.slice(0, 12)))).pairs;
  fillSettings(ws);
  const { document } = value(call(ws, 'issueOrder', 'order', approved, ''));
  value(call(ws, 'enterNumber', 'number', { document, number: '87-б', date: '2026-10-01', overwrite: true }));
};

const open = async (prepare: (ws: Workspace) => void = withOrder, then: (ws: Workspace) => void = () => undefined): Promise<void> => {
  host = prepared(prepare);
  then(host);
  dialog = await openDialog(browser, host, 'order', { width: 960, height: 660 });
  await dialog.page.locator('h1').waitFor();
};

beforeAll(async () => { browser = await launch(); });
afterAll(async () => {
  await browser.close();
  forgetSchools();
});
afterEach(async () => {
  expect(dialog.errors).toEqual([]);
  await dialog.close();
  host.close();
});

const click = (name: string | RegExp): Promise<void> => dialog.page.getByRole('button', { name }).first().click();
const see = (text: string | RegExp): Promise<void> => dialog.page.getByText(text).first().waitFor();
/** Forms that nobody has looked at are shown once; then the document is issued. */
const issue = async (button: string): Promise<void> => {
  await click(button);
  await dialog.page.getByRole('heading', { level: 1, name: /Проверьте склонения|Документ составлен/ }).waitFor();
  if (await dialog.page.getByRole('heading', { level: 1, name: 'Проверьте склонения' }).count() === 0) return;
  await click(/^Всё верно/);
  await click(button);
};
const heading = (text: string): Promise<void> => dialog.page.getByRole('heading', { level: 1, name: text }).waitFor();

test('an order of one’s own: kept as a draft, gone on with, reworded, issued with a letter, taken back', async () => {
  await open();
  await click('Другой документ');
  await heading('Какой документ составить');
  await dialog.page.getByLabel('Найти документ').fill('свой приказ');
  await click(/^Свой приказ/);
  await heading('Свой приказ');
  expect(await violations(dialog.page)).toEqual([]);
  await see('Осталось указать слева');
  await dialog.page.getByLabel('О чём').fill('проведении недели наставничества');
  await dialog.page.getByLabel('Пункты').fill('Провести неделю наставничества\nКлассным руководителям провести классные часы');
  await see('1. Провести неделю наставничества.');
  // Gone back to the list, she finds what she typed when she comes again.
  await click('Назад');
  await heading('Какой документ составить');
  await click(/^Свой приказ/);
  expect(await dialog.page.getByLabel('О чём').inputValue()).toBe('проведении недели наставничества');
  await see('1. Провести неделю наставничества.');
  await click('Сохранить проект');
  await heading('Проект сохранён');
  expect(records(host, 'Документы').at(-1)).toMatchObject({ kind: 'свой приказ', state: 'проект', file: '' });
  expect(host.mails.sent).toEqual([]);

  await click('К документам');
  await click('Продолжить');
  await heading('Свой приказ');
  await see('2. Классным руководителям провести классные часы.');
  await click('Изменить текст');
  await heading('Изменить текст этого документа');
  await dialog.page.getByLabel(/^Пункт 1/).fill('Провести неделю наставничества с 1 по 5 марта 2027 г.');
  await click('Оставить правки');
  await see('1. Провести неделю наставничества с 1 по 5 марта 2027 г.');
  await dialog.page.getByLabel('Эл. почта директора').fill('director@school14.example');
  await issue('Составить и отправить');
  await heading('Документ составлен');
  const [, document] = records(host, 'Документы');
  expect(document).toMatchObject({ kind: 'свой приказ', state: 'на подписи', title: 'О проведении недели наставничества', sentTo: 'director@school14.example' });
  expect(host.mails.sent).toHaveLength(1);
  await click('Отменить – отозвать документ');
  await heading('Документ отозван');
  expect(records(host, 'Документы')[1]).toMatchObject({ state: 'отозван' });
  expect(host.mails.sent).toHaveLength(2);
  expect(records(host, 'Пары').every((pair) => pair['orderNumber'] === '87-б')).toBe(true);
});

test('a replaced mentor: the order changes the pairs when its number is entered, then everybody has read it', async () => {
  await open(withOrder, (ws) => {
    const taken = new Set(records(ws, 'Пары').map((pair) => pair['mentor']));
    const free = records(ws, 'Наставники').find((role) => !taken.has(role['code']) && role['consent'] === 'да');
    value(call(ws, 'decideMentors', 'accept', { codes: [free?.['code'] ?? ''], verdict: 'принят', interview: '', assessment: '', reason: 'нужен для замены', partnerConsent: '' }));
  });
  await click('Другой документ');
  await click(/^О замене наставника/);
  await heading('О замене наставника, об освобождении от обязанностей');
  const list = dialog.page.getByRole('group', { name: /Пары наставника/ });
  await list.getByRole('option').first().click();
  await dialog.page.getByLabel('Новый наставник').selectOption({ index: 1 });
  await see(/^1\.\sОсвободить\sс/);
  await dialog.page.getByLabel(/^Причина/).selectOption('Своя причина');
  await see('Не заполнено: причина.');
  await dialog.page.getByLabel(/^Своя причина/).fill('призыв');
  await see(/Причина должна продолжать фразу приказа/);
  await dialog.page.getByLabel(/^Своя причина/).fill('В связи с призывом на военную службу');
  await see(/от обязанностей наставника .+ в\sсвязи\sс\sпризывом/);
  await picture(dialog.page, 'замена');
  await issue('Составить без письма');
  await heading('Документ составлен');
  const before = records(host, 'Пары');
  expect(before.filter((pair) => pair['state'] === 'прекращена')).toEqual([]);
  await click('К документам');
  await click('Записать номер и дату');
  await dialog.page.getByLabel('Номер приказа').fill('112-б');
  await dialog.page.getByLabel('Дата приказа').fill('2026-11-20');
  await click('Записать');
  await see(/Записано: № 112-б/);
  const after = records(host, 'Пары');
  expect(after).toHaveLength(before.length + 1);
  expect(after.filter((pair) => pair['state'] === 'прекращена').map((pair) => pair['ended'])).toEqual(['замена наставника в связи с призывом на военную службу']);
  expect(after.at(-1)).toMatchObject({ state: 'в приказе', orderNumber: '112-б' });
  await click('Сверка');
  await see('Реестр и приказы сходятся');
  await click('Документы');
  await click('Отметить ознакомление');
  await dialog.page.getByLabel('Когда ознакомили последнего').fill('2026-11-23');
  await click('Записать');
  await see(/Записано: с документом ознакомлены/);
  expect(records(host, 'Документы').at(-1)).toMatchObject({ state: 'ознакомлены', acquainted: '23.11.2026' });
});

test('who left and who came without an order is found, and the amending order holds exactly them', async () => {
  await open(withOrder, (ws) => {
    const [first] = records(ws, 'Пары');
    value(call(ws, 'takeStep', 'leave', { code: first?.['mentee'] ?? '', step: 'выбыл', date: '2026-11-20', reason: 'переезд' }));
    value(call(ws, 'approvePairs', 'more', wantedOf(proposals(ws).pairs.slice(0, 1))));
  });
  await click('Сверка');
  await see(/Работают без приказа –\s1\sпара/);
  await see(/В приказе, но уже не работают –\s1\sпара/);
  expect(await violations(dialog.page)).toEqual([]);
  await click('Составить приказ о внесении изменений');
  await heading('О внесении изменений в приказ о парах');
  await see(/исключить\sс/);
  await see(/дополнить\sсписок\sс/);
  await issue('Составить без письма');
  await heading('Документ составлен');
  const amending = records(host, 'Документы').at(-1);
  expect(amending).toMatchObject({ kind: 'изменения', state: 'на подписи' });
  await click('К документам');
  await click('Сверка');
  await see('Реестр и приказы сходятся');
});

test('by keyboard alone: a document that needs nothing but a press', async () => {
  await open();
  await tabTo(dialog.page, 'Другой документ');
  await dialog.page.keyboard.press('Enter');
  await heading('Какой документ составить');
  await dialog.page.getByLabel('Найти документ').fill('положения');
  await tabTo(dialog.page, 'Об утверждении Положения о наставничестве');
  await dialog.page.keyboard.press('Enter');
  await heading('Об утверждении Положения о наставничестве');
  await see('1. Общие положения');
  await tabTo(dialog.page, 'Составить без письма');
  await dialog.page.keyboard.press('Enter');
  await heading('Проверьте склонения');
  await tabTo(dialog.page, 'Всё верно');
  await dialog.page.keyboard.press('Enter');
  await heading('Об утверждении Положения о наставничестве');
  await tabTo(dialog.page, 'Составить без письма');
  await dialog.page.keyboard.press('Enter');
  await heading('Документ составлен');
  expect(records(host, 'Документы').at(-1)).toMatchObject({ kind: 'положение', state: 'на подписи' });
});

test('what is missing leads to its cell, and nothing is listed', async () => {
  await open((ws) => { importDemoPeople(ws); });
  await click('Другой документ');
  await click(/^О назначении куратора/);
  await see(/Не хватает сведений/);
  await see('Не указано полное наименование школы.');
  expect(await dialog.page.getByRole('button', { name: 'Составить без письма' }).isDisabled()).toBe(true);
  expect(records(host, 'Документы')).toEqual([]);
});

test('after the order everybody is told: a letter, a text to copy, a page to print; never twice', async () => {
  await open();
  await click('Документы');
  await click('Сообщить участникам');
  await heading('Сообщить участникам');
  await see(/Письмом –/);
  expect(await violations(dialog.page)).toEqual([]);
  await click(/^показать текст/);
  await click('Скопировать текст');
  expect(await dialog.page.getByLabel(/^Текст для мессенджера/).inputValue()).toContain('О первой встрече договоритесь');
  const button = dialog.page.getByRole('button', { name: /^Отправить – \d+/ });
  const due = Number(/\d+/.exec(await button.innerText())?.[0]);
  // Many pupils of the demonstration have a telephone only: those are told by text or on paper.
  expect(due).toBeGreaterThan(5);
  await button.click();
  await see(/Отправлено: \d+|Сегодня ушло/);
  expect(host.mails.sent).toHaveLength(due);
  expect(host.mails.sent.every((mail) => !/[А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+вич/.test(mail.subject))).toBe(true);
  expect(records(host, 'Исходящие').filter((errand) => errand['kind'] === 'сообщение' && errand['state'] === 'сделано')).toHaveLength(due);
  await click('Сообщить участникам');
  await see('уже написали');
  expect(await dialog.page.getByRole('button', { name: /^Отправить – 0/ }).isDisabled()).toBe(true);
});

test('a paper for each of many: one file to print, or each listed, going on where it stopped', async () => {
  await open();
  await click('Другой документ');
  await click(/^Журнал встреч пары/);
  await click('Пачкой');
  await heading('Пачкой – Журнал встреч пары');
  await click(/^Отметить/);
  const [file] = await Promise.all([dialog.page.waitForEvent('download'), click(/^Скачать одним файлом – 12/)]);
  expect(file.suggestedFilename()).toMatch(/^Журнал встреч пары – 12\.docx$/);
  expect(records(host, 'Документы')).toHaveLength(1);
  await click(/^Составить каждому – 12/);
  await see(/Готово: 12 из 12/);
  const papers = records(host, 'Документы').filter((each) => each['kind'] === 'журнал встреч');
  expect(papers).toHaveLength(12);
  expect(papers.every((each) => each['link'] !== '')).toBe(true);
  await click('Назад');
  await click(/^Составить каждому – 12/);
  await see(/уже были – 12/);
  expect(records(host, 'Документы').filter((each) => each['kind'] === 'журнал встреч')).toHaveLength(12);
  // Twelve papers are one line of the list; a name finds its own.
  await click('К документам');
  await see('Журнал встреч пары – 12');
  expect(await dialog.page.getByRole('button', { name: 'Отметить подписание' }).count()).toBe(0);
  const [first] = papers;
  const surname = records(host, 'Люди').find((person) => person['code'] === (first?.['people'] ?? '').split(';')[1]?.trim())?.['last'] ?? '?';
  await dialog.page.getByLabel('Найти среди составленных').fill(surname);
  await dialog.page.getByRole('button', { name: 'Отметить подписание' }).first().waitFor();
  expect(await dialog.page.locator('li.card', { hasText: surname }).count()).toBe(await dialog.page.locator('li.card').count());
});

test('a consent of employees is offered to employees alone; forms of names are shown before the first of many', async () => {
  await open();
  await click('Другой документ');
  await click(/^Согласие работника быть наставником/);
  await see(/Здесь работники школы/);
  await click('Пачкой');
  await click(/^Отметить всех – 16/);
  await click(/^Составить каждому – 16/);
  await heading('Проверьте склонения');
  await click(/^Всё верно/);
  await see('Склонения проверены');
  await click(/^Составить каждому – 16/);
  await see(/Готово: 16 из 16/);
  const employees = new Set(records(host, 'Люди').filter((person) => person['kind'] === 'педагог').map((person) => person['code']));
  const papers = records(host, 'Документы').filter((each) => each['kind'] === 'consent-mentoring');
  expect(papers).toHaveLength(16);
  expect(papers.filter((each) => !employees.has(each['people']))).toEqual([]);
  // Signed on one day, they are noted together, and the register has the consents.
  await click('К документам');
  await dialog.page.locator('summary', { hasText: 'Согласие работника быть наставником – 16' }).click();
  await click('Отметить подписание всех – 16');
  await dialog.page.getByLabel('Дата подписания').fill('2026-11-20');
  expect(await violations(dialog.page)).toEqual([]);
  await click(/^Отметить 16/);
  await see(/Готово: 16 из 16/);
  await click('К документам');
  await see(/Записано: подписано 20\.11\.2026\s–\s16/);
  expect(dialog.called.filter((door) => door === 'signPapers')).toHaveLength(1);
  expect(records(host, 'Документы').filter((each) => each['kind'] === 'consent-mentoring' && each['state'] === 'подписан')).toHaveLength(16);
  expect(records(host, 'Согласия').filter((each) => each['purpose'] === 'наставничество' && each['given'] === '20.11.2026')).toHaveLength(16);
});

test('a batch is stopped after the portion in hand, says what is left, survives its window, and goes on without a double', async () => {
  await open();
  const paperOf = (kind: string): string[] => records(host, 'Документы').filter((each) => each['kind'] === kind).map((each) => each['people'] ?? '');
  const begin = async (): Promise<void> => {
    await click('Другой документ');
    await dialog.page.getByLabel('Найти документ').fill('распространение');
    await click(/^Согласие на распространение данных/);
    await click('Пачкой');
    await dialog.page.getByLabel('Найти', { exact: true }).fill('1');
    await click(/^Отметить \d+\sпоказанн/);
  };
  await begin();
  const button = () => dialog.page.getByRole('button', { name: /^Составить каждому – \d+/ });
  const all = Number(/\d+/.exec(await button().innerText())?.[0]);
  expect(all).toBeGreaterThan(20);
  expect(all).toBeLessThanOrEqual(60);
  // While the first portion is on its way she thinks better of it.
  dialog.line = 'slow';
  await button().click();
  await see(/^Составляю: 0 из/);
  await click('Остановить');
  dialog.line = 'good';
  await see(new RegExp(`Остановлено: 20 из ${all}\\.\\sОсталось ${all - 20}\\.\\sСоставлено 20\\s`));
  expect(dialog.called.filter((door) => door === 'issueBatch')).toHaveLength(1);
  expect(paperOf('consent-distribution')).toHaveLength(20);

  await dialog.close();
  dialog = await openDialog(browser, host, 'order', { width: 960, height: 660 });
  await begin();
  await button().click();
  await see(new RegExp(`Готово: ${all} из ${all}\\.\\sСоставлено ${all - 20}\\s.+, уже были – 20\\.`));
  expect([paperOf('consent-distribution').length, new Set(paperOf('consent-distribution')).size]).toEqual([all, all]);
});

test('an order on the table is withdrawn from its row: what will happen is said first, the director is told, the pairs are free; by keyboard too', async () => {
  await open((ws) => {
    importDemoPeople(ws);
    const approved = value(call(ws, 'approvePairs', 'pairs', wantedOf(proposals(ws).pairs.slice(0, 3)))).pairs;
    fillSettings(ws);
    value(call(ws, 'issueOrder', 'order', approved, 'director@school14.example'));
  });
  const states = (): string[] => records(host, 'Пары').map((pair) => pair['state'] ?? '');
  await click('Документы');
  await click(/^Отозвать/);
  await heading('Отозвать документ');
  await see(/^3\sпары снова ждут приказа/);
  await see('На director@school14.example уйдёт второе письмо: проект отозван.');
  expect(await violations(dialog.page)).toEqual([]);
  await click('Назад');
  expect(states()).toEqual(['в приказе', 'в приказе', 'в приказе']);
  await tabTo(dialog.page, 'Отозвать: О закреплении');
  await dialog.page.keyboard.press('Enter');
  await heading('Отозвать документ');
  await tabTo(dialog.page, 'Отозвать документ');
  await dialog.page.keyboard.press('Enter');
  await see(/^Отозван: О закреплении/);
  expect(states()).toEqual(['утверждена', 'утверждена', 'утверждена']);
  expect(records(host, 'Документы').at(-1)).toMatchObject({ state: 'отозван' });
  expect(host.mails.sent).toHaveLength(2);
  expect(await dialog.page.getByRole('button', { name: /^Отозвать/ }).count()).toBe(0);
});
