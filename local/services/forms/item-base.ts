// What all items of a form share: title, help text, place in the form.

import type { EnumValue } from '../enums';
import { exception } from '../errors';
import type { Execution } from '../execution';
import type { FormData, FormItem, ItemKind } from '../form-model';
import { executionOf, ServiceObject } from '../guard';
import { matchSignature, signatureError } from '../signature';
import { ItemType } from './enums';
import { makeItem } from './registry';

/** A new item's data with the platform's defaults; a choice item starts with one empty choice. */
export function newItem(id: number, kind: ItemKind): FormItem {
  const withChoices = kind === 'CHECKBOX' || kind === 'MULTIPLE_CHOICE' || kind === 'LIST';
  const grid = kind === 'GRID' || kind === 'CHECKBOX_GRID';
  return {
    id,
    kind,
    title: '',
    helpText: '',
    required: false,
    choices: withChoices ? [{ value: '', correct: null, navigation: null, goToPageId: null }] : [],
    showOther: false,
    rows: grid ? [''] : [],
    columns: grid ? [''] : [],
    lower: 1,
    upper: 5,
    leftLabel: '',
    rightLabel: '',
    ratingIcon: 'STAR',
    includesYear: true,
    validation: null,
    navigation: 'CONTINUE',
    goToPageId: null,
    points: 0,
    feedback: { general: null, correct: null, incorrect: null },
    image: null,
    videoUrl: null,
    alignment: 'LEFT',
    width: 600,
  };
}

export abstract class BaseItem extends ServiceObject {
  readonly #formId: string;
  readonly #itemId: number;
  constructor(execution: Execution, formId: string, itemId: number) {
    super(execution);
    this.#formId = formId;
    this.#itemId = itemId;
  }
  form$(): FormData {
    const form = executionOf(this).forms.get(this.#formId);
    if (!form) throw exception('No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.');
    return form;
  }
  item$(): FormItem {
    const item = this.form$().items.find((one) => one.id === this.#itemId);
    if (!item) throw exception('Item could not be found in the form.');
    return item;
  }
  /** Changes the item and tells the store. */
  set$(change: (item: FormItem) => void): this {
    change(this.item$());
    executionOf(this).forms.changed(this.form$());
    return this;
  }
  setText$(method: string, args: ArrayLike<unknown>, change: (item: FormItem, text: string) => void): this {
    if (args.length !== 1) throw signatureError(`${this.path$()}.${method}`, args);
    const [text] = Array.from(args);
    if (text === null || text === undefined) throw exception(`Invalid argument: ${method === 'setTitle' ? 'title' : 'text'}`);
    matchSignature(`${this.path$()}.${method}`, args, ['String|Number|Boolean']);
    return this.set$((item) => change(item, String(text)));
  }
  setFlag$(method: string, args: ArrayLike<unknown>, change: (item: FormItem, enabled: boolean) => void): this {
    matchSignature(`${this.path$()}.${method}`, args, ['Boolean']);
    return this.set$((item) => change(item, args[0] === true));
  }
  path$(): string {
    return `FormApp.${String(this)}`;
  }

  duplicate(): this {
    const execution = executionOf(this);
    const form = this.form$();
    const copy: FormItem = { ...(JSON.parse(JSON.stringify(this.item$())) as FormItem), id: Number(execution.forms.newId()) };
    form.items.splice(this.getIndex() + 1, 0, copy);
    execution.forms.changed(form);
    return makeItem(execution, form.id, copy) as unknown as this;
  }
  getHelpText(): string {
    return this.item$().helpText;
  }
  getId(): number {
    return this.#itemId;
  }
  getIndex(): number {
    return this.form$().items.findIndex((one) => one.id === this.#itemId);
  }
  getTitle(): string {
    return this.item$().title;
  }
  getType(): EnumValue {
    return ItemType[this.item$().kind];
  }
  setHelpText(_text: string): this {
    return this.setText$('setHelpText', arguments, (item, text) => {
      item.helpText = text;
    });
  }
  setTitle(_title: string): this {
    return this.setText$('setTitle', arguments, (item, text) => {
      item.title = text;
    });
  }
}
