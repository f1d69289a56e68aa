// The forms of the workspace: their data, and the sheet of answers that a linked form keeps in the workbook.

import type { FormData } from '../services/form-model';
import { fileId, publicFormId } from './ids';

export class Forms {
  readonly #forms = new Map<string, FormData>();
  readonly #changed = new Set<string>();
  readonly #unsettled = new Set<string>();
  readonly #listeners = new Set<(form: FormData) => void>();

  onForm(listener: (form: FormData) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
  list(): FormData[] {
    return [...this.#forms.values()];
  }
  get(id: string): FormData | null {
    return this.#forms.get(id) ?? this.list().find((form) => form.publicId === id) ?? null;
  }
  create(name: string, published: boolean, owner: string, now: number): FormData {
    const form: FormData = {
      id: fileId(),
      publicId: publicFormId(),
      name,
      // Google keeps the given title as the file's name only (issue 442747794)
      title: '',
      description: '',
      owner,
      editors: [],
      confirmationMessage: '',
      closedMessage: '',
      published,
      accepting: published,
      collectEmail: false,
      requireLogin: false,
      limitOne: false,
      progressBar: false,
      editResponses: false,
      showSummary: false,
      showLinkAgain: true,
      shuffle: false,
      quiz: false,
      publishedReaders: [],
      nextItemId: 1,
      items: [],
      responses: [],
      destination: null,
      createdAt: now,
      modifiedAt: now,
      trashed: false,
    };
    this.#forms.set(form.id, form);
    this.changed(form, now);
    return form;
  }
  changed(form: FormData, now: number): void {
    form.modifiedAt = now;
    this.#changed.add(form.id);
    this.#unsettled.add(form.id);
    for (const listener of this.#listeners) listener(form);
  }
  /** Copies what scripts changed into this realm: objects of a script's context would keep the whole context alive. */
  settle(): void {
    for (const id of this.#unsettled) {
      const form = this.#forms.get(id);
      if (form) this.#forms.set(id, JSON.parse(JSON.stringify(form)) as FormData);
    }
    this.#unsettled.clear();
  }
  takeChanges(): string[] {
    const changed = [...this.#changed];
    this.#changed.clear();
    return changed;
  }
  restore(form: FormData): void {
    this.#forms.set(form.id, form);
  }
}
