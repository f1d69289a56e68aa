// RangeList: one change for several ranges of a sheet.

import { exception, ServiceObject, type Execution } from '../kernel';
import { plain } from './a1';
import { delegates } from './delegates';
import { publish } from './publish';
import { placeOf } from './range-base';
import { as, type GRange, type GRangeList } from './types';

/** Methods that a list hands to each of its ranges. */
const SHARED = [
  'breakApart', 'check', 'clear', 'clearContent', 'clearDataValidations', 'clearFormat', 'clearNote', 'insertCheckboxes', 'removeCheckboxes', 'setBackground', 'setBackgroundRGB', 'setBorder', 'setFontColor', 'setFontFamily',
  'setFontLine', 'setFontSize', 'setFontStyle', 'setFontWeight', 'setFormula', 'setFormulaR1C1', 'setHorizontalAlignment', 'setNote', 'setNumberFormat', 'setShowHyperlink', 'setTextDirection', 'setTextRotation', 'setValue',
  'setVerticalAlignment', 'setVerticalText', 'setWrap', 'setWrapStrategy', 'trimWhitespace', 'uncheck',
] as const;

type Shared = { [K in (typeof SHARED)[number]]: GRangeList[K] };

abstract class Ranges extends ServiceObject {
  readonly #ranges: readonly GRange[];
  constructor(execution: Execution, ranges: readonly GRange[]) {
    super(execution);
    this.#ranges = ranges;
  }
  getRanges(): GRange[] {
    return [...this.#ranges];
  }
}
delegates(Ranges, SHARED, (list, name, args) => {
  for (const range of list.getRanges()) (range[name] as (...given: unknown[]) => unknown)(...args);
  return list;
});
const WithShared = Ranges as unknown as abstract new (execution: Execution, ranges: readonly GRange[]) => Ranges & Shared;

class RangeListService extends WithShared implements GRangeList {
  activate(): GRangeList {
    const places = this.getRanges().map((range) => placeOf(range));
    const [first] = places;
    if (!first) throw exception('Range list must not be empty.');
    first.book.act((workbook) => {
      workbook.activeSheetId = first.sheetId;
      workbook.activeRanges = places.map(({ area }) => plain(area));
    });
    return as<GRangeList>(this);
  }
}
publish(RangeListService, 'RangeList');

export const newRangeList = (execution: Execution, ranges: readonly GRange[]): GRangeList => as<GRangeList>(new RangeListService(execution, ranges));
