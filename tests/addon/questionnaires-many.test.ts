// Many answers: a class in one minute while the curator edits, three thousand in portions, and service calls that do not grow with the register.

import type { Workspace } from '../../local/host';
import { answer, answers, codeOf, created, itemOf, peopledSchool } from './questionnaires-school';
import { call, emptySchool, records, value, YEAR } from './school';
import { inventedSchool } from '../bench/invented';
import { planPeopleImport, recogniseColumns, type ImportRole } from '../../src/programme/people';

const importRows = (ws: Workspace, role: ImportRole, rows: string[][]): void => {
  const { columns, headerRow } = recogniseColumns(rows, role);
  const register = value(call(ws, 'peopleForImport'));
  const plan = planPeopleImport({ rows, columns, headerRow, role, year: register.year, today: register.today, register, answers: {} });
  value(call(ws, 'importPeople', `import-${role}`, { rows, columns, headerRow, role, answers: {}, expected: plan.counts }));
};

const inventedWs = (people: number): Workspace => {
  const ws = emptySchool();
  for (let done = 0, next = 'x'; next !== '';) ({ done, next } = value(call(ws, 'setUpStep', done)));
  value(call(ws, 'finishSetUp', 'set-up', { school: 'МБОУ СОШ № 14', year: YEAR }));
  const { mentors, mentees } = inventedSchool(people);
  importRows(ws, 'mentor', mentors);
  importRows(ws, 'mentee', mentees);
  return ws;
};

test('thirty pupils in one minute lose nothing, while the curator sorts, types and inserts rows', () => {
  const ws = peopledSchool();
  const made = created(ws, 'mentee pupil');
  for (let i = 0; i < 30; i++) {
    const sheet = ws.person.sheet('Люди');
    if (i % 3 === 0) ws.person.sort('Люди', { row: 2, column: 0, rows: sheet.lastRow() - 2, columns: sheet.lastColumn() }, [{ column: i % 2, ascending: i % 4 === 0 }]);
    if (i % 5 === 0) ws.person.insertRows('Наставляемые', 2);
    if (i % 7 === 0) ws.person.edit('Люди', 'I3', '9Ю');
    ws.advance(2_000);
    // The curator moves things in the very middle of the trigger's work, too.
    ws.gate.reset();
    ws.gate.before(20 + i, () => { ws.person.insertRows('Ответы', 2); });
    expect(answer(ws, made, { name: `Первый${'абвгдежзиклмнопрстуфхцчшщэюяёйыъь'[i]}ов Иван Петрович`, birth: `2013-05-${String((i % 28) + 1).padStart(2, '0')}`, class: '6А', parent: 'Петров Пётр Ильич', parentContact: '+7 900 000-00-33', topics: ['физика'], consent: 'да' })).toMatchObject({ ok: true });
  }
  expect(ws.failures).toEqual([]);
  value(call(ws, 'pullAnswers'));
  expect(answers(ws)).toHaveLength(30);
  expect(new Set(answers(ws).map((row) => row['id'])).size).toBe(30);
  const accepted = answers(ws).filter((row) => row['state'] === 'принят');
  expect(new Set(accepted.map((row) => row['code'])).size).toBe(accepted.length);
  expect(accepted.length + answers(ws).filter((row) => row['state'] === 'ждёт куратора').length).toBe(30);
  expect(records(ws, 'Люди').filter((person) => person['last']?.startsWith('Первый'))).toHaveLength(accepted.length);
});

test('a bell that rings while somebody pulls is heard by the one at work', () => {
  const ws = peopledSchool();
  const made = created(ws, 'feedback');
  const code = codeOf(ws, 'Осокина');
  ws.gate.reset();
  let late = 0;
  // Another answer comes just before the pull ends; its own bell finds the pull going on.
  ws.gate.before(60, () => { late++; answer(ws, made, { 'who.code': code, use: '1', mood: '1' }); });
  answer(ws, made, { 'who.code': code, use: '5', mood: '5' });
  expect(late).toBe(1);
  expect(ws.failures).toEqual([]);
  expect(answers(ws)).toHaveLength(2);
  expect(value(call(ws, 'questionnairesNow')).health).toMatchObject({ state: 'works', ringing: false, mine: true, missing: false });
});

/** Answers as they lie in a form: putting three thousand in by the form's page would take longer than pulling them. */
const lieInForm = (ws: Workspace, made: { id: string; form: string }, count: number): void => {
  const form = ws.forms.get(made.form);
  if (!form) throw new Error('no form');
  const give = (key: string, answer: string | string[]) => ({ itemId: Number(itemOf(ws, made.id, key)), answer, score: null, feedback: null });
  const items = [give('who.is', 'обучающийся'), give('part', 'получать помощь наставника'), give('forms', ['Ученик – ученик'])];
  const words = Number(itemOf(ws, made.id, 'words'));
  const from = ws.now().getTime();
  for (let i = 0; i < count; i++) {
    const at = from + Math.floor(i / 50) * 1000;
    form.responses.push({ id: `response-${i}`, timestamp: at, createdAt: at, email: '', answers: [...items, { itemId: words, answer: `мысль ${i}`, score: null, feedback: null }] });
  }
  ws.forms.changed(form, from);
  ws.advance(120_000);
};

test('three thousand answers are pulled in portions, and a pull that runs out of time goes on where it stopped', () => {
  // Every service call takes eight thousandths of a second, as Google's own may; an execution ends after six minutes.
  const ws = peopledSchool({ callCostMs: 8 });
  const made = created(ws, 'preliminary', { anonymous: true });
  ws.triggers.restore([]);
  lieInForm(ws, made, 3000);
  ws.gate.before(() => true, () => { ws.clock.set(ws.clock.now() + 8); }, true);
  const runs: { taken: number; left: number }[] = [];
  do runs.push(value(call(ws, 'pullAnswers'))); while ((runs.at(-1)?.left ?? 0) > 0 && runs.length < 20);
  expect(runs.length).toBeGreaterThan(1);
  expect(runs.at(-1)?.left).toBe(0);
  expect(runs.reduce((sum, run) => sum + run.taken, 0)).toBe(3000);
  const rows = answers(ws);
  expect(rows).toHaveLength(3000);
  expect(new Set(rows.map((row) => JSON.parse(row['values'] ?? '{}').words)).size).toBe(3000);
  expect(value(call(ws, 'answersSummary', made.id)).items.find((item) => item.item === 'part')).toMatchObject({ answered: 3000 });
}, 300_000);

test('service calls for one answer are the same with 50 and with 500 people', () => {
  const callsWith = (people: number): { [method: string]: number } => {
    const ws = inventedWs(people);
    const made = created(ws, 'feedback');
    const code = records(ws, 'Наставники')[0]?.['code'];
    answer(ws, made, { 'who.code': code, use: '5', mood: '5' });
    ws.advance(1_000_000);
    ws.gate.reset();
    answer(ws, made, { 'who.code': code, use: '4', mood: '4' });
    expect(answers(ws)).toHaveLength(2);
    const calls = { ...ws.gate.byMethod };
    ws.close();
    return calls;
  };
  const [small, large] = [callsWith(50), callsWith(500)];
  expect(large).toEqual(small);
  expect(Object.values(small).reduce((sum, n) => sum + n, 0)).toBeGreaterThan(20);
}, 120_000);
