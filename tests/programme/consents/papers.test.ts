// Consents on paper: each is a document of its own and holds what the law obliges it to hold.

import { composeDocument, type DocumentModel, type Facts } from '../../../src/programme/orders';
import { renderDocument } from '../../../src/documents';
import { factsOf, PEOPLE, staff } from '../orders/register.fixture';

const people = [
  ...PEOPLE.map((p) => (p.code === 'W' ? { ...p, birth: '2013-02-01', parent: 'Воробей Анна Львовна' } : p.code === 'Y' ? { ...p, birth: '2011-03-02' } : p.code === 'S' ? { ...p, birth: '2008-05-01' } : p)),
  staff('U', 'Уварова', 'Нина', 'Олеговна', 'учитель истории', 'ж'),
];
const facts = (settings: { [key: string]: string } = {}): Facts => factsOf({ rows: { people, mentees: [{ code: 'W', year: '2026/2027' }, { code: 'Y', year: '2026/2027' }], mentors: [{ code: 'S', year: '2026/2027' }, { code: 'G', year: '2026/2027' }] }, settings, today: '2026-09-10' });

const modelOf = (kind: string, person: string, given: { [key: string]: string | string[] } = {}, settings: { [key: string]: string } = {}): DocumentModel => {
  const made = composeDocument(kind, facts(settings), { person, until: '2027-08-31', ...given });
  if (!made.ok) throw new Error(JSON.stringify(made.missing));
  return made.model;
};
const textOf = (model: DocumentModel): string => JSON.stringify(model.body).replace(/\u00A0/g, ' ');

/** ч. 4 ст. 9 152-ФЗ: giver, document, operator, purpose, data, actions, term, withdrawal, signature. */
const OBLIGATORY = [/паспорт: серия/, /адрес регистрации/, /Оператор: Муниципальное бюджетное/, /Цель обработки/, /фамилия, имя, отчество/, /сбор, запись, систематизация/, /до 31 августа 2027 г\./, /отозвать в любое время/, /"is":"signatures"/];

test('a parent signs for a pupil; from fourteen the pupil marks the paper too', () => {
  const young = textOf(modelOf('consent-processing-parent', 'W'));
  for (const item of OBLIGATORY) expect(young).toMatch(item);
  expect(young).toMatch(/Воробей Анна Львовна/);
  expect(young).toMatch(/законным представителем несовершеннолетнего: Воробей Тимофей Ильич, 7 «Б» класс \(документ, подтверждающий полномочия/);
  expect(young).not.toMatch(/с 14 лет/);
  expect(textOf(modelOf('consent-processing-parent', 'Y'))).toMatch(/с 14 лет/);
});

test('an adult signs alone; publication is neither allowed here nor hidden in it', () => {
  const own = textOf(modelOf('consent-processing-own', 'S'));
  for (const item of OBLIGATORY) expect(own).toMatch(item);
  expect(own).not.toMatch(/представител/);
  expect(own).toMatch(/Распространение \(публикация\) данных этим согласием не разрешается/);
  const made = composeDocument('consent-processing-own', facts(), { person: 'W', until: '2027-08-31' });
  expect(made.ok && made.notices).toContain('Воробей Тимофей Ильич: участник несовершеннолетний, согласие подписывает законный представитель.');
});

test('where the data lie is promised only as far as the school decided', () => {
  expect(textOf(modelOf('consent-processing-own', 'S'))).not.toMatch(/на территории Российской Федерации/);
  expect(textOf(modelOf('consent-processing-own', 'S', {}, { 'law.choice': 'компьютер' }))).toMatch(/на компьютере оператора, на территории Российской Федерации/);
});

test('distribution: places, a choice for every kind of data, bans', () => {
  const text = textOf(modelOf('consent-distribution', 'W', { sites: ['https://school12.example/mentoring'] }));
  expect(text).toMatch(/school12\.example/);
  expect(text).toMatch(/Условия и запреты/);
  expect(text).toMatch(/телефон, электронная почта или адрес/);
  expect(text).toMatch(/ч\. 12 ст\. 10\.1/);
});

test('special categories: apart from everything else, by the part of the law that names them', () => {
  const made = composeDocument('consent-special', facts(), { person: 'W', until: '2027-08-31', data: 'сведения о здоровье' });
  const text = made.ok ? textOf(made.model) : '';
  for (const item of [/паспорт: серия/, /статьи 10 Федерального закона от 27 июля 2006 г\. № 152-ФЗ/, /несовершеннолетнего: Воробей/, /сведения о здоровье/, /В приказы, списки и публикации эти сведения не включаются/, /отозвать в любое время/]) expect(text).toMatch(item);
});

test('an employee: the consent to be a mentor and the agreement with its pay', () => {
  const given = { content: 'помощь', form: 'встречи', from: '2026-10-01', until: '2027-05-31' };
  const consent = modelOf('consent-mentoring', 'G', given);
  expect(consent.opening).toEqual({ is: 'consent', addressee: ['Директору', 'МБОУ СОШ № 12 с. Верхняя Речка', 'Бережному О.А.', 'от учителя физики Гринберг С.М.'].map((line) => expect.stringMatching(new RegExp(line.replace(/[ .]/g, '.')))) });
  expect(textOf(consent)).toMatch(/статьёй 351\.8 Трудового кодекса/);
  expect(textOf(consent)).toMatch(/не менее чем за три рабочих дня/);
  const agreed = textOf(modelOf('supplementary-agreement', 'G', { ...given, pay: 'доплата 3 000 рублей в месяц' }));
  expect(agreed).toMatch(/Размеры и условия оплаты: доплата 3 000 рублей в месяц/);
  expect(textOf(modelOf('supplementary-agreement', 'G', given))).not.toMatch(/\.\./);
  expect(textOf(consent)).toMatch(/по 31 мая 2027 г\."/);
  const unpaid = composeDocument('supplementary-agreement', facts(), { person: 'G', ...given });
  expect(unpaid.ok && unpaid.notices[0]).toMatch(/^Размеры и условия оплаты не указаны/);
});

test('a pile is one file, each person on pages of her own', () => {
  const models = ['W', 'Y'].map((code) => modelOf('consent-processing-parent', code));
  const rendered = renderDocument(models);
  expect(rendered.ok && rendered.bytes.length).toBeGreaterThan(5000);
});
