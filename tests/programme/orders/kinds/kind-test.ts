// Makes a document of a kind from an invented school, renders it and reads its text back, for the tests of kinds.

import { renderDocument } from '../../../../src/documents';
import { composeDocument, kindOf, startOf, type DocumentResult, type Facts, type Given } from '../../../../src/programme/orders';
import type { Records, SheetId } from '../../../../src/programme/records';
import { readDocx } from '../../../documents/read-docx';
import { factsOf, GROUNDS, PAIRS, PEOPLE, staff, YEAR, type Wanted } from '../register.fixture';

export type Rows = { [S in SheetId]?: Partial<Records[S]>[] };

/** Rows that orders of a whole year want: roles, a roadmap, a signed order, meetings, measures. */
export const YEAR_ROWS: Rows = {
  people: [...PEOPLE, staff('N', 'Новикова', 'Алла', 'Львовна', 'учитель химии', 'ж')],
  mentors: [
    { code: 'S', year: YEAR, status: 'принят', forms: 'Ученик – ученик', topics: 'математика' }, { code: 'G', year: YEAR, status: 'принят', forms: 'Учитель – учитель; Учитель – ученик', topics: 'физика' },
    { code: 'N', year: YEAR, status: 'принят', forms: 'Учитель – ученик', topics: 'химия' },
  ],
  mentees: [{ code: 'W', year: YEAR, status: 'участвует', topics: 'математика' }, { code: 'Y', year: YEAR, status: 'участвует', topics: 'физика' }, { code: 'Z', year: YEAR, status: 'участвует', topics: 'методика урока' }],
  pairs: PAIRS.map((pair) => ({ ...pair, state: 'в приказе', orderNumber: '87-б', orderDate: '2026-10-01' })),
  roadmap: [
    { id: 'R1', year: YEAR, stage: '1. Подготовка', number: '1.1', activity: 'Издать приказ о внедрении', deadlineText: 'сентябрь', responsible: 'директор', documents: 'приказ' },
    { id: 'R2', year: YEAR, stage: '2. База наставляемых', number: '2.1', activity: 'Провести анкетирование', deadlineText: 'сентябрь', responsible: 'куратор; классные руководители', documents: 'анкеты' },
  ],
  documents: [{ id: 'D1', year: YEAR, kind: 'пары', title: 'О закреплении наставнических пар и групп на 2026/2027 учебный год', state: 'подписан', number: '87-б', date: '2026-10-01', rows: 'P1; P2; P3' }],
  meetings: [{ id: 'M1', pair: 'P1', date: '2026-10-10' }, { id: 'M2', pair: 'P2', date: '2026-10-12' }],
  measures: [{ id: 'Z1', year: YEAR, code: 'W', measure: 'учебная мотивация', direction: 'рост', entry: '3', exit: '5' }, { id: 'Z2', year: YEAR, code: 'Y', measure: 'учебная мотивация', direction: 'рост', entry: '4', exit: '' }],
};

export const yearFacts = (wanted: Wanted = {}): Facts => factsOf({ ...wanted, settings: { 'order.grounds': GROUNDS.join('\n'), 'curator.phone': '+7 (900) 000-00-00', 'year.end': '2027-05-31', ...wanted.settings }, rows: { ...YEAR_ROWS, ...wanted.rows } });

export const make = (id: string, given: Given = {}, facts: Facts = yearFacts()): DocumentResult => {
  const kind = kindOf(id);
  if (!kind) throw new Error(`No kind ${id}`);
  return composeDocument(id, facts, startOf(kind, facts, given));
};

/** All text of the document's pages, a line a paragraph. */
export const read = (id: string, given: Given = {}, facts: Facts = yearFacts()): string => {
  const result = make(id, given, facts);
  if (!result.ok) throw new Error(result.missing.map((each) => `${each.field}: ${each.message}`).join('\n'));
  const rendered = renderDocument(result.model);
  if (!rendered.ok) throw new Error(rendered.message);
  return readDocx(rendered.bytes).paragraphs.join('\n');
};

export const missing = (id: string, given: Given = {}, facts: Facts = yearFacts()): string[] => {
  const result = make(id, given, facts);
  return result.ok ? [] : result.missing.map((each) => each.field);
};
