// Columns are recognised by headings in any dress, by content without headings, and by nothing else.

import { recogniseColumns } from '../../../src/programme/people';

const fields = (rows: string[][], role?: 'mentor' | 'mentee'): string[] => recogniseColumns(rows, role).columns.map((column) => column.field);

test('headings with marks, line breaks, capitals and «ё»', () => {
  const rows = [['\uFEFF№', 'ФАМИЛИЯ', 'Имя ', 'Отчество*', 'Класс', 'Должность,\nместо учебы или работы', 'E-mail:', 'Моб. телефон', 'Телефон родителя (законного представителя)', 'ФИО родителя', 'Любимый цвет'], ['1', 'Сойкин', 'Пётр', 'Львович', '7А', '', 'a@b.ru', '89000000001', '89000000002', 'Сойкина Анна Львовна', 'синий']];
  expect(fields(rows, 'mentee')).toEqual(['skip', 'last', 'first', 'middle', 'class', 'post', 'email', 'phone', 'parentContact', 'parent', 'unknown']);
});

test('the heading may stand below a title, and the table may have none', () => {
  const data = [['Сойкин Пётр Львович', '7А', 'a@b.ru', '14.03.2013', 'Да'], ['Галкина Анна Ивановна', '8Б', 'c@d.ru', '15.03.2012', 'нет']];
  const titled = recogniseColumns([['Список наставляемых', '', '', '', ''], ['', '', '', '', ''], ['Ученик', 'Класс', 'Почта', 'ДР', 'Согласие'], ...data]);
  expect([titled.headerRow, titled.role]).toEqual([2, 'mentee']);
  expect(titled.columns.map((column) => column.field)).toEqual(['name', 'class', 'email', 'birth', 'consent']);
  const bare = recogniseColumns(data, 'mentee');
  expect([bare.headerRow, ...bare.columns.map((column) => column.field)]).toEqual([-1, 'name', 'class', 'email', 'birth', 'consent']);
  expect(bare.columns[0]?.why).toContain('по содержанию');
});

test('without headings the second column of names is the parents', () => {
  expect(fields([['Сойкин Пётр Львович', '7А', 'Сойкина Анна Львовна'], ['Галкина Анна Ивановна', '8Б', 'Галкин Иван Ильич']], 'mentee')).toEqual(['name', 'class', 'parent']);
});

test('content settles a heading that says too little', () => {
  expect(fields([['ФИО', 'Контакт'], ['Сойкин Пётр Львович', 'a@b.ru']], 'mentor')).toEqual(['name', 'email']);
  expect(fields([['ФИО', 'Дата согласия'], ['Сойкин Пётр Львович', '01.09.2026']], 'mentor')).toEqual(['name', 'unknown']);
});

test('a table of pairs is read for the side that is asked for', () => {
  const rows = [['Ф.И.О. наставника', 'Ф.И.О. наставляемого', 'Мама (ФИО)', 'Тел. мамы'], ['Сойкин Пётр Львович', 'Галкина Анна Ивановна', 'Галкина О. П.', '89000000001']];
  expect(fields(rows, 'mentor').slice(0, 2)).toEqual(['name', 'unknown']);
  expect(fields(rows, 'mentee')).toEqual(['unknown', 'name', 'parent', 'parentContact']);
});

test('a column headed «Имя» may hold whole names', () => {
  expect(fields([['Имя', 'Почта'], ['Пётр Сойкин', 'a@b.ru'], ['Анна Галкина', 'c@d.ru']], 'mentor')).toEqual(['name', 'email']);
});

test('a field goes to one column only, the surest', () => {
  expect(fields([['Телефон', 'ФИО', 'Телефон'], ['89000000001', 'Сойкин Пётр Львович', '89000000002']], 'mentor')).toEqual(['phone', 'name', 'unknown']);
});

test.each([
  ['Чего не хотите', 'dislikes'], ['За какие темы вам не хотелось бы браться?', 'dislikes'], ['Какие темы вам не подходят', 'dislikes'], ['Нежелательные темы', 'dislikes'], ['Чем не готовы заниматься', 'dislikes'],
  ['С кем вы не хотели бы работать', 'unknown'], ['Чего хочу', 'request'], ['Тема запроса', 'topics'],
])('«%s» is told apart from what is wanted', (heading, field) => {
  expect(fields([['ФИО', heading], ['Сойкин Пётр Львович', 'в октябре решим']], 'mentee')).toEqual(['name', field]);
});

test('the role follows from what is asked', () => {
  expect(recogniseColumns([['ФИО', 'Чем могу помочь', 'Сколько наставляемых готовы взять']])).toMatchObject({ role: 'mentor', roleSure: 0.95 });
  expect(recogniseColumns([['ФИО', 'Тема запроса', 'ФИО родителя']])).toMatchObject({ role: 'mentee' });
  expect(recogniseColumns([['ФИО', 'Класс']]).roleSure).toBeLessThan(0.5);
});

test('an empty table has no columns', () => {
  expect(recogniseColumns([])).toMatchObject({ headerRow: -1, columns: [] });
});
