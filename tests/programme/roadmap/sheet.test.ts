import { readRoadmapRows } from '../../../src/programme/roadmap';
import { readRoadmap } from '../../../src/readers/roadmap-file';
import { writeXlsx } from '../../fixtures/xlsx-writer';

const PASTED = [
  ['УТВЕРЖДАЮ', '', '', ''],
  ['Дорожная карта', '', '', ''],
  ['', '', '', ''],
  ['Этап', 'Мероприятия', 'Сроки', 'Ответственные'],
  ['Подготовка условий', '1. Приказ\n2. План', '01.09.2026', 'директор'],
  ['', 'Совет', 'до 10.09.2026', 'Ёлкина А.П.\nзавуч'],
  ['Завершение', 'Итоги', 'май 2027', 'куратор'],
  ['', '', '', ''],
  ['Индикаторы', 'на входе', 'на выходе', ''],
  ['Доля учащихся', '', '', ''],
  ['Число жалоб', '', '', ''],
];

test('rows pasted from Word: stages carried down, a title above, indicators below', () => {
  const reading = readRoadmapRows(PASTED);
  expect(reading.rows.map((row) => [row.number, row.stage, row.activity, row.deadlineText, row.responsible])).toEqual([
    ['1', 'Подготовка условий', 'Приказ', '01.09.2026', ['директор']],
    ['2', 'Подготовка условий', 'План', '01.09.2026', ['директор']],
    [null, 'Подготовка условий', 'Совет', 'до 10.09.2026', ['Ёлкина А.П., завуч']],
    [null, 'Завершение', 'Итоги', 'май 2027', ['куратор']],
  ]);
  expect(reading.indicators).toEqual([{ number: 1, title: 'Доля учащихся' }, { number: 2, title: 'Число жалоб' }]);
});

test('headings inside a pasted table, numbered and not', () => {
  const reading = readRoadmapRows([
    ['№', 'Мероприятие', 'Срок', 'Ответственный', 'Результат'],
    ['', 'Нормативная база', '', '', ''],
    ['1', 'Приказ', 'май', 'директор', 'Приказ'],
    ['2', 'Положение', 'май', 'директор', 'Положение'],
    ['Мониторинг', '', '', '', ''],
    ['3', 'Оценка результатов', '', '', ''],
    ['3.1', 'Опрос', 'июнь', 'психолог', ''],
    ['4', 'Отчёт', 'июнь', 'куратор', 'Отчёт'],
  ]);
  expect(reading.rows.map((row) => [row.number, row.stage, row.substage, row.activity])).toEqual([
    ['1', 'Нормативная база', null, 'Приказ'],
    ['2', 'Нормативная база', null, 'Положение'],
    ['3.1', 'Мониторинг', 'Оценка результатов', 'Опрос'],
    ['4', 'Мониторинг', null, 'Отчёт'],
  ]);
});

function row(number: number, cells: string[]): string {
  const xml = cells.map((text, at) => {
    const reference = `${'ABCD'.charAt(at)}${number}`;
    return /^\d+$/.test(text) ? `<c r="${reference}" s="1"><v>${text}</v></c>` : `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
  });
  return `<row r="${number}">${xml.join('')}</row>`;
}

test('an .xlsx with merged cells, dates as dates, on the second sheet', () => {
  const rows = [
    row(1, ['Этап', 'Мероприятия', 'Сроки', 'Ответственные']),
    row(2, ['Подготовка условий', 'Приказ', '46266', 'директор']),
    row(3, ['', 'План', '', 'куратор']),
    row(4, ['Завершение', 'Итоги', 'май', 'куратор']),
  ].join('');
  const reading = readRoadmap(writeXlsx({ styles: { cells: [0, 14] }, sheets: [{ name: 'Титул', rows: [['Школа']] }, { name: 'Карта', rows, merges: ['A2:A3', 'C2:C3'] }] }));
  expect(reading.rows.map((r) => [r.stage, r.activity, r.deadline?.end ?? r.deadlineText])).toEqual([['Подготовка условий', 'Приказ', '2026-09-01'], ['Подготовка условий', 'План', '2026-09-01'], ['Завершение', 'Итоги', 'май']]);
});

test('tasks over activities, a heading by content left of the activities, a signature below', () => {
  const tasks = readRoadmapRows([['Задачи', 'Мероприятия', 'Срок', 'Исполнители'], ['Создать условия', 'Издать приказ', 'до 1 сентября', 'директор'], ['', 'Назначить куратора', 'до 1 сентября', 'директор']]);
  expect(tasks.rows.map((r) => [r.stage, r.activity])).toEqual([['Создать условия', 'Издать приказ'], ['Создать условия', 'Назначить куратора']]);
  const plan = readRoadmapRows([['№', 'Этап', 'Содержание деятельности этапа', 'План мероприятий', 'Сроки', 'Ответственные'], ['1', 'Банк наставляемых', '1) Сбор запросов', '- анкеты;\n- беседы', 'май', 'куратор'], ['Директор', '', '', '', '', 'И. И. Иванов']]);
  expect(plan.rows.map((r) => [r.canonicalStage, r.substage, r.activity, r.subitems])).toEqual([[2, 'Сбор запросов', '- анкеты; - беседы', ['анкеты;', 'беседы']]]);
  expect(plan.problems.filter((problem) => problem.code === 'left-out').map((problem) => problem.message)).toEqual(['Строка 3 прочитана не вся. В таблице стоит: «Директор»; «И. И. Иванов».']);
});

test('contents without an activity belong to the activity above', () => {
  const reading = readRoadmapRows([['№', 'Мероприятие', 'Содержание', 'Срок'], ['1', 'Педсовет', 'Доклад', '01.09.2026'], ['2', '', 'Обсуждение', '02.09.2026']]);
  expect(reading.rows.map((r) => [r.number, r.activity, r.content, r.deadlineText])).toEqual([['1', 'Педсовет', 'Доклад', '01.09.2026'], ['2', 'Педсовет', 'Обсуждение', '02.09.2026']]);
});

test('a sheet without a roadmap says so', () => {
  expect(readRoadmapRows([['ФИО', 'Класс'], ['Ёлкина', '9А']])).toMatchObject({ rows: [], problems: [{ code: 'no-roadmap', level: 'error' }] });
  expect(readRoadmapRows([])).toMatchObject({ rows: [], problems: [{ code: 'no-roadmap' }] });
});

test('a roadmap of 2 000 rows is read whole', () => {
  const rows = Array.from({ length: 2000 }, (_, index) => [String(index + 1), `Мероприятие номер ${index + 1}`, 'май', 'куратор']);
  const reading = readRoadmapRows([['№', 'Мероприятия', 'Сроки', 'Ответственные'], ...rows]);
  expect(reading.rows).toHaveLength(2000);
  expect(reading.rows[1999]).toMatchObject({ number: '2000', activity: 'Мероприятие номер 2000' });
});
