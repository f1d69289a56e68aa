/** Carries a rewriting of references to every place of the workbook where formulas stand: cells, validations, conditional formats, filters. */
import { intern, type Attributes } from './attributes';
import { hasReferences } from './references';
import { setAttributes, type Row, type SheetStore } from './store';
import type { CellValue, Validation } from './types';

/** Gets a formula and the name of the sheet it stands in. */
export type Rewriting = (formula: string, home: string) => string;

export function rewriteEverywhere(stores: readonly SheetStore[], rewriting: Rewriting): void {
  for (const store of stores) {
    rewriteCells(store, rewriting);
    rewriteOverlays(store, rewriting);
  }
}

function rewriteCells(store: SheetStore, rewriting: Rewriting): void {
  const home = store.state.name;
  const known = new Map<Attributes, Attributes | undefined>();
  const next = (attributes: Attributes): Attributes | undefined => {
    if (!known.has(attributes)) known.set(attributes, attributes.validation && refersSomewhere(attributes.validation) ? rewriteAttributes(attributes, attributes.validation, home, rewriting) : attributes);
    return known.get(attributes);
  };
  for (let r = 0; r < store.state.rows.length; r++) {
    const row = store.state.rows[r];
    if (!row?.f && !row?.a) continue;
    let own: Row | undefined;
    const writable = (): Row => { if (!own) { store.own(); own = store.row(r); } return own; };
    const { f, a } = row;
    if (f) for (let c = 0; c < f.length; c++) {
      const formula = f[c];
      if (formula === undefined) continue;
      const after = rewriting(formula, home);
      if (after !== formula) (writable().f ??= [])[c] = after;
    }
    if (a) for (let c = 0; c < a.length; c++) {
      const attributes = a[c];
      if (!attributes?.validation) continue;
      const after = next(attributes);
      if (after !== attributes) setAttributes(writable(), c, after);
    }
  }
}

const asFormula = (validation: Validation, value: CellValue): string | undefined =>
  typeof value !== 'string' ? undefined : value.startsWith('=') ? value : validation.criteria === 'VALUE_IN_RANGE' ? `=${value}` : undefined;

function refersSomewhere(validation: Validation): boolean {
  return validation.values.some((value) => { const formula = asFormula(validation, value); return formula !== undefined && hasReferences(formula); });
}

function rewriteAttributes(attributes: Attributes, validation: Validation, home: string, rewriting: Rewriting): Attributes | undefined {
  let changed = false;
  const values = validation.values.map((value) => {
    const formula = asFormula(validation, value);
    if (formula === undefined) return value;
    const after = rewriting(formula, home);
    if (after !== formula) changed = true;
    return typeof value === 'string' && value.startsWith('=') ? after : after.slice(1);
  });
  return changed ? intern({ ...attributes, validation: { ...validation, values } }) : attributes;
}

const isFormula = (value: CellValue): value is string => typeof value === 'string' && value.startsWith('=');

function rewriteOverlays(store: SheetStore, rewriting: Rewriting): void {
  const { conditionalFormats, name } = store.state;
  if (!conditionalFormats.some((rule) => rule.condition?.values.some(isFormula))) return;
  store.own().conditionalFormats = conditionalFormats.map((rule) =>
    rule.condition ? { ...rule, condition: { ...rule.condition, values: rule.condition.values.map((value) => (isFormula(value) ? rewriting(value, name) : value)) } } : rule);
}
