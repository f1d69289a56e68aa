/** Values that formulas work with: scalars, errors, arrays, references to cells, functions made by LAMBDA. */
import type { CellRange } from '../types';

/** An error value. There is one object per code, so that they compare by identity. */
export class FormulaError {
  private constructor(readonly code: string) {}
  private static readonly known = new Map<string, FormulaError>();
  static of(code: string): FormulaError {
    let error = FormulaError.known.get(code);
    if (!error) FormulaError.known.set(code, (error = new FormulaError(code)));
    return error;
  }
}
export const ERROR = {
  ref: FormulaError.of('#REF!'), value: FormulaError.of('#VALUE!'), na: FormulaError.of('#N/A'), name: FormulaError.of('#NAME?'),
  div: FormulaError.of('#DIV/0!'), num: FormulaError.of('#NUM!'), syntax: FormulaError.of('#ERROR!'),
};

export type Scalar = string | number | boolean | null | FormulaError;

/** Rows x columns, row after row in one list. */
export class ArrayValue {
  constructor(readonly rows: number, readonly columns: number, readonly data: Scalar[]) {}
  static of(rows: readonly (readonly Scalar[])[]): ArrayValue {
    const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
    const data: Scalar[] = [];
    for (const row of rows) for (let c = 0; c < columns; c++) data.push(c < row.length ? (row[c] ?? null) : null);
    return new ArrayValue(rows.length, columns, data);
  }
  static column(values: Scalar[]): ArrayValue { return new ArrayValue(values.length, 1, values); }
  at(row: number, column: number): Scalar { return this.data[row * this.columns + column] ?? null; }
  row(row: number): Scalar[] { return this.data.slice(row * this.columns, (row + 1) * this.columns); }
}

/** A block of cells by its address; read only when somebody needs the values. */
export class RefValue {
  constructor(readonly sheetId: number, readonly range: CellRange, /** «A3:A»: reaches to the end of the sheet */ readonly open = false) {}
}

export class LambdaValue {
  constructor(readonly parameters: number, readonly call: (args: Value[]) => Value) {}
}

export type Value = Scalar | ArrayValue | RefValue | LambdaValue;

export const isError = (value: unknown): value is FormulaError => value instanceof FormulaError;
