// What stands in the register's sheets, read from the workspace's model: the proof behind what the browser shows.

import type { Workspace } from '../../local/host';

/** Shown cells of a sheet below the headings, as records by hidden key. */
export const records = (host: Workspace, title: string): { [column: string]: string }[] => {
  const sheet = host.workbook.getSheetByName(title);
  if (!sheet) throw new Error(`No sheet «${title}»`);
  const shown = sheet.display({ row: 0, column: 0, rows: sheet.lastRow(), columns: sheet.lastColumn() });
  const keys = (shown[0] ?? []).map((key) => key.split('.')[1] ?? key);
  return shown.slice(2).filter((row) => row.some((cell) => cell !== '')).map((row) => Object.fromEntries(keys.map((key, i) => [key, row[i] ?? ''])));
};

/** Rows that have a key, that is, rows of the register. */
export const count = (host: Workspace, title: string): number => {
  const sheet = host.workbook.getSheetByName(title);
  if (!sheet) throw new Error(`No sheet «${title}»`);
  return sheet.values({ row: 2, column: 0, rows: Math.max(1, sheet.rowCount - 2), columns: 1 }).filter(([key]) => key !== '' && key !== null && key !== undefined).length;
};

/** Physical row (from 1) of the setting with this key, and its value's column letter is C. */
export const settingRow = (host: Workspace, key: string): number => {
  const sheet = host.workbook.getSheetByName('Настройки');
  const at = sheet?.values({ row: 0, column: 0, rows: sheet.lastRow(), columns: 1 }).findIndex(([each]) => each === key) ?? -1;
  if (at < 0) throw new Error(`No setting ${key}`);
  return at + 1;
};

/** Letter of the column with this hidden key. */
export const columnOf = (host: Workspace, title: string, name: string): string => {
  const sheet = host.workbook.getSheetByName(title);
  const at = sheet?.values({ row: 0, column: 0, rows: 1, columns: sheet.lastColumn() })[0]?.findIndex((key) => String(key).endsWith(`.${name}`)) ?? -1;
  if (at < 0 || at > 25) throw new Error(`No column ${name} in «${title}»`);
  return String.fromCharCode(65 + at);
};
