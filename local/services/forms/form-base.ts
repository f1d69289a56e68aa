// What all parts of a form share: its data in the store.

import { exception } from '../errors';
import type { Execution } from '../execution';
import type { FormData } from '../form-model';
import { executionOf, ServiceObject } from '../guard';

export const FORM_NOT_FOUND = 'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.';

export abstract class FormBase extends ServiceObject {
  readonly #id: string;
  constructor(execution: Execution, id: string) {
    super(execution);
    this.#id = id;
  }
  getId(): string {
    return this.#id;
  }
  id$(): string {
    return this.#id;
  }
  form$(): FormData {
    const form = executionOf(this).forms.get(this.#id);
    if (!form || form.trashed) throw exception(FORM_NOT_FOUND);
    return form;
  }
  changed$(form: FormData): void {
    executionOf(this).forms.changed(form);
  }
  /** Changes the form and tells the store. */
  change$(change: (form: FormData) => void): this {
    const form = this.form$();
    change(form);
    this.changed$(form);
    return this;
  }
}
