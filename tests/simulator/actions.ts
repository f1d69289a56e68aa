// Every action of the add-on that writes, with a school in which it has something to do. A new door cannot escape: a test compares.

import { DEFAULT_RULES, type RunFacts } from '../../src/programme/pairing';
import type { Workspace } from '../../local/host';
import type { WithdrawalWanted } from '../../src/actions/consents';
import { planConsents, recogniseConsents } from '../../src/programme/consents';
import { QUESTIONNAIRE_ACTIONS } from './questionnaire-actions';
import type { ApprovedName } from '../../src/programme/language';
import type { RoadmapRow } from '../../src/programme/roadmap';
import { acceptMentors, call, fillSettings, proposals, records, setUpSchool, tableOf, value, wantedOf } from '../addon/school';

export interface SimulatedAction {
  name: string;
  /** Door of src/addon.ts that it goes through. */
  door: string;
  /** Brings a fresh school to where the action makes sense. */
  prepare(ws: Workspace): void;
  /** Does it; a refusal is an answer, an error of the service is thrown. */
  run(ws: Workspace, request: string): unknown;
  /** Sheets it writes into: where a person's moves hurt most. */
  sheets: string[];
}

const MENTORS = `ФИО;Категория;Класс;Должность, место учёбы или работы;Чем могу помочь;Форма наставничества;Сколько наставляемых готовы взять;Дата рождения;Эл. почта;Согласие на обработку персональных данных
Осокина Вера Ильинична;педагог;;учитель физики;физика;Учитель – ученик;2;;osokina@school.example;Да
Рогозин Пётр Львович;старшеклассник;11А;;математика;Ученик – ученик;1;12.03.2009;rogozin@school.example;Да
Лишнева Ольга Ивановна;педагог;;учитель музыки;спорт;Учитель – ученик;1;;lishneva@school.example;Нет
Камышова Анна Олеговна;педагог;;учитель русского языка;русский язык;Учитель – ученик;1;;kamyshova@school.example;Да`;
const MENTEES = `ФИО;Категория;Класс;Дата рождения;Тема запроса;Желаемая форма;Эл. почта;Согласие на обработку персональных данных
Аистов Лев Юрьевич;обучающийся;7А;04.11.2013;физика;Учитель – ученик;aistov@school.example;Да
Чибисова Нина Павловна;обучающийся;6Б;12.01.2014;математика;Ученик – ученик;chibisova@school.example;Да
Дроздов Ян Маркович;обучающийся;8А;01.09.2012;русский язык;Учитель – ученик;drozdov@school.example;Да
Сойкина Ева Игоревна;обучающийся;9В;31.08.2011;физика;Учитель – ученик;soykina@school.example;Да`;
const LATE = `ФИО;Категория;Класс;Дата рождения;Тема запроса;Желаемая форма;Эл. почта;Согласие на обработку персональных данных
Аистов Лев Юрьевич;обучающийся;7Б;04.11.2013;физика;Учитель – ученик;aistov@school.example;Да
Щуркин Глеб Ильич;обучающийся;5А;02.02.2015;математика;Ученик – ученик;schurkin@school.example;Да`;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const withPeople = (ws: Workspace): void => {
  value(call(ws, 'importPeople', 'p-mentors', tableOf(ws, 'mentor', bytes(MENTORS)).table));
  value(call(ws, 'importPeople', 'p-mentees', tableOf(ws, 'mentee', bytes(MENTEES)).table));
  acceptMentors(ws);
};
const withPairs = (ws: Workspace): void => {
  withPeople(ws);
  value(call(ws, 'approvePairs', 'p-pairs', wantedOf(proposals(ws).pairs), []));
  fillSettings(ws);
};
const withCodes = (ws: Workspace): void => { value(call(ws, 'chooseCodes', 'p-codes')); };
const withCodedPeople = (ws: Workspace): void => {
  withCodes(ws);
  value(call(ws, 'importCoded', 'p-coded', { role: 'mentee', people: 0, rows: ['7А', '8Б', '9В'].map((schoolClass) => ({ code: '', person: { class: schoolClass, kind: 'обучающийся' }, role: { topics: 'физика' } })) }));
};
const KEY_FACTS = { register: 'register-1', version: 1, count: 0, hash: '0'.repeat(64) };
const pairIds = (ws: Workspace): string[] => records(ws, 'Пары').map((p) => p['id'] ?? '');
const withOrder = (ws: Workspace): void => {
  withPairs(ws);
  value(call(ws, 'issueOrder', 'p-order', pairIds(ws), 'director@school14.example'));
};
/** Consents of employees to be mentors, made and not signed. */
const withPapers = (ws: Workspace): void => {
  withPairs(ws);
  value(call(ws, 'issueBatch', 'p-papers', { kind: 'consent-mentoring', given: {}, rows: [codeOf(ws, 'Осокина')] }));
};
const documentIds = (ws: Workspace): string[] => records(ws, 'Документы').map((document) => document['id'] ?? '');
const withNumber = (ws: Workspace): void => {
  withOrder(ws);
  value(call(ws, 'enterNumber', 'p-number', { document: records(ws, 'Документы')[0]?.['id'] ?? '', number: '71-б', date: '2026-11-20', overwrite: true }));
};
/** A meeting typed by hand, without a code. */
const typeMeeting = (ws: Workspace): void => {
  const sheet = ws.person.sheet('Встречи');
  const keys = sheet.values({ row: 0, column: 0, rows: 1, columns: sheet.lastColumn() })[0] ?? [];
  for (const [column, text] of [['pair', pairIds(ws)[0] ?? ''], ['date', '20.11.2026'], ['outcome', 'договорились']] as const) ws.person.edit('Встречи', `${String.fromCharCode(65 + keys.indexOf(`meetings.${column}`))}3`, text);
};
/** A person whose row was typed twice, each with a part and one with a measure. */
const withTwins = (ws: Workspace): void => {
  withPairs(ws);
  value(call(ws, 'addPerson', 'p-twin', { person: { last: 'Аистов', first: 'Лев', middle: 'Юрьевич', phone: '+7 (900) 000-00-77' }, role: 'mentee', roleValues: { forms: 'Учитель – ученик', times: 'пн' }, code: '', surely: true }));
  value(call(ws, 'saveMeasures', 'p-measure', { moment: 'entry', date: '2026-11-19', by: '', values: [{ code: twin(ws), measure: 'Тревожность', raw: '4' }] }));
};
const twin = (ws: Workspace): string => records(ws, 'Люди').filter((p) => p['last'] === 'Аистов').at(-1)?.['code'] ?? '';
/** A mentee who finished last year. */
const withFinished = (ws: Workspace): void => {
  withPeople(ws);
  const code = codeOf(ws, 'Сойкина');
  const row = records(ws, 'Наставляемые').findIndex((r) => r['code'] === code);
  const sheet = ws.person.sheet('Наставляемые');
  const column = (sheet.values({ row: 0, column: 0, rows: 1, columns: sheet.lastColumn() })[0] ?? []).indexOf('mentees.status');
  ws.person.edit('Наставляемые', `${String.fromCharCode(65 + column)}${row + 3}`, 'завершил');
};
const MEASURE = { title: 'Самооценка', low: 0, high: 100, direction: 'рост' as const, whom: 'обучающиеся' as const, by: 'психолог', used: true };

const CHECKED: ApprovedName[] = [
  { what: 'человек', code: '', source: 'Осокина Вера Ильинична', gender: 'ж', forms: { accusative: 'Осокину Веру Ильиничну' }, keep: '' },
  { what: 'фамилия', code: '', source: 'Орёл', gender: 'м', forms: {}, keep: 'фамилия' },
  { what: 'должность', code: '', source: 'учитель физики', gender: '', forms: { genitive: 'учителя физики', dative: 'учителю физики' } },
];

const lastEntry = (ws: Workspace): number => value(call(ws, 'journalLines', 1))[0]?.seq ?? 0;
const codeOf = (ws: Workspace, last: string): string => records(ws, 'Люди').find((p) => p['last'] === last)?.['code'] ?? '';

const roadmapRow = (number: string, activity: string): RoadmapRow => ({ number, stage: 'Подготовка', canonicalStage: 1, substage: null, activity, content: null, subitems: [], deadlineText: 'сентябрь', deadline: null, responsible: ['куратор'], documents: ['приказ'] });

/** Requests are made once from the school as it was before any fault, as a dialog would have made them. */
const once = <T>(make: (ws: Workspace) => T): ((ws: Workspace) => T) => {
  let made: { for: Workspace; value: T } | null = null;
  return (ws) => (made?.for === ws ? made : (made = { for: ws, value: make(ws) })).value;
};

const twins = once((ws) => ({ keep: codeOf(ws, 'Аистов'), lose: twin(ws), choices: {} }));
const two = once((ws) => [codeOf(ws, 'Осокина'), codeOf(ws, 'Рогозин')] as const);
const everybody = once((ws) => records(ws, 'Люди').map((p) => p['code'] ?? ''));
const keyed = once((ws) => ['Аистов', 'Чибисова', 'Дроздов'].map((last) => ({ code: codeOf(ws, last), measure: 'Тревожность', raw: '3,5' })));
const leaver = once((ws) => ({ code: codeOf(ws, 'Аистов'), step: 'выбыл' as const, date: '2026-11-20', reason: 'переезд' }));
const finished = once((ws) => [codeOf(ws, 'Сойкина')]);
const helped = once((ws) => ({ pair: pairIds(ws)[0] ?? '', helper: codeOf(ws, 'Лишнева') }));
const lateTable = once((ws) => tableOf(ws, 'mentee', bytes(LATE)).table);
const wanted = once((ws) => wantedOf(proposals(ws).pairs));
const LIST = 'ФИО участника;Класс или должность;Кто подписал;Вид согласия;Дата согласия;Действует до\nАистов Лев Юрьевич;7А;Аистова Юлия Львовна (родитель);обработка персональных данных;04.09.2026;31.08.2027\nОсокина В. И.;учитель физики;сам участник;обработка персональных данных;05.09.2026;31.08.2027';
const listed = once((ws) => {
  const rows = LIST.split('\n').map((line) => line.split(';'));
  const recognised = recogniseConsents(rows);
  const { year, today, ...register } = value(call(ws, 'consentsForImport'));
  return { rows, ...recognised, answers: {}, expected: planConsents({ rows, ...recognised, year, today, register }).counts };
});
const withdrawal = once((ws): WithdrawalWanted => {
  const code = codeOf(ws, 'Аистов');
  return { code, purpose: 'обработка', date: '2026-11-20', reason: 'заявление родителя', expected: value(call(ws, 'previewWithdrawal', code, 'обработка', '2026-11-20')).counts };
});
/** Our own form serves as the school's: it has every tag. */
const ourForm = once((ws) => value(call(ws, 'formFile', 'order')).base64);
const ids = once(pairIds);
const entry = once(lastEntry);

/** What the dialog tells of its run: the protocol is written with the pairs. */
const RUN: RunFacts = {
  way: 'подбор', weights: DEFAULT_RULES.weights, mutualFirst: false, raiseWeakest: false, classGap: 1, urgent: false, openness: 'не трогать', ordered: false, base: 1,
  waiting: 4, placed: 3, words: { хорошо: 3, терпимо: 0, слабо: 0 }, unticked: 0, left: [], without: [],
};

export const REGISTER_ACTIONS: readonly SimulatedAction[] = [
  { name: 'import people', door: 'importPeople', prepare: withPeople, run: (ws, id) => call(ws, 'importPeople', id, lateTable(ws)), sheets: ['Люди', 'Наставляемые'] },
  { name: 'add person', door: 'addPerson', prepare: withPeople, run: (ws, id) => call(ws, 'addPerson', id, { person: { last: 'Новиков', first: 'Олег', birth: '2010-10-10' }, role: 'mentee', roleValues: { forms: 'Учитель – ученик', consent: 'да' }, code: '', surely: false }), sheets: ['Люди', 'Наставляемые'] },
  { name: 'choose codes', door: 'chooseCodes', prepare: () => {}, run: (ws, id) => call(ws, 'chooseCodes', id), sheets: ['Настройки'] },
  { name: 'note key', door: 'noteKey', prepare: withCodedPeople, run: (ws, id) => call(ws, 'noteKey', id, KEY_FACTS), sheets: ['Настройки'] },
  { name: 'import coded', door: 'importCoded', prepare: withCodes, run: (ws, id) => call(ws, 'importCoded', id, { role: 'mentee', people: 0, rows: [{ code: '', person: { class: '7А', kind: 'обучающийся', ageBand: 'до 14', signer: 'родитель', bandChanges: '2027-11' }, role: { topics: 'физика', consent: 'да' } }] }), sheets: ['Люди', 'Наставляемые', 'Настройки'] },
  { name: 'begin return', door: 'beginReturn', prepare: withCodedPeople, run: (ws, id) => call(ws, 'beginReturn', id), sheets: ['Настройки'] },
  { name: 'adopt typed rows', door: 'adoptTyped', prepare: (ws) => { withPairs(ws); typeMeeting(ws); }, run: (ws, id) => call(ws, 'adoptTyped', id), sheets: ['Встречи'] },
  { name: 'import roadmap', door: 'importRoadmap', prepare: withPeople, run: (ws, id) => call(ws, 'importRoadmap', id, [roadmapRow('1', 'Издать приказ'), roadmapRow('2', 'Собрать анкеты')]), sheets: ['Дорожная карта'] },
  { name: 'approve pairs', door: 'approvePairs', prepare: withPeople, run: (ws, id) => call(ws, 'approvePairs', id, wanted(ws), [], RUN), sheets: ['Пары', 'Протоколы подбора'] },
  { name: 'save decision', door: 'saveDecision', prepare: withPeople, run: (ws, id) => call(ws, 'saveDecision', id, { kind: 'закрепить', mentor: codeOf(ws, 'Осокина'), mentee: codeOf(ws, 'Аистов'), by: 'куратор', rank: '', reason: 'директор просил', lifted: false }), sheets: ['Решения подбора'] },
  { name: 'save weights', door: 'saveWeights', prepare: withPeople, run: (ws, id) => call(ws, 'saveWeights', id, { topics: 800, time: 100, meeting: 100, wish: 400, mutualFirst: true, raiseWeakest: false }), sheets: ['Настройки'] },
  { name: 'bring pairs', door: 'bringPairs', prepare: withPeople, run: (ws, id) => call(ws, 'bringPairs', id, [{ mentor: codeOf(ws, 'Осокина'), mentee: codeOf(ws, 'Аистов'), form: 'Учитель – ученик', topic: 'физика', orderNumber: '87', orderDate: '2026-09-21' }]), sheets: ['Пары'] },
  { name: 'import preferences', door: 'importPreferences', prepare: withPeople, run: (ws, id) => call(ws, 'importPreferences', id, { answers: [{ code: codeOf(ws, 'Аистов'), side: 'наставляемый', given: '2026-09-18', wishes: [codeOf(ws, 'Камышова')], vetoes: [codeOf(ws, 'Осокина')], comment: 'после встречи' }], expected: { added: 2, changed: 0, lifted: 0 }, answered: { abcdefghijkl: codeOf(ws, 'Камышова') } }), sheets: ['Решения подбора', 'Настройки'] },
  { name: 'save declensions', door: 'saveDeclensions', prepare: withPeople, run: (ws, id) => call(ws, 'saveDeclensions', id, CHECKED), sheets: ['Склонения'] },
  { name: 'import consents', door: 'importConsents', prepare: withPeople, run: (ws, id) => call(ws, 'importConsents', id, listed(ws)), sheets: ['Согласия'] },
  { name: 'accept consents', door: 'acceptConsents', prepare: withPeople, run: (ws, id) => call(ws, 'acceptConsents', id, { purpose: 'обработка', given: '2026-11-19', until: '2027-08-31', document: 'папка 3', papers: [{ code: codeOf(ws, 'Аистов'), signedBy: 'родитель', ownMark: false }, { code: codeOf(ws, 'Осокина'), signedBy: 'сам', ownMark: false }] }), sheets: ['Согласия'] },
  { name: 'withdraw consent', door: 'withdrawConsent', prepare: withPairs, run: (ws, id) => call(ws, 'withdrawConsent', id, withdrawal(ws)), sheets: ['Согласия', 'Пары', 'Наставляемые'] },
  { name: 'record law', door: 'recordLaw', prepare: withPeople, run: (ws, id) => call(ws, 'recordLaw', id, { choice: 'компьютер', post: 'директор', name: 'Лесина Марина Сергеевна' }), sheets: ['Настройки'] },
  { name: 'issue order', door: 'issueOrder', prepare: withPairs, run: (ws, id) => call(ws, 'issueOrder', id, ids(ws), 'director@school14.example'), sheets: ['Документы', 'Пары', 'Исходящие'] },
  { name: 'issue document', door: 'issueDocument', prepare: withPairs, run: (ws, id) => call(ws, 'issueDocument', id, { kind: 'свой приказ', given: { subject: 'неделе наставничества', aim: 'В целях поддержки наставников', clauses: ['Провести неделю наставничества'] }, directorEmail: 'director@school14.example' }), sheets: ['Документы', 'Исходящие'] },
  { name: 'issue batch', door: 'issueBatch', prepare: withPairs, run: (ws, id) => call(ws, 'issueBatch', id, { kind: 'сообщение о паре', given: { side: 'наставнику' }, rows: ids(ws).slice(0, 2) }), sheets: ['Документы', 'Исходящие'] },
  { name: 'send notices', door: 'sendNotices', prepare: withNumber, run: (ws, id) => call(ws, 'sendNotices', id, records(ws, 'Документы')[0]?.['id'] ?? ''), sheets: ['Исходящие'] },
  { name: 'save draft', door: 'issueDocument', prepare: withPairs, run: (ws, id) => call(ws, 'issueDocument', id, { kind: 'свой приказ', given: { subject: 'неделе наставничества' }, directorEmail: '', draft: true }), sheets: ['Документы'] },
  { name: 'acquaint', door: 'acquaint', prepare: withNumber, run: (ws, id) => call(ws, 'acquaint', id, records(ws, 'Документы')[0]?.['id'] ?? '', '2026-11-21'), sheets: ['Документы'] },
  { name: 'take form', door: 'takeForm', prepare: withPeople, run: (ws, id) => call(ws, 'takeForm', id, 'order', ourForm(ws)), sheets: ['Бланки'] },
  { name: 'take form draft', door: 'takeFormDraft', prepare: (ws) => { withPeople(ws); value(call(ws, 'formDraft', 'letter')); }, run: (ws, id) => call(ws, 'takeFormDraft', id, 'letter'), sheets: ['Бланки'] },
  { name: 'drop form', door: 'dropForm', prepare: (ws) => { withPeople(ws); value(call(ws, 'takeForm', 'p-form', 'order', ourForm(ws))); }, run: (ws, id) => call(ws, 'dropForm', id, 'order'), sheets: ['Бланки'] },
  { name: 'sign papers', door: 'signPapers', prepare: withPapers, run: (ws, id) => call(ws, 'signPapers', id, { documents: documentIds(ws), date: '2026-11-20' }), sheets: ['Документы', 'Согласия'] },
  { name: 'withdraw document', door: 'withdrawDocument', prepare: withOrder, run: (ws, id) => call(ws, 'withdrawDocument', id, documentIds(ws)[0] ?? ''), sheets: ['Документы', 'Пары'] },
  { name: 'enter number', door: 'enterNumber', prepare: withOrder, run: (ws, id) => call(ws, 'enterNumber', id, { document: records(ws, 'Документы')[0]?.['id'] ?? '', number: '71-б', date: '2026-11-20', overwrite: true }), sheets: ['Документы', 'Пары'] },
  { name: 'decide mentors', door: 'decideMentors', prepare: withPeople, run: (ws, id) => call(ws, 'decideMentors', id, { codes: [...two(ws)], verdict: 'принят', interview: '2026-11-10', assessment: 'готов', reason: 'подходит', partnerConsent: '' }), sheets: ['Наставники'] },
  { name: 'save measures', door: 'saveMeasures', prepare: withPeople, run: (ws, id) => call(ws, 'saveMeasures', id, { moment: 'entry', date: '2026-11-20', by: '', values: keyed(ws) }), sheets: ['Замеры'] },
  { name: 'save measure kinds', door: 'saveMeasureKinds', prepare: withPeople, run: (ws, id) => call(ws, 'saveMeasureKinds', id, [MEASURE]), sheets: ['Справочники'] },
  { name: 'merge people', door: 'mergePeople', prepare: withTwins, run: (ws, id) => call(ws, 'mergePeople', id, twins(ws)), sheets: ['Люди', 'Наставляемые', 'Замеры'] },
  { name: 'keep apart', door: 'keepApart', prepare: withPeople, run: (ws, id) => call(ws, 'keepApart', id, ...two(ws)), sheets: ['Настройки'] },
  { name: 'confirm people', door: 'confirmPeople', prepare: withPeople, run: (ws, id) => call(ws, 'confirmPeople', id, everybody(ws)), sheets: ['Люди'] },
  { name: 'take step', door: 'takeStep', prepare: withPairs, run: (ws, id) => call(ws, 'takeStep', id, leaver(ws)), sheets: ['Люди', 'Наставляемые', 'Пары'] },
  { name: 'make candidates', door: 'makeCandidates', prepare: withFinished, run: (ws, id) => call(ws, 'makeCandidates', id, finished(ws)), sheets: ['Наставники'] },
  { name: 'set helpers', door: 'setHelpers', prepare: withPairs, run: (ws, id) => call(ws, 'setHelpers', id, helped(ws).pair, [helped(ws).helper]), sheets: ['Пары'] },
  { name: 'undo merge', door: 'undoEntry', prepare: (ws) => { withTwins(ws); value(call(ws, 'mergePeople', 'p-merge', twins(ws))); }, run: (ws, id) => call(ws, 'undoEntry', id, entry(ws)), sheets: ['Люди', 'Наставляемые', 'Замеры'] },
  { name: 'undo pairs', door: 'undoEntry', prepare: (ws) => { withPeople(ws); value(call(ws, 'approvePairs', 'p-pairs', wantedOf(proposals(ws).pairs), [])); }, run: (ws, id) => call(ws, 'undoEntry', id, entry(ws)), sheets: ['Пары'] },
  { name: 'withdraw order', door: 'undoEntry', prepare: withOrder, run: (ws, id) => call(ws, 'undoEntry', id, entry(ws)), sheets: ['Документы', 'Пары'] },
];

export const ACTIONS: readonly SimulatedAction[] = [...REGISTER_ACTIONS, ...QUESTIONNAIRE_ACTIONS];

/** Doors that write nothing, or that are no decisions and have their own tests: set-up is repeatable, repair too, errands go with the order. */
export const OTHER_DOORS: readonly string[] = [
  'questionnairesNow', 'finishForms', 'previewQuestionnaireChange', 'waitingAnswers', 'whoHasNotAnswered', 'answersSummary', 'previewReminders', 'personalLinks', 'paperForm',
  'openSelection', 'openMeasures', 'openPeopleCheck', 'selection', 'measuresNow', 'peopleCheck', 'previewMerge', 'personCard', 'previewStep',
  'openDeclensions', 'declensionsNow',
  'openLetterhead', 'letterheads', 'formFile', 'formSample', 'formDraft',
  'onOpen', 'onInstall', 'openSidebar', 'openRepair', 'openPeopleImport', 'openRoadmapImport', 'openPairsImport', 'openPreferences', 'openMatching', 'openOrder', 'openCodes', 'home', 'goTo', 'openSelected', 'selected', 'setUpStep', 'finishSetUp',
  'openQuestionnaires', 'openConsents', 'openConsentsImport', 'openLaw', 'consentsForImport', 'consentsNow', 'previewWithdrawal', 'personConsents', 'accessNow',
  'previewRepair', 'repair', 'peopleForImport', 'pairsForImport', 'preferencesForImport', 'protocols', 'protocolFile', 'sheetsToRead', 'rowsOfSheet', 'peopleToFind', 'roadmapNow', 'matching', 'previewOrder', 'documentDeskNow', 'batchFile', 'previewNotices', 'previewDocumentWithdrawal', 'reconcile', 'documentsList', 'documentFile', 'openErrands', 'runErrands', 'settleErrand',
  'journalLines', 'previewUndo', 'codesMode', 'suspectCells', 'conversionPreview', 'printingMaterial',
  // The conversion is no entry of the journal: its steps are repeatable and have tests of their own.
  'convertStep', 'returnNames',
];

/** A school brought to where the action begins. */
export const schoolFor = (action: SimulatedAction): Workspace => {
  // A private account's hundred letters a day would be used up by the scenarios themselves.
  const ws = setUpSchool({ quotas: { email: 1e9, documents: 1e9, conversions: 1e9 } });
  action.prepare(ws);
  return ws;
};
