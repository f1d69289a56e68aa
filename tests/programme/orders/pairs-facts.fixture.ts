// An invented school with its pairs, for tests of orders and documents.

import type { PairFact, PairsFacts, Participant } from '../../../src/programme/orders';

export const staff = (last: string, first: string, middle: string, post: string, gender: 'm' | 'f' | '' = ''): Participant => ({
  last, first, middle, post, gender, class: '', employee: true,
});

export const pupil = (last: string, first: string, middle: string, label: string, gender: 'm' | 'f' | '' = ''): Participant => ({
  last, first, middle, post: '', gender, class: label, employee: false,
});

const term = { from: '2026-10-01', until: '2027-05-31' };

export const pupilPair: PairFact = {
  mentor: pupil('Соколова', 'Арина', 'Игоревна', '11А'), mentee: pupil('Воробей', 'Тимофей', 'Ильич', '7Б'),
  form: 'ученик – ученик', kind: 'традиционное', topic: 'подготовка к олимпиаде по математике', ...term,
};

export const teacherPair: PairFact = {
  mentor: staff('Гринберг', 'Софья', 'Марковна', 'учитель физики', 'f'), mentee: staff('Заяц', 'Пётр', 'Лукич', 'учитель информатики', 'm'),
  form: 'учитель – учитель', kind: 'традиционное', topic: '', ...term,
};

export const mixedPair: PairFact = {
  mentor: staff('Гринберг', 'Софья', 'Марковна', 'учитель физики', 'f'), mentee: pupil('Ямских', 'Дарья', 'Олеговна', '9'),
  form: 'учитель – ученик', kind: 'групповое', topic: '', ...term,
};

export const pairsFacts: PairsFacts = {
  school: {
    full: 'Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 12» с. Верхняя Речка',
    short: 'МБОУ СОШ № 12 с. Верхняя Речка',
    founder: '',
    place: 'с. Верхняя Речка',
    director: { last: 'Бережной', first: 'Олег', middle: 'Андреевич', gender: 'm', post: 'Директор' },
  },
  year: '2026/2027',
  curator: { last: 'Мельник', first: 'Ирина', middle: 'Юрьевна', gender: 'f', post: 'заместитель директора по УВР' },
  control: 'self',
  grounds: [
    { kind: 'приказ МБОУ СОШ № 12 с. Верхняя Речка', title: 'О внедрении целевой модели наставничества', date: '2026-09-01', number: '71-б', level: 'local' },
    { kind: 'распоряжение Министерства просвещения Российской Федерации', title: 'Об утверждении методологии (целевой модели) наставничества обучающихся', date: '2019-12-25', number: 'Р-145', level: 'federal' },
    { kind: 'статья 351.8 Трудового кодекса Российской Федерации', title: '', date: '', number: '', level: 'federal' },
  ],
  inForceFrom: '2026-10-01',
  pairs: [pupilPair, teacherPair, mixedPair],
};
