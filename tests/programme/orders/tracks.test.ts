// Pupils' mentoring and mentoring at work are told apart by the school's forms; the first orders speak only of what the school does.

import { isEmployeeForm } from '../../../src/programme/forms';
import { tracksOfForms } from '../../../src/programme/orders/tracks';
import { WORDS } from '../../../src/programme/words';
import { read, yearFacts } from './kinds/kind-test';

test('forms between employees', () => {
  expect(WORDS.form.map(({ word }) => word).filter(isEmployeeForm)).toEqual(['Учитель – учитель', 'Руководитель – педагог']);
  expect(['педагог — молодой педагог', 'учитель - учитель', 'руководитель образовательной организации – учитель'].every(isEmployeeForm)).toBe(true);
  expect(['один-на-один', 'Учитель', 'Выпускник – ученик', 'Работодатель – студент'].some(isEmployeeForm)).toBe(false);
});

test('tracks of forms', () => {
  expect(tracksOfForms([])).toEqual({ pupils: true, employees: true });
  expect(tracksOfForms(['Ученик – ученик'])).toEqual({ pupils: true, employees: false });
  expect(tracksOfForms(['Учитель – учитель'])).toEqual({ pupils: false, employees: true });
  expect(tracksOfForms(['Учитель – учитель', 'Учитель – ученик'])).toEqual({ pupils: true, employees: true });
});

const GIVEN = { 'рабочая группа': { members: ['G', 'Z'] } } as const;
const FIRST = ['внедрение', 'положение', 'куратор', 'дорожная карта', 'рабочая группа', 'программа'] as const;

test.each(FIRST)('%s: a school without one of the tracks does not cite its acts', (id) => {
  const given = id === 'рабочая группа' ? GIVEN[id] : {};
  const pupils = read(id, given, yearFacts({ settings: { forms: 'Ученик – ученик; Учитель – ученик' } }));
  expect(pupils).toContain('Р-145');
  expect(pupils).not.toMatch(/351\.8|молодые педагоги|педагогические работники получ/);
  const employees = read(id, given, yearFacts({ settings: { forms: 'Учитель – учитель; Руководитель – педагог' } }));
  expect(employees).toContain('351.8');
  expect(employees).not.toMatch(/Р-145|законных представителей|классные руководители/);
});

test('mentors of pupils alone have no clause about pay', () => {
  const mentors = (forms: string): string => read('наставники', {}, yearFacts({ rows: { mentors: [{ code: 'G', year: '2026/2027', status: 'принят', forms, topics: 'физика' }] } }));
  expect(mentors('Учитель – ученик')).not.toContain('351.8');
  expect(mentors('Учитель – учитель')).toMatch(/статьёй 351\.8 Трудового кодекса Российской Федерации\.\n/);
  expect(mentors('Учитель – учитель')).not.toContain('Р-145');
});
