// «Анкеты» in the curator's window: create, answers of real forms, take, settle, remind, key from paper, sum up; and what goes wrong.

import type { Workspace } from '../../local/host';
import { answer, answers, codeOf, created, withPeople } from '../addon/questionnaires-school';
import { call, records, value } from '../addon/school';
import { violations } from '../local/browser';
import { until } from '../journey/desk';
import { picture, school } from './dialog';
import { prepared } from './prepared';
import { click, dialog, host, nobody, openWindow, see } from './stage';

const SIZE = { width: 1040, height: 660 };

jest.setTimeout(240_000);

const open = async (ws: Workspace, mode = ''): Promise<void> => {
  await openWindow(ws, 'questionnaires', SIZE, mode);
  await dialog.page.getByRole('heading', { name: 'Анкеты', exact: true }).waitFor();
};

const clean = async (name: string): Promise<void> => {
  await picture(dialog.page, name);
  expect(await violations(dialog.page)).toEqual([]);
};
const states = (): string[] => records(host, 'Анкеты').map((row) => row['state'] ?? '');
const live = (): { id: string; form: string } => {
  const row = records(host, 'Анкеты').at(-1);
  return { id: row?.['id'] ?? '', form: row?.['form'] ?? '' };
};

test('an empty register: nothing asked yet, each tab says what to do, the kinds of the year are there', async () => {
  await open(prepared(nobody));
  await see('Анкет ещё нет. Выберите ниже, что спросить.');
  expect(await dialog.page.getByRole('listitem').count()).toBe(value(call(host, 'questionnairesNow')).kinds.length);
  await clean('questionnaires-0-empty');
  await click('Ждут решения 0');
  await see('Все ответы разобраны');
  await click('Кто не ответил');
  await see('Создайте первую в разделе');
  await clean('questionnaires-0-none');
});

test('the curator\'s way: create, links, answers of the form, settle and undo, remind within the quota, key from paper, sum up', async () => {
  const ws = school({ quotas: { email: 6 } });
  withPeople(ws);
  await open(ws);
  const { page } = dialog;
  await click(/^Предпочтения наставляемых/);
  await clean('questionnaires-1-new');
  await page.getByLabel('Последний день ответов').fill('2026-12-01');
  await click('Создать анкету');
  await see('Анкета создана и открыта');
  await page.getByRole('img', { name: 'QR-картинка' }).waitFor();
  await see('Ответы приходят сами: принимаете вы');
  expect(states()).toEqual(['открыта']);
  await click('Скопировать ссылку');
  await see('Скопировано');
  expect(await page.getByLabel('Ссылка на анкету: что скопировано').inputValue()).toBe(records(ws, 'Анкеты')[0]?.['link']);
  await clean('questionnaires-2-created');
  await click('Личные ссылки');
  await see('Скопировать 4 ссылки');
  await page.getByRole('link', { name: 'Открыть: Аистов Лев Юрьевич' }).waitFor();
  await page.getByLabel('Имя или код').fill('аист');
  await click('Скопировать 1 ссылку');
  expect(decodeURIComponent(await page.getByLabel('Личные ссылки: что скопировано').inputValue())).toMatch(new RegExp(`^Предпочтения наставляемых, 2026/2027\nАистов Лев Юрьевич, 7А: https://docs.google.com/\\S+=${codeOf(ws, 'Аистов')}$`));
  await clean('questionnaires-3-links');
  await click('К анкете');

  // Answers while nobody's trigger listens: a wrong code waits for the curator.
  ws.triggers.restore([]);
  answer(ws, live(), { 'who.code': codeOf(ws, 'Чибисова'), why: 'понравилось' });
  const right = codeOf(ws, 'Дроздов');
  answer(ws, live(), { 'who.code': `${right.slice(0, 4)}${right.endsWith('Г') ? 'Д' : 'Г'}`, why: 'не помню код' });
  expect(answers(ws)).toEqual([]);
  await click('Забрать ответы');
  await see('Забрано: 2 ответа. Принято – 1, ждут вашего решения – 1.');
  await click('Принимать ответы буду я');
  await see('Теперь ответы принимаете вы.');
  expect(ws.triggers.list()).toHaveLength(2);

  await click('Ждут решения 1');
  await see('код написан с ошибкой');
  await page.getByText('Найти другого человека').click();
  await page.getByLabel('Фамилия или код').fill('дроздов');
  await page.getByRole('button', { name: /^Дроздов Ян Маркович/ }).waitFor();
  await clean('questionnaires-4-waiting');
  await click(/^Дроздов Ян Маркович/);
  await see('Ответ принят и записан этому человеку.');
  await see('Все ответы разобраны');
  expect(answers(ws)[1]).toMatchObject({ state: 'принят', code: codeOf(ws, 'Дроздов'), foundBy: 'куратор' });
  await click('Отменить');
  await see('код написан с ошибкой');
  expect(answers(ws)[1]).toMatchObject({ state: 'ждёт куратора' });
  await click('Отклонить ответ');
  await click('Да, отклонить');
  await see('Ответ отклонён');
  expect(answers(ws)[1]).toMatchObject({ state: 'отклонён' });

  await click('Кто не ответил');
  await see('Не ответили 3 из 4.');
  await page.getByLabel('Класс').selectOption('7А');
  await see('Сегодня 1 из 2, остальные завтра около 9.');
  await page.getByLabel('Класс').selectOption('');
  await see('Сегодня 1 из 3, остальные завтра около 9.');
  await clean('questionnaires-5-missing');
  await click('Скопировать список – 3');
  expect(await page.getByLabel('Список для мессенджера: что скопировано').inputValue()).toContain('Аистов Лев Юрьевич\nДроздов Ян Маркович');
  await click('Отправить 3 напоминания');
  await see('Напоминаний решено отправить: 3.');
  await see('Уже решено раньше и ждут очереди: 2.');
  expect(ws.mails.sent).toHaveLength(1);
  await clean('questionnaires-6-reminded');
  await click('Отменить');
  await see('Отменено.');
  expect(records(ws, 'Исходящие').map((errand) => errand['state'])).toEqual(['сделано']);
  const [list] = await Promise.all([page.waitForEvent('popup'), click('Напечатать «кто сдал»')]);
  await list.getByRole('heading', { name: 'Класс 7А' }).waitFor();
  expect(await list.getByRole('heading').allInnerTexts()).toEqual(['Класс 6Б', 'Класс 7А', 'Без класса']);
  await picture(list, 'questionnaires-7-class-list');
  await list.close();

  await click('С бумаги');
  await page.getByText('Напечатать анкету на бумаге').click();
  const [paper] = await Promise.all([page.waitForEvent('popup'), click('Напечатать с кодами – 3')]);
  await paper.getByRole('heading', { level: 1 }).first().waitFor();
  expect(await paper.getByRole('heading', { level: 1 }).count()).toBe(3);
  await paper.getByText(codeOf(ws, 'Аистов')).first().waitFor();
  await picture(paper, 'questionnaires-8-paper');
  await paper.close();

  // By keyboard: code, skip name and proof, wishes by code and number, words; the wrong sheet bars the saving.
  await page.locator('input[data-at="0:0"]').focus();
  await page.keyboard.type(codeOf(ws, 'Аистов').toLowerCase());
  await see('Аистов Лев Юрьевич');
  for (const text of ['', '', `${codeOf(ws, 'Осокина')}-1 9-1`]) {
    await page.keyboard.press('Enter');
    await page.keyboard.type(text);
  }
  await see('Не прочитать: 1 клетку');
  expect(await page.getByRole('button', { name: /^Записать/ }).isDisabled()).toBe(true);
  await clean('questionnaires-9-keying');
  await page.keyboard.press('Control+A');
  await page.keyboard.type(`${codeOf(ws, 'Осокина')}-1`);
  await page.keyboard.press('ArrowDown');
  await page.locator('input[data-at="1:0"]').evaluate((input, text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, `${codeOf(ws, 'Сойкина')}\t\t\t1-2\r\n77\t\t\t1-3\r\n`);
  // A look at another tab costs no sheet.
  await click('Сводка');
  await see('Принято: 1 ответ');
  await click('С бумаги');
  await page.getByRole('button', { name: 'Записать 3 листа' }).focus();
  await page.keyboard.press('Enter');
  await see('Внесено: 3 листа. Принято – 2. Ждут вашего решения – 1');
  expect(answers(ws).slice(2).map((row) => [row['source'], row['state'], row['code']])).toEqual([['бумага', 'принят', codeOf(ws, 'Аистов')], ['бумага', 'принят', codeOf(ws, 'Сойкина')], ['бумага', 'ждёт куратора', '']]);
  expect(records(ws, 'Решения подбора').filter((row) => row['mentee'] === codeOf(ws, 'Аистов')).map((row) => [row['mentor'], row['rank']])).toEqual([[codeOf(ws, 'Осокина'), '1']]);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-at'))).toBe('0:0');
  await clean('questionnaires-10-keyed');
  await click('Отменить');
  await see('Отменено.');
  expect(answers(ws)).toHaveLength(2);
  expect(await page.getByRole('button', { name: 'Записать 3 листа' }).isEnabled()).toBe(true);
});

test('a new wording is weighed before it is taken; closing is undone; opening again, deleting', async () => {
  await open(prepared((ws) => {
    withPeople(ws);
    const made = created(ws, 'preliminary');
    answer(ws, made, { 'who.is': 'обучающийся', part: 'получать помощь наставника', words: 'хочу' });
  }));
  await see('1 ответ');
  await click('Изменить вопросы');
  await see('менять нечего');
  const at = records(host, 'Вопросы анкет').findIndex((row) => row['item'] === 'words');
  const keys = host.person.sheet('Вопросы анкет').values({ row: 0, column: 0, rows: 1, columns: 12 })[0] ?? [];
  host.person.edit('Вопросы анкет', `${String.fromCharCode(65 + keys.indexOf('questions.text'))}${at + 3}`, 'Что для вас важно?');
  await click('Сравнить ещё раз');
  await see('другая формулировка вместо');
  await see('Касается: 1 ответ');
  await clean('questionnaires-11-change');
  await click('Изменить форму – 1 правка');
  await see('Форма изменена: 1 правка');
  expect(host.forms.get(live().form)?.items.some((item) => item.title === 'Что для вас важно?')).toBe(true);

  await click('Закрыть анкету');
  await see('Форма перестанет принимать ответы');
  await clean('questionnaires-12-close');
  await click('Да, закрыть приём');
  await see('Анкета закрыта');
  expect(host.forms.get(live().form)?.accepting).toBe(false);
  await click('Отменить закрытие');
  await see('форма принимает ответы');
  expect(host.forms.get(live().form)?.accepting).toBe(true);
  await click('Другой последний день');
  await dialog.page.getByLabel('Последний день ответов').fill('2026-11-01');
  await click('Записать последний день');
  await see('Последний день ответов уже прошёл.');
  await dialog.page.getByLabel('Последний день ответов').fill('2026-12-15');
  await click('Записать последний день');
  await see('до 15.12');
  await click('Удалить анкету');
  await click('Да, удалить анкету');
  await see('Анкет ещё нет. Выберите ниже');
  expect(states()).toEqual(['удалена']);
  expect(answers(host)).toHaveLength(1);
});

test('a lost answer makes no second form, a dead line says so; the wording is written out and taken back', async () => {
  await open(prepared(withPeople));
  await click(/^Запрос от третьего лица/);
  await click('Выписать вопросы на лист');
  await see(/На лист «Вопросы анкет» выписано: \d/);
  expect(records(host, 'Вопросы анкет').length).toBeGreaterThan(5);
  await click('Отменить');
  await see('Отменено.');
  expect(records(host, 'Вопросы анкет')).toEqual([]);
  dialog.line = 'answer lost';
  await click('Создать анкету');
  await see('Не удалось получить ответ');
  dialog.line = 'good';
  await click('Повторить: создать анкету');
  await see('Анкета создана и открыта');
  expect(states()).toEqual(['открыта']);
  dialog.line = 'dead';
  await click('Забрать ответы');
  await see('Не удалось получить ответ');
  await click('Ждут решения');
  await see('Не удалось получить ответ');
  await clean('questionnaires-13-silent');
  dialog.line = 'good';
  await click('Повторить');
  await see('Все ответы разобраны');
});

test('preliminary requests without names: no list of people, and the forms of mentoring are chosen from the summary', async () => {
  await open(prepared((ws) => {
    withPeople(ws);
    const made = created(ws, 'preliminary', { anonymous: true });
    for (const forms of [['Учитель – ученик', 'Ученик – ученик'], ['Учитель – ученик'], ['Учитель – учитель']]) {
      answer(ws, made, { 'who.is': 'обучающийся', part: 'получать помощь наставника', forms });
      ws.advance(60_000);
    }
  }));
  const { page } = dialog;
  await click('Кто не ответил');
  await see('кто ответил, узнать нельзя');
  await click('Сводка');
  await see('Принято: 3 ответа');
  expect(await page.locator('.ticks-box label').first().innerText()).toContain('Учитель – ученик – 2');
  const before = value(call(host, 'questionnairesNow')).chosenForms;
  for (const form of before) await page.getByLabel(new RegExp(`^${form} –`)).uncheck();
  await page.getByLabel(/^Учитель – ученик/).check();
  await page.getByLabel(/^Учитель – учитель/).check();
  await clean('questionnaires-14-summary');
  await click('Записать выбор – 2');
  await see('Выбрано: 2 формы');
  expect(value(call(host, 'questionnairesNow')).chosenForms).toEqual(['Учитель – ученик', 'Учитель – учитель']);
  await click('Отменить');
  await see('Отменено.');
  expect(value(call(host, 'questionnairesNow')).chosenForms).toEqual(before);
  await click('Анкеты 1');
  await click('Изменить вопросы');
  await click('Открыть вопросы');
  await until('the window is closed', () => dialog.closed);
  expect(host.workbook.activeSheetId).toBe(host.workbook.getSheetByName('Вопросы анкет')?.id);
});

test('without names: the form asks the code alone, codes stand for people on paper, a name keyed in is not kept', async () => {
  await open(prepared((ws) => {
    value(call(ws, 'chooseCodes', 'codes'));
    const rows = ['7А', '6Б'].map((name) => ({ code: '', person: { class: name, kind: 'обучающийся', ageBand: 'до 14', signer: 'родитель', bandChanges: '2027-11' }, role: { category: 'обучающийся', topics: 'физика', consent: 'да' } }));
    value(call(ws, 'importCoded', 'people', { role: 'mentee', people: 0, rows }));
    created(ws, 'mentee pupil');
  }), 'коды');
  const { page } = dialog;
  const [code = ''] = records(host, 'Люди').map((person) => person['code'] ?? '');
  await click('Кто не ответил');
  await see('Не ответили 2 из 2.');
  await see('Писать некому.');
  await click('С бумаги');
  await page.locator('input[data-at="0:0"]').waitFor();
  const heads = await page.getByRole('columnheader').allInnerTexts();
  expect(heads.filter((head) => /имя|рожден|телефон|почт/i.test(head))).toEqual([]);
  const at = heads.findIndex((head) => head.includes('своими словами')) - 1;
  await page.locator('input[data-at="0:0"]').fill(code);
  await page.locator(`input[data-at="0:${at}"]`).fill('звоните маме, Чернобурова Мария Львовна, 8 900 123-45-67');
  await clean('questionnaires-15-codes');
  await click('Записать 1 лист');
  await see('Внесено: 1 лист');
  expect(JSON.stringify(answers(host))).not.toMatch(/Чернобур|123-45/);
});
