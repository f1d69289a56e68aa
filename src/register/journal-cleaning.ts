// Takes people out of the journal: what changed stays by sheet, row and column, the values that named somebody are gone.

import { ACTING_CURATOR, findPersonal, type NameTaker } from '../programme/codes-mode';
import { readPayloads, rewriteEntries, type EntryHead, type Journal, type Json, type Payload } from './journal';
import type { RowChange } from './change';
import { cellKind } from './personal-cells';
import type { WorkbookPort } from './port';

/** What a title becomes that names somebody. */
const BEFORE = 'Действие до перехода на коды';

const names = (text: string, taker: NameTaker): boolean => text !== '' && (taker.holds(text) || findPersonal(text).length > 0);

const cleanJson = (json: Json, taker: NameTaker): Json => {
  if (typeof json === 'string') return names(json, taker) ? '' : json;
  if (Array.isArray(json)) return json.map((item: Json) => cleanJson(item, taker));
  if (typeof json === 'object' && json !== null) return Object.fromEntries(Object.entries(json).map(([key, item]) => [key, cleanJson(item as Json, taker)]));
  return json;
};

const cleanChange = (change: RowChange, taker: NameTaker): RowChange => {
  const row: { [column: string]: string } = { ...change.adopts };
  for (const [column, [before, after]] of Object.entries(change.cells)) row[column] = after || before;
  // A setting's key says whether its value is personal, and an update does not repeat it.
  if (change.sheet === 'settings') row['key'] = change.key;
  const clean = (column: string, value: string): string => {
    const kind = value === '' ? 'plain' : cellKind(change.sheet, column, row);
    if (kind === 'plain') return value;
    if (kind === 'actor') return ACTING_CURATOR;
    return kind === 'empty' || names(value, taker) ? '' : value;
  };
  const cells = Object.fromEntries(Object.entries(change.cells).map(([column, [before, after]]) => [column, [clean(column, before), clean(column, after)] as const]));
  return { ...change, cells, ...(change.adopts ? { adopts: Object.fromEntries(Object.entries(change.adopts).map(([c, v]) => [c, clean(c, v)])) } : {}) };
};

export const cleanPayload = (payload: Payload, taker: NameTaker): Payload => ({ changes: payload.changes.map((change) => cleanChange(change, taker)), result: cleanJson(payload.result, taker) });

const needsCleaning = (head: EntryHead, payload: Payload | null, taker: NameTaker): boolean =>
  head.who !== ACTING_CURATOR || names(head.title, taker) || payload === null || JSON.stringify(cleanPayload(payload, taker)) !== JSON.stringify(payload);

/** How many entries hold something personal. */
export const personalEntries = (port: WorkbookPort, journal: Journal, taker: NameTaker): number =>
  readPayloads(port, journal).filter(({ head, payload }) => needsCleaning(head, payload, taker)).length;

/** Cleans every entry in place; a payload that cannot be read any more is emptied. Returns how many changed. */
export const cleanJournal = (port: WorkbookPort, journal: Journal, taker: NameTaker): number =>
  rewriteEntries(port, journal, (head, payload) => {
    if (!needsCleaning(head, payload, taker)) return null;
    return { title: names(head.title, taker) ? BEFORE : head.title, who: ACTING_CURATOR, payload: payload ? cleanPayload(payload, taker) : { changes: [], result: null } };
  });
