// Sheets that serve the others: settings, lists of words, errands to be done outside the workbook.

import type { SheetSchema } from './column';

export const settings: SheetSchema<'settings'> = {
  id: 'settings',
  title: 'Настройки',
  key: ['key'],
  colour: '#5c6b80',
  frozenColumns: 2,
  about: 'Сведения о школе и программе. Меняйте столбец «Значение».',
  order: ['key', 'title', 'value', 'help'],
  columns: {
    key: { heading: 'Ключ', type: 'text', width: 150, machine: true, hidden: true },
    title: { heading: 'Настройка', type: 'text', width: 300, machine: true },
    value: { heading: 'Значение', type: 'text', width: 380 },
    help: { heading: 'Пояснение', type: 'long', width: 420, machine: true },
  },
};

export const lists: SheetSchema<'lists'> = {
  id: 'lists',
  title: 'Справочники',
  key: ['list', 'word'],
  colour: '#5c6b80',
  frozenColumns: 2,
  about: 'Слова для выпадающих списков. Можно дописывать свои и их другие названия.',
  order: ['list', 'word', 'synonyms', 'note'],
  columns: {
    list: { heading: 'Список', type: 'text', width: 150 },
    word: { heading: 'Слово', type: 'text', width: 260, required: true },
    synonyms: { heading: 'Другие названия', type: 'choices', width: 320, help: 'Через точку с запятой: так дополнение узнаёт слово при загрузке.' },
    note: { heading: 'Заметка', type: 'long', width: 220 },
  },
};

export const forms: SheetSchema<'forms'> = {
  id: 'forms',
  title: 'Бланки',
  key: ['id'],
  colour: '#5c6b80',
  frozenColumns: 1,
  hidden: true,
  about: 'Бланки школы для приказов и писем. Лист ведёт дополнение: окно «Свой бланк».',
  order: ['id', 'form', 'size', 'content', 'by', 'at'],
  columns: {
    id: { heading: 'Код', type: 'text', width: 90, machine: true },
    form: { heading: 'Бланк', type: 'text', width: 90, machine: true },
    size: { heading: 'Байтов', type: 'integer', width: 80, machine: true },
    content: { heading: 'Содержание', type: 'text', width: 200, machine: true },
    by: { heading: 'Кто', type: 'text', width: 180, machine: true, personal: true },
    at: { heading: 'Когда', type: 'moment', width: 140, machine: true },
  },
};

export const errands: SheetSchema<'errands'> = {
  id: 'errands',
  title: 'Исходящие',
  key: ['id'],
  allocates: 'id',
  colour: '#5c6b80',
  frozenColumns: 1,
  hidden: true,
  about: 'Что дополнение делает вне таблицы: файлы и письма. Лист ведёт дополнение.',
  order: ['id', 'kind', 'state', 'document', 'payload', 'result', 'tries', 'by', 'at'],
  columns: {
    id: { heading: 'Код', type: 'text', width: 80, machine: true },
    kind: { heading: 'Что', type: 'text', width: 90, machine: true },
    state: { heading: 'Состояние', type: 'choice', width: 110, list: 'errandState', machine: true },
    document: { heading: 'Документ', type: 'text', width: 90, machine: true },
    payload: { heading: 'Задание', type: 'long', width: 200, machine: true },
    result: { heading: 'Итог', type: 'long', width: 200, machine: true },
    tries: { heading: 'Попыток', type: 'integer', width: 80, machine: true },
    by: { heading: 'Кто', type: 'text', width: 180, machine: true, personal: true },
    at: { heading: 'Когда', type: 'moment', width: 140, machine: true },
  },
};
