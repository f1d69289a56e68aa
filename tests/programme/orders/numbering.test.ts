// Faults of numbers: twice, out of turn, before what is referred to, left out.

import { numberingFaults } from '../../../src/programme/orders';
import { blank } from '../../blank';

const paper = (id: string, number: string, date: string, more: { [field: string]: string } = {}) => blank('documents', { id, kind: 'приказ', title: `Приказ ${id}`, number, date, state: 'подписан', ...more });
const seriesOf = (kind: string): string => (kind === 'приказ' ? 'приказы' : '');
const texts = (documents: ReturnType<typeof paper>[], alone = false): string[] => numberingFaults(documents, seriesOf, alone).map(({ document, text }) => `${document}: ${text}`);

test('one number twice, in one year and series only', () => {
  expect(texts([paper('а', '71-б', '2026-09-01'), paper('б', '71-б', '2026-09-02')])).toEqual(['а: № 71-б стоит и у документа «Приказ б»', 'б: № 71-б стоит и у документа «Приказ а»']);
  expect(texts([paper('а', '71-б', '2026-12-30'), paper('б', '71-б', '2027-01-12'), paper('в', '71-б', '2026-12-30', { kind: 'согласие' }), paper('г', '71-б', '2026-12-30', { state: 'отозван' })])).toEqual([]);
});

test('out of turn, and before what it refers to', () => {
  expect(texts([paper('а', '80', '2026-09-01'), paper('б', '79', '2026-09-02')])).toEqual(['б: № 79 меньше, чем № 80 более раннего дня']);
  expect(texts([paper('а', '80', '2026-09-05'), paper('б', '81', '2026-09-02', { basis: 'а' })])[0]).toBe('а: № 80 меньше, чем № 81 более раннего дня');
  expect(texts([paper('а', '80', '2026-09-05'), paper('б', '81', '2026-09-02', { basis: 'а' })])).toContain('б: дата раньше, чем у документа, на который он ссылается: «Приказ а»');
});

test('numbers left out are told of a series of the programme’s own, not of the school’s', () => {
  const documents = [paper('а', '5', '2026-09-01'), paper('б', '7', '2026-09-02'), paper('в', '10-н', '2026-09-03'), paper('г', '15', '2026-09-04'), paper('д', '2', '2027-01-12')];
  expect(texts(documents)).toEqual([]);
  expect(texts(documents, true)).toEqual(['б: перед № 7 пропущено: № 6', 'в: перед № 10-н пропущено: № 8 и 9', 'г: перед № 15 пропущено: № 11–14']);
});
