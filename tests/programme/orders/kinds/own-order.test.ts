// An order of one's own as it is typed: numbers, sub-clauses, grounds struck out and added, an appendix with a name.

import { kindOf, startOf, type Given } from '../../../../src/programme/orders';
import { make, missing, read, yearFacts } from './kind-test';

const own = (given: Given): string => read('свой приказ', { subject: 'проведении недели наставничества', ...given });

test('clauses typed with numbers of their own, dashes and signs', () => {
  const text = own({ clauses: ['1. провести неделю наставничества;', '2) Классным руководителям', '2.1. провести классные часы', '– пригласить выпускников;', 'Заместителю директора подвести итоги.'] });
  expect(text).toContain(['1. Провести неделю наставничества.', '2. Классным руководителям:', '2.1. провести классные часы;', '2.2. пригласить выпускников.', '3. Заместителю директора подвести итоги.', '4. Контроль'].join('\n'));
});

test('grounds: all of the school at first, then those that were left, and new ones in their case', () => {
  const kind = kindOf('свой приказ');
  const lines = kind ? startOf(kind, yearFacts()).grounds ?? [] : [];
  expect(lines).toHaveLength(3);
  expect(own({ clauses: 'Провести неделю' })).toMatch(/приказом МБОУ .+, распоряжением .+, статьёй 351\.8/);
  const chosen = own({ clauses: 'Провести неделю', grounds: [lines[0] ?? '', 'решение педагогического совета от 30.08.2026 № 1'] });
  expect(chosen).toContain('№ 71-б «О внедрении целевой модели наставничества» и решением педагогического совета (протокол от 30 августа 2026 г. № 1)\nПРИКАЗЫВАЮ:');
  expect(chosen).not.toContain('Р-145');
  expect(own({ clauses: 'Провести неделю', grounds: '' })).toContain('В целях реализации программы наставничества\nПРИКАЗЫВАЮ:');
  // What was filed before grounds were asked keeps them.
  const filed = make('свой приказ', { subject: 'неделе', aim: 'В целях', clauses: 'Провести' });
  expect(filed.ok && filed.notices).toEqual([]);
});

test('an appendix is approved by its name; half a table is refused', () => {
  expect(own({ clauses: 'Провести неделю', rows: 'Класс\tДата\n7А\t1 марта\n8Б\t2 марта', listTitle: 'График классных часов' })).toContain('2. Утвердить «График классных часов» согласно приложению к настоящему приказу (2 позиции).');
  expect(own({ clauses: 'Утвердить график (приложение)', rows: 'Класс\tДата\n7А\t1 марта' })).not.toContain('согласно приложению');
  expect(missing('свой приказ', { subject: 'неделе', clauses: 'Провести', rows: 'Класс\tДата' })).toEqual(['asked.rows']);
});

test('the curator signs what charges the curator', () => {
  expect(own({ clauses: 'Куратору: подготовить план' })).toContain('С приказом ознакомлены:\nМельник Ирина Юрьевна');
  expect(own({ clauses: 'Классным руководителям помочь куратору' })).not.toContain('С приказом ознакомлены');
});
