// Many papers of one kind: in one file to print, or each listed and filed, in portions that can be stopped and gone on with.

import { composeDocument, givenFor, kindOf, textOf, type DocumentKind, type DocumentModel, type Given } from '../../programme/orders';
import { splitChoices } from '../../programme/records';
import { rowsOf, type TablesById } from '../../register/snapshot';
import { toBase64 } from '../../documents';
import { runErrandsAt } from '../errands';
import { look, perform, type Decision, type Desk } from '../perform';
import { factsAt, layoutDetails, missingDetails, onSchoolPaper } from '../render';
import { refuse, type Detail, type Refusal, type Reply, type View } from '../reply';
import { addErrand } from './effects';

export interface WantedBatch {
  kind: string;
  /** What is the same in all of them. */
  given: Given;
  /** Codes of people or ids of pairs: a paper for each. */
  rows: string[];
}

/** Papers that one request lists and files: a file takes Google about a second, an execution lasts six minutes. */
const PORTION = 20;
/** Papers in one file to print. */
const MOST_IN_FILE = 500;

const kindFor = (wanted: WantedBatch, most: number): DocumentKind | null => {
  const kind = typeof wanted?.kind === 'string' ? kindOf(wanted.kind) : undefined;
  const sound = kind?.each !== undefined && Array.isArray(wanted.rows) && wanted.rows.length > 0 && wanted.rows.length <= most && wanted.rows.every((row) => typeof row === 'string') && typeof wanted.given === 'object' && wanted.given !== null;
  return kind && sound ? kind : null;
};

/** People that a row is about, for the list. */
const peopleOf = (tables: TablesById, kind: DocumentKind, row: string): string[] => {
  if (kind.each === 'person') return [row];
  const pair = tables.pairs.byKey.get(row)?.values;
  return [pair?.['mentor'] ?? '', pair?.['mentee'] ?? ''].filter((code) => code !== '');
};

interface Composed {
  models: { row: string; model: DocumentModel }[];
  lacking: Detail[];
}

const composeAll = (desk: Desk, kind: DocumentKind, wanted: WantedBatch): Composed => {
  const facts = factsAt(desk.tables, desk.year, desk.today);
  const done: Composed = { models: [], lacking: [] };
  for (const row of wanted.rows) {
    const composed = composeDocument(kind.id, facts, givenFor(kind, wanted.given, row));
    if (composed.ok) done.models.push({ row, model: composed.model });
    else done.lacking.push(...missingDetails(desk.tables, composed.missing));
  }
  return done;
};

export interface BatchFile {
  name: string;
  base64: string;
  made: number;
  /** What the papers that were left out lack. */
  lacking: Detail[];
}

/** One .docx with all papers, each beginning on a page of its own; nothing is listed. Papers that lack a fact are left out and named. */
export const batchFile = (wanted: WantedBatch): View<BatchFile> => {
  const kind = kindFor(wanted, MOST_IN_FILE);
  if (!kind) return refuse('bad request');
  const view = look((desk): BatchFile | Refusal => {
    const layout = layoutDetails(desk.tables);
    if (layout.length > 0) return refuse('facts', layout);
    const { models, lacking } = composeAll(desk, kind, wanted);
    if (models.length === 0) return refuse('facts', lacking);
    const rendered = onSchoolPaper(desk.tables, models.map(({ model }) => model));
    if (!rendered.ok) return refuse('facts', [{ text: rendered.message }]);
    return { name: `${kind.title} – ${models.length}`, base64: toBase64(rendered.bytes), made: models.length, lacking };
  });
  if (!view.ok) return view;
  return 'ok' in view.value ? view.value : { ok: true, value: view.value };
};

export interface BatchDone {
  made: number;
  /** Rows that have such a paper already: the batch was stopped and is gone on with. */
  there: number;
  lacking: number;
}

/** Whether this row has a paper of the kind that is not withdrawn. */
const hasPaper = (tables: TablesById, kind: DocumentKind): ((row: string) => boolean) => {
  const own = rowsOf(tables, 'documents').filter((document) => document.kind === kind.id && document.state !== 'отозван' && document.state !== 'проект');
  const rows = new Set(own.flatMap((document) => splitChoices(kind.each === 'pairs' ? document.rows : document.people)));
  return (row) => rows.has(row);
};

/** Lists and files a portion of the papers: those that are there already are passed over, so that a stopped batch goes on where it was. */
export const issueBatch = (requestId: string, wanted: WantedBatch): Reply<BatchDone & { [key: string]: number }> => {
  const kind = kindFor(wanted, PORTION);
  if (!kind) return refuse('bad request');
  return perform({ id: requestId, action: 'issue batch', title: 'Составлены документы пачкой' }, (desk): Decision<BatchDone & { [key: string]: number }> => {
    const layout = layoutDetails(desk.tables);
    if (layout.length > 0) return refuse('facts', layout);
    const there = hasPaper(desk.tables, kind);
    const fresh = wanted.rows.filter((row) => !there(row));
    const { models } = composeAll(desk, kind, { ...wanted, rows: fresh });
    const { pairs: _pairs, person: _person, ...rest } = wanted.given;
    for (const { row, model } of models) {
      const document = desk.draft.newCode('documents');
      const given = { ...rest, ...(kind.each === 'person' ? { person: row } : {}) };
      desk.draft.insert('documents', {
        id: document, kind: kind.id, title: model.title.trim() || kind.title, year: desk.year, state: 'на подписи', rows: kind.each === 'pairs' ? row : '', people: peopleOf(desk.tables, kind, row).join('; '),
        given: JSON.stringify(given), basis: textOf(wanted.given, 'document'), filedBy: desk.who, filedAt: desk.now,
      });
      addErrand(desk, 'файл', document, {});
    }
    return { ok: true, value: { made: models.length, there: wanted.rows.length - fresh.length, lacking: fresh.length - models.length }, title: `Составлены документы (${kind.title}): ${models.length}` };
  }, runErrandsAt);
};
