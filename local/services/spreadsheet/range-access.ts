// Range: rights, selection, and the parts of a sheet that begin at a range (protection, filter, text search).

import { act, placeOf, view } from './range-base';
import { plain } from './a1';
import { createFilter, newFilter } from './filter';
import { protect } from './protection';
import { RangeArrange } from './range-arrange';
import { newTextFinder } from './text-finder';
import { as, type GProtection, type GRange } from './types';

export abstract class RangeAccess extends RangeArrange implements Partial<GRange> {
  canEdit(): boolean {
    const { book, sheet, area } = view(this);
    return book.canEdit(sheet, area);
  }
  protect(): GProtection {
    const { book, sheetId, area } = placeOf(this);
    view(this);
    return protect(book, sheetId, plain(area));
  }
  activate(): GRange {
    const { book, sheet, area } = view(this);
    book.act((workbook) => {
      workbook.activeSheetId = sheet.id;
      workbook.activeRange = area;
    });
    return as<GRange>(this);
  }
  activateAsCurrentCell(): GRange {
    const { book, sheet, area } = view(this);
    book.act((workbook) => {
      const current = workbook.activeRanges;
      const inside = workbook.activeSheetId === sheet.id && current.some((range) => area.row >= range.row && area.column >= range.column && area.row < range.row + range.rows && area.column < range.column + range.columns);
      workbook.activeSheetId = sheet.id;
      // a cell inside the selection only becomes the current one
      if (!inside) workbook.activeRange = area;
    });
    return as<GRange>(this);
  }
  createFilter(): GoogleAppsScript.Spreadsheet.Filter {
    return act(this, (sheet, area) => createFilter(placeOf(this).book, sheet, area));
  }
  getFilter(): GoogleAppsScript.Spreadsheet.Filter | null {
    const { book, sheet } = view(this);
    return sheet.filter ? newFilter(book, sheet.id) : null;
  }
  createTextFinder(findText: string): GoogleAppsScript.Spreadsheet.TextFinder {
    const { book, sheetId, area } = placeOf(this);
    return newTextFinder(book, [{ sheetId, area: plain(area) }], findText);
  }
}

