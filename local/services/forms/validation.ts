// Validations of answers and their builders, one kind per item type.

import { exception } from '../errors';
import type { Execution } from '../execution';
import type { FormValidation } from '../form-model';
import { guard, ServiceObject } from '../guard';
import { matchSignature } from '../signature';

let rule: (validation: Validation) => FormValidation;

/** A built validation; its class name decides which items take it. */
class Validation extends ServiceObject {
  static {
    rule = (validation) => validation.#rule;
  }
  readonly #rule: FormValidation;
  constructor(execution: Execution, built: FormValidation) {
    super(execution);
    this.#rule = built;
  }
  getHelpText(): string {
    return this.#rule.helpText ?? '';
  }
}
export class TextValidation extends Validation {}
export class ParagraphTextValidation extends Validation {}
export class CheckboxValidation extends Validation {}
export class GridValidation extends Validation {}
export class CheckboxGridValidation extends Validation {}
guard(TextValidation, 'FormApp.TextValidation');
guard(ParagraphTextValidation, 'FormApp.ParagraphTextValidation');
guard(CheckboxValidation, 'FormApp.CheckboxValidation');
guard(GridValidation, 'FormApp.GridValidation');
guard(CheckboxGridValidation, 'FormApp.CheckboxGridValidation');
export const validationRule = (validation: Validation): FormValidation => {
  const { check, values, helpText } = rule(validation);
  return { check, values: [...values], helpText };
};

abstract class Builder<V extends Validation> extends ServiceObject {
  readonly #execution: Execution;
  readonly #make: new (execution: Execution, built: FormValidation) => V;
  #check: string | null = null;
  #values: Array<string | number> = [];
  #helpText: string | null = null;
  constructor(execution: Execution, make: new (execution: Execution, built: FormValidation) => V) {
    super(execution);
    this.#execution = execution;
    this.#make = make;
  }
  build(): V {
    if (this.#check === null) throw exception('A validation rule must be set before calling build().');
    return new this.#make(this.#execution, { check: this.#check, values: [...this.#values], helpText: this.#helpText });
  }
  setHelpText(text: string): this {
    matchSignature('FormApp.ValidationBuilder.setHelpText', arguments, ['String']);
    this.#helpText = text;
    return this;
  }
  copy(): this {
    const copied = new (this.constructor as new (execution: Execution) => this)(this.#execution);
    copied.take$(this.#check, this.#values, this.#helpText);
    return copied;
  }
  /** Not for scripts: state of a copy. */
  take$(check: string | null, values: Array<string | number>, helpText: string | null): void {
    this.#check = check;
    this.#values = [...values];
    this.#helpText = helpText;
  }
  require$(check: string, args: ArrayLike<unknown>, types: string[]): this {
    matchSignature(`FormApp.ValidationBuilder.require${check}`, args, types);
    this.take$(check, Array.from(args, (one) => (typeof one === 'number' ? one : String(one))), this.#helpText);
    return this;
  }
}

export class TextValidationBuilder extends Builder<TextValidation> {
  constructor(execution: Execution) {
    super(execution, TextValidation);
  }
  requireNumber(): this {
    return this.require$('Number', arguments, []);
  }
  requireNumberBetween(_start: number, _end: number): this {
    return this.require$('NumberBetween', arguments, ['Number', 'Number']);
  }
  requireNumberEqualTo(_number: number): this {
    return this.require$('NumberEqualTo', arguments, ['Number']);
  }
  requireNumberGreaterThan(_number: number): this {
    return this.require$('NumberGreaterThan', arguments, ['Number']);
  }
  requireNumberGreaterThanOrEqualTo(_number: number): this {
    return this.require$('NumberGreaterThanOrEqualTo', arguments, ['Number']);
  }
  requireNumberLessThan(_number: number): this {
    return this.require$('NumberLessThan', arguments, ['Number']);
  }
  requireNumberLessThanOrEqualTo(_number: number): this {
    return this.require$('NumberLessThanOrEqualTo', arguments, ['Number']);
  }
  requireNumberNotBetween(_start: number, _end: number): this {
    return this.require$('NumberNotBetween', arguments, ['Number', 'Number']);
  }
  requireNumberNotEqualTo(_number: number): this {
    return this.require$('NumberNotEqualTo', arguments, ['Number']);
  }
  requireTextContainsPattern(_pattern: string): this {
    return this.require$('TextContainsPattern', arguments, ['String']);
  }
  requireTextDoesNotContainPattern(_pattern: string): this {
    return this.require$('TextDoesNotContainPattern', arguments, ['String']);
  }
  requireTextDoesNotMatchPattern(_pattern: string): this {
    return this.require$('TextDoesNotMatchPattern', arguments, ['String']);
  }
  requireTextIsEmail(): this {
    return this.require$('TextIsEmail', arguments, []);
  }
  requireTextIsUrl(): this {
    return this.require$('TextIsUrl', arguments, []);
  }
  requireTextLengthGreaterThanOrEqualTo(_number: number): this {
    return this.require$('TextLengthGreaterThanOrEqualTo', arguments, ['Number']);
  }
  requireTextLengthLessThanOrEqualTo(_number: number): this {
    return this.require$('TextLengthLessThanOrEqualTo', arguments, ['Number']);
  }
  requireTextMatchesPattern(_pattern: string): this {
    return this.require$('TextMatchesPattern', arguments, ['String']);
  }
  requireWholeNumber(): this {
    return this.require$('WholeNumber', arguments, []);
  }
}
export class ParagraphTextValidationBuilder extends Builder<ParagraphTextValidation> {
  constructor(execution: Execution) {
    super(execution, ParagraphTextValidation);
  }
  requireTextContainsPattern(_pattern: string): this {
    return this.require$('TextContainsPattern', arguments, ['String']);
  }
  requireTextDoesNotContainPattern(_pattern: string): this {
    return this.require$('TextDoesNotContainPattern', arguments, ['String']);
  }
  requireTextDoesNotMatchPattern(_pattern: string): this {
    return this.require$('TextDoesNotMatchPattern', arguments, ['String']);
  }
  requireTextLengthGreaterThanOrEqualTo(_number: number): this {
    return this.require$('TextLengthGreaterThanOrEqualTo', arguments, ['Number']);
  }
  requireTextLengthLessThanOrEqualTo(_number: number): this {
    return this.require$('TextLengthLessThanOrEqualTo', arguments, ['Number']);
  }
  requireTextMatchesPattern(_pattern: string): this {
    return this.require$('TextMatchesPattern', arguments, ['String']);
  }
}
export class CheckboxValidationBuilder extends Builder<CheckboxValidation> {
  constructor(execution: Execution) {
    super(execution, CheckboxValidation);
  }
  requireSelectAtLeast(_number: number): this {
    return this.require$('SelectAtLeast', arguments, ['Number']);
  }
  requireSelectAtMost(_number: number): this {
    return this.require$('SelectAtMost', arguments, ['Number']);
  }
  requireSelectExactly(_number: number): this {
    return this.require$('SelectExactly', arguments, ['Number']);
  }
}
export class GridValidationBuilder extends Builder<GridValidation> {
  constructor(execution: Execution) {
    super(execution, GridValidation);
  }
  requireLimitOneResponsePerColumn(): this {
    return this.require$('LimitOneResponsePerColumn', arguments, []);
  }
}
export class CheckboxGridValidationBuilder extends Builder<CheckboxGridValidation> {
  constructor(execution: Execution) {
    super(execution, CheckboxGridValidation);
  }
  requireLimitOneResponsePerColumn(): this {
    return this.require$('LimitOneResponsePerColumn', arguments, []);
  }
}
guard(TextValidationBuilder, 'FormApp.TextValidationBuilder');
guard(ParagraphTextValidationBuilder, 'FormApp.ParagraphTextValidationBuilder');
guard(CheckboxValidationBuilder, 'FormApp.CheckboxValidationBuilder');
guard(GridValidationBuilder, 'FormApp.GridValidationBuilder');
guard(CheckboxGridValidationBuilder, 'FormApp.CheckboxGridValidationBuilder');
