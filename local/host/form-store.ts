// Forms as one user's executions see them.

import type { Account } from '../services/execution';
import type { FormData, FormStore } from '../services/form-model';
import { linkSheet, syncColumns, writeResponse } from './answer-sheet';
import { exception } from './exception';
import { itemId, responseId } from './ids';
import type { Stores } from './state';

const mayOpen = (form: FormData, email: string): boolean => form.owner === email || form.editors.includes(email);

/** The store behind FormApp for this user. */
export function formStore(stores: Stores, user: Account): FormStore {
  const now = (): number => stores.clock.now();
  const bookOf = (form: FormData) => (form.destination ? (stores.workbook.id === form.destination.spreadsheetId ? stores.workbook : stores.otherWorkbooks.get(form.destination.spreadsheetId)) : undefined);
  return {
    create(name, published) {
      stores.quotas.spend(user, 'forms', 1, now());
      return stores.forms.create(name, published, user.email, now());
    },
    get(id) {
      const form = stores.forms.get(id);
      return form && mayOpen(form, user.email) ? form : null;
    },
    changed(form) {
      stores.forms.changed(form, now());
      const book = bookOf(form);
      if (book) syncColumns(book, form);
    },
    link(form, spreadsheetId) {
      const book = stores.workbook.id === spreadsheetId ? stores.workbook : stores.otherWorkbooks.get(spreadsheetId);
      if (!book) throw exception('No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.');
      if (form.destination?.spreadsheetId === spreadsheetId && book.getSheet(form.destination.sheetId)) return;
      linkSheet(book, form);
      stores.forms.changed(form, now());
    },
    unlink(form) {
      const book = bookOf(form);
      const sheet = form.destination && book?.getSheet(form.destination.sheetId);
      sheet?.setExtra('formUrl', undefined);
      form.destination = null;
      stores.forms.changed(form, now());
    },
    submit(form, answers, editedId) {
      const edited = editedId === null ? undefined : form.responses.find((one) => one.id === editedId);
      const previous = edited?.timestamp ?? null;
      const response = edited ?? { id: responseId(), timestamp: now(), createdAt: now(), email: form.collectEmail ? user.email : '', answers: [] };
      response.answers = JSON.parse(JSON.stringify(answers)) as typeof answers;
      response.timestamp = now();
      if (!edited) form.responses.push(response);
      const book = bookOf(form);
      if (book) writeResponse(book, form, response, previous);
      stores.forms.changed(form, now());
      return response;
    },
    newId: () => String(itemId()),
  };
}
