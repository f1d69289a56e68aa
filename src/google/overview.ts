// Draws «Обзор» as its lines say; drawing it again restores it.

import { OVERVIEW_TITLE, type OverviewLine } from '../register/overview';

const WIDTHS = [320, 190, 360];
const LINE_HEIGHT = 26;
const TITLE_HEIGHT = 44;

export const drawOverview = (lines: readonly OverviewLine[]): void => {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = spreadsheet.getSheetByName(OVERVIEW_TITLE) ?? spreadsheet.insertSheet(OVERVIEW_TITLE, 0);
  const area = sheet.getRange(1, 1, lines.length, 3);
  area.breakApart();
  area.setValues(lines.map((line) => [line.label, line.formula, line.hint]));
  area.setFontWeights(lines.map((line) => [line.kind === 'title' || line.kind === 'section' ? 'bold' : 'normal', 'bold', 'normal']));
  area.setFontSizes(lines.map((line) => [line.kind === 'title' ? 16 : 11, line.kind === 'title' ? 14 : 12, 10]));
  area.setFontColors(lines.map((line) => [line.kind === 'section' ? '#3c6e71' : '#243b44', '#243b44', '#6b7780']));
  area.setBackgrounds(lines.map((line) => (line.kind === 'section' ? ['#eef2f4', '#eef2f4', '#eef2f4'] : ['#ffffff', '#ffffff', '#ffffff'])));
  area.setHorizontalAlignments(lines.map(() => ['left', 'left', 'left']));
  area.setVerticalAlignment('middle');
  sheet.setRowHeights(1, lines.length, LINE_HEIGHT);
  sheet.setRowHeight(1, TITLE_HEIGHT);
  WIDTHS.forEach((width, i) => sheet.setColumnWidth(i + 1, width));
  sheet.setHiddenGridlines(true);
  sheet.setTabColor('#1f4e5f');
};
