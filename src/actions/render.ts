// The text and the .docx of a document as the register has it now.

import { layoutFrom, renderDocument as onPaper, toBase64, type Rendered } from '../documents';
import { composeDocument, factsFrom, givenOf as storedGiven, inOwnWords, kindOf, readWords, type DocumentModel, type DocumentResult, type Facts, type Given, type MissingFact } from '../programme/orders';
import { inQuotes } from '../programme/language';
import { splitChoices, type IssuedDocument } from '../programme/records';
import { recordsOf, settingOf, type TablesById } from '../register/snapshot';
import type { Detail } from './reply';
import { damagedForms, FORM_NAMES, formsInUse } from './school-forms';

/** Facts of a document that is composed on this day. */
export const factsAt = (tables: TablesById, year: string, today: string, given: { number?: string; date?: string } = {}): Facts =>
  factsFrom({ tables: recordsOf(tables), year, today, ...given });

/** What the curator filled in for a filed document; the pairs and people it is about stand in columns of their own. */
export const givenOf = (document: IssuedDocument): Given => {
  const rows = splitChoices(document.rows);
  const people = splitChoices(document.people);
  return { ...storedGiven(document), ...(rows.length > 0 ? { pairs: rows } : {}), ...(people.length > 0 ? { people } : {}) };
};

/** The text of a listed document as the register has it now; null for a kind that nobody knows. */
export const composedDocument = (tables: TablesById, document: IssuedDocument): DocumentResult | null => {
  if (!kindOf(document.kind)) return null;
  const facts = factsAt(tables, document.year, document.filedAt.slice(0, 10), document.date === '' ? {} : { number: document.number, date: document.date });
  const composed = composeDocument(document.kind, facts, givenOf(document));
  // Where the text changed since, the curator's own words no longer fit and the register's stand.
  return composed.ok ? { ...composed, model: inOwnWords(composed.model, readWords(document.wording)).model } : composed;
};

/** The cell that a missing fact is about; nothing for what the curator is asked. */
const cellOf = (tables: TablesById, field: string): Pick<Detail, 'sheet' | 'row' | 'column'> => {
  const [sheet = '', ...rest] = field.split('.');
  const table = tables[sheet as keyof TablesById];
  if (!table) return {};
  const [key, column] = sheet === 'settings' ? [rest.join('.'), 'value'] : rest;
  const row = table.byKey.get(key ?? '');
  const at = table.columns[column ?? ''];
  return { sheet: table.sheet.name, ...(row ? { row: row.at } : {}), ...(row && at !== undefined ? { column: at } : {}) };
};

/** What a document lacks, each with its cell where there is one. */
export const missingDetails = (tables: TablesById, missing: readonly MissingFact[]): Detail[] =>
  missing.map((m) => ({ ...cellOf(tables, m.field), text: m.message }));

/** What keeps every document from being laid out: settings that cannot be meant, a form damaged by hand. */
export const layoutDetails = (tables: TablesById): Detail[] => [
  ...missingDetails(tables, layoutFrom((key) => settingOf(tables, key)).faults.map(({ key, message }) => ({ field: `settings.${key}`, message }))),
  ...damagedForms(tables).map((kind) => ({ text: `Бланк школы (${FORM_NAMES[kind]}) повреждён: возьмите его снова в окне «Свой бланк».` })),
];

/** The .docx of one text, or of several in one file, in the school's layout and form. */
export const onSchoolPaper = (tables: TablesById, models: DocumentModel | readonly DocumentModel[]): Rendered =>
  onPaper(models, layoutFrom((key) => settingOf(tables, key)).settings, formsInUse(tables));

/** The .docx of a listed document as the register has it now, base64; null when facts are missing. */
export const renderDocument = (tables: TablesById, document: IssuedDocument): { name: string; base64: string } | null => {
  const composed = composedDocument(tables, document);
  if (!composed?.ok || layoutDetails(tables).length > 0) return null;
  const rendered = onSchoolPaper(tables, composed.model);
  const number = document.number.replace(/[\\/:*?"<>|]/g, '-');
  const word = kindOf(document.kind)?.group === 'Приказы' || kindOf(document.kind)?.group === 'Своё' ? 'Приказ' : '';
  const title = inQuotes(document.title);
  const day = document.filedAt.slice(0, 10).split('-').reverse().join('.');
  const name = [word, number === '' ? '' : `№ ${number}`, title, document.state === 'на подписи' ? `– проект от ${day}` : ''].filter((part) => part !== '').join(' ');
  return rendered.ok ? { name, base64: toBase64(rendered.bytes) } : null;
};
