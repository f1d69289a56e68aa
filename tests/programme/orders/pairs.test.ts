// The order on pairs: its text in the right cases, its two legal tracks, and refusal instead of empty placeholders.

import { classLabel, composeDocument, type Clause, type DocumentModel, type DocumentResult, type TableBlock } from '../../../src/programme/orders';
import type { Pair } from '../../../src/programme/records';
import { ALL_PAIRS, factsOf, pair, PAIRS, PEOPLE, pupil, staff, type Wanted } from './register.fixture';

const plain = (text: string): string => text.replace(/\u00A0/g, ' ');

const order = (wanted: Wanted = {}, given: { pairs: string[] } = ALL_PAIRS): DocumentResult => composeDocument('пары', factsOf(wanted), given);

function written(wanted: Wanted = {}, given: { pairs: string[] } = ALL_PAIRS): Extract<DocumentResult, { ok: true }> {
  const result = order(wanted, given);
  if (!result.ok) throw new Error(result.missing.map((each) => each.field).join());
  return result;
}

const clauseBlocks = (model: DocumentModel): readonly Clause[] => model.body.flatMap((block) => (block.is === 'clauses' ? block.list : []));
const preambleOf = (model: DocumentModel): string => (model.body[0]?.is === 'paragraph' ? plain(model.body[0].text) : '');
const tableOf = (model: DocumentModel): TableBlock => {
  const block = model.appendices[0]?.body[0];
  if (block?.is !== 'table') throw new Error('no table');
  return block;
};
const clausesOf = (wanted: Wanted = {}): string[] => clauseBlocks(written(wanted).model).map((clause) => plain(clause.text));
const curatorIs = (last: string, first: string, middle: string, gender: string, post: string): Wanted =>
  ({ settings: { 'curator.last': last, 'curator.first': first, 'curator.middle': middle, 'curator.gender': gender, 'curator.post': post } });

describe('the text', () => {
  const { model, wordings, notices } = written();

  test('title, preamble and clauses', () => {
    expect(plain(model.title)).toBe('О закреплении наставнических пар и групп на 2026/2027 учебный год');
    expect(preambleOf(model)).toBe(
      'В целях организации работы наставнических пар и групп в МБОУ СОШ № 12 с. Верхняя Речка в 2026/2027 учебном году, в соответствии с ' +
        'приказом МБОУ СОШ № 12 с. Верхняя Речка от 1 сентября 2026 г. № 71-б «О внедрении целевой модели наставничества», ' +
        'распоряжением Министерства просвещения Российской Федерации от 25 декабря 2019 г. № Р-145 «Об утверждении методологии (целевой модели) наставничества обучающихся», ' +
        'статьёй 351.8 Трудового кодекса Российской Федерации, с письменного согласия участников');
    expect(clausesOf()).toEqual([
      'Закрепить с 1 октября 2026 г. наставнические пары и группы согласно приложению к настоящему приказу (наставников – 2, наставляемых – 3).',
      'Организационное и методическое сопровождение наставнических пар и групп возложить на куратора программы наставничества Мельник И.Ю., заместителя директора по УВР.',
      'Куратору программы наставничества Мельник И.Ю.:',
      'Наставникам совместно с наставляемыми составить персонализированные программы наставничества и согласовать их с куратором Мельник И.Ю.',
      'Содержание, сроки, форму работы по наставничеству, размеры и условия её оплаты для работников, которые выполняют функции наставников работников, определить дополнительными соглашениями к трудовым договорам в соответствии со статьёй 351.8 Трудового кодекса Российской Федерации.',
      'Контроль за исполнением настоящего приказа оставляю за собой.',
    ]);
    expect(clauseBlocks(model)[2]?.items).toHaveLength(3);
    expect(model.body[1]).toEqual({ is: 'command', text: 'ПРИКАЗЫВАЮ:' });
    expect(notices).toEqual([]);
  });

  test('the table keeps names in the nominative, a mentor\'s mentees together', () => {
    const table = tableOf(model);
    expect(table.columns.map((column) => plain(column.heading).replace('\n', ' '))).toEqual([
      '№ п/п', 'Наставник, должность (класс)', 'Наставляемый, должность (класс)', 'Форма наставничества', 'Вид наставничества', 'Направление', 'Срок']);
    expect(table.rows.map((row) => row.map((text) => plain(text).replace(/\n/g, ' ')))).toEqual([
      ['1', 'Гринберг Софья Марковна, учитель физики', 'Заяц Пётр Лукич, учитель информатики', 'учитель – учитель', 'традиционное', '—', '01.10.2026 – 31.05.2027'],
      ['2', 'Гринберг Софья Марковна, учитель физики', 'Ямских Дарья Олеговна, 9 класс', 'учитель – ученик', 'групповое', '—', '01.10.2026 – 31.05.2027'],
      ['3', 'Соколова Арина Игоревна, 11 «А» класс', 'Воробей Тимофей Ильич, 7 «Б» класс', 'ученик – ученик', 'традиционное', 'подготовка к олимпиаде по математике', '01.10.2026 – 31.05.2027'],
    ]);
  });

  test('everybody named signs once', () => {
    expect(model.acquaintance.map(({ name }) => name)).toEqual([
      'Мельник Ирина Юрьевна', 'Гринберг Софья Марковна', 'Соколова Арина Игоревна', 'Воробей Тимофей Ильич', 'Заяц Пётр Лукич', 'Ямских Дарья Олеговна']);
  });

  test('signature, blanks and declined forms', () => {
    expect(model.signature).toEqual({ post: 'Директор', name: 'О.А.\u00A0Бережной' });
    expect([model.number, model.date, model.blankYear]).toEqual(['', '', 2026]);
    expect(wordings.filter(({ what }) => what === undefined).map((each) => [each.caseName, plain(each.text), each.sure])).toEqual([
      ['винительный', 'заместителя директора по УВР', true],
      ['винительный', 'Мельник И.Ю.', true],
      ['дательный', 'Мельник И.Ю.', true],
      ['творительный', 'Мельник И.Ю.', true],
    ]);
  });
});

describe('other facts, other words', () => {
  test('control given to the curator stands in the accusative', () => {
    const { settings } = curatorIs('Лесин', 'Лев', 'Фомич', 'м', 'Заместитель директора по ВР');
    expect(clausesOf({ settings: { ...settings, 'order.control': 'куратор' } }).pop()).toBe('Контроль за исполнением настоящего приказа возложить на заместителя директора по ВР Лесина Л.Ф.');
  });

  test('control given to a person of the register, who signs too; a name that nobody or two bear is asked about', () => {
    const wanted = { settings: { 'order.control': 'Гринберг  софья марковна' } };
    expect(clausesOf(wanted).pop()).toBe('Контроль за исполнением настоящего приказа возложить на учителя физики Гринберг С.М.');
    expect(clausesOf({ settings: { 'order.control': 'Заяц' } }).pop()).toContain('на учителя информатики Зайца П.Л.');
    expect(written(wanted).model.acquaintance.slice(0, 2).map(({ name }) => name)).toEqual(['Мельник Ирина Юрьевна', 'Гринберг Софья Марковна']);
    const lost = order({ settings: { 'order.control': 'завуч' } });
    expect(lost.ok ? [] : lost.missing.map(({ field }) => field)).toEqual(['settings.order.control']);
  });

  test('initials before the surname and the commanding word as the school writes them', () => {
    const { model } = written({ settings: { 'layout.initials': 'перед фамилией', 'layout.command': 'п р и к а з ы в а ю:' } });
    expect(plain(clauseBlocks(model)[3]?.text ?? '')).toMatch(/с куратором И\.Ю\. Мельник\.$/);
    expect(model.body[1]).toEqual({ is: 'command', text: 'п р и к а з ы в а ю:' });
  });

  test('a man as curator', () => {
    const clauses = clausesOf(curatorIs('Заболотный', 'Илья', '', 'м', 'педагог-организатор'));
    expect(clauses[1]).toContain('на куратора программы наставничества Заболотного И., педагога-организатора.');
    expect(clauses[2]).toBe('Куратору программы наставничества Заболотному И.:');
    expect(clauses[3]).toContain('с куратором Заболотным И.');
    expect(clauses.join(' ')).not.toContain('..');
  });

  test('forms that a person has checked win over the rules, a form of another name does not', () => {
    const { settings } = curatorIs('Камень', 'Олег', 'Ильич', 'м', 'омбудсмен');
    const declensions = [
      { id: '1', what: 'человек', source: 'Камень Олег Ильич', accusative: 'Каменя Олега Ильича' }, { id: '2', what: 'должность', source: 'омбудсмен', accusative: 'омбудсмена школы' },
      { id: '3', what: 'человек', source: 'Камень Олег Иванович', dative: 'Неверному Олегу Ивановичу' }, { id: '4', what: 'фамилия', source: 'Камень', gender: 'ж', dative: 'Неверной' },
    ];
    const { model, wordings } = written({ ...(settings ? { settings } : {}), rows: { declensions } });
    expect(plain(clauseBlocks(model)[1]?.text ?? '')).toContain('Каменя О.И., омбудсмена школы');
    expect(wordings.filter(({ sure }) => !sure).map(({ caseName }) => caseName)).toEqual(['дательный', 'творительный']);
    expect(wordings.map(({ text }) => text).join(' ')).not.toContain('Неверн');
  });

  test('one pair, several pairs', () => {
    const one = written({}, { pairs: ['P1'] }).model;
    expect(plain(one.title)).toBe('О закреплении наставнической пары на 2026/2027 учебный год');
    expect(plain(clauseBlocks(one)[0]?.text ?? '')).toContain('наставническую пару согласно приложению к настоящему приказу (1 пара).');
    const two = written({}, { pairs: ['P1', 'P2'] }).model;
    expect(plain(clauseBlocks(two)[0]?.text ?? '')).toContain('наставнические пары согласно приложению к настоящему приказу (2 пары).');
    expect(plain(two.title)).toBe('О закреплении наставнических пар на 2026/2027 учебный год');
  });

  test('each legal track only for its own pairs', () => {
    const pupils = written({}, { pairs: ['P1', 'P3'] }).model;
    expect(preambleOf(pupils)).toContain('Р-145');
    expect(preambleOf(pupils)).not.toContain('351.8');
    expect(clauseBlocks(pupils)).toHaveLength(5);
    const employees = written({}, { pairs: ['P2'] }).model;
    expect(preambleOf(employees)).toContain('351.8');
    expect(preambleOf(employees)).not.toContain('Р-145');
    expect(clauseBlocks(employees)).toHaveLength(6);
    expect(clauseBlocks(employees)[2]?.items?.[0]).toBe('ознакомить с настоящим приказом участников в течение трёх рабочих дней со дня подписания приказа;');
  });

  test('grounds that are not given are not invented, only advised', () => {
    const bare = written({ settings: { 'order.grounds': '' } });
    expect(preambleOf(bare.model)).toBe('В целях организации работы наставнических пар и групп в МБОУ СОШ № 12 с. Верхняя Речка в 2026/2027 учебном году, с письменного согласия участников');
    // The law wants the clause about supplements to contracts whether or not the school cites it.
    expect(clauseBlocks(bare.model)).toHaveLength(6);
    expect(bare.notices).toHaveLength(3);
    const odd = written({ settings: { 'order.grounds': 'меморандум № 1' } });
    expect(odd.notices.some((notice) => notice.includes('«меморандум № 1»'))).toBe(true);
  });

  test('mentors are given a day for their programmes; one before the order is advised about', () => {
    const due = (plans: string): Extract<DocumentResult, { ok: true }> => {
      const result = composeDocument('пары', factsOf(), { ...ALL_PAIRS, plans });
      if (!result.ok) throw new Error(result.code);
      return result;
    };
    expect(plain(clauseBlocks(due('2026-10-22').model)[3]?.text ?? '')).toContain('до 22 октября 2026 г. составить персонализированные программы');
    expect(due('2026-10-22').notices).toEqual([]);
    expect(due('2026-09-22').notices.map(plain)).toEqual(['Срок «Составить программы – до» – 22 сентября 2026 г.: это раньше самого приказа, проверьте.']);
  });

  test('columns without a single value are left out', () => {
    const { model } = written({ rows: { pairs: [pair('P2', 'G', 'Z', { kind: '', topic: '' })] } }, { pairs: ['P2'] });
    expect(tableOf(model).columns).toHaveLength(5);
  });

  test('a collective is a mentor without first name and post', () => {
    const { model } = written({ rows: { people: [...PEOPLE, { code: 'T', last: 'Актив школы', kind: 'коллектив' }], pairs: [pair('P9', 'T', 'W')] } }, { pairs: ['P9'] });
    expect(tableOf(model).rows[0]?.[1]).toBe('Актив школы');
    expect(model.acquaintance.map(({ name }) => name)).toContain('Актив школы');
  });

  test('a form that wants a glance is marked', () => {
    const unsure = written(curatorIs('Камень', 'Олег', 'Ильич', 'м', 'хранительница очага знаний')).wordings.filter((each) => !each.sure).map((each) => each.nominative);
    expect(new Set(unsure)).toEqual(new Set(['Камень Олег Ильич']));
  });
});

describe('missing facts lead to their cells', () => {
  const pairs = (values: Partial<Pair>): Wanted => ({ rows: { pairs: [{ ...PAIRS[0], ...values }, ...PAIRS.slice(1)] } });
  const mentor = (person: ReturnType<typeof pupil>): Wanted => ({ rows: { people: [person, ...PEOPLE.slice(1)] } });
  const set = (key: string, value: string): Wanted => ({ settings: { [key]: value } });
  const cases: [string, Wanted][] = [
    ['settings.school.full', set('school.full', ' ')],
    ['settings.school.short', set('school.short', '')],
    ['settings.school.place', set('school.place', '')],
    ['settings.director.last', set('director.last', '')],
    ['settings.director.post', set('director.post', '')],
    ['settings.year', { year: '2026' }],
    ['settings.curator.last', set('curator.last', '')],
    ['settings.curator.gender', curatorIs('Мельник', 'И.', 'Ю.', '', 'завуч')],
    ['settings.curator.post', set('curator.post', '')],
    ['people.S.last', mentor(pupil('S', '', 'Арина', '', '11А'))],
    ['people.S.last', mentor(pupil('S', 'Соколова', '', '', '11А'))],
    ['people.S.post', mentor(staff('S', 'Коваль', 'Анна', '', ''))],
    ['people.S.class', mentor(pupil('S', 'Коваль', 'Анна', '', ''))],
    ['people.S.last', mentor({ code: 'S', kind: 'коллектив' })],
    ['pairs.P1.form', pairs({ form: '' })],
    ['pairs.P1.start', pairs({ start: '2026-13-01' })],
    ['pairs.P1.end', pairs({ end: '2027-02-30' })],
    ['pairs.P1.end', pairs({ end: '' })],
    ['pairs.P1.end', pairs({ end: '2026-09-01' })],
  ];

  test.each(cases)('%s', (field, wanted) => {
    const result = order(wanted);
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.code).toBe('missing-facts');
    expect(result.missing.map((each) => each.field)).toEqual([field]);
    expect(result.missing[0]?.message).toMatch(/^[А-ЯЁ].*\.$/);
  });

  test('no pairs, no order', () => {
    expect(order({}, { pairs: [] })).toMatchObject({ ok: false, code: 'no-rows', missing: [{ field: 'pairs' }] });
  });

  test('a name of one word and an unknown number are no obstacle', () => {
    expect(clausesOf(curatorIs('Ли', '', '', 'ж', 'тьютор'))[2]).toBe('Куратору программы наставничества Ли:');
  });
});

test('classes as a document writes them', () => {
  expect(['9А', '11 «в»', '7-б', '5', 'подготовительная группа'].map((each) => plain(classLabel(each)))).toEqual(
    ['9 «А» класс', '11 «В» класс', '7 «Б» класс', '5 класс', 'подготовительная группа']);
});
