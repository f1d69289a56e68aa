// «Напечатать с именами»: documents of codes composed in this browser over the names of the key, and sent nowhere.

import type { BatchFile } from '../../src/actions/documents/batch';
import type { PrintingMaterial } from '../../src/actions/printing';
import { fromBase64, layoutFrom, renderDocument, toBase64, type SchoolForms } from '../../src/documents';
import { composeBatch, composeDocument, factsFrom, inOwnWords, kindOf, readWords, type DocumentModel, type Facts, type Given, type WantedBatch } from '../../src/programme/orders';
import { withNames, type KeyFile } from '../../src/programme/codes-mode';
import { splitChoices, type Declension, type IssuedDocument, type Setting, type Tables } from '../../src/programme/records';

const givenIn = (document: IssuedDocument): Given => {
  const [rows, people] = [splitChoices(document.rows), splitChoices(document.people)];
  const rest = document.given === '' ? {} : JSON.parse(document.given) as Given;
  return { ...rest, ...(rows.length > 0 ? { pairs: rows } : {}), ...(people.length > 0 ? { people } : {}) };
};

const NO_FORMS: Declension = { id: '', what: 'человек', code: '', source: '', gender: '', genitive: '', dative: '', accusative: '', instrumental: '', prepositional: '', keep: '', checkedBy: '', checkedAt: '' };

/** The rows with the names of the key; the register counts as one with names from here on. */
export const tablesWithNames = (tables: Tables, key: KeyFile): Tables => {
  const settings = new Map<string, Setting>(tables.settings.map((row) => [row.key, row]));
  for (const [setting, value] of [...Object.entries(key.settings), ['mode', 'имена'] as const]) settings.set(setting, { key: setting, title: '', help: '', ...settings.get(setting), value });
  return {
    ...tables, settings: [...settings.values()], declensions: [...tables.declensions, ...key.declensions.map((row, at): Declension => ({ ...NO_FORMS, ...row, id: `key ${at + 1}` }))],
    people: tables.people.map((person) => {
      const named = key.people[person.code];
      return named && person.last === '' ? { ...person, ...Object.fromEntries(Object.entries(named).filter(([, value]) => value !== '')) } : person;
    }),
  };
};

type Failed = { ok: false; message: string };
export type Printed = { ok: true; name: string; base64: string } | Failed;

const lacking = (messages: readonly string[]): Failed => ({ ok: false, message: `Для печати с именами не хватает сведений: ${messages.join(' ')} Впишите их в ключ: «Ключ и коды», «Люди в ключе».` });

/** On the school's own form, in its layout. */
const onPaper = (models: DocumentModel | readonly DocumentModel[], facts: Facts, forms: PrintingMaterial['forms']): { ok: true; base64: string } | Failed => {
  const school: { [kind: string]: Uint8Array } = {};
  for (const [kind, base64] of Object.entries(forms)) {
    const bytes = fromBase64(base64);
    if (bytes) school[kind] = bytes;
  }
  const rendered = renderDocument(models, layoutFrom(facts.setting).settings, school as SchoolForms);
  return rendered.ok ? { ok: true, base64: toBase64(rendered.bytes) } : { ok: false, message: 'Документ не удалось составить. Проверьте бланк школы в окне «Свой бланк».' };
};

export const documentWithNames = ({ document, tables, forms }: PrintingMaterial, key: KeyFile): Printed => {
  if (!document || !kindOf(document.kind)) return { ok: false, message: 'Этот вид документа дополнение больше не составляет.' };
  const facts = factsFrom({ tables: tablesWithNames(tables, key), year: document.year, today: document.filedAt.slice(0, 10), ...(document.date === '' ? {} : { number: document.number, date: document.date }) });
  const composed = composeDocument(document.kind, facts, givenIn(document));
  if (!composed.ok) return lacking(composed.missing.map((m) => m.message));
  // Her own wording was kept in codes: with the names in it, it fits the text again.
  const words = readWords(withNames(document.wording, key.people));
  const paper = onPaper(inOwnWords(composed.model, words).model, facts, forms);
  if (!paper.ok) return paper;
  const number = document.number.replace(/[\\/:*?"<>|]/g, '-');
  return { ok: true, name: [number === '' ? '' : `№ ${number}`, document.title.replace(/[\\/:*?"<>|]/g, ' '), '(с именами)'].filter((part) => part !== '').join(' '), base64: paper.base64 };
};

/** Papers for many in one file; those that lack a fact are left out and named. */
export const batchWithNames = ({ tables, year, today, forms }: PrintingMaterial, key: KeyFile, wanted: readonly WantedBatch[]): ({ ok: true } & BatchFile) | Failed => {
  const kind = kindOf(wanted[0]?.kind ?? '');
  if (!kind) return { ok: false, message: 'Этот вид документа дополнение больше не составляет.' };
  const facts = factsFrom({ tables: tablesWithNames(tables, key), year, today });
  const { papers, missing, notices } = composeBatch(facts, wanted);
  const messages = [...new Set(missing.map(({ message }) => message))];
  if (papers.length === 0) return lacking(messages);
  const paper = onPaper(papers.map(({ model }) => model), facts, forms);
  return paper.ok ? { ok: true, name: `${kind.title} – ${papers.length} (с именами)`, base64: paper.base64, made: papers.length, lacking: messages.map((text) => ({ text })), notices: [...notices] } : paper;
};
