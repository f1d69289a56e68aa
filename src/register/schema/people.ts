// Sheets of people: who they are, what part they take, what they consented to.

import type { SheetSchema } from './column';

const NAME_OF = 'IF({code}="";"";XLOOKUP({code};{people.code};{people.name};"нет в листе «Люди»"))';
const nameColumn = { heading: 'ФИО', width: 280, formula: NAME_OF, help: 'Берётся из листа «Люди». Исправляйте имя там.' };

export const people: SheetSchema<'people'> = {
  id: 'people',
  title: 'Люди',
  key: ['code'],
  allocates: 'code',
  colour: '#3c6e71',
  frozenColumns: 2,
  about: 'Каждый человек записан здесь один раз. Имена и контакты есть только на этом листе.',
  order: ['code', 'name', 'last', 'first', 'middle', 'gender', 'birth', 'kind', 'class', 'post', 'organisation', 'email', 'phone', 'parent', 'parentContact', 'state', 'remarks', 'extra'],
  derived: { name: { heading: 'ФИО', width: 280, formula: 'TRIM({last}&" "&{first}&" "&{middle})', help: 'Складывается из трёх столбцов справа.' } },
  columns: {
    code: { heading: 'Код', type: 'text', width: 80, machine: true, help: 'Даётся один раз и навсегда. Последняя буква проверочная.' },
    last: { heading: 'Фамилия', type: 'text', width: 130, required: true, personal: true },
    first: { heading: 'Имя', type: 'text', width: 110, personal: true },
    middle: { heading: 'Отчество', type: 'text', width: 130, personal: true },
    gender: { heading: 'Пол', type: 'choice', width: 50, list: 'gender', help: 'Нужен для склонения в приказах: м или ж.' },
    birth: { heading: 'Дата рождения', type: 'date', width: 110, personal: true, help: 'По ней видно, кто подписывает согласие.' },
    kind: { heading: 'Кто это', type: 'choice', width: 150, list: 'personKind' },
    class: { heading: 'Класс', type: 'text', width: 65, help: 'Например, 7А.' },
    post: { heading: 'Должность, место учёбы или работы', type: 'text', width: 240 },
    organisation: { heading: 'Организация', type: 'text', width: 180, help: 'Пусто, если человек из нашей школы.' },
    email: { heading: 'Эл. почта', type: 'text', width: 200, personal: true },
    phone: { heading: 'Телефон', type: 'text', width: 150, personal: true },
    parent: { heading: 'Родитель (законный представитель)', type: 'text', width: 230, personal: true },
    parentContact: { heading: 'Контакт родителя', type: 'text', width: 170, personal: true },
    state: { heading: 'Состояние', type: 'choice', width: 120, list: 'personState' },
    remarks: { heading: 'Что проверить', type: 'long', width: 260, personal: true, help: 'Что дополнение не смогло прочесть при загрузке. Исправили – сотрите.' },
    extra: { heading: 'Прочее из анкеты', type: 'long', width: 220, personal: true },
  },
};

export const mentors: SheetSchema<'mentors'> = {
  id: 'mentors',
  title: 'Наставники',
  key: ['code', 'year'],
  colour: '#284b63',
  frozenColumns: 2,
  about: 'Участие человека как наставника в одном учебном году.',
  order: ['code', 'name', 'year', 'category', 'status', 'forms', 'topics', 'capacity', 'busy', 'times', 'meeting', 'experience', 'about', 'consent', 'applied', 'note'],
  derived: {
    name: nameColumn,
    busy: { heading: 'Уже наставляемых', width: 110, formula: 'IF({code}="";"";COUNTIFS({pairs.mentor};{code};{pairs.year};{year};{pairs.state};"утверждена")+COUNTIFS({pairs.mentor};{code};{pairs.year};{year};{pairs.state};"в приказе"))', help: 'Считается по листу «Пары».' },
  },
  columns: {
    code: { heading: 'Код', type: 'text', width: 80, machine: true, refers: 'people' },
    year: { heading: 'Учебный год', type: 'text', width: 95, required: true },
    category: { heading: 'Категория', type: 'choice', width: 160, list: 'mentorCategory' },
    status: { heading: 'Состояние', type: 'choice', width: 115, list: 'mentorStatus', help: 'В подбор идут кандидаты и принятые.' },
    forms: { heading: 'Формы наставничества', type: 'choices', width: 220, list: 'form', help: 'Несколько форм через точку с запятой.' },
    topics: { heading: 'Чем может помочь', type: 'choices', width: 240, list: 'topic', help: 'Темы через точку с запятой, по списку «Справочники».' },
    capacity: { heading: 'Сколько мест', type: 'integer', width: 85, help: 'Сколько наставляемых готов взять. 0 – в подбор не идёт.' },
    times: { heading: 'Удобное время', type: 'text', width: 150 },
    meeting: { heading: 'Как встречаться', type: 'choice', width: 120, list: 'meetingFormat' },
    experience: { heading: 'Стаж, лет', type: 'integer', width: 75 },
    about: { heading: 'О себе', type: 'long', width: 220 },
    consent: { heading: 'Согласие в анкете', type: 'choice', width: 110, list: 'yesNo' },
    applied: { heading: 'Анкета подана', type: 'moment', width: 140, machine: true },
    note: { heading: 'Заметка', type: 'long', width: 200 },
  },
};

export const mentees: SheetSchema<'mentees'> = {
  id: 'mentees',
  title: 'Наставляемые',
  key: ['code', 'year'],
  colour: '#3f7262',
  frozenColumns: 2,
  about: 'Участие человека как наставляемого в одном учебном году.',
  order: ['code', 'name', 'year', 'category', 'status', 'paired', 'forms', 'topics', 'request', 'times', 'meeting', 'priority', 'consent', 'applied', 'note'],
  derived: {
    name: nameColumn,
    paired: { heading: 'Пар', width: 60, formula: 'IF({code}="";"";COUNTIFS({pairs.mentee};{code};{pairs.year};{year};{pairs.state};"утверждена")+COUNTIFS({pairs.mentee};{code};{pairs.year};{year};{pairs.state};"в приказе"))', help: 'Считается по листу «Пары».' },
  },
  columns: {
    code: { heading: 'Код', type: 'text', width: 80, machine: true, refers: 'people' },
    year: { heading: 'Учебный год', type: 'text', width: 95, required: true },
    category: { heading: 'Категория', type: 'choice', width: 160, list: 'menteeCategory' },
    status: { heading: 'Состояние', type: 'choice', width: 115, list: 'menteeStatus' },
    forms: { heading: 'Желаемые формы', type: 'choices', width: 200, list: 'form' },
    topics: { heading: 'Темы запроса', type: 'choices', width: 220, list: 'topic' },
    request: { heading: 'Запрос своими словами', type: 'long', width: 260 },
    times: { heading: 'Удобное время', type: 'text', width: 150 },
    meeting: { heading: 'Как встречаться', type: 'choice', width: 120, list: 'meetingFormat' },
    priority: { heading: 'Очередь', type: 'choice', width: 90, list: 'priority' },
    consent: { heading: 'Согласие в анкете', type: 'choice', width: 110, list: 'yesNo' },
    applied: { heading: 'Анкета подана', type: 'moment', width: 140, machine: true },
    note: { heading: 'Заметка', type: 'long', width: 200 },
  },
};

export const consents: SheetSchema<'consents'> = {
  id: 'consents',
  title: 'Согласия',
  key: ['id'],
  allocates: 'id',
  colour: '#6f6170',
  frozenColumns: 3,
  about: 'Одна строка – одно согласие на бумаге: чьё, на что, когда и где лежит.',
  order: ['id', 'code', 'name', 'purpose', 'given', 'signedBy', 'until', 'withdrawn', 'document', 'note'],
  derived: { name: nameColumn },
  columns: {
    id: { heading: '№', type: 'text', width: 80, machine: true },
    code: { heading: 'Код человека', type: 'text', width: 100, required: true, refers: 'people' },
    purpose: { heading: 'На что', type: 'choice', width: 150, list: 'consentPurpose' },
    given: { heading: 'Дата', type: 'date', width: 95 },
    signedBy: { heading: 'Кто подписал', type: 'choice', width: 120, list: 'consentSigner' },
    until: { heading: 'Действует до', type: 'date', width: 105 },
    withdrawn: { heading: 'Отозвано', type: 'date', width: 95 },
    document: { heading: 'Где лежит', type: 'text', width: 180, help: 'Номер папки или ссылка на файл.' },
    note: { heading: 'Заметка', type: 'long', width: 200 },
  },
};
