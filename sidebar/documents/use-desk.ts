// The facts of all documents, read once and composed here by the same rules as on the server.

import type { DocumentDesk } from '../../src/actions/documents/desk';
import type { Detail } from '../../src/actions/reply';
import { factsFrom, type Facts, type MissingFact } from '../../src/programme/orders';
import { ask } from '../client';
import { useLoad, type Loaded } from '../intake/use-load';

export interface Desk {
  desk: DocumentDesk;
  facts: Facts;
}

const load = () => ask('documentDeskNow').then((answer) => (answer.ok ? { ok: true as const, value: { desk: answer.value, facts: factsFrom(answer.value) } } : answer));

export const useDesk = (): Loaded<Desk> => useLoad<Desk>(load);

/** Missing facts with the cells they lead to; what is asked in the form itself leads nowhere. */
export const cellsOf = (desk: DocumentDesk, missing: readonly MissingFact[]): Detail[] => missing.map(({ field, message }) => {
  const [sheet = '', ...rest] = field.split('.');
  const place = desk.places[sheet];
  if (!place) return { text: message };
  const key = sheet === 'settings' ? rest.join('.') : rest[0] ?? '';
  return { text: message, sheet: place.title, row: place.rows[key] ?? 3 };
});
