// «Проверить людей» on the demo school: a duplicate looked at, merged and taken back, namesakes kept apart, gaps, confirmation, leaving and a return.

import type { Workspace } from '../../local/host';
import { call, importDemoPeople, proposals, records, value, wantedOf } from '../addon/school';
import { violations } from '../local/browser';
import { picture, tabTo } from './dialog';
import { prepared } from './prepared';
import { click, dialog, host, nobody, openWindow, see } from './stage';

const SIZE = { width: 1040, height: 660 };

jest.setTimeout(180_000);

/** The demo school with one pupil typed twice, under a wrong class, with a measure, and with namesakes of two birth dates. */
const withTwin = (ws: Workspace): void => {
  importDemoPeople(ws);
  const add = (id: string, person: { [field: string]: string }, role: 'mentee' | ''): string => value(call(ws, 'addPerson', id, { person, role, roleValues: { forms: 'Ученик – ученик', times: 'пн' }, code: '', surely: true })).code;
  const twin = add('twin', { last: 'Лазоревская', first: 'Виктория', middle: 'Леонидовна', class: '7Б', kind: 'обучающийся', birth: '2013-11-04', phone: '+7 (900) 000-00-99' }, 'mentee');
  add('first namesake', { last: 'Тёзкин', first: 'Олег', middle: 'Ильич', birth: '2012-01-01', kind: 'обучающийся' }, '');
  add('second namesake', { last: 'Тезкин', first: 'Олег', middle: 'Ильич', birth: '2013-01-01', kind: 'обучающийся' }, '');
  value(call(ws, 'saveMeasures', 'twin measure', { moment: 'entry', date: '2026-11-19', by: '', values: [{ code: twin, measure: 'Тревожность', raw: '4' }] }));
};
const withPairs = (ws: Workspace): void => {
  importDemoPeople(ws);
  value(call(ws, 'approvePairs', 'pairs', wantedOf(proposals(ws).pairs.slice(0, 12))));
};

const open = async (prepare: (ws: Workspace) => void): Promise<void> => {
  await openWindow(prepared(prepare), 'people-check', SIZE);
  await dialog.page.getByRole('heading', { name: 'Проверить людей' }).waitFor();
};

const people = (name: string) => records(host, 'Люди').filter((p) => p['name'] === name);
const TWIN = 'Лазоревская Виктория Леонидовна';

test('an empty register says what to do first', async () => {
  await open(nobody);
  await see('Сначала загрузите людей');
  expect(await violations(dialog.page)).toEqual([]);
});

test('a pupil typed twice: side by side, what moves, merged, and taken back', async () => {
  await open(withTwin);
  const { page } = dialog;
  await see('почти наверняка');
  await page.getByRole('button', { name: /Лазоревская Виктория Леонидовна\s*Лазоревская/ }).click();
  await see('7Б');
  await picture(page, 'check-1-two');
  expect(await violations(page)).toEqual([]);
  expect(await page.getByText('Тёзкин').count()).toBe(0);
  await click('Объединить…');
  await page.getByRole('heading', { name: 'Объединить две записи' }).waitFor();
  await see('Что перейдёт к коду');
  await picture(page, 'check-2-preview');
  expect(await violations(page)).toEqual([]);
  const [first, second] = people(TWIN).map((p) => p['code'] ?? '');
  await page.getByRole('radio', { name: 'Класс: 7Б' }).focus();
  await page.keyboard.press('Space');
  await tabTo(page, 'Объединить');
  await page.keyboard.press('Enter');
  await see('Объединено. Перешло строк: 2.');
  await picture(page, 'check-3-merged');
  expect(people(TWIN).map((p) => [p['code'], p['state'], p['duplicateOf'], p['class']])).toEqual([[first, 'участвует', '', '7Б'], [second, 'объединён', first, '7Б']]);
  expect(records(host, 'Замеры').map((r) => r['code'])).toEqual([first]);
  expect(records(host, 'Наставляемые').filter((r) => r['code'] === second)).toEqual([]);
  expect(await page.getByRole('button', { name: /Лазоревская Виктория Леонидовна\s*Лазоревская/ }).count()).toBe(0);
  expect(records(host, 'Журнал').some((line) => JSON.stringify(line).includes('Объединены записи') && !/Лазоревская/.test(line['title'] ?? ''))).toBe(true);
  await click('Отменить');
  await see('Отменено.');
  expect(people(TWIN).map((p) => p['state'])).toEqual(['участвует', 'участвует']);
  expect(records(host, 'Замеры').map((r) => r['code'])).toEqual([second]);
  expect(records(host, 'Наставляемые').filter((r) => r['code'] === second)).toHaveLength(1);
});

test('two who are different are asked about no more', async () => {
  await open(withTwin);
  const { page } = dialog;
  await see('Похоже на повтор: 1');
  await click('Это разные люди');
  await see('Запомнили: это разные люди.');
  await see('Повторов не нашлось.');
  expect(await violations(page)).toEqual([]);
  await click('Отменить');
  await see('Отменено.');
  await see('Похоже на повтор: 1');
});

test('any two may be named; what forbids the merge is told', async () => {
  await open(withPairs);
  const { page } = dialog;
  const pair = records(host, 'Пары')[0];
  await click('Назвать двоих самому');
  await page.getByLabel('Первый').fill(pair?.['mentor'] ?? '');
  await click(new RegExp(`код ${pair?.['mentor']}`));
  await page.getByLabel('Второй').fill(pair?.['mentee'] ?? '');
  await click(new RegExp(`код ${pair?.['mentee']}`));
  await click('Посмотреть, что перейдёт');
  await see('Объединить нельзя.');
  await see('парой друг с другом');
  await picture(page, 'check-4-forbidden');
  expect(await violations(page)).toEqual([]);
  expect(await page.getByRole('button', { name: 'Объединить', exact: true }).isDisabled()).toBe(true);
});

test('gaps by class, and several confirmed at once', async () => {
  await open(importDemoPeople);
  const { page } = dialog;
  await click('Полнота');
  await see('Сведения заполнены на');
  await page.getByLabel('Класс или группа').selectOption('7А');
  await picture(page, 'check-5-gaps');
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('Показать').selectOption('все');
  await click('Отметить всех показанных');
  const button = page.getByRole('button', { name: /^Подтвердить – \d+/ });
  const count = Number(/\d+/.exec(await button.innerText())?.[0]);
  dialog.line = 'dead';
  await button.click();
  await see('Не удалось получить ответ');
  dialog.line = 'good';
  await click('Повторить');
  await see(`Подтверждено: ${count}.`);
  const confirmed = records(host, 'Люди').filter((p) => p['confirmed'] === '20.11.2026');
  expect([confirmed.length, new Set(confirmed.map((p) => p['class']))]).toEqual([count, new Set(['7А'])]);
  await page.getByLabel('Показать').selectOption('давно');
  await see('Все подтверждены за последний год.');
});

test('leaving is shown before it is done, ends the pair, and a return does not bring it back', async () => {
  await open(withPairs);
  const { page } = dialog;
  const pair = records(host, 'Пары')[0];
  const code = pair?.['mentee'] ?? '';
  await click('Ушли и вернулись');
  await page.getByLabel('Найти человека').fill(code);
  await page.getByRole('region', { name: 'Кто ушёл или вернулся' }).getByRole('listitem').first().getByRole('button').click();
  await page.getByRole('radio', { name: 'Отметить, что выбыл' }).check();
  await see('прекратится');
  expect(await page.getByRole('button', { name: 'Отметить, что выбыл' }).isDisabled()).toBe(true);
  await page.getByLabel('Причина').fill('переезд');
  await picture(page, 'check-6-leaving');
  expect(await violations(page)).toEqual([]);
  await click('Отметить, что выбыл');
  await see('Прекращено пар: 1.');
  expect(records(host, 'Пары')[0]).toMatchObject({ state: 'прекращена', ended: 'наставляемый выбыл: переезд' });
  expect(records(host, 'Люди').find((p) => p['code'] === code)?.['state']).toBe('выбыл');
  await page.getByLabel('Найти человека').fill(code);
  await page.getByRole('region', { name: 'Кто ушёл или вернулся' }).getByRole('listitem').first().getByRole('button').click();
  await page.getByRole('button', { name: 'Отметить, что вернулся' }).click();
  await see('Записано: вернулся.');
  expect(records(host, 'Люди').find((p) => p['code'] === code)?.['state']).toBe('участвует');
  expect(records(host, 'Пары')[0]?.['state']).toBe('прекращена');
});

test('a finished mentee becomes a candidate with the same code', async () => {
  let code = '';
  await open((ws) => {
    importDemoPeople(ws);
    const sheet = ws.person.sheet('Наставляемые');
    const keys = sheet.values({ row: 0, column: 0, rows: 1, columns: sheet.lastColumn() })[0] ?? [];
    ws.person.edit('Наставляемые', `${String.fromCharCode(65 + keys.indexOf('mentees.status'))}3`, 'завершил');
    code = records(ws, 'Наставляемые')[0]?.['code'] ?? '';
  });
  await click('Ушли и вернулись');
  const { page } = dialog;
  await page.getByRole('region', { name: 'Завершили участие' }).getByRole('checkbox').first().check();
  await click('Сделать кандидатами – 1');
  await see('Новых кандидатов: 1.');
  await picture(page, 'check-7-candidate');
  expect(await violations(page)).toEqual([]);
  expect(records(host, 'Наставники').find((r) => r['code'] === code)).toMatchObject({ status: 'кандидат', year: '2026/2027' });
});
