// How documents name people in a case: posts of women, initials on either side, checked forms before the rules.

import { overridesOf } from '../../../src/programme/language';
import { composeDocument } from '../../../src/programme/orders';
import type { OrderPerson } from '../../../src/programme/orders/facts';
import { Wordings } from '../../../src/programme/orders/wordings';
import { ALL_PAIRS, factsOf } from './register.fixture';

const tilde = (text: string): string => text.replace(/\u00A0/g, '~');
const teslova: OrderPerson = { last: 'Теслова', first: 'Софья', middle: 'Никитична', gender: 'f', post: 'Заместитель директора по УВР' };

test('a woman’s masculine post declines as masculine, a feminine one as feminine', () => {
  const wordings = new Wordings();
  expect(tilde(wordings.nameAndPost(teslova, 'accusative'))).toBe('Теслову~С.Н., заместителя директора по УВР');
  expect(tilde(wordings.nameAndPost({ ...teslova, post: 'заведующая библиотекой' }, 'dative'))).toBe('Тесловой~С.Н., заведующей библиотекой');
  expect(tilde(wordings.nameAndPost({ ...teslova, post: '' }, 'instrumental'))).toBe('Тесловой~С.Н.');
});

test('initials before the surname where the school writes so; each form is remembered once with its owner', () => {
  const wordings = new Wordings(undefined, true);
  expect(tilde(wordings.surnameFirst(teslova, 'genitive'))).toBe('С.Н.~Тесловой');
  wordings.surnameFirst(teslova, 'genitive');
  wordings.post(teslova.post, 'genitive');
  expect(wordings.list.map((each) => [each.nominative, each.caseName, each.person?.last ?? 'post'])).toEqual([
    ['Теслова Софья Никитична', 'родительный', 'Теслова'], ['Заместитель директора по УВР', 'родительный', 'post'],
  ]);
});

test('a checked form is taken and is sure, the surname alone too', () => {
  const row = { id: '1', what: 'человек', code: '', source: 'Орёл Олег Львович', gender: 'м', keep: '', genitive: '', dative: 'Орёлу Олегу Львовичу', accusative: '', instrumental: '', prepositional: '' };
  const wordings = new Wordings(overridesOf([row, { ...row, what: 'должность', source: 'тимлид', dative: 'тим-лиду' }]));
  expect(tilde(wordings.nameAndPost({ last: 'Орёл', first: 'Олег', middle: 'Львович', gender: 'm', post: 'Тимлид' }, 'dative'))).toBe('Орёлу~О.Л., тим-лиду');
  expect(wordings.list.every((each) => each.sure)).toBe(true);
});

test('a school that writes initials apart has them apart in every text of a document', () => {
  const texts = (settings: { [key: string]: string }): string => {
    const result = composeDocument('пары', factsOf({ settings }), ALL_PAIRS);
    return result.ok ? JSON.stringify(result.model) : '';
  };
  expect(texts({})).toMatch(/[А-ЯЁ]\.[А-ЯЁ]\./);
  expect(texts({ 'layout.initialsGap': 'через пробел' })).not.toMatch(/[А-ЯЁ]\.[А-ЯЁ]\./);
  expect(texts({ 'layout.initialsGap': 'через пробел' })).toMatch(/[А-ЯЁ]\.\u00A0[А-ЯЁ]\./);
});
