// What the documents' window works with: the facts of all kinds, read once, composed in the browser by the same code as on the server.

import { differenceOf, kindOf, numberingFaults, type NumberingFault } from '../../programme/orders';
import { splitChoices, type IssuedDocument, type Pair, type SheetId, type Tables } from '../../programme/records';
import { recordsOf, rowsOf, settingOf, type TablesById } from '../../register/snapshot';
import { working } from '../attention';
import { look } from '../perform';
import { layoutDetails, renderDocument } from '../render';
import { refuse, type Detail, type View } from '../reply';
import { objectionsTo } from './gate';

/** Sheets that kinds of documents read. */
const NEEDED: readonly SheetId[] = ['people', 'mentors', 'mentees', 'pairs', 'consents', 'meetings', 'measures', 'roadmap', 'documents', 'acts', 'declensions', 'settings'];

export interface DocumentDesk {
  year: string;
  /** 'YYYY-MM-DD' */
  today: string;
  /** Only the sheets that documents need; the others are empty. */
  tables: Tables;
  directorEmail: string;
  /** Why a pair without an order cannot stand in one, by its id. */
  against: { [pair: string]: Detail[] };
  /** What keeps every document from being laid out. */
  layout: Detail[];
  /** Title of each sheet, and the physical rows of the records by key: missing facts lead to their cells. */
  places: { [sheet: string]: { title: string; rows: { [key: string]: number } } };
}

/** One read for everything the window does. */
export const documentDesk = (): View<DocumentDesk> => look(({ tables, year, today }) => {
  const records = recordsOf(tables);
  const sent = Object.fromEntries(Object.keys(records).map((sheet) => [sheet, NEEDED.includes(sheet as SheetId) ? records[sheet as SheetId] : []]));
  const awaiting = rowsOf(tables, 'pairs').filter((p) => p.year === year && p.state === 'утверждена');
  const places = (['people', 'pairs', 'settings', 'documents', 'acts', 'roadmap', 'mentors', 'mentees'] as const).map((sheet) => [sheet, { title: tables[sheet].sheet.name, rows: Object.fromEntries(tables[sheet].rows.map((row) => [row.key, row.at])) }]);
  return {
    year, today, tables: sent as unknown as Tables, directorEmail: settingOf(tables, 'director.email'), against: Object.fromEntries(objectionsTo(tables, awaiting, year, today)), layout: layoutDetails(tables),
    places: Object.fromEntries(places) as DocumentDesk['places'],
  };
});

/** The .docx for the browser to show or save. */
export const documentFile = (id: string): View<{ name: string; base64: string }> => {
  const view = look(({ tables }) => {
    const document = rowsOf(tables, 'documents').find((d) => d.id === id);
    return document ? renderDocument(tables, document) : null;
  });
  return !view.ok ? view : view.value ? { ok: true, value: view.value } : refuse('facts');
};

export interface ListedDocument extends IssuedDocument {
  /** Whose it is, where each has a paper of one's own: «Воробей Тимофей Ильич»; '' for other documents. */
  whose: string;
}

const nameIn = (tables: TablesById) => (code: string): string => {
  const person = tables.people.byKey.get(code)?.values;
  return ['last', 'first', 'middle'].map((part) => person?.[part] ?? '').filter((part) => part !== '').join(' ') || code;
};

/** Documents of the year, newest first. */
export const documentsList = (): View<ListedDocument[]> => look(({ tables, year }) => {
  const nameOf = nameIn(tables);
  const whose = ({ kind, rows, people }: IssuedDocument): string => {
    const each = kindOf(kind)?.each;
    if (each === 'person') return splitChoices(people).map(nameOf).join(', ');
    const pair = each === 'pairs' ? tables.pairs.byKey.get(splitChoices(rows)[0] ?? '')?.values : undefined;
    return pair ? `${nameOf(pair['mentor'] ?? '')} – ${nameOf(pair['mentee'] ?? '')}` : '';
  };
  return rowsOf(tables, 'documents').filter((d) => d.year === year).reverse().map((document) => ({ ...document, whose: whose(document) }));
});

export interface Reconciliation {
  /** Pairs of the year that work. */
  pairs: number;
  /** Pairs that work without an order. */
  without: { id: string; mentor: string; mentee: string }[];
  /** Pairs that an order holds though they ended, or one of the two left. */
  left: { id: string; mentor: string; mentee: string; why: string }[];
  /** Ids that orders name and the register does not know. */
  unknown: string[];
  numbering: NumberingFault[];
}

/** The register against the orders, today. */
export const reconcile = (): View<Reconciliation> => look(({ tables, year, today }) => {
  const nameOf = nameIn(tables);
  const named = (pair: Pair) => ({ id: pair.id, mentor: nameOf(pair.mentor), mentee: nameOf(pair.mentee) });
  const { without, left, unknown } = differenceOf(recordsOf(tables), year, today);
  return {
    pairs: rowsOf(tables, 'pairs').filter((pair) => pair.year === year && working(pair.state)).length,
    without: without.map(named), left: left.map(({ pair, why }) => ({ ...named(pair), why })), unknown: [...unknown],
    numbering: numberingFaults(rowsOf(tables, 'documents').filter((d) => d.year === year), (kind) => kindOf(kind)?.series ?? '', settingOf(tables, 'series.alone').trim().toLowerCase() === 'да'),
  };
});
