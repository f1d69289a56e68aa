// Sheet: groups of rows and columns.

import type { Sheet } from '../../workbook/types';
import { E, member, nameOf } from './enums';
import { depthOf, groupAt, groupsOf, setCollapsed, type Axis } from './groups';
import { changeSheet, sheetOf, sheetPlace } from './sheet-base';
import { SheetSizes } from './sheet-sizes';
import type { GSheet } from './types';

type Group = GoogleAppsScript.Spreadsheet.Group;
type Toggle = GoogleAppsScript.Spreadsheet.GroupControlTogglePosition;

const controlOf = (sheet: Sheet, axis: Axis): Toggle => member(E.GroupControlTogglePosition, String(sheet.extra(`${axis}Control`) ?? 'AFTER')) as Toggle;

function expandTo(sheet: Sheet, axis: Axis, depth: number): void {
  const deeper = groupsOf(sheet, axis).some((group) => group.depth > depth);
  if (deeper) setCollapsed(sheet, axis, (group) => group.depth > depth, true);
  setCollapsed(sheet, axis, (group) => group.depth <= depth, false);
}

export abstract class SheetGroups extends SheetSizes implements Partial<GSheet> {
  getRowGroup(rowIndex: number, groupDepth: number): Group | null {
    return groupAt(sheetPlace(this).book, sheetOf(this).id, 'rows', rowIndex - 1, groupDepth);
  }
  getColumnGroup(columnIndex: number, groupDepth: number): Group | null {
    return groupAt(sheetPlace(this).book, sheetOf(this).id, 'columns', columnIndex - 1, groupDepth);
  }
  getRowGroupDepth(rowIndex: number): number {
    return depthOf(sheetOf(this), 'rows', rowIndex - 1);
  }
  getColumnGroupDepth(columnIndex: number): number {
    return depthOf(sheetOf(this), 'columns', columnIndex - 1);
  }
  getRowGroupControlPosition(): Toggle {
    return controlOf(sheetOf(this), 'rows');
  }
  getColumnGroupControlPosition(): Toggle {
    return controlOf(sheetOf(this), 'columns');
  }
  setRowGroupControlPosition(position: Toggle): GSheet {
    return changeSheet(this, (sheet) => sheet.setExtra('rowsControl', nameOf(position)));
  }
  setColumnGroupControlPosition(position: Toggle): GSheet {
    return changeSheet(this, (sheet) => sheet.setExtra('columnsControl', nameOf(position)));
  }
  collapseAllRowGroups(): GSheet {
    return changeSheet(this, (sheet) => setCollapsed(sheet, 'rows', () => true, true));
  }
  collapseAllColumnGroups(): GSheet {
    return changeSheet(this, (sheet) => setCollapsed(sheet, 'columns', () => true, true));
  }
  expandAllRowGroups(): GSheet {
    return changeSheet(this, (sheet) => setCollapsed(sheet, 'rows', () => true, false));
  }
  expandAllColumnGroups(): GSheet {
    return changeSheet(this, (sheet) => setCollapsed(sheet, 'columns', () => true, false));
  }
  expandRowGroupsUpToDepth(groupDepth: number): GSheet {
    return changeSheet(this, (sheet) => expandTo(sheet, 'rows', groupDepth));
  }
  expandColumnGroupsUpToDepth(groupDepth: number): GSheet {
    return changeSheet(this, (sheet) => expandTo(sheet, 'columns', groupDepth));
  }
}
