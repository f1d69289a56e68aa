// Every paper that each gets of one's own offers only those for whom it is meant, and says who they are.

import { kindOf, kinds, type Facts } from '../../../../src/programme/orders';
import { factsOf, pupil, staff, YEAR } from '../register.fixture';

const PEOPLE = [
  { ...pupil('MINOR', 'Воробей', 'Тимофей', 'Ильич', '7Б'), birth: '2013-05-05' }, { ...pupil('ADULT', 'Соколова', 'Арина', 'Игоревна', '11А'), birth: '2008-02-02' },
  pupil('OUTSIDE', 'Ямских', 'Дарья', 'Олеговна', '9'), { ...staff('TEACHER', 'Гринберг', 'Софья', 'Марковна', 'учитель физики'), birth: '1980-01-01' }, { ...staff('YOUNG', 'Заяц', 'Пётр', 'Лукич', 'учитель'), birth: '2001-01-01' },
  { ...staff('PARTNER', 'Смирнова', 'Ольга', 'Петровна', 'инженер'), kind: 'партнёр', organisation: 'АО «Прибор»', birth: '1985-01-01' }, staff('HELPER', 'Мельник', 'Ирина', 'Юрьевна', 'психолог'),
  { ...staff('LEFT', 'Ушедший', 'Иван', 'Ильич', 'учитель'), birth: '1970-01-01' }, { code: 'CLASS', last: '5А класс', kind: 'коллектив', state: 'участвует' },
];
const role = (code: string, more: { [column: string]: string } = {}) => ({ code, year: YEAR, status: 'принят', consent: 'да', ...more });
const facts: Facts = factsOf({
  rows: {
    people: PEOPLE,
    mentors: [role('TEACHER', { category: 'педагог' }), role('ADULT', { category: 'старшеклассник' }), role('PARTNER', { category: 'работодатель' }), role('LEFT', { category: 'педагог', status: 'выбыл' })],
    mentees: [role('MINOR'), role('YOUNG'), role('CLASS', { category: 'коллектив' })],
    pairs: [{ id: 'P1', year: YEAR, mentor: 'TEACHER', mentee: 'YOUNG', form: 'учитель – учитель', state: 'утверждена' }],
  },
});
const offered = (id: string): string[] => [...(kindOf(id)?.asks.find((ask) => ask.key === 'person')?.among?.(facts) ?? ['everybody'])].sort();

test.each([
  ['consent-mentoring', ['TEACHER']],
  ['supplementary-agreement', ['TEACHER']],
  ['consent-processing-parent', ['MINOR']],
  ['consent-processing-own', ['ADULT', 'PARTNER', 'TEACHER', 'YOUNG']],
  ['consent-special', ['MINOR', 'YOUNG']],
  ['consent-distribution', ['ADULT', 'MINOR', 'PARTNER', 'TEACHER', 'YOUNG']],
  ['сертификат', ['ADULT', 'CLASS', 'MINOR', 'PARTNER', 'TEACHER', 'YOUNG']],
  ['благодарность', ['ADULT', 'CLASS', 'HELPER', 'LEFT', 'MINOR', 'PARTNER', 'TEACHER', 'YOUNG']],
  ['отчёт наставника', ['TEACHER']],
])('%s', (id, expected) => expect(offered(id)).toEqual(expected));

test('no paper for each of many offers just anybody', () => {
  const open = kinds.filter((kind) => kind.each === 'person').filter((kind) => {
    const ask = kind.asks.find(({ key }) => key === 'person');
    return !ask?.among || !ask.whom;
  });
  expect(open.map((kind) => kind.id)).toEqual([]);
  expect(kinds.filter((kind) => kind.asks.some(({ key }) => key === 'person') && kind.each !== 'person').map((kind) => kind.id)).toEqual([]);
});
