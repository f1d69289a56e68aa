// Range: values, displayed texts, formulas, notes.

import { exception } from '../kernel';
import type { CellValue } from '../../workbook/types';
import { change, demandShape, fill, first, placeOf, RangeBase, view } from './range-base';
import { fromScript, toScript, type ScriptValue } from './cell-values';
import { plain } from './a1';
import { shiftFormula, toA1Formula, toR1C1Formula } from './r1c1';
import { as, type GRange } from './types';
import { enterValid } from './validity';

/** What scripts get from a block: used by Range and Sheet. */
export function scriptValues(range: object): ScriptValue[][] {
  const { book, sheet, area } = view(range);
  const { timeZone } = book.workbook;
  const values = sheet.values(area);
  const rows: ScriptValue[][] = [];
  for (let r = 0; r < area.rows; r += 1) {
    const from = values[r] as CellValue[];
    const row: ScriptValue[] = [];
    for (let c = 0; c < area.columns; c += 1) {
      const value = from[c] ?? null;
      row.push(typeof value === 'number' ? toScript(value, sheet.formatAt(area.row + r, area.column + c), timeZone) : value === null ? '' : value);
    }
    rows.push(row);
  }
  return rows;
}

/** A formula as given by a script: '=' is added, '' and null clear. */
const asFormula = (text: unknown): string => {
  const formula = text === null || text === undefined ? '' : String(text);
  return formula === '' || formula.startsWith('=') ? formula : `=${formula}`;
};

export abstract class RangeValues extends RangeBase implements Partial<GRange> {
  getValue(): ScriptValue {
    const { book, sheet, area } = view(this);
    return toScript(sheet.value(area.row, area.column), sheet.formatAt(area.row, area.column), book.workbook.timeZone);
  }
  getValues(): ScriptValue[][] {
    return scriptValues(this);
  }
  setValue(value: unknown): GRange {
    const given = fromScript(value);
    return as<GRange>(change(this, (sheet, area) => enterValid(sheet, area, fill(area, () => given))));
  }
  setValues(values: unknown[][]): GRange {
    demandShape(values, placeOf(this).area);
    const given = values.map((row) => Array.from(row, fromScript));
    return as<GRange>(change(this, (sheet, area) => enterValid(sheet, area, given)));
  }
  getDisplayValue(): string {
    const { sheet, area } = view(this);
    return first(sheet.display({ ...area, rows: 1, columns: 1 }));
  }
  getDisplayValues(): string[][] {
    const { sheet, area } = view(this);
    return sheet.display(area);
  }
  isBlank(): boolean {
    const { sheet, area } = view(this);
    return sheet.values(area).every((row) => row.every((value) => value === null || value === '')) && sheet.formulas(area).every((row) => row.every((formula) => formula === ''));
  }

  getFormula(): string {
    const { sheet, area } = view(this);
    return sheet.getCell(area.row, area.column)?.f ?? '';
  }
  getFormulas(): string[][] {
    const { sheet, area } = view(this);
    return sheet.formulas(area);
  }
  getFormulaR1C1(): string | null {
    return first(this.getFormulasR1C1());
  }
  getFormulasR1C1(): Array<Array<string | null>> {
    const { sheet, area } = view(this);
    return sheet.formulas(area).map((row, r) => Array.from(row, (formula, c) => (formula === '' ? null : toR1C1Formula(formula, area.row + r, area.column + c))));
  }
  setFormula(formula: string): GRange {
    const text = asFormula(formula);
    return this.setFormulas(fill(placeOf(this).area, (r, c) => shiftFormula(text, r, c)));
  }
  setFormulas(formulas: string[][]): GRange {
    demandShape(formulas, placeOf(this).area);
    const texts = formulas.map((row) => Array.from(row, asFormula));
    return as<GRange>(
      change(this, (sheet, area) => {
        for (const [r, row] of texts.entries()) for (const [c, formula] of row.entries()) sheet.setFormula(area.row + r, area.column + c, formula);
      }),
    );
  }
  setFormulaR1C1(formula: string): GRange {
    return this.setFormulasR1C1(fill(placeOf(this).area, () => formula));
  }
  setFormulasR1C1(formulas: string[][]): GRange {
    const area = plain(placeOf(this).area);
    demandShape(formulas, area);
    return this.setFormulas(formulas.map((row, r) => Array.from(row, (formula, c) => toA1Formula(asFormula(formula), area.row + r, area.column + c))));
  }

  getNote(): string {
    const { sheet, area } = view(this);
    return sheet.getCell(area.row, area.column)?.note ?? '';
  }
  getNotes(): string[][] {
    const { sheet, area } = view(this);
    return sheet.notes(area);
  }
  setNote(note: string | null): GRange {
    return as<GRange>(change(this, (sheet, area) => sheet.setNotes(area, fill(area, () => note ?? ''))));
  }
  setNotes(notes: Array<Array<string | null>>): GRange {
    demandShape(notes, placeOf(this).area);
    const texts = notes.map((row) => Array.from(row, noteText));
    return as<GRange>(change(this, (sheet, area) => sheet.setNotes(area, texts)));
  }
  clearNote(): GRange {
    return as<GRange>(change(this, (sheet, area) => sheet.clear(area, { notes: true })));
  }

  clear(options?: { commentsOnly?: boolean; contentsOnly?: boolean; formatOnly?: boolean; validationsOnly?: boolean; skipFilteredRows?: boolean }): GRange {
    const some = Boolean(options && (options.commentsOnly || options.contentsOnly || options.formatOnly || options.validationsOnly));
    const what = some ? { contents: options?.contentsOnly === true, formats: options?.formatOnly === true, notes: options?.commentsOnly === true, validations: options?.validationsOnly === true } : { contents: true, formats: true };
    return as<GRange>(
      change(this, (sheet, area) => {
        const hidden = options?.skipFilteredRows ? new Set(sheet.filteredRows()) : undefined;
        if (!hidden?.size) sheet.clear(area, what);
        else for (let row = area.row; row < area.row + area.rows; row += 1) if (!hidden.has(row)) sheet.clear({ ...area, row, rows: 1 }, what);
      }),
    );
  }
  clearContent(): GRange {
    return this.clear({ contentsOnly: true });
  }
  clearFormat(): GRange {
    return this.clear({ formatOnly: true });
  }
  clearDataValidations(): GRange {
    return this.clear({ validationsOnly: true });
  }
}

/** Numbers in a matrix of notes are written with a decimal point, as the platform does. */
function noteText(note: unknown): string {
  if (note === null || note === undefined) return '';
  if (typeof note === 'number') return Number.isInteger(note) ? note.toFixed(1) : String(note);
  if (typeof note === 'object') throw exception('Cannot convert value to string.');
  return String(note);
}
