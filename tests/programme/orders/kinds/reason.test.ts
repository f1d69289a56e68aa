// Reasons of one's own in the orders that change pairs, and the order that such an order rests on without being told.

import { kindOf } from '../../../../src/programme/orders';
import { PAIRS } from '../register.fixture';
import { make, missing, read, yearFacts, YEAR_ROWS } from './kind-test';

const REPLACED = { pairs: ['P2', 'P3'], mentor: 'N', from: '2026-11-16' };
const ENDED = { pairs: ['P1'], until: '2026-12-01' };

test('a reason of her own goes on with the sentence, whatever its capitals and marks', () => {
  expect(read('замена', { ...REPLACED, reason: 'В связи с призывом на военную службу.' })).toContain('(9 класс) в связи с призывом на военную службу');
  expect(read('завершение', { ...ENDED, reason: 'Досрочно в связи с переходом на домашнее обучение' })).toContain('Завершить 1 декабря 2026 г. досрочно, в связи с переходом на домашнее обучение, работу наставнической пары');
  expect(read('завершение', { ...ENDED, reason: 'ввиду закрытия кружка' })).toContain('Завершить 1 декабря 2026 г. ввиду закрытия кружка работу наставнической пары');
});

test('a noun in the nominative is no reason: the form says how to begin', () => {
  expect(missing('замена', { ...REPLACED, reason: 'болезнь' })).toEqual(['asked.reason']);
  expect(missing('завершение', { ...ENDED, reason: 'семейные обстоятельства' })).toEqual(['asked.reason']);
  expect(missing('завершение', { ...ENDED, reason: '' })).toEqual(['asked.reason']);
});

test('the register remembers it as the order says it; «досрочно» ends early, an end before its day without it is advised about', () => {
  const wish = (reason: string) => kindOf('завершение')?.effects?.(yearFacts(), { ...ENDED, reason })[0]?.values;
  expect([wish('Досрочно в связи с переездом.'), wish('ввиду закрытия кружка')]).toEqual([{ state: 'прекращена', end: '2026-12-01', ended: 'досрочно, в связи с переездом' }, { state: 'завершена', end: '2026-12-01', ended: 'ввиду закрытия кружка' }]);
  const advised = (reason: string): boolean => {
    const result = make('завершение', { ...ENDED, reason });
    return result.ok && result.notices.some((notice) => notice.startsWith('Дата завершения раньше срока'));
  };
  expect([advised('ввиду закрытия кружка'), advised('досрочно, в связи с переездом')]).toEqual([true, false]);
});

test('an order rests on the one by which all its pairs work: numbered, still on the table, none, or two', () => {
  const rests = (pairs: string[], rows: Parameters<typeof yearFacts>[0] = {}) => kindOf('замена')?.rests?.(yearFacts(rows), { ...REPLACED, pairs });
  const [first] = YEAR_ROWS.documents ?? [];
  const waiting = { rows: { pairs: PAIRS.map((pair) => ({ ...pair, state: 'в приказе' })), documents: [{ ...first, state: 'на подписи', number: '', date: '' }] } };
  const other = { rows: { pairs: (YEAR_ROWS.pairs ?? []).map((pair) => (pair.id === 'P3' ? { ...pair, orderNumber: '90', orderDate: '2026-10-09' } : pair)) } };
  expect([rests(['P2', 'P3']), rests(['P2', 'P3'], waiting), rests(['P2', 'P3'], other), rests(['P3'], other)]).toEqual(['D1', 'D1', '', '']);
});
