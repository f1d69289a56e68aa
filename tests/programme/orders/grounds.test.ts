// Grounds of an order: acts in the case that their preposition asks for, minutes of the council, forms that a person has checked.

import { overridesOf, unapproved, type Case } from '../../../src/programme/language';
import { composeDocument } from '../../../src/programme/orders';
import { actForm, basisInGenitive } from '../../../src/programme/orders/act-words';
import { groundsOf } from '../../../src/programme/orders/acts';
import { groundsAfter, groundText, prepositionOf } from '../../../src/programme/orders/grounds';
import type { Act } from '../../../src/programme/records';
import { ALL_PAIRS, factsOf, rowOf, type Wanted } from './register.fixture';

const plain = (text: string): string => text.replace(/\u00A0/g, ' ');

/** Genitive, dative, instrumental of the word that names the act. */
const FORMS: readonly [nominative: string, genitive: string, dative: string, instrumental: string][] = [
  ['приказ Управления образования', 'приказа Управления образования', 'приказу Управления образования', 'приказом Управления образования'],
  ['Указ Президента', 'Указа Президента', 'Указу Президента', 'Указом Президента'],
  ['Федеральный закон', 'Федерального закона', 'Федеральному закону', 'Федеральным законом'],
  ['распоряжение Минпросвещения России', 'распоряжения Минпросвещения России', 'распоряжению Минпросвещения России', 'распоряжением Минпросвещения России'],
  ['постановление администрации', 'постановления администрации', 'постановлению администрации', 'постановлением администрации'],
  ['письмо Минпросвещения России', 'письма Минпросвещения России', 'письму Минпросвещения России', 'письмом Минпросвещения России'],
  ['статья 351.8 Трудового кодекса', 'статьи 351.8 Трудового кодекса', 'статье 351.8 Трудового кодекса', 'статьёй 351.8 Трудового кодекса'],
  ['Концепция развития наставничества', 'Концепции развития наставничества', 'Концепции развития наставничества', 'Концепцией развития наставничества'],
  ['дорожная карта', 'дорожной карты', 'дорожной карте', 'дорожной картой'],
  ['примерное положение', 'примерного положения', 'примерному положению', 'примерным положением'],
  ['порядок аттестации', 'порядка аттестации', 'порядку аттестации', 'порядком аттестации'],
  ['перечень поручений', 'перечня поручений', 'перечню поручений', 'перечнем поручений'],
  ['часть 5 статьи 18', 'части 5 статьи 18', 'части 5 статьи 18', 'частью 5 статьи 18'],
  ['методические рекомендации', 'методических рекомендаций', 'методическим рекомендациям', 'методическими рекомендациями'],
  ['письменные согласия участников', 'письменных согласий участников', 'письменным согласиям участников', 'письменными согласиями участников'],
  ['ходатайство классного руководителя', 'ходатайства классного руководителя', 'ходатайству классного руководителя', 'ходатайством классного руководителя'],
  ['ПРИКАЗ директора', 'ПРИКАЗА директора', 'ПРИКАЗУ директора', 'ПРИКАЗОМ директора'],
];

test.each(FORMS)('%s', (nominative, ...forms) => {
  const cases = ['genitive', 'dative', 'instrumental'] as const;
  expect(cases.map((each) => actForm(nominative, each))).toEqual(forms.map((text) => ({ text, sure: true })));
});

test('what is no known word, or has a name before it, stays and is doubtful', () => {
  for (const kind of ['меморандум о намерениях', 'Минпросвещения приказ', '']) expect(actForm(kind, 'genitive')).toEqual({ text: kind, sure: false });
});

test('a basis is put into the genitive; what stands there already stays', () => {
  expect(basisInGenitive('заявление Петровой А.С. от 12.11.2026')).toBe('заявления Петровой А.С. от 12.11.2026');
  expect(basisInGenitive('заявления Петровой А.С. от 12.11.2026')).toBe('заявления Петровой А.С. от 12.11.2026');
  expect(basisInGenitive('заявление Петровой А.С., служебная записка куратора и согласие Иванова И.И.')).toBe('заявления Петровой А.С., служебной записки куратора и согласия Иванова И.И.');
});

test('one ground: date, number, title; a decision of a school’s body has those of its minutes', () => {
  const said = (kind: string, level?: 'local' | 'municipal'): string => plain(groundText({ kind: 'решение', date: '2026-08-28', number: '1', title: '', ...(level ? { level } : {}) }, kind));
  expect(plain(groundText({ kind: 'приказ', title: '«О школе»', date: '2026-08-29', number: '100' }, 'приказом'))).toBe('приказом от 29 августа 2026 г. № 100 «О школе»');
  expect(said('решением', 'local')).toBe('решением (протокол от 28 августа 2026 г. № 1)');
  expect(said('решением', 'municipal')).toBe('решением от 28 августа 2026 г. № 1');
  expect(plain(groundText({ kind: 'решение педагогического совета', date: '2026-08-28', number: '', title: '' }, 'решения педагогического совета'))).toBe('решения педагогического совета (протокол от 28 августа 2026 г.)');
  expect(groundText({ kind: 'решение педагогического совета', date: '', number: '', title: '' }, 'решением педагогического совета')).toBe('решением педагогического совета');
});

test('«со» before a cluster, «с» before a vowel behind the consonant', () => {
  expect([groundsAfter('в соответствии с', ['статьёй 351.8']), groundsAfter('в соответствии с', ['соглашением']), groundsAfter('согласно', ['статье', 'письму']), groundsAfter('во исполнение', ['а', 'б', 'в'])]).toEqual(
    ['в соответствии со статьёй 351.8', 'в соответствии с соглашением', 'согласно статье и письму', 'во исполнение а, б, в']);
  expect([prepositionOf(' Во  исполнение '), prepositionOf('по причине'), prepositionOf('да')]).toEqual(['во исполнение', null, null]);
});

const act = (id: string, values: Partial<Act>): Partial<Act> => ({ id, used: 'да', track: 'все', ...values });

const ACTS: readonly Partial<Act>[] = [
  act('A1', { kind: 'распоряжение Министерства просвещения Российской Федерации', level: 'федеральный', number: 'Р-145', date: '2019-12-25', track: 'обучающиеся' }),
  act('A2', { kind: 'приказ Управления образования', level: 'муниципальный', number: '300', date: '2026-08-20', used: 'во исполнение' }),
  act('A3', { kind: 'решение педагогического совета', level: 'школа', number: '1', date: '2026-08-28', used: 'На основании' }),
  act('A4', { kind: 'меморандум о намерениях', level: 'школа', used: 'согласно' }),
  act('A5', { kind: 'устав школы', level: 'школа', used: 'нет' }),
];

const preambleOf = (wanted: Wanted = {}) => {
  const made = composeDocument('пары', factsOf({ ...wanted, rows: { acts: ACTS, ...wanted.rows } }), ALL_PAIRS);
  if (!made.ok) throw new Error(JSON.stringify(made.missing));
  const [first] = made.model.body;
  return { ...made, text: first?.is === 'paragraph' ? plain(first.text) : '' };
};

test('each act after its own preposition in its case, the rest after the usual one', () => {
  const { text, wordings, notices } = preambleOf();
  expect(text).toContain('в 2026/2027 учебном году, во исполнение приказа Управления образования от 20 августа 2026 г. № 300, на основании решения педагогического совета (протокол от 28 августа 2026 г. № 1), в соответствии с распоряжением Министерства просвещения Российской Федерации от 25 декабря 2019 г. № Р-145, согласно меморандум о намерениях, с письменного согласия участников');
  expect(text).not.toContain('устав');
  expect(wordings.filter(({ what }) => what === 'слово').map(({ text: form, caseName, sure }) => [form.split(' ')[0], caseName, sure])).toEqual([
    ['приказа', 'родительный', true], ['решения', 'родительный', true], ['распоряжением', 'творительный', true], ['меморандум', 'дательный', false]]);
  expect(notices).toContain('Вид основания «меморандум о намерениях» не удалось поставить в дательный падеж: проверьте преамбулу.');
  expect(unapproved(wordings, overridesOf([])).filter(({ what }) => what === 'слово').map(({ source, text: form, grammaticalCase }) => [source, form, grammaticalCase])).toEqual([['меморандум о намерениях', 'меморандум о намерениях', 'dative']]);
});

test('the setting leads the rest; a checked form of a kind wins and is asked about no more', () => {
  const forms: { readonly [each in Case]?: string } = { dative: 'меморандуму о намерениях', genitive: 'распоряжения Минпроса' };
  const checked = [rowOf('declensions', { id: '1', what: 'слово', source: 'меморандум о намерениях', ...forms, genitive: '' }), rowOf('declensions', { id: '2', what: 'слово', source: 'Распоряжение Министерства просвещения Российской Федерации', genitive: forms.genitive ?? '' })];
  const { text, wordings, notices } = preambleOf({ settings: { 'order.preposition': ' На основании' }, rows: { acts: ACTS, declensions: checked } });
  expect(text).toContain('на основании распоряжения Минпроса от 25 декабря 2019 г. № Р-145, решения педагогического совета'.replace(', решения', ' и решения'));
  expect(text).toContain('согласно меморандуму о намерениях');
  expect(notices.filter((each) => each.includes('Вид основания'))).toEqual([]);
  expect(unapproved(wordings, overridesOf(checked)).filter(({ what }) => what === 'слово')).toEqual([]);
});

test('a line that is written with its preposition keeps it, in the case it stands in or in the nominative', () => {
  const lines = ['Во исполнение приказа Управления образования от 20.08.2026 № 300', 'на основании решение педагогического совета от 28.08.2026 № 1', 'в соответствии со статьёй 351.8 Трудового кодекса', 'приказ школы от 01.09.2026 № 5'];
  const made = composeDocument('свой приказ', factsOf(), { subject: 'неделе', aim: 'В целях порядка', clauses: ['Провести'], grounds: lines });
  if (!made.ok) throw new Error(JSON.stringify(made.missing));
  const [first] = made.model.body;
  expect(first?.is === 'paragraph' && plain(first.text)).toBe('В целях порядка, во исполнение приказа Управления образования от 20 августа 2026 г. № 300, на основании решения педагогического совета (протокол от 28 августа 2026 г. № 1), в соответствии со статьёй 351.8 Трудового кодекса и приказом школы от 1 сентября 2026 г. № 5');
  expect(made.notices.filter((each) => each.includes('Вид основания'))).toEqual([]);
});

test('a word that leads to nothing is told with its setting', () => {
  const made = composeDocument('пары', factsOf({ settings: { 'order.preposition': 'ввиду' } }), ALL_PAIRS);
  expect(made).toMatchObject({ ok: false, missing: [{ field: 'settings.order.preposition', message: 'Каким словом начинать основания: напишите «во исполнение», «на основании», «в соответствии с», «согласно».' }] });
});

test('acts in force on the day only, an edition until the next one begins', () => {
  const rows = [act('1', { kind: 'приказ', number: '1', until: '2026-09-30' }), act('2', { kind: 'приказ', number: '2', replacedBy: '3' }), act('3', { kind: 'приказ', number: '3', from: '2026-10-01' })].map((values) => rowOf('acts', values));
  expect([groundsOf(rows, '2026-09-30'), groundsOf(rows, '2026-10-01')].map((found) => found.map(({ number }) => number))).toEqual([['1', '2'], ['3']]);
});

test('a title of more than five lines is advised against', () => {
  const notices = (subject: string): readonly string[] => {
    const made = composeDocument('свой приказ', factsOf(), { subject, aim: 'В целях порядка', clauses: ['Провести'] });
    return made.ok ? made.notices.filter((each) => each.includes('пяти строк')) : ['not composed'];
  };
  expect(notices('проведении недели наставничества')).toEqual([]);
  expect(notices('проведении недели наставничества в начальной школе, '.repeat(5))).toHaveLength(1);
});
