// Range: data validation and check boxes.

import type { CellRange, CellValue, Sheet, Validation } from '../../workbook/types';
import { newValidation, validationOf } from './data-validation';
import { change, demandShape, fill, first, placeOf, view } from './range-base';
import { RangeText } from './range-text';
import { as, type GRange, type GValidation } from './types';

const isCheckbox = (validation: Validation | undefined): validation is Validation => validation?.criteria === 'CHECKBOX';
const onValue = (validation: Validation): CellValue => validation.values[0] ?? true;
const offValue = (validation: Validation): CellValue => validation.values[1] ?? (validation.values.length === 1 ? null : false);

/** Sets every check box of the block; other cells stay. */
function tick(sheet: Sheet, area: CellRange, value: (validation: Validation) => CellValue): void {
  for (const [r, row] of sheet.cellValidations(area).entries()) {
    for (const [c, validation] of row.entries()) {
      if (isCheckbox(validation)) sheet.put({ row: area.row + r, column: area.column + c, rows: 1, columns: 1 }, [[value(validation)]]);
    }
  }
}

export abstract class RangeValidation extends RangeText implements Partial<GRange> {
  getDataValidation(): GValidation | null {
    const { sheet, area, book } = view(this);
    const validation = first(sheet.cellValidations({ ...area, rows: 1, columns: 1 }));
    return validation ? newValidation(book, validation) : null;
  }
  getDataValidations(): Array<Array<GValidation | null>> {
    const { sheet, area, book } = view(this);
    return sheet.cellValidations(area).map((row) => Array.from(row, (validation) => (validation ? newValidation(book, validation) : null)));
  }
  setDataValidation(rule: GValidation | null): GRange {
    const validation = rule ? validationOf(rule) : null;
    return as<GRange>(change(this, (sheet, area) => sheet.setValidation(area, validation)));
  }
  setDataValidations(rules: Array<Array<GValidation | null>>): GRange {
    demandShape(rules, placeOf(this).area);
    const validations = rules.map((row) => Array.from(row, (rule) => (rule ? validationOf(rule) : null)));
    return as<GRange>(change(this, (sheet, area) => sheet.setValidations(area, validations)));
  }

  insertCheckboxes(checkedValue?: unknown, uncheckedValue?: unknown): GRange {
    const values = [checkedValue, uncheckedValue].filter((value) => value !== undefined && value !== null).map((value) => (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : String(value)));
    const validation: Validation = { criteria: 'CHECKBOX', values, allowInvalid: true };
    return as<GRange>(
      change(this, (sheet, area) => {
        const known: CellValue[] = [onValue(validation), offValue(validation)];
        sheet.setValidation(area, validation);
        const kept = sheet.inputs(area).map((row) => Array.from(row, (value) => (known.includes(value) ? value : offValue(validation))));
        sheet.put(area, kept);
      }),
    );
  }
  removeCheckboxes(): GRange {
    return as<GRange>(
      change(this, (sheet, area) => {
        tick(sheet, area, () => null);
        sheet.setValidations(area, sheet.cellValidations(area).map((row) => Array.from(row, (validation) => (isCheckbox(validation) ? null : validation))));
      }),
    );
  }
  check(): GRange {
    return as<GRange>(change(this, (sheet, area) => tick(sheet, area, onValue)));
  }
  uncheck(): GRange {
    return as<GRange>(change(this, (sheet, area) => tick(sheet, area, offValue)));
  }
  /** true or false when all cells are check boxes in one state, otherwise null. */
  isChecked(): boolean | null {
    const { sheet, area } = view(this);
    const validations = sheet.cellValidations(area);
    const values = sheet.values(area);
    const states = new Set(fill(area, (r, c) => {
      const validation = validations[r]?.[c];
      if (!isCheckbox(validation)) return null;
      return (values[r]?.[c] ?? null) === onValue(validation);
    }).flat());
    return states.size === 1 ? ([...states][0] ?? null) : null;
  }
}
