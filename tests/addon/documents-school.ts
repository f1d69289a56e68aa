// A small school whose pairs wait for their order, and what tests of documents ask of it.

import type { Workspace } from '../../local/host';
import { readDocx } from '../documents/read-docx';
import { acceptMentors, call, fillSettings, proposals, records, schoolKept, setUp, tableOf, value, wantedOf } from './school';

const MENTORS = `ФИО;Категория;Класс;Должность, место учёбы или работы;Чем могу помочь;Форма наставничества;Сколько наставляемых готовы взять;Дата рождения;Эл. почта;Согласие на обработку персональных данных
Осокина Вера Ильинична;педагог;;учитель физики;физика;Учитель – ученик;2;;osokina@school.example;Да
Рогозин Пётр Львович;старшеклассник;11А;;математика;Ученик – ученик;1;12.03.2009;rogozin@school.example;Да`;
const MENTEES = `ФИО;Категория;Класс;Дата рождения;Тема запроса;Желаемая форма;Эл. почта;Согласие на обработку персональных данных
Аистов Лев Юрьевич;обучающийся;7А;04.11.2013;физика;Учитель – ученик;aistov@school.example;Да
Чибисова Нина Павловна;обучающийся;6Б;12.01.2014;математика;Ученик – ученик;chibisova@school.example;Да`;

/** Who the curator of these schools is; the files that she makes are hers. */
export const CURATOR = 'curator@school14.example';

/** Two pairs are approved, the settings filled in. */
export const schoolWithPairs = (): Workspace => schoolKept('two pairs', (ws) => {
  setUp(ws);
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  value(call(ws, 'importPeople', 'mentors', tableOf(ws, 'mentor', bytes(MENTORS)).table));
  value(call(ws, 'importPeople', 'mentees', tableOf(ws, 'mentee', bytes(MENTEES)).table));
  acceptMentors(ws);
  value(call(ws, 'approvePairs', 'pairs', wantedOf(proposals(ws).pairs), []));
  fillSettings(ws);
});

let asked = 0;
/** A request of its own for each action. */
export const requestId = (): string => `request-${asked += 1}`;

type Given = { readonly [ask: string]: string | readonly string[] };

export const issue = (ws: Workspace, kind: string, given: Given, directorEmail = '') => call(ws, 'issueDocument', requestId(), { kind, given, directorEmail });

export const ownOrder = (ws: Workspace, parts: Given = {}, directorEmail = '') =>
  issue(ws, 'свой приказ', { subject: 'неделе наставничества', aim: 'В целях поддержки наставников', clauses: ['Провести неделю наставничества'], ...parts }, directorEmail);

export const enterNumber = (ws: Workspace, document: string, number: string, date = '2026-11-20') => call(ws, 'enterNumber', requestId(), { document, number, date, overwrite: false });

export const pairIds = (ws: Workspace): string[] => records(ws, 'Пары').map((pair) => pair['id'] ?? '');

/** The row of a document in the list. */
export const listed = (ws: Workspace, document: string): { [column: string]: string } => records(ws, 'Документы').find((each) => each['id'] === document) ?? {};

/** The file of a document in Drive. Throws when there is none. */
export const fileOf = (ws: Workspace, document: string) => {
  const found = ws.files.get(listed(ws, document)['file'] ?? '');
  if (!found) throw new Error('no file');
  return found;
};

/** Paragraphs of the file in Drive. */
export const filedText = (ws: Workspace, document: string): readonly string[] => readDocx(ws.files.bytes(fileOf(ws, document).id)).paragraphs;

/** Paragraphs of the document as it is downloaded. */
export const textOf = (ws: Workspace, document: string): readonly string[] => readDocx(new Uint8Array(Buffer.from(value(call(ws, 'documentFile', document)).base64, 'base64'))).paragraphs;

/** What is not done outside the workbook. */
export const waiting = (ws: Workspace): string[][] => value(call(ws, 'openErrands')).map(({ kind, state, why }) => [kind, state, why]);

/** A person changes the filed text by hand. */
export const editByHand = (ws: Workspace, document: string): void => { ws.files.update(fileOf(ws, document), null, ws.clock.now() + 60_000); };
