// Respondents on the form's own page: a pupil and a teacher on a telephone by personal links, a parent by the common one; what they say is in the register at once.

import type { Browser, Page } from 'playwright-core';
import { answers, codeOf, created, withPeople } from '../addon/questionnaires-school';
import { call, records, value } from '../addon/school';
import { launch, openPage, violations } from '../local/browser';
import { openOffice, type Office } from './desk';
import { readySchool } from './ready';

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

jest.setTimeout(180_000);

let browser: Browser;
let office: Office;
beforeAll(async () => {
  browser = await launch();
  office = await openOffice();
  readySchool(office.host, false);
  withPeople(office.host);
});
afterAll(async () => {
  await office.close();
  await browser.close();
});

/** Opens a form on a telephone; Google's address becomes that of the workspace. */
const onPhone = (link: string) => openPage(browser, link.replace('https://docs.google.com/', office.server.address), PHONE);
const personal = (id: string, last: string): string => value(call(office.host, 'personalLinks', id, [codeOf(office.host, last)])).people[0]?.link ?? '';
const common = (id: string): string => records(office.host, 'Анкеты').find((row) => row['id'] === id)?.['link'] ?? '';
const fits = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name }).click();

test('a pupil ranks mentors: the code is filled in, the choice is confirmed, changed, and stands among the decisions of matching', async () => {
  const { host } = office;
  const made = created(host, 'preferences mentee');
  const { page, errors, close } = await onPhone(personal(made.id, 'Аистов'));
  await page.getByRole('heading', { name: /^Предпочтения наставляемых/ }).waitFor();
  expect(await page.getByLabel(/^Ваш код участника/).inputValue()).toBe(codeOf(host, 'Аистов'));
  expect(await violations(page)).toEqual([]);
  expect(await fits(page)).toBe(true);
  await press(page, 'Далее');
  const wish = (last: string, column: string) => page.getByRole('radio', { name: new RegExp(`${codeOf(host, last)}.*${column}`) });
  await wish('Осокина', 'в первую очередь').check();
  await wish('Камышова', 'не хочу').check();
  expect(await violations(page)).toEqual([]);
  expect(await fits(page)).toBe(true);
  await press(page, 'Отправить');
  await page.getByText('Спасибо! Выбор записан.').waitFor();
  expect(await violations(page)).toEqual([]);
  const decided = () => records(host, 'Решения подбора').filter((row) => row['state'] === 'действует').map((row) => [row['kind'], row['mentor'], row['mentee'], row['rank']]);
  expect(decided()).toEqual(expect.arrayContaining([['пожелание', codeOf(host, 'Осокина'), codeOf(host, 'Аистов'), '1'], ['запретить', codeOf(host, 'Камышова'), codeOf(host, 'Аистов'), '']]));
  expect(answers(host)).toMatchObject([{ state: 'принят', foundBy: 'код', code: codeOf(host, 'Аистов') }]);
  host.advance(60_000);
  await page.getByRole('link', { name: 'Изменить ответ' }).click();
  await press(page, 'Далее');
  await wish('Осокина', 'во вторую').check();
  await press(page, 'Отправить');
  await page.getByText('Спасибо! Выбор записан.').waitFor();
  expect(answers(host)).toHaveLength(1);
  expect(decided()).toEqual(expect.arrayContaining([['пожелание', codeOf(host, 'Осокина'), codeOf(host, 'Аистов'), '2']]));
  expect(value(call(host, 'whoHasNotAnswered', made.id)).people?.filter((person) => person.state === 'ответил').map((person) => person.name)).toEqual(['Аистов Лев Юрьевич']);
  expect(errors).toEqual([]);
  await close();
});

test('a teacher ranks pupils: what is no code is refused by the form itself', async () => {
  const { host } = office;
  const made = created(host, 'preferences mentor');
  const { page, errors, close } = await onPhone(common(made.id));
  await page.getByLabel(/^Ваш код участника/).fill('учитель');
  await press(page, 'Далее');
  await page.getByRole('alert').first().waitFor();
  await page.getByLabel(/^Ваш код участника/).fill(codeOf(host, 'Осокина'));
  await press(page, 'Далее');
  await page.getByRole('radio', { name: new RegExp(`${codeOf(host, 'Чибисова')}.*в первую очередь`) }).check();
  await press(page, 'Отправить');
  await page.getByText('Спасибо! Выбор записан.').waitFor();
  expect(answers(host).at(-1)).toMatchObject({ state: 'принят', code: codeOf(host, 'Осокина') });
  expect(errors).toEqual([]);
  await close();
});

test('a parent answers without a name; the curator sees it in the summary; a closed form says so', async () => {
  const { host } = office;
  const made = created(host, 'parent');
  const { page, errors, close } = await onPhone(common(made.id));
  await page.getByRole('heading', { name: /^Отзыв родителя/ }).waitFor();
  await press(page, 'Отправить');
  await page.getByText('Это обязательный вопрос').first().waitFor();
  await page.getByLabel(/^Класс ребёнка/).fill('7А');
  await page.getByRole('group', { name: /^Знали ли вы/ }).getByLabel('да', { exact: true }).check();
  for (const scale of [/^Насколько вы довольны/, /^Насколько заметны/]) await page.getByRole('group', { name: scale }).getByRole('radio').nth(7).check();
  await page.getByRole('group', { name: /^Хотите ли вы/ }).getByLabel('пусть решает сам').check();
  expect(await violations(page)).toEqual([]);
  expect(await fits(page)).toBe(true);
  await press(page, 'Отправить');
  await page.getByText('Спасибо! Ответ записан.').waitFor();
  expect(answers(host).at(-1)).toMatchObject({ state: 'принят', code: '' });
  const summary = value(call(host, 'answersSummary', made.id));
  expect([summary.answers, summary.items.find((item) => item.item === 'change')?.mean, summary.items.find((item) => item.item === 'again')?.counts]).toEqual([1, 8, [{ word: 'пусть решает сам', count: 1 }]]);
  value(call(host, 'closeQuestionnaire', 'close-parent', made.id));
  await page.goto(common(made.id).replace('https://docs.google.com/', office.server.address));
  await page.getByText('Приём ответов закончен.').waitFor();
  expect(errors).toEqual([]);
  await close();
});
