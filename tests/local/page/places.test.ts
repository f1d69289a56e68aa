import type { Browser } from 'playwright-core';
import { Document, Packer, Paragraph } from './word';
import { launch, openPage, violations } from '../browser';
import { type Served, serve, until } from './office';

let browser: Browser;
let office: Served;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  office = await serve();
});
afterEach(() => office.close());

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const open = (path: string, options: Parameters<typeof openPage>[2] = {}) => openPage(browser, `${office.server.address}${path}`, options);
const fileOrder = () => office.host.files.create({
  name: 'Приказ о закреплении пар', mimeType: 'application/vnd.google-apps.document', contentType: DOCX, description: '', parents: [], appProperties: {}, properties: {}, starred: false, trashed: false,
  owner: 'curator@school.example', lastModifyingUser: 'curator@school.example', openedByApp: [],
  permissions: [{ id: '1', type: 'user', role: 'reader', emailAddress: 'director@school.example', domain: null }],
}, Packer(Document([Paragraph('ПРИКАЗ'), Paragraph('Закрепить наставников за наставляемыми')])), office.host.clock.now());

test('the start page has three doors; the demonstration files lie among the files', async () => {
  const { page, errors, close } = await open('');
  for (const door of ['Куратор', 'Респондент', 'Директор']) await page.getByRole('heading', { name: door }).waitFor();
  // this server has no demonstration to open
  expect(await page.getByRole('heading', { name: 'Демонстрационная школа' }).count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: 'Файлы', exact: true }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Скачать люди.csv' }).click()]);
  expect(download.suggestedFilename()).toBe('люди.csv');
  expect(await violations(page)).toEqual([]);
  expect(errors).toEqual([]);
  await close();
});

test('a form is filled in on a phone: required, pages, confirmation, changing the answer; the answer is in the sheet', async () => {
  const id = String(office.host.run('makeForm'));
  const form = office.host.forms.get(id);
  const { page, errors, close } = await open(`forms/d/e/${form?.publicId}/viewform`, { viewport: { width: 390, height: 780 }, isMobile: true, hasTouch: true });
  await page.getByRole('heading', { name: 'Анкета наставника' }).waitFor();
  await page.getByRole('button', { name: 'Далее' }).click();
  await page.getByText('Это обязательный вопрос').waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('Как вас зовут').fill('007');
  await page.getByLabel('Да').check();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await page.getByRole('button', { name: 'Далее' }).click();
  await page.getByText('Страница 2 из 2').waitFor();
  await page.getByLabel('4', { exact: true }).check();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Отправить' }).click();
  await page.getByText('Спасибо, записали!').waitFor();
  expect(form?.responses).toHaveLength(1);
  expect(form?.responses[0]?.answers.map((one) => one.answer)).toEqual(['007', 'Да', '4']);
  await page.getByRole('link', { name: 'Изменить ответ' }).click();
  expect(await page.getByLabel('Как вас зовут').inputValue()).toBe('007');
  await page.getByLabel('Как вас зовут').fill('Анна');
  await page.getByRole('button', { name: 'Далее' }).click();
  await page.getByRole('button', { name: 'Отправить' }).click();
  await page.getByText('Спасибо, записали!').waitFor();
  expect(form?.responses).toHaveLength(1);
  expect(form?.responses[0]?.answers[0]?.answer).toBe('Анна');
  expect(errors).toEqual([]);
  await close();
});

test('a prefilled link fills in; a closed form says so and shows no questions; an unknown one says so', async () => {
  const form = office.host.forms.get(String(office.host.run('makeForm')));
  const [first] = form?.items ?? [];
  const { page, errors, close } = await open(`forms/d/e/${form?.publicId}/viewform?usp=pp_url&entry.${first?.id}=${encodeURIComponent('Пётр')}`);
  expect(await page.getByLabel('Как вас зовут').inputValue()).toBe('Пётр');
  if (form) {
    form.accepting = false;
    form.closedMessage = 'Сбор закончен';
  }
  await page.reload();
  await page.getByText('Сбор закончен').waitFor();
  expect(await page.locator('.question').count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  expect(errors).toEqual([]);
  await page.goto(`${office.server.address}forms/d/e/none/viewform`);
  await page.getByText('Такой формы нет').waitFor();
  await close();
});

test('a document stands as pages, names who may open it, goes to the bin and back', async () => {
  const file = fileOrder();
  const { page, errors, close } = await open('documents');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: 'Приказ о закреплении пар', exact: true }).click();
  await page.locator('section.docx').getByText('Закрепить наставников за наставляемыми').waitFor();
  await page.getByText('director@school.example (может читать)').waitFor();
  expect(await violations(page)).toEqual([]);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Скачать .docx' }).click()]);
  expect(download.suggestedFilename()).toBe('Приказ о закреплении пар.docx');
  await page.getByRole('button', { name: 'В корзину' }).click();
  await page.getByText('Документ лежит в корзине').waitFor();
  expect(office.host.files.get(file.id)?.trashed).toBe(true);
  await page.getByRole('button', { name: 'Вернуть из корзины' }).click();
  await until('the way back', () => office.host.files.get(file.id)?.trashed === false);
  expect(errors).toEqual([]);
  await close();
});

test('a mail comes into the open list, opens, and gives its attachment', async () => {
  const { page, errors, close } = await open('mail');
  await page.getByText('Писем пока нет').waitFor();
  office.host.run('sendMail');
  await page.getByRole('link', { name: 'Приказ на подпись' }).click();
  await page.getByText('Здравствуйте! Приказ во вложении.').waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Скачать «приказ.txt»' }).click()]);
  expect(download.suggestedFilename()).toBe('приказ.txt');
  expect(await violations(page)).toEqual([]);
  expect(errors).toEqual([]);
  await close();
});

test('time moves by the keyboard, triggers run and are listed, and the log of executions knows them', async () => {
  office.host.run('makeTrigger');
  const { page, errors, close } = await open('time');
  await page.getByText('1 сентября 2026').first().waitFor();
  await page.getByRole('button', { name: 'На день' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('2 сентября 2026').first().waitFor();
  const ran = page.getByRole('region', { name: 'Что сработало' });
  expect(await ran.getByText('hourly').count()).toBe(24);
  expect(office.host.workbook.sheets[0]?.value(0, 3)).toBe('час прошёл');
  expect(await violations(page)).toEqual([]);
  await page.goto(`${office.server.address}executions`);
  expect(await page.getByText('hourly').count()).toBe(24);
  expect(await violations(page)).toEqual([]);
  expect(errors).toEqual([]);
  await close();
});

test('forms, files and empty places pass axe-core', async () => {
  office.host.run('makeForm');
  const { page, errors, close } = await open('forms');
  await page.getByText('принимает ответы').waitFor();
  expect(await violations(page)).toEqual([]);
  for (const path of ['files', 'documents', 'mail']) {
    await page.goto(`${office.server.address}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByText('Читаем…').waitFor({ state: 'detached' });
    expect(await violations(page)).toEqual([]);
  }
  expect(errors).toEqual([]);
  await close();
});

test('dates of mails, documents and runs stand in the workbook\'s zone', async () => {
  await office.close();
  office = await serve({ timeZone: 'Asia/Vladivostok', now: '2026-09-01T20:30:00Z' });
  office.host.run('sendMail');
  fileOrder();
  const { page, errors, close } = await open('mail');
  await page.getByText('2\u00a0сентября 2026\u00a0г., 06:30').waitFor();
  await page.goto(`${office.server.address}documents`);
  await page.getByText('изменён 2\u00a0сентября 2026\u00a0г., 06:30').waitFor();
  expect(errors).toEqual([]);
  await close();
});

test('a panel opened before any page looked is there when the first one does', async () => {
  office.host.run('openSidebar');
  const { page, errors, close } = await open('workbook');
  await page.frameLocator('iframe[title="Проба"]').getByRole('heading', { name: 'Проба' }).waitFor();
  await page.getByRole('menuitem', { name: 'Дополнения' }).click();
  await page.getByRole('menuitem', { name: 'Открыть панель' }).waitFor();
  expect(errors).toEqual([]);
  await close();
});
