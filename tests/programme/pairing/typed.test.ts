// Rows of «Решения подбора» as people type them: other letters and words, codes the wrong way round, people who left; collectives.

import { participantsOf, Plan, propose, readDecisions, tidyDecision, typedCode } from '../../../src/programme/pairing';
import { blank } from '../../blank';
import { decision, demoInput, demoSchool, YEAR } from './demo-school';

const TODAY = '2026-11-20';

test('a code typed with spaces, a hyphen, a small or a Latin letter is the code', () => {
  expect(['1007Ш', ' 1007 ш', '1007-Ш', '1007\u00a0Ш'].map(typedCode)).toEqual(['1007Ш', '1007Ш', '1007Ш', '1007Ш']);
  expect(typedCode('1007 e')).toBe('1007Е');
});

test('words of the row are read as the lists have them', () => {
  const row = decision({ kind: ' Не вместе', mentor: '1007 ш', mentee: ' 1008э', by: 'Куратор' as 'куратор', rank: '1-й', state: 'СНЯТО' as 'снято' });
  expect(tidyDecision(row)).toMatchObject({ kind: 'запретить', mentor: '1007Ш', mentee: '1008Э', by: 'куратор', rank: '1', state: 'снято' });
  expect(tidyDecision(decision({ kind: 'дружить', mentor: '1', mentee: '2' })).kind).toBe('дружить');
});

const input = demoInput();
const [pair] = propose(new Plan(input)).pairs;
if (!pair) throw new Error('no pair');

test('typed rows are obeyed', () => {
  const plan = new Plan({ ...input, decisions: [decision({ kind: 'Запретить ', mentor: ` ${pair.mentor}`, mentee: `${pair.mentee} `, year: '' })] });
  expect([plan.problems, plan.isVetoed(plan.mentee(pair.mentee), plan.mentor(pair.mentor))]).toEqual([[], true]);
});

test('codes the wrong way round, and wishes for people who left, are said with their row', () => {
  const swapped = readDecisions([decision({ kind: 'закрепить', mentor: pair.mentee, mentee: pair.mentor, id: 'строка 7' })], input.participants, input.rules);
  expect(swapped.problems).toEqual([{ id: 'строка 7', text: 'Решение «закрепить»: коды наставника и наставляемого переставлены. Строка пропущена.' }]);
  const { people, mentors, mentees } = demoSchool();
  const left = participantsOf({ people, mentees, pairs: [], consents: [], mentors: mentors.map((m) => (m.code === pair.mentor ? { ...m, status: 'выбыл' } : m)) }, YEAR, TODAY);
  const rows = [decision({ kind: 'пожелание', mentor: pair.mentor, mentee: pair.mentee, by: 'наставляемый', rank: '1' }), decision({ kind: 'закрепить', mentor: pair.mentor, mentee: pair.mentee }), decision({ kind: 'запретить', mentor: pair.mentor, mentee: pair.mentee })];
  const { problems, wishes, locks } = readDecisions(rows.slice(0, 2), left, input.rules);
  expect(problems.map((p) => p.text.replace(/^[^:]*: /, ''))).toEqual(['наставник выбыл, решение «пожелание» больше не действует. Поставьте в строке «снято».', 'наставник выбыл, решение «закрепить» больше не действует. Поставьте в строке «снято».']);
  expect([wishes.size, locks]).toEqual([0, []]);
  expect(readDecisions(rows.slice(2), left, input.rules).problems).toEqual([]);
});

test('a collective may be a mentor and a mentee, a person both; two may mentor each other', () => {
  const people = [
    blank('people', { code: '2001', last: 'Совет старшеклассников', kind: 'коллектив', state: 'участвует' }), blank('people', { code: '2002', last: '5А класс', kind: 'коллектив', state: 'участвует' }),
    blank('people', { code: '2003', last: 'Ольхина', first: 'Берта', kind: 'педагог', state: 'участвует', birth: '1980-01-01' }), blank('people', { code: '2004', last: 'Липина', first: 'Анна', kind: 'педагог', state: 'участвует', birth: '1999-01-01' }),
  ];
  const mentors = [blank('mentors', { code: '2001', year: YEAR, status: 'принят', category: 'коллектив', forms: 'Ученик – ученик', capacity: '1', consent: 'да' }), ...['2003', '2004'].map((code) => blank('mentors', { code, year: YEAR, status: 'принят', category: 'педагог', forms: 'Учитель – учитель', capacity: '1', consent: 'да' }))];
  const mentees = [blank('mentees', { code: '2002', year: YEAR, category: 'коллектив', forms: 'Ученик – ученик', consent: 'да' }), ...['2003', '2004'].map((code) => blank('mentees', { code, year: YEAR, category: 'педагог', forms: 'Учитель – учитель', consent: 'да' }))];
  const participants = participantsOf({ people, mentors, mentees, pairs: [], consents: [] }, YEAR, TODAY);
  expect([...participants.mentors, ...participants.mentees].map((p) => p.obstacles)).toEqual(Array.from({ length: 6 }, () => []));
  expect(propose(new Plan(demoInput({ participants }))).pairs.map((p) => `${p.mentor}-${p.mentee}`).sort()).toEqual(['2001-2002', '2003-2004', '2004-2003']);
});
