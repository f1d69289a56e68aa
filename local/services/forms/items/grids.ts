// Grids: one choice or several per row.

import { exception } from '../../errors';
import { guard } from '../../guard';
import { matchSignature } from '../../signature';
import type { ItemResponse } from '../item-response';
import { clearValidation, Question, setValidation } from '../question';
import { CheckboxGridValidation, GridValidation } from '../validation';

/** Rows and columns of both grids. */
abstract class Grid extends Question {
  clearValidation(): this {
    return clearValidation(this);
  }
  getColumns(): string[] {
    return Array.from(this.item$().columns);
  }
  getRows(): string[] {
    return Array.from(this.item$().rows);
  }
  setColumns(columns: string[]): this {
    matchSignature(`${this.path$()}.setColumns`, arguments, ['String[]']);
    return this.#lines('columns', columns);
  }
  setRows(rows: string[]): this {
    matchSignature(`${this.path$()}.setRows`, arguments, ['String[]']);
    return this.#lines('rows', rows);
  }
  #lines(which: 'rows' | 'columns', lines: string[]): this {
    if (lines.length === 0) throw exception(`Array is empty: ${which}`);
    if (new Set(lines).size !== lines.length) throw exception(`Invalid argument: ${which}`);
    return this.set$((item) => {
      item[which] = [...lines];
    });
  }
}
export class GridItem extends Grid {
  /** One column's name per row, null for a row without an answer. */
  createResponse(responses: string[]): ItemResponse {
    matchSignature('FormApp.GridItem.createResponse', arguments, ['String?[]']);
    return this.respond$(responses);
  }
  setValidation(validation: GridValidation): this {
    return setValidation(this, validation, GridValidation, arguments);
  }
}
guard(GridItem, 'FormApp.GridItem');

export class CheckboxGridItem extends Grid {
  createResponse(responses: string[][]): ItemResponse {
    matchSignature('FormApp.CheckboxGridItem.createResponse', arguments, ['Any[]']);
    return this.respond$(responses);
  }
  setValidation(validation: CheckboxGridValidation): this {
    return setValidation(this, validation, CheckboxGridValidation, arguments);
  }
}
guard(CheckboxGridItem, 'FormApp.CheckboxGridItem');
