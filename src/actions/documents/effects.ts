// What a document does to the register when it is issued or signed, written into the draft.

import type { Effect } from '../../programme/orders';
import type { Records, SheetId } from '../../programme/records';
import { schemaOf } from '../../register/schema';
import { BEING_DONE } from '../errands/handler';
import type { Desk } from '../perform';

/** Writes the wishes of one moment; a row that is gone is passed over. Returns the ids of the rows that were added. */
export const applyEffects = (desk: Desk, effects: readonly Effect[], when: Effect['when']): { sheet: SheetId; id: string }[] => {
  const added: { sheet: SheetId; id: string }[] = [];
  for (const effect of effects) {
    if (effect.when !== when) continue;
    const values = effect.values as Partial<Records[typeof effect.sheet]>;
    if (effect.key !== '') {
      if (desk.tables[effect.sheet].byKey.has(effect.key)) desk.draft.update(effect.sheet, effect.key, values);
      continue;
    }
    const column = schemaOf(effect.sheet).allocates;
    if (!column) throw new Error(`A new row of ${effect.sheet} needs its key`);
    const id = desk.draft.newCode(effect.sheet);
    desk.draft.insert(effect.sheet, { ...values, [column]: id });
    added.push({ sheet: effect.sheet, id });
  }
  return added;
};

/**
 * Plans one errand of a document; with `trouble` it waits until the curator has answered. A letter is listed as being done: it leaves right
 * after the commit, whose proof makes that state sure before it does; an execution that dies between is told from one that sent it by what
 * is remembered outside the cells.
 */
export const addErrand = (desk: Desk, kind: string, document: string, payload: { [key: string]: string }, trouble = ''): void => {
  const state = trouble !== '' ? { state: 'не вышло', result: trouble } : { state: kind === 'письмо' ? BEING_DONE : 'задумано' };
  desk.draft.insert('errands', { id: desk.draft.newCode('errands'), kind, ...state, document, payload: JSON.stringify(payload), by: desk.who, at: desk.now });
};
