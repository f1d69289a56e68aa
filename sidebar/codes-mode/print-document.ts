// «Напечатать с именами»: a filed document of codes composed again in this browser over the names of the key.

import type { PrintingMaterial } from '../../src/actions/printing';
import { fromBase64, layoutFrom, renderDocument, toBase64, type SchoolForms } from '../../src/documents';
import { composeDocument, factsFrom, inOwnWords, kindOf, readWords, type Given } from '../../src/programme/orders';
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

export type Printed = { ok: true; name: string; base64: string } | { ok: false; message: string };

export const documentWithNames = ({ document, tables, forms }: PrintingMaterial, key: KeyFile): Printed => {
  if (!kindOf(document.kind)) return { ok: false, message: 'Этот вид документа дополнение больше не составляет.' };
  const named = tablesWithNames(tables, key);
  const facts = factsFrom({ tables: named, year: document.year, today: document.filedAt.slice(0, 10), ...(document.date === '' ? {} : { number: document.number, date: document.date }) });
  const composed = composeDocument(document.kind, facts, givenIn(document));
  if (!composed.ok) return { ok: false, message: `Для печати с именами не хватает сведений: ${composed.missing.map((m) => m.message).join(' ')} Впишите их в ключ: «Ключ и коды», «Люди в ключе».` };
  // Her own wording was kept in codes: with the names in it, it fits the text again.
  const words = readWords(withNames(document.wording, key.people));
  const school: { [kind: string]: Uint8Array } = {};
  for (const [kind, base64] of Object.entries(forms)) {
    const bytes = fromBase64(base64);
    if (bytes) school[kind] = bytes;
  }
  const rendered = renderDocument(inOwnWords(composed.model, words).model, layoutFrom(facts.setting).settings, school as SchoolForms);
  if (!rendered.ok) return { ok: false, message: 'Документ не удалось составить. Проверьте бланк школы в окне «Свой бланк».' };
  const number = document.number.replace(/[\\/:*?"<>|]/g, '-');
  return { ok: true, name: [number === '' ? '' : `№ ${number}`, document.title.replace(/[\\/:*?"<>|]/g, ' '), '(с именами)'].filter((part) => part !== '').join(' '), base64: toBase64(rendered.bytes) };
};
