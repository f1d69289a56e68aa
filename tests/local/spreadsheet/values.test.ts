// Values through SpreadsheetApp: what is read back, what is refused, when others see it.

import { execute } from './execution';

const sheetOf = () => execute().app.getActiveSheet();

test('values come back as scripts get them', () => {
  const sheet = sheetOf();
  sheet.getRange('A1:F1').setValues([['Иванова', 12, true, null, '', new Date('2026-09-01T00:00:00+03:00')]]);
  const [row] = sheet.getDataRange().getValues();
  expect(row?.slice(0, 5)).toEqual(['Иванова', 12, true, '', '']);
  expect(row?.[5]).toEqual(new Date('2026-09-01T00:00:00+03:00'));
  expect(row?.[5]).toBeInstanceOf(Date);
  expect(sheet.getRange('F1').getDisplayValue()).toBe('01.09.2026');
});

test('strings are parsed as typed in the ru locale, text cells keep them', () => {
  const sheet = sheetOf();
  sheet.getRange('A1:D1').setValues([['007', '1,5', '=1+2', "'007"]]);
  expect(sheet.getRange('A1:D1').getValues()).toEqual([[7, 1.5, 3, '007']]);
  sheet.getRange('A2').setNumberFormat('@').setValue('007');
  expect(sheet.getRange('A2').getValue()).toBe('007');
});

test('a shape that does not fit is refused with the two counts', () => {
  const sheet = sheetOf();
  expect(() => sheet.getRange('A1:A2').setValues([[1]])).toThrow('The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.');
  expect(() => sheet.getRange('A1:B1').setValues([[1]])).toThrow('The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.');
  expect(() => sheet.getRange('A1').setValues([1] as never)).toThrow("The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.");
  expect(() => sheet.getRange('A1').setValue('x'.repeat(50_001))).toThrow('Your input contains more than the maximum of 50000 characters in a single cell.');
});

test('coordinates outside the sheet are refused', () => {
  const sheet = sheetOf();
  expect(() => sheet.getRange(1001, 1)).toThrow('The coordinates of the range are outside the dimensions of the sheet.');
  expect(() => sheet.getRange(0, 1)).toThrow('The starting row of the range is too small.');
  expect(() => sheet.getRange(1, 1, 0, 1)).toThrow('The number of rows in the range must be at least 1.');
  expect(() => sheet.getRange('no such range')).toThrow('Range not found');
});

test('writes wait for a read, a flush or the end; another execution sees them then', () => {
  const one = execute();
  const two = execute({ workbook: one.workbook });
  const core = one.workbook.sheets[0];
  one.app.getActiveSheet().getRange('A1').setValue('первый');
  expect(core?.value(0, 0)).toBeNull();
  expect(two.app.getActiveSheet().getRange('A1').getValue()).toBe('');
  expect(one.app.getActiveSheet().getRange('A1').getValue()).toBe('первый');
  expect(two.app.getActiveSheet().getRange('A1').getValue()).toBe('первый');
  two.app.getActiveSheet().getRange('A2').setValue('второй');
  two.app.flush();
  expect(core?.value(1, 0)).toBe('второй');
  two.app.getActiveSheet().getRange('A3').setValue('третий');
  two.execution.flush();
  expect(core?.value(2, 0)).toBe('третий');
});

test('a killed execution may lose what it has not written', () => {
  const { app, execution, workbook, kill } = execute();
  app.getActiveSheet().getRange('A1').setValue('пропало');
  kill();
  execution.flush();
  expect(workbook.sheets[0]?.value(0, 0)).toBeNull();
});

test('one call of the script is one call at the gate', () => {
  const { app, seen } = execute();
  app.getActiveSpreadsheet().getActiveSheet().getRange('A1:B1').setValues([[1, 2]]).setFontWeight('bold');
  expect(seen.calls).toEqual(['SpreadsheetApp.getActiveSpreadsheet', 'SpreadsheetApp.Spreadsheet.getActiveSheet', 'SpreadsheetApp.Sheet.getRange', 'SpreadsheetApp.Range.setValues', 'SpreadsheetApp.Range.setFontWeight']);
});

test('an unknown name tells the class', () => {
  const range = sheetOf().getRange('A1') as unknown as { setColour(css: string): void };
  expect(() => range.setColour('red')).toThrow('setColour is not a function');
});
