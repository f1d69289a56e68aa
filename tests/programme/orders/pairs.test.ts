// The order on pairs: its text in the right cases, its two legal tracks, and refusal instead of empty placeholders.

import { classLabel, pairsOrder, type OrderResult, type PairsFacts } from '../../../src/programme/orders';
import { groundKind, groundText } from '../../../src/programme/orders/grounds';
import { mixedPair, pairsFacts, pupil, pupilPair, staff, teacherPair } from './pairs-facts.fixture';

const plain = (text: string): string => text.replace(/\u00A0/g, ' ');

function written(facts: PairsFacts): Extract<OrderResult, { ok: true }> {
  const result = pairsOrder(facts);
  if (!result.ok) throw new Error(result.missing.map((each) => each.field).join());
  return result;
}

const clausesOf = (facts: PairsFacts): string[] => written(facts).model.clauses.map((clause) => plain(clause.text));

describe('the text', () => {
  const { model, wordings, notices } = written(pairsFacts);

  test('title, preamble and clauses', () => {
    expect(plain(model.title)).toBe('О закреплении наставнических пар и групп на 2026/2027 учебный год');
    expect(plain(model.preamble)).toBe(
      'В целях организации работы наставнических пар и групп в МБОУ СОШ № 12 с. Верхняя Речка в 2026/2027 учебном году, в соответствии с ' +
        'распоряжением Министерства просвещения Российской Федерации от 25 декабря 2019 г. № Р-145 «Об утверждении методологии (целевой модели) наставничества обучающихся», ' +
        'статьёй 351.8 Трудового кодекса Российской Федерации, ' +
        'приказом МБОУ СОШ № 12 с. Верхняя Речка от 1 сентября 2026 г. № 71-б «О внедрении целевой модели наставничества», с письменного согласия участников');
    expect(clausesOf(pairsFacts)).toEqual([
      'Закрепить с 1 октября 2026 г. наставнические пары и группы согласно приложению к настоящему приказу (наставников – 2, наставляемых – 3).',
      'Организационное и методическое сопровождение наставнических пар и групп возложить на куратора программы наставничества Мельник И.Ю., заместителя директора по УВР.',
      'Куратору программы наставничества Мельник И.Ю.:',
      'Наставникам совместно с наставляемыми составить персонализированные программы наставничества и согласовать их с куратором Мельник И.Ю.',
      'Содержание, сроки, форму работы по наставничеству, размеры и условия её оплаты для работников, которые выполняют функции наставников работников, определить дополнительными соглашениями к трудовым договорам в соответствии со статьёй 351.8 Трудового кодекса Российской Федерации.',
      'Контроль за исполнением настоящего приказа оставляю за собой.',
    ]);
    expect(model.clauses[2]?.items).toHaveLength(3);
    expect(notices).toEqual([]);
  });

  test('the table keeps names in the nominative', () => {
    const [appendix] = model.appendices;
    expect(appendix?.columns.map((column) => plain(column.heading).replace('\n', ' '))).toEqual([
      '№ п/п', 'Наставник, должность (класс)', 'Наставляемый, должность (класс)', 'Форма наставничества', 'Вид наставничества', 'Направление', 'Срок']);
    expect(appendix?.rows.map((row) => row.map((text) => plain(text).replace(/\n/g, ' ')))).toEqual([
      ['1', 'Соколова Арина Игоревна, 11 «А» класс', 'Воробей Тимофей Ильич, 7 «Б» класс', 'ученик – ученик', 'традиционное', 'подготовка к олимпиаде по математике', '01.10.2026 – 31.05.2027'],
      ['2', 'Гринберг Софья Марковна, учитель физики', 'Заяц Пётр Лукич, учитель информатики', 'учитель – учитель', 'традиционное', '—', '01.10.2026 – 31.05.2027'],
      ['3', 'Гринберг Софья Марковна, учитель физики', 'Ямских Дарья Олеговна, 9 класс', 'учитель – ученик', 'групповое', '—', '01.10.2026 – 31.05.2027'],
    ]);
  });

  test('everybody named signs once', () => {
    expect(model.acquaintance.map(({ name }) => name)).toEqual([
      'Мельник Ирина Юрьевна', 'Гринберг Софья Марковна', 'Соколова Арина Игоревна', 'Воробей Тимофей Ильич', 'Заяц Пётр Лукич', 'Ямских Дарья Олеговна']);
  });

  test('signature, blanks and declined forms', () => {
    expect(model.signature).toEqual({ post: 'Директор', name: 'О.А.\u00A0Бережной' });
    expect([model.number, model.date, model.blankYear]).toEqual(['', '', 2026]);
    expect(wordings.map((each) => [each.caseName, plain(each.text), each.sure])).toEqual([
      ['винительный', 'заместителя директора по УВР', true],
      ['винительный', 'Мельник И.Ю.', true],
      ['дательный', 'Мельник И.Ю.', true],
      ['творительный', 'Мельник И.Ю.', true],
    ]);
  });
});

describe('other facts, other words', () => {
  test('control given to a person stands in the accusative', () => {
    const control = { last: 'Лесин', first: 'Лев', middle: 'Фомич', gender: 'm', post: 'Заместитель директора по ВР' } as const;
    expect(clausesOf({ ...pairsFacts, control }).pop()).toBe('Контроль за исполнением настоящего приказа возложить на заместителя директора по ВР Л.Ф. Лесина.');
  });

  test('a man and a woman as curators', () => {
    const curator = { last: 'Заболотный', first: 'Илья', middle: '', gender: 'm', post: 'педагог-организатор' } as const;
    const clauses = clausesOf({ ...pairsFacts, curator });
    expect(clauses[1]).toContain('на куратора программы наставничества Заболотного И., педагога-организатора.');
    expect(clauses[2]).toBe('Куратору программы наставничества Заболотному И.:');
    expect(clauses[3]).toContain('с куратором Заболотным И.');
    expect(clauses.join(' ')).not.toContain('..');
  });

  test('one pair, several pairs', () => {
    const one = written({ ...pairsFacts, pairs: [pupilPair] }).model;
    expect(plain(one.title)).toBe('О закреплении наставнической пары на 2026/2027 учебный год');
    expect(plain(one.clauses[0]!.text)).toContain('наставническую пару согласно приложению к настоящему приказу (1 пара).');
    const two = written({ ...pairsFacts, pairs: [pupilPair, teacherPair] }).model;
    expect(plain(two.clauses[0]!.text)).toContain('наставнические пары согласно приложению к настоящему приказу (2 пары).');
    expect(plain(two.title)).toBe('О закреплении наставнических пар на 2026/2027 учебный год');
  });

  test('each legal track only for its own pairs', () => {
    const pupils = written({ ...pairsFacts, pairs: [pupilPair, mixedPair] });
    expect(pupils.model.preamble).toContain('Р-145');
    expect(pupils.model.preamble).not.toContain('351.8');
    expect(pupils.model.clauses).toHaveLength(5);
    const employees = written({ ...pairsFacts, pairs: [teacherPair] });
    expect(employees.model.preamble).toContain('351.8');
    expect(employees.model.preamble).not.toContain('Р-145');
    expect(employees.model.clauses).toHaveLength(6);
    expect(employees.model.clauses[2]?.items?.[0]).toBe('ознакомить с настоящим приказом участников;');
  });

  test('grounds that are not given are not invented, only advised', () => {
    const bare = written({ ...pairsFacts, grounds: [] });
    expect(plain(bare.model.preamble)).toBe('В целях организации работы наставнических пар и групп в МБОУ СОШ № 12 с. Верхняя Речка в 2026/2027 учебном году, с письменного согласия участников');
    expect(bare.model.clauses).toHaveLength(5);
    expect(bare.notices).toHaveLength(3);
    const odd = written({ ...pairsFacts, grounds: [{ kind: 'меморандум', title: '', date: '', number: '1' }] });
    expect(odd.notices.some((notice) => notice.includes('«меморандум»'))).toBe(true);
  });

  test('columns without a single value are left out', () => {
    const columns = written({ ...pairsFacts, pairs: [{ ...teacherPair, kind: '', topic: '' }] }).model.appendices[0]?.columns;
    expect(columns).toHaveLength(5);
  });

  test('a collective is a mentor without first name and post', () => {
    const team = { ...pupil('Актив школы', '', '', ''), collective: true };
    const { model } = written({ ...pairsFacts, pairs: [{ ...pupilPair, mentor: team }] });
    expect(model.appendices[0]?.rows[0]?.[1]).toBe('Актив школы');
    expect(model.acquaintance.map(({ name }) => name)).toContain('Актив школы');
  });

  test('a form that wants a glance is marked', () => {
    const curator = { last: 'Камень', first: 'Олег', middle: 'Ильич', gender: 'm', post: 'омбудсмен' } as const;
    const unsure = written({ ...pairsFacts, curator }).wordings.filter((each) => !each.sure).map((each) => each.nominative);
    expect(new Set(unsure)).toEqual(new Set(['Камень Олег Ильич', 'омбудсмен']));
  });
});

describe('missing facts', () => {
  const first = pairsFacts.pairs[0]!;
  const { school } = pairsFacts;
  const nobody = { last: '', first: '', middle: '', gender: '', post: '' } as const;
  const cases: [string, PairsFacts][] = [
    ['school.full', { ...pairsFacts, school: { ...school, full: ' ' } }],
    ['school.short', { ...pairsFacts, school: { ...school, short: '' } }],
    ['school.place', { ...pairsFacts, school: { ...school, place: '' } }],
    ['school.director.last', { ...pairsFacts, school: { ...school, director: { ...school.director, last: '' } } }],
    ['school.director.post', { ...pairsFacts, school: { ...school, director: { ...school.director, post: '' } } }],
    ['year', { ...pairsFacts, year: '2026' }],
    ['curator.last', { ...pairsFacts, curator: { ...pairsFacts.curator, last: '' } }],
    ['curator.gender', { ...pairsFacts, curator: { ...pairsFacts.curator, first: 'И.', middle: 'Ю.', gender: '' } }],
    ['curator.post', { ...pairsFacts, curator: { ...pairsFacts.curator, post: '' } }],
    ['control.last', { ...pairsFacts, control: { ...nobody, post: 'завуч' } }],
    ['control.gender', { ...pairsFacts, control: { ...nobody, last: 'Коваль', first: 'А.', post: 'завуч' } }],
    ['inForceFrom', { ...pairsFacts, inForceFrom: '' }],
    ['date', { ...pairsFacts, date: '31.09.2026' }],
    ['pairs.0.mentor.last', { ...pairsFacts, pairs: [{ ...first, mentor: pupil('', 'Арина', '', '11А') }] }],
    ['pairs.0.mentor.post', { ...pairsFacts, pairs: [{ ...first, mentor: staff('Коваль', 'Анна', '', '') }] }],
    ['pairs.0.mentee.last', { ...pairsFacts, pairs: [{ ...first, mentee: pupil('Воробей', '', '', '7Б') }] }],
    ['pairs.0.mentee.post', { ...pairsFacts, pairs: [{ ...first, mentee: pupil('Воробей', 'Тимофей', '', '') }] }],
    ['pairs.0.mentor.last', { ...pairsFacts, pairs: [{ ...first, mentor: { ...pupil('', '', '', ''), collective: true } }] }],
    ['pairs.0.form', { ...pairsFacts, pairs: [{ ...first, form: '' }] }],
    ['pairs.0.from', { ...pairsFacts, pairs: [{ ...first, from: '' }] }],
    ['pairs.0.until', { ...pairsFacts, pairs: [{ ...first, until: '2027-02-30' }] }],
    ['pairs.0.until', { ...pairsFacts, pairs: [{ ...first, until: '2026-09-01' }] }],
  ];

  test.each(cases)('%s', (field, facts) => {
    const result = pairsOrder(facts);
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.code).toBe('missing-facts');
    expect(result.missing.map((each) => each.field)).toEqual([field]);
    expect(result.missing[0]?.message).toMatch(/^[А-ЯЁ].*\.$/);
  });

  test('no pairs, no order', () => {
    expect(pairsOrder({ ...pairsFacts, pairs: [] })).toMatchObject({ ok: false, code: 'no-rows', missing: [{ field: 'pairs' }] });
  });

  test('a name of one word and an unknown number are no obstacle', () => {
    const curator = { last: 'Ли', first: '', middle: '', gender: 'f', post: 'тьютор' } as const;
    expect(clausesOf({ ...pairsFacts, curator })[2]).toBe('Куратору программы наставничества Ли:');
  });
});

test('grounds stand in the instrumental', () => {
  const kinds = ['приказ Управления образования', 'Указ Президента', 'Федеральный закон', 'письмо Минпросвещения России', 'протокол заседания педагогического совета',
    'методические рекомендации', 'письменные согласия участников', 'Концепция развития наставничества', 'приложение'];
  expect(kinds.map((kind) => groundKind(kind).text)).toEqual(['приказом Управления образования', 'Указом Президента', 'Федеральным законом', 'письмом Минпросвещения России',
    'протоколом заседания педагогического совета', 'методическими рекомендациями', 'письменными согласиями участников', 'Концепцией развития наставничества', 'приложение']);
  expect(groundKind('приложение').known).toBe(false);
  expect(plain(groundText({ kind: 'приказ', title: '«О школе»', date: '2026-08-29', number: '100' }))).toBe('приказом от 29 августа 2026 г. № 100 «О школе»');
});

test('classes as a document writes them', () => {
  expect(['9А', '11 «в»', '7-б', '5', 'подготовительная группа'].map((each) => plain(classLabel(each)))).toEqual(
    ['9 «А» класс', '11 «В» класс', '7 «Б» класс', '5 класс', 'подготовительная группа']);
});
