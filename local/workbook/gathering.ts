/** Cells with the same validation gathered into rectangles. */
import { moveCopy } from './references';
import type { SheetState } from './store';
import type { RangeValidation, Validation } from './types';

interface Block { row: number; column: number; rows: number; columns: number; validation: Validation }

/** A validation as it would be written for A1: relative formulas of one rule, shifted by cell, become equal again. */
function keyOf(validation: Validation, row: number, column: number): string {
  const relative = validation.values.some((value) => typeof value === 'string' && value.startsWith('='));
  const values = relative ? validation.values.map((value) => (typeof value === 'string' && value.startsWith('=') ? moveCopy(value, 100_000 - row, 10_000 - column) : value)) : validation.values;
  return JSON.stringify([validation.criteria, values, validation.allowInvalid, validation.helpText, validation.showDropdown]);
}

export function gatherValidations(state: SheetState): RangeValidation[] {
  const keys = new Map<Validation, string>();
  const key = (validation: Validation, row: number, column: number): string => {
    const relative = validation.values.some((value) => typeof value === 'string' && value.startsWith('='));
    if (relative) return keyOf(validation, row, column);
    let known = keys.get(validation);
    if (known === undefined) keys.set(validation, (known = keyOf(validation, row, column)));
    return known;
  };
  const done: Block[] = [];
  // Runs of the row above that may grow down, by their first column, width and rule.
  let open = new Map<string, Block>();
  state.rows.forEach((row, r) => {
    const next = new Map<string, Block>();
    let c = 0;
    const attributes = row?.a ?? [];
    while (c < attributes.length) {
      const validation = attributes[c]?.validation;
      if (!validation) { c++; continue; }
      const rule = key(validation, r, c);
      let end = c + 1;
      for (let other = attributes[end]?.validation; other && key(other, r, end) === rule; other = attributes[++end]?.validation);
      const name = `${c}:${end}:${rule}`;
      const above = open.get(name);
      if (above) above.rows++;
      const block = above ?? { row: r, column: c, rows: 1, columns: end - c, validation };
      if (!above) done.push(block);
      next.set(name, block);
      c = end;
    }
    open = next;
  });
  return done.map(({ validation, ...range }) => ({ range, validation }));
}
