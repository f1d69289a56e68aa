// Many papers of one kind: in one file to print, or each listed and filed, in portions that can be stopped and gone on with.

import { composeBatch, ISSUED_AT_ONCE, kindOf, listedTitle, textOf, type DocumentKind, type WantedBatch } from '../../programme/orders';
import { splitChoices } from '../../programme/records';
import { rowsOf, type TablesById } from '../../register/snapshot';
import { toBase64 } from '../../documents';
import { runErrandsAt } from '../errands';
import { look, perform, type Decision } from '../perform';
import { factsAt, layoutDetails, missingDetails, onSchoolPaper } from '../render';
import { refuse, type Detail, type Refusal, type Reply, type View } from '../reply';
import { addErrand } from './effects';

export type { WantedBatch };

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

export interface BatchFile {
  name: string;
  base64: string;
  made: number;
  /** What the papers that were left out lack. */
  lacking: Detail[];
  /** Advice that keeps nothing back. */
  notices: string[];
}

/** One .docx with all papers, each beginning on a page of its own; nothing is listed. Papers that lack a fact are left out and named. */
export const batchFile = (wanted: readonly WantedBatch[]): View<BatchFile> => {
  const kinds = Array.isArray(wanted) ? wanted.map((batch: WantedBatch) => kindFor(batch, MOST_IN_FILE)) : [];
  const [kind] = kinds;
  if (!kind || kinds.includes(null) || wanted.reduce((sum, { rows }) => sum + rows.length, 0) > MOST_IN_FILE) return refuse('bad request');
  const view = look((desk): BatchFile | Refusal => {
    const layout = layoutDetails(desk.tables);
    if (layout.length > 0) return refuse('facts', layout);
    const { papers, missing, notices } = composeBatch(factsAt(desk.tables, desk.year, desk.today), wanted);
    const lacking = missingDetails(desk.tables, missing);
    if (papers.length === 0) return refuse('facts', lacking);
    const rendered = onSchoolPaper(desk.tables, papers.map(({ model }) => model));
    if (!rendered.ok) return refuse('facts', [{ text: rendered.message }]);
    return { name: `${kind.title} – ${papers.length}`, base64: toBase64(rendered.bytes), made: papers.length, lacking, notices: [...notices] };
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
  const kind = kindFor(wanted, ISSUED_AT_ONCE);
  if (!kind) return refuse('bad request');
  return perform({ id: requestId, action: 'issue batch', title: 'Составлены документы пачкой' }, (desk): Decision<BatchDone & { [key: string]: number }> => {
    const layout = layoutDetails(desk.tables);
    if (layout.length > 0) return refuse('facts', layout);
    const there = hasPaper(desk.tables, kind);
    const fresh = wanted.rows.filter((row) => !there(row));
    const { papers } = composeBatch(factsAt(desk.tables, desk.year, desk.today), [{ ...wanted, rows: fresh }]);
    for (const { row, given, model } of papers) {
      const document = desk.draft.newCode('documents');
      const { pairs: _pairs, ...rest } = given;
      desk.draft.insert('documents', {
        id: document, kind: kind.id, title: listedTitle(kind, model), year: desk.year, state: 'на подписи', rows: kind.each === 'pairs' ? row : '', people: peopleOf(desk.tables, kind, row).join('; '),
        given: JSON.stringify(rest), basis: textOf(given, 'document'), filedBy: desk.who, filedAt: desk.now,
      });
      addErrand(desk, 'файл', document, {});
    }
    return { ok: true, value: { made: papers.length, there: wanted.rows.length - fresh.length, lacking: fresh.length - papers.length }, title: `Составлены документы (${kind.title}): ${papers.length}` };
  }, runErrandsAt);
};
