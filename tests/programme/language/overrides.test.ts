// Checked forms win over the rules until the name or the post is edited; what nobody checked is asked about once.

import {
  approvedNames, CASE_NAMES, formsOf, nominativeOf, NOTHING_CHECKED, overridesOf, rowToFill, textsUnder, unapproved, withApproved, type CheckedRow, type NamedPerson, type UsedForm,
} from '../../../src/programme/language';
import type { Person } from '../../../src/programme/records';

const row = (given: Partial<CheckedRow>): CheckedRow => ({
  id: '1', what: 'человек', code: '', source: '', gender: '', keep: '', genitive: '', dative: '', accusative: '', instrumental: '', prepositional: '', ...given,
});
const oryol: NamedPerson = { last: 'Орёл', first: 'Олег', middle: 'Львович', gender: 'm' };
const person = (given: Partial<Person>): Person => ({
  code: '', last: '', first: '', middle: '', gender: '', birth: '', kind: 'педагог', class: '', post: '', organisation: '', email: '', phone: '', parent: '', parentContact: '',
  state: '', confirmed: '', duplicateOf: '', ageBand: '', signer: '', bandChanges: '', remarks: '', extra: '', ...given,
});

describe('overrides', () => {
  test('a person’s form wins, its surname too; other cases stay with the rules', () => {
    const checked = overridesOf([row({ source: 'Орёл Олег Львович', accusative: 'Орёла Олега Львовича' })]);
    expect(checked.name(oryol, 'accusative')).toBe('Орёла Олега Львовича');
    expect(checked.surname(oryol, 'accusative')).toBe('Орёла');
    expect(checked.name(oryol, 'dative')).toBeNull();
    expect(checked.surname({ ...oryol, first: 'Игорь' }, 'accusative')).toBeNull();
  });

  test('blanks and capitals of the source do not matter, letters do', () => {
    const checked = overridesOf([row({ source: ' ОРЁЛ  Олег Львович', dative: 'Орёлу Олегу Львовичу' })]);
    expect(checked.name(oryol, 'dative')).toBe('Орёлу Олегу Львовичу');
    expect(checked.name({ ...oryol, last: 'Орел' }, 'dative')).toBeNull();
  });

  test('an edit of the name or the gender makes the row void and says so', () => {
    const rows = [
      row({ id: '1', code: 'A', source: 'Орёл Олег Львович', dative: 'Орёлу Олегу Львовичу' }),
      row({ id: '2', code: 'B', source: 'Ким Женя', gender: 'м', dative: 'Киму Жене' }),
      row({ id: '3', code: 'C', source: 'Гусь Вера', gender: 'ж', dative: 'Гусь Вере' }),
    ];
    const people = [
      person({ code: 'A', last: 'Орлов', first: 'Олег', middle: 'Львович', gender: 'м' }),
      person({ code: 'B', last: 'Ким', first: 'Женя', gender: 'ж' }),
      person({ code: 'C', last: 'Гусь', first: 'Вера', gender: 'ж' }),
    ];
    const checked = overridesOf(rows, people);
    expect(checked.outdated).toEqual([{ id: '1', code: 'A', because: 'name' }, { id: '2', code: 'B', because: 'gender' }]);
    expect(checked.name(oryol, 'dative')).toBeNull();
    expect(checked.name({ last: 'Ким', first: 'Женя', middle: '', gender: 'f' }, 'dative')).toBeNull();
    expect(checked.name({ last: 'Гусь', first: 'Вера', middle: '', gender: 'f' }, 'dative')).toBe('Гусь Вере');
  });

  test('a surname of everybody of one gender, composed with the rules for the rest', () => {
    const checked = overridesOf([row({ what: 'фамилия', source: 'Муха', gender: 'м', dative: 'Муху' })]);
    const man: NamedPerson = { last: 'Муха', first: 'Пётр', middle: 'Ильич', gender: 'm' };
    expect(checked.surname(man, 'dative')).toBe('Муху');
    expect(checked.name(man, 'dative')).toBe('Муху Петру Ильичу');
    expect(checked.surname({ ...man, gender: 'f' }, 'dative')).toBeNull();
  });

  test('parts that are not declined', () => {
    const checked = overridesOf([row({ source: 'Орёл Олег Львович', keep: 'фамилия; отчество' })]);
    expect(checked.name(oryol, 'genitive')).toBe('Орёл Олега Львович');
    expect(checked.surname(oryol, 'genitive')).toBe('Орёл');
  });

  test('of two rows the later wins, case by case', () => {
    const checked = overridesOf([
      row({ what: 'должность', source: 'тимлид', genitive: 'тимлида', dative: 'тимлиду' }),
      row({ what: 'должность', source: 'Тимлид', genitive: 'тим-лида' }),
    ]);
    expect([checked.post('тимлид', 'genitive'), checked.post('Тимлид', 'dative'), checked.post('тимлид', 'accusative')]).toEqual(['тим-лида', 'Тимлиду', null]);
  });

  test('gender and any word of one’s own', () => {
    const checked = overridesOf([
      row({ source: 'Шура Ли', gender: 'ж' }),
      row({ what: 'слово', source: 'МАОУ «Лицей»', genitive: 'МАОУ «Лицей»' }),
    ]);
    expect(checked.gender({ last: 'Шура', first: 'Ли', middle: '', gender: '' })).toBe('f');
    expect(checked.word('МАОУ «Лицей»', 'genitive')).toBe('МАОУ «Лицей»');
    expect(NOTHING_CHECKED.gender(oryol)).toBeNull();
  });
});

describe('what a person has to look at', () => {
  const used = (nominative: string, caseName: string, text: string, sure: boolean, owner?: NamedPerson): UsedForm =>
    ({ nominative, caseName, text, sure, ...(owner ? { person: owner } : {}) });
  const lesina: NamedPerson = { last: 'Лесина', first: 'Марина', middle: 'Сергеевна', gender: 'f' };
  const forms = [
    used('Лесина Марина Сергеевна', CASE_NAMES.accusative, 'Лесину М.С.', true, lesina),
    used('Лесина Марина Сергеевна', CASE_NAMES.accusative, 'М.С. Лесину', true, lesina),
    used('учитель физики', CASE_NAMES.accusative, 'учителя физики', true),
    used('Орёл Олег Львович', CASE_NAMES.dative, 'Орлу О.Л.', false, oryol),
  ];

  test('each form once, the doubtful ones first, whole names', () => {
    const asked = unapproved(forms, NOTHING_CHECKED, [person({ code: 'L', last: 'Лесина', first: 'Марина', middle: 'Сергеевна' })]);
    expect(asked.map((each) => [each.what, each.code, each.text, each.sure])).toEqual([
      ['человек', '', 'Орлу Олегу Львовичу', false],
      ['человек', 'L', 'Лесину Марину Сергеевну', true],
      ['должность', '', 'учителя физики', true],
    ]);
  });

  test('a checked form is not asked about again, its other cases are', () => {
    const checked = overridesOf([
      row({ source: 'Орёл Олег Львович', dative: 'Орлу Олегу Львовичу' }),
      row({ what: 'должность', source: 'учитель физики', accusative: 'учителя физики' }),
    ]);
    expect(unapproved(forms, checked).map((each) => each.source)).toEqual(['Лесина Марина Сергеевна']);
    expect(unapproved([used('учитель физики', CASE_NAMES.dative, 'учителю физики', true)], checked)).toHaveLength(1);
  });

  test('codes in place of names are nothing to look at', () => {
    expect(unapproved([used('УЧ-07', CASE_NAMES.dative, 'УЧ-07', true, { last: '', first: '', middle: '', gender: '' })], NOTHING_CHECKED)).toEqual([]);
  });

  test('the whole school: every person of known gender and every post once', () => {
    const school = [
      person({ code: 'A', last: 'Ким', first: 'Анна', gender: 'ж', post: 'учитель' }),
      person({ code: 'B', last: 'Ли', first: 'Женя', gender: '', post: 'учитель ' }),
      person({ code: 'C', last: '7А класс', gender: 'ж', kind: 'коллектив' }),
    ];
    expect(formsOf(school, ['dative', 'accusative']).map((each) => each.text)).toEqual(['Ким Анне', 'Ким Анну', 'учителю', 'учителя']);
  });

  describe('a rule about a whole name', () => {
    const asked = unapproved(formsOf([
      person({ code: 'A', last: 'Орёл', first: 'Олег', middle: 'Львович', gender: 'м' }),
      person({ code: 'B', last: 'Орёл', first: 'Игорь', gender: 'м' }),
      person({ code: 'C', last: 'Орёл', first: 'Анна', gender: 'ж' }),
    ], ['dative', 'instrumental']), NOTHING_CHECKED);
    const owner = asked[0]!;

    test('kept parts stay in the nominative, the others follow the rules', () => {
      expect([...textsUnder({ keep: ['фамилия', 'отчество'], everybody: false }, owner, asked).values()]).toEqual(['Орёл Олегу Львович', 'Орёл Олегом Львович']);
    });

    test('the surname goes to everybody of that gender, not to women', () => {
      const typed = asked.map((form) => ({ ...form, text: form.text.replace(/Орл/, 'Орёл') }));
      expect([...textsUnder({ keep: [], everybody: true }, typed[0]!, typed).values()]).toEqual(['Орёлу Олегу Львовичу', 'Орёлом Олегом Львовичем', 'Орёлу Игорю', 'Орёлом Игорем']);
    });

    test('it becomes «Не склонять» and a row «фамилия», which cover what was not asked', () => {
      const rule = { keep: ['фамилия'], everybody: true } as const;
      const names = approvedNames([...textsUnder(rule, owner, asked)].map(([form, text]) => ({ ...form, text })).slice(0, 1), new Map([[nominativeOf(owner), rule]]));
      expect(names.map((name) => [name.what, name.source, name.keep, name.forms])).toEqual([
        ['человек', 'Орёл Олег Львович', 'фамилия', { dative: 'Орёл Олегу Львовичу' }],
        ['фамилия', 'Орёл', 'фамилия', {}],
      ]);
      const rows = withApproved(names, []);
      const checked = overridesOf(rows);
      expect(checked.name({ last: 'Орёл', first: 'Игорь', middle: '', gender: 'm' }, 'genitive')).toBe('Орёл Игоря');
      expect(checked.name({ last: 'Орёл', first: 'Анна', middle: '', gender: 'f' }, 'genitive')).toBeNull();
      expect(withApproved([{ ...names[0]!, keep: '' }], rows).map((each) => each.keep)).toEqual(['', 'фамилия']);
    });

    test('a declined surname for all keeps the forms that were shown', () => {
      const names = approvedNames(asked.slice(0, 2), new Map([[nominativeOf(owner), { keep: [], everybody: true }]]));
      expect(names[1]).toEqual({ what: 'фамилия', code: '', source: 'Орёл', gender: 'м', keep: '', forms: { dative: 'Орлу', instrumental: 'Орлом' } });
    });
  });

  test('what was approved becomes rows, one for each nominative and human', () => {
    const forms = [
      { what: 'человек', code: 'A', source: 'Ким Анна', gender: 'ж', grammaticalCase: 'dative', text: ' Ким Анне ', sure: true },
      { what: 'человек', code: 'A', source: 'Ким Анна', gender: 'ж', grammaticalCase: 'accusative', text: 'Ким Анну', sure: true },
      { what: 'должность', code: '', source: 'тимлид', gender: '', grammaticalCase: 'dative', text: '', sure: false },
    ] as const;
    const names = approvedNames(forms);
    expect(names).toEqual([{ what: 'человек', code: 'A', source: 'Ким Анна', gender: 'ж', forms: { dative: 'Ким Анне', accusative: 'Ким Анну' } }]);
    const old = [
      row({ id: '1', code: 'B', source: 'Ким Анна', gender: 'ж', dative: 'чужая' }),
      row({ id: '2', code: 'A', source: 'Ким Анна', gender: 'м', dative: 'другой пол' }),
      row({ id: '3', source: 'Ким  Анна', genitive: 'Ким Анны' }),
    ];
    expect(rowToFill(names[0]!, old)?.id).toBe('3');
    expect(withApproved(names, old).map((each) => [each.genitive, each.dative])).toEqual([['', 'чужая'], ['', 'другой пол'], ['Ким Анны', 'Ким Анне']]);
    expect(withApproved(names, []).map((each) => [each.source, each.accusative, each.keep])).toEqual([['Ким Анна', 'Ким Анну', '']]);
  });
});
