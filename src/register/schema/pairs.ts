// Sheets of the pairs: who is with whom, what was decided before, and their meetings.

import type { SheetSchema } from './column';

const nameBy = (column: string, heading: string) => ({
  heading, width: 260, formula: `IF({${column}}="";"";XLOOKUP({${column}};{people.code};{people.name};"нет в листе «Люди»"))`, help: 'Берётся из листа «Люди».',
});

export const pairs: SheetSchema<'pairs'> = {
  id: 'pairs',
  title: 'Пары',
  key: ['id'],
  allocates: 'id',
  colour: '#a3474d',
  frozenColumns: 1,
  about: 'Одна строка – один наставляемый у одного наставника. Группа – несколько строк с одним наставником.',
  order: ['id', 'year', 'mentor', 'mentorName', 'mentee', 'menteeName', 'form', 'kind', 'topic', 'state', 'fixed', 'helpers', 'reason', 'start', 'end', 'orderNumber', 'orderDate', 'ended', 'note'],
  derived: { mentorName: nameBy('mentor', 'Наставник'), menteeName: nameBy('mentee', 'Наставляемый') },
  columns: {
    id: { heading: '№ пары', type: 'text', width: 85, machine: true },
    year: { heading: 'Учебный год', type: 'text', width: 95, required: true },
    mentor: { heading: 'Код наставника', type: 'text', width: 120, required: true, refers: 'people' },
    mentee: { heading: 'Код наставляемого', type: 'text', width: 150, required: true, refers: 'people' },
    form: { heading: 'Форма', type: 'choice', width: 160, list: 'form' },
    kind: { heading: 'Вид', type: 'choice', width: 120, list: 'kind' },
    topic: { heading: 'Тема', type: 'text', width: 170 },
    state: { heading: 'Состояние', type: 'choice', width: 110, list: 'pairState' },
    fixed: { heading: 'Закрепить', type: 'text', width: 95, help: 'Слово «закреплена» – подбор эту пару не трогает.' },
    helpers: { heading: 'Помощники', type: 'choices', width: 130, refers: 'people', help: 'Коды людей, которые помогают этой паре.' },
    reason: { heading: 'Почему вместе', type: 'long', width: 280 },
    start: { heading: 'Начало', type: 'date', width: 95 },
    end: { heading: 'Окончание', type: 'date', width: 95 },
    orderNumber: { heading: '№ приказа', type: 'text', width: 90 },
    orderDate: { heading: 'Дата приказа', type: 'date', width: 100 },
    ended: { heading: 'Почему завершена', type: 'text', width: 180 },
    note: { heading: 'Заметка', type: 'long', width: 200 },
  },
};

export const decisions: SheetSchema<'decisions'> = {
  id: 'decisions',
  title: 'Решения подбора',
  key: ['id'],
  allocates: 'id',
  colour: '#a3474d',
  frozenColumns: 1,
  about: 'Кого закрепить, кого не ставить вместе, кто кого хотел бы. Подбор читает эти строки при каждом запуске; «снято» – больше не действует.',
  order: ['id', 'year', 'kind', 'mentor', 'mentorName', 'mentee', 'menteeName', 'by', 'rank', 'reason', 'date', 'state'],
  derived: { mentorName: nameBy('mentor', 'Наставник'), menteeName: nameBy('mentee', 'Наставляемый') },
  columns: {
    id: { heading: '№', type: 'text', width: 85, machine: true },
    year: { heading: 'Учебный год', type: 'text', width: 95, required: true },
    kind: { heading: 'Решение', type: 'choice', width: 110, list: 'decisionKind', required: true },
    mentor: { heading: 'Код наставника', type: 'text', width: 120, required: true, refers: 'people' },
    mentee: { heading: 'Код наставляемого', type: 'text', width: 150, required: true, refers: 'people' },
    by: { heading: 'Чьё', type: 'choice', width: 120, list: 'decisionSide' },
    rank: { heading: 'Какой по счёту выбор', type: 'integer', width: 90, help: 'Только для пожеланий: 1 – первый выбор.' },
    reason: { heading: 'Почему', type: 'long', width: 280 },
    date: { heading: 'Дата', type: 'date', width: 95 },
    state: { heading: 'Состояние', type: 'choice', width: 110, list: 'decisionState' },
  },
};

export const meetings: SheetSchema<'meetings'> = {
  id: 'meetings',
  title: 'Встречи',
  key: ['id'],
  allocates: 'id',
  colour: '#8a5a2b',
  frozenColumns: 2,
  about: 'Одна строка – одна встреча пары.',
  order: ['id', 'pair', 'date', 'kind', 'format', 'minutes', 'outcome', 'mentorMark', 'menteeMark', 'recordedBy'],
  columns: {
    id: { heading: '№', type: 'text', width: 80, machine: true },
    pair: { heading: '№ пары', type: 'text', width: 85, required: true, refers: 'pairs' },
    date: { heading: 'Дата', type: 'date', width: 95, required: true },
    kind: { heading: 'Вид встречи', type: 'choice', width: 140, list: 'meetingKind' },
    format: { heading: 'Как', type: 'choice', width: 110, list: 'meetingFormat' },
    minutes: { heading: 'Минут', type: 'integer', width: 70 },
    outcome: { heading: 'Тема и итог', type: 'long', width: 300 },
    mentorMark: { heading: 'Оценка наставника', type: 'decimal', width: 125 },
    menteeMark: { heading: 'Оценка наставляемого', type: 'decimal', width: 145 },
    recordedBy: { heading: 'Кто внёс', type: 'text', width: 120 },
  },
};

export const runs: SheetSchema<'runs'> = {
  id: 'runs',
  title: 'Протоколы подбора',
  key: ['id'],
  allocates: 'id',
  colour: '#a3474d',
  frozenColumns: 1,
  about: 'Как подбирали пары: правила, важность, решения куратора и итог. Строку пишет дополнение, когда пары утверждены.',
  order: ['id', 'date', 'year', 'who', 'criteria', 'weights', 'dataVersion', 'overrides', 'result', 'pairs', 'note'],
  columns: {
    id: { heading: '№', type: 'text', width: 80, machine: true },
    date: { heading: 'Когда', type: 'moment', width: 140, machine: true },
    year: { heading: 'Учебный год', type: 'text', width: 95, required: true, machine: true },
    who: { heading: 'Кто подбирал', type: 'text', width: 180, machine: true, personal: true },
    criteria: { heading: 'Что важнее', type: 'long', width: 260, machine: true },
    weights: { heading: 'Важность', type: 'long', width: 160, machine: true },
    dataVersion: { heading: 'Запись журнала', type: 'integer', width: 115, machine: true },
    overrides: { heading: 'Решения', type: 'long', width: 220, machine: true },
    result: { heading: 'Итог', type: 'long', width: 260, machine: true },
    pairs: { heading: 'Пары', type: 'choices', width: 160, machine: true, refers: 'pairs' },
    note: { heading: 'Заметка', type: 'long', width: 200 },
  },
};
