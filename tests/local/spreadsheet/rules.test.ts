// Validations, conditional formats, protections, filters, notes.

import { execute, OWNER } from './execution';
import { workbookFromJSON, type WorkbookJson } from '../../../local/workbook';

test('a list validation comes back as it was built', () => {
  const { app } = execute();
  const sheet = app.getActiveSheet();
  const rule = app.newDataValidation().requireValueInList(['да', 'нет'], true).setAllowInvalid(true).setHelpText('Да или нет').build();
  sheet.getRange('B2:B4').setDataValidation(rule);
  const back = sheet.getRange('B3').getDataValidation();
  expect(back?.getCriteriaValues()).toEqual([['да', 'нет'], true]);
  expect([String(back?.getCriteriaType()), back?.getAllowInvalid(), back?.getHelpText()]).toEqual(['VALUE_IN_LIST', true, 'Да или нет']);
  expect(sheet.getRange('B5').getDataValidation()).toBeNull();
});

test('a range validation points at its sheet, open side included', () => {
  const { app } = execute();
  const lists = app.getActive().insertSheet('Списки');
  const rule = app.newDataValidation().requireValueInRange(lists.getRange('A2:A')).build();
  const sheet = app.getActive().getSheets()[0];
  const [range] = (sheet?.getRange('A1').setDataValidation(rule).getDataValidation()?.getCriteriaValues() ?? []) as [GoogleAppsScript.Spreadsheet.Range];
  expect([range.getSheet().getName(), range.getA1Notation()]).toEqual(['Списки', 'A2:A']);
});

test('a validation that rejects takes the value back', () => {
  const { app } = execute();
  const sheet = app.getActiveSheet();
  const cell = sheet.getRange('A1').setValue('да');
  cell.setDataValidation(app.newDataValidation().requireValueInList(['да', 'нет']).setAllowInvalid(false).build());
  expect(() => {
    cell.setValue('может быть');
    app.flush();
  }).toThrow('The data you entered in cell A1 violates the data validation rules set on this cell.');
  expect(cell.getValue()).toBe('да');
});

test('wrong arguments of a builder are named', () => {
  const { app } = execute();
  expect(() => app.newDataValidation().requireDateAfter('завтра' as never)).toThrow("The parameters (String) don't match the method signature for SpreadsheetApp.DataValidationBuilder.requireDateAfter.");
});

test('check boxes', () => {
  const sheet = execute().app.getActiveSheet();
  const boxes = sheet.getRange('A1:A2').insertCheckboxes();
  expect([boxes.isChecked(), boxes.getValues()]).toEqual([false, [[false], [false]]]);
  sheet.getRange('A1').check();
  expect([boxes.isChecked(), sheet.getRange('A1').isChecked()]).toEqual([null, true]);
  boxes.removeCheckboxes();
  expect([boxes.getDataValidation(), boxes.getValues()]).toEqual([null, [[''], ['']]]);
});

test('conditional formats: condition, look, colour scale', () => {
  const { app } = execute();
  const sheet = app.getActiveSheet();
  const red = app.newConditionalFormatRule().whenTextEqualTo('просрочено').setBackground('#F4C7C3').setBold(true).setRanges([sheet.getRange('A2:A9')]).build();
  const scale = app.newConditionalFormatRule().setGradientMinpoint('#ffffff').setGradientMaxpoint('green').setRanges([sheet.getRange('B2:B9')]).build();
  sheet.setConditionalFormatRules([red, scale]);
  const [first, second] = sheet.getConditionalFormatRules();
  expect([first?.getBooleanCondition()?.getBackground(), first?.getBooleanCondition()?.getBold(), first?.getRanges()[0]?.getA1Notation()]).toEqual(['#f4c7c3', true, 'A2:A9']);
  expect([second?.getBooleanCondition(), second?.getGradientCondition()?.getMaxColor()]).toEqual([null, '#008000']);
  expect(() => app.newConditionalFormatRule().whenCellEmpty().build()).toThrow('at least one range');
});

test('a protection stops an editor who is not listed, not the owner', () => {
  const owner = execute({ editors: ['teacher@school.example'] });
  const sheet = owner.app.getActiveSheet();
  const protection = sheet.getRange('A1:B2').protect().setDescription('коды');
  expect(protection.getEditors().map((user) => user.getEmail())).toEqual(['teacher@school.example']);
  protection.removeEditors(protection.getEditors());
  expect([protection.getEditors().length, protection.canEdit()]).toEqual([0, true]);
  sheet.getRange('A1').setValue('можно');
  owner.app.flush();
  const guest = execute({ workbook: owner.workbook, user: 'teacher@school.example', editors: ['teacher@school.example'] });
  const range = guest.app.getActiveSheet().getRange('B2');
  expect(range.canEdit()).toBe(false);
  expect(() => range.setValue('нельзя')).toThrow('You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.');
  expect(() => guest.app.getActiveSheet().getRange('C3').setValue('можно')).not.toThrow();
  protection.setWarningOnly(true);
  expect(() => range.setValue('можно')).not.toThrow();
});

test("a new protection lists nobody when the owner is alone; a sheet's free ranges stay free", () => {
  const { app, workbook } = execute();
  const sheet = app.getActiveSheet();
  const protection = sheet.protect().setUnprotectedRanges([sheet.getRange('C:C')]);
  expect(protection.getEditors()).toEqual([]);
  expect(protection.getRange().getA1Notation()).toBe('');
  const guest = execute({ workbook, user: 'teacher@school.example' }).app.getActiveSheet();
  expect([guest.getRange('C5').canEdit(), guest.getRange('B5').canEdit()]).toEqual([true, false]);
  expect(OWNER).not.toBe('teacher@school.example');
});

test('a filter hides rows by values and sorts below its heading', () => {
  const { app } = execute();
  const sheet = app.getActiveSheet();
  sheet.getRange('A1:B4').setValues([['имя', 'класс'], ['Вера', 9], ['Анна', 8], ['Борис', 9]]);
  const filter = sheet.getRange('A1:B4').createFilter();
  filter.setColumnFilterCriteria(2, app.newFilterCriteria().setHiddenValues(['8']).build());
  expect([2, 3, 4].map((row) => sheet.isRowHiddenByFilter(row))).toEqual([false, true, false]);
  filter.removeColumnFilterCriteria(2).sort(1, true);
  expect(sheet.getRange('A1:A4').getValues()).toEqual([['имя'], ['Анна'], ['Борис'], ['Вера']]);
  expect(() => sheet.getRange('A1').createFilter()).toThrow("You can't create a filter in a sheet that already has a filter.");
});

test('notes, clearing and what clearing leaves', () => {
  const sheet = execute().app.getActiveSheet();
  const cell = sheet.getRange('A1').setValue('x').setNote('подсказка').setBackground('gold');
  cell.clearContent();
  expect([cell.getValue(), cell.getNote(), cell.getBackground()]).toEqual(['', 'подсказка', '#ffd700']);
  sheet.clear();
  expect([cell.getNote(), cell.getBackground()]).toEqual(['подсказка', '#ffffff']);
  cell.clearNote();
  expect(cell.getNote()).toBe('');
});

test('a workbook keeps what scripts set when it is written out and read in', () => {
  const { app, workbook } = execute();
  const sheet = app.getActiveSheet();
  sheet.addDeveloperMetadata('role', 'people');
  sheet.getRange('A1:C5').applyRowBanding();
  app.flush();
  const read = execute({ workbook: workbookFromJSON(JSON.parse(JSON.stringify(workbook.toJSON())) as WorkbookJson) }).app.getActiveSheet();
  expect(read.getDeveloperMetadata().map((one) => [one.getKey(), one.getValue()])).toEqual([['role', 'people']]);
  expect(read.getBandings().map((banding) => [banding.getRange().getA1Notation(), banding.getHeaderRowColor()])).toEqual([['A1:C5', '#bdbdbd']]);
});

test("a protected range does not stop an editor from widening a column, a protected sheet does", () => {
  const { app, workbook } = execute();
  const sheet = app.getActiveSheet();
  const range = sheet.getRange('A1:A9').protect();
  const guest = execute({ workbook, user: 'teacher@school.example' }).app.getActiveSheet();
  expect(guest.setColumnWidth(2, 150).getColumnWidth(2)).toBe(150);
  expect(() => guest.deleteRow(3)).toThrow('You are trying to edit a protected cell or object.');
  expect(() => guest.deleteRow(12)).not.toThrow();
  range.remove();
  expect(() => guest.deleteRow(3)).not.toThrow();
  sheet.protect();
  expect(() => guest.setColumnWidth(2, 99)).toThrow('You are trying to edit a protected cell or object.');
});
