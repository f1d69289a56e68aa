// Form: its people, responses and destination, on top of items and settings.

import { User } from '../base/user';
import type { EnumValue } from '../enums';
import { exception } from '../errors';
import type { FormData } from '../form-model';
import { executionOf, guard, servicePath } from '../guard';
import { fits, isDate, matchSignature, signatureError } from '../signature';
import { DestinationType } from './enums';
import { FormSettings } from './form-settings';
import { FormResponse } from './response';

/** Addresses of a person given as text or as a User. */
function emails(who: string | User): string[] {
  const email = typeof who === 'string' ? who : who.getEmail();
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw exception(`Invalid email: ${email}`);
  return [email];
}

export class Form extends FormSettings {
  addEditor(who: string | User): this {
    return this.#people('addEditor', arguments, (form) => {
      form.editors = [...new Set([...form.editors, ...emails(who)])];
    });
  }
  addEditors(emailAddresses: string[]): this {
    matchSignature('FormApp.Form.addEditors', arguments, ['String[]']);
    return this.change$((form) => {
      form.editors = [...new Set([...form.editors, ...emailAddresses])];
    });
  }
  getEditors(): User[] {
    const form = this.form$();
    return Array.from([form.owner, ...form.editors], (email) => new User(executionOf(this), email));
  }
  removeEditor(who: string | User): this {
    return this.#people('removeEditor', arguments, (form) => {
      form.editors = form.editors.filter((email) => !emails(who).includes(email));
    });
  }
  addPublishedReader(who: string | User): this {
    return this.#people('addPublishedReader', arguments, (form) => {
      form.publishedReaders = [...new Set([...form.publishedReaders, ...emails(who)])];
    });
  }
  addPublishedReaders(emailAddresses: string[]): this {
    matchSignature('FormApp.Form.addPublishedReaders', arguments, ['String[]']);
    return this.change$((form) => {
      form.publishedReaders = [...new Set([...form.publishedReaders, ...emailAddresses])];
    });
  }
  getPublishedReaders(): User[] {
    return Array.from(this.form$().publishedReaders, (email) => new User(executionOf(this), email));
  }
  removePublishedReader(who: string | User): this {
    return this.#people('removePublishedReader', arguments, (form) => {
      form.publishedReaders = form.publishedReaders.filter((email) => !emails(who).includes(email));
    });
  }

  createResponse(): FormResponse {
    this.form$();
    return new FormResponse(executionOf(this), this.id$(), null);
  }
  deleteAllResponses(): this {
    return this.change$((form) => {
      form.responses = [];
    });
  }
  deleteResponse(responseId: string): this {
    matchSignature('FormApp.Form.deleteResponse', arguments, ['String']);
    if (!this.form$().responses.some((one) => one.id === responseId)) throw exception('No response with the given ID could be found.');
    return this.change$((form) => {
      form.responses = form.responses.filter((one) => one.id !== responseId);
    });
  }
  getResponse(responseId: string): FormResponse {
    matchSignature('FormApp.Form.getResponse', arguments, ['String']);
    const found = this.form$().responses.find((one) => one.id === responseId);
    if (!found) throw exception('No response with the given ID could be found.');
    return new FormResponse(executionOf(this), this.id$(), found);
  }
  /** In the order of submission; with a time, those submitted (or edited) at it or later. */
  getResponses(timestamp?: Date): FormResponse[] {
    if (arguments.length > 1 || (arguments.length === 1 && !isDate(timestamp))) throw signatureError('FormApp.Form.getResponses', arguments);
    const since = timestamp?.getTime() ?? -Infinity;
    const found = Array.from(this.form$().responses, (one) => one).filter((one) => one.timestamp >= since);
    found.sort((a, b) => a.timestamp - b.timestamp);
    return found.map((one) => new FormResponse(executionOf(this), this.id$(), one));
  }
  submitGrades(responses: FormResponse[]): this {
    if (!Array.isArray(responses)) throw signatureError('FormApp.Form.submitGrades', arguments);
    return this.change$((form) => {
      for (const graded of responses.map((one) => one.grades$())) {
        const saved = form.responses.find((one) => one.id === graded.id);
        if (saved) saved.answers = JSON.parse(JSON.stringify(graded.answers)) as typeof saved.answers;
      }
    });
  }

  getDestinationId(): string {
    const { destination } = this.form$();
    if (!destination) throw exception('The form currently has no response destination.');
    return destination.spreadsheetId;
  }
  getDestinationType(): EnumValue {
    this.getDestinationId();
    return DestinationType.SPREADSHEET;
  }
  removeDestination(): this {
    executionOf(this).forms.unlink(this.form$());
    return this;
  }
  /** A new sheet with the platform's localised name appears in the spreadsheet. */
  setDestination(_type: EnumValue, id: string): this {
    matchSignature('FormApp.Form.setDestination', arguments, ['DestinationType', 'String']);
    const execution = executionOf(this);
    execution.flush();
    execution.forms.link(this.form$(), id);
    return this;
  }

  #people(method: string, args: ArrayLike<unknown>, change: (form: FormData) => void): this {
    if (!fits(args, ['String']) && !fits(args, ['User'])) throw signatureError(`FormApp.Form.${method}`, args);
    return this.change$((form) => change(form));
  }
}
guard(Form, 'FormApp.Form');
/** Id of a form given as an object, or null. */
export const formIdOf = (value: unknown): string | null => (servicePath(value) === 'FormApp.Form' ? (value as Form).getId() : null);
