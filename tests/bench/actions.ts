// The actions whose service calls and time are measured, each on a school of a given size, over the real bundle.

import type { Workspace } from '../../local/host';
import { planPeopleImport, recogniseColumns, type ImportRole } from '../../src/programme/people';
import type { RoadmapRow } from '../../src/programme/roadmap';
import { acceptMentors, call, emptySchool, fillSettings, proposals, value, wantedOf, YEAR } from '../addon/school';
import { inventedSchool } from './invented';

export interface Measured {
  action: string;
  calls: number;
  ms: number;
  byMethod: { [method: string]: number };
}

/** Calls that read or write cells, files, letters or remembered marks; the others only say which sheet or range is meant, who acts and what time it is. */
export const touching = ({ byMethod }: Pick<Measured, 'byMethod'>): number =>
  Object.entries(byMethod).reduce((sum, [method, calls]) => (/\.(getSheetValues|getValues|setValues|flush|getLastRow|getMaxRows|insertRowsAfter|getProperty|setProperty)$|^Drive\.|^MailApp\./.test(method) ? sum + calls : sum), 0);

/** What the import dialog sends after its preview, planned over the register as it is. */
export const requestOf = (ws: Workspace, role: ImportRole, rows: string[][]) => {
  const { columns, headerRow } = recogniseColumns(rows, role);
  const register = value(call(ws, 'peopleForImport'));
  const plan = planPeopleImport({ rows, columns, headerRow, role, year: register.year, today: register.today, register, answers: {} });
  if (plan.questions.length > 0) throw new Error('The invented people are not told apart');
  return { rows, columns, headerRow, role, answers: {}, expected: plan.counts };
};

const roadmap = (rows: number): RoadmapRow[] => Array.from({ length: rows }, (_, i) => ({
  number: String(i + 1), stage: `Этап ${1 + Math.floor(i / 5)}`, canonicalStage: null, substage: null, activity: `Мероприятие ${i + 1}`, content: null, subitems: [],
  deadlineText: 'сентябрь', deadline: null, responsible: ['куратор'], documents: ['приказ'],
}));

/** Pairs in one order: as many as the smallest school has, so that sizes compare. */
const IN_ORDER = 20;

/** Walks an empty workbook through a curator's year so far and measures each action. */
export const walk = (people: number, after?: (ws: Workspace) => void): Measured[] => {
  const measured: Measured[] = [];
  const ws = emptySchool();
  const measure = <T>(action: string, act: () => T): T => {
    ws.gate.reset();
    const from = performance.now();
    const result = act();
    measured.push({ action, ms: performance.now() - from, calls: ws.gate.count, byMethod: { ...ws.gate.byMethod } });
    return result;
  };
  const { mentors, mentees } = inventedSchool(people);
  measure('set up', () => {
    for (let done = 0, next = 'x'; next !== '';) ({ done, next } = value(call(ws, 'setUpStep', done)));
    value(call(ws, 'finishSetUp', 'set-up', { school: 'МБОУ СОШ № 14', year: YEAR }));
  });
  const first = requestOf(ws, 'mentor', mentors);
  measure('import mentors', () => value(call(ws, 'importPeople', 'mentors', first)));
  const second = requestOf(ws, 'mentee', mentees);
  measure('import mentees', () => value(call(ws, 'importPeople', 'mentees', second)));
  const same = measure('preview of the same file', () => requestOf(ws, 'mentee', mentees));
  measure('import of the same file', () => value(call(ws, 'importPeople', 'same', same)));
  const edited = mentees.map((row, i) => (i === 3 ? row.map((cell, j) => (j === 2 ? '11Б' : cell)) : row));
  const changed = requestOf(ws, 'mentee', [...edited, ['Добавкин Егор Ильич', 'обучающийся', '6А', '01.02.2014', 'физика', 'Учитель – ученик', 'late@school.example', 'Да']]);
  measure('import with one change and one newcomer', () => value(call(ws, 'importPeople', 'changed', changed)));
  measure('add a person', () => value(call(ws, 'addPerson', 'person', { person: { last: 'Звонков', first: 'Лев', birth: '2012-10-10' }, role: 'mentee', roleValues: { consent: 'да' }, code: '', surely: false })));
  measure('import a roadmap of 30 rows', () => value(call(ws, 'importRoadmap', 'roadmap', roadmap(30))));
  measure('accept mentors', () => acceptMentors(ws));
  const wanted = measure('propose pairs', () => wantedOf(proposals(ws).pairs));
  const approved = measure('approve all pairs', () => value(call(ws, 'approvePairs', 'approve', wanted, []))).pairs;
  fillSettings(ws);
  measure('open the panel', () => call(ws, 'home'));
  measure('preview an order', () => value(call(ws, 'previewOrder', approved.slice(0, IN_ORDER))));
  measure(`issue an order on ${IN_ORDER} pairs`, () => value(call(ws, 'issueOrder', 'order', approved.slice(0, IN_ORDER), 'director@school14.example')));
  const [order, pairs] = value(call(ws, 'journalLines', 2));
  measure('withdraw the order', () => value(call(ws, 'undoEntry', 'undo-order', order?.seq ?? 0)));
  measure('undo all pairs', () => value(call(ws, 'undoEntry', 'undo-pairs', pairs?.seq ?? 0)));
  after?.(ws);
  ws.close();
  return measured;
};
