// Ui: menus, alerts, prompts, pages; selection; enumerations.

import { execute } from './execution';

test('menus of an add-on and of a document', () => {
  const { app, seen } = execute();
  const ui = app.getUi();
  ui.createAddonMenu().addItem('Открыть реестр', 'openRegister').addSeparator().addSubMenu(ui.createMenu('Ещё').addItem('Починить', 'repair')).addToUi();
  ui.createMenu('Наставничество').addItem('Старт', 'start').addToUi();
  expect(seen.menus).toEqual([
    { caption: '', kind: 'addon', entries: [{ kind: 'item', caption: 'Открыть реестр', functionName: 'openRegister' }, { kind: 'separator' }, { kind: 'menu', caption: 'Ещё', entries: [{ kind: 'item', caption: 'Починить', functionName: 'repair' }] }] },
    { caption: 'Наставничество', kind: 'custom', entries: [{ kind: 'item', caption: 'Старт', functionName: 'start' }] },
  ]);
});

test('an alert and a prompt ask and answer', () => {
  const { app, seen } = execute({ answer: { button: 'YES', text: '2026' } });
  const ui = app.getUi();
  expect(ui.alert('Приказ', 'Подписать?', ui.ButtonSet.YES_NO)).toBe(ui.Button.YES);
  const answer = ui.prompt('Год');
  expect([answer.getResponseText(), String(answer.getSelectedButton())]).toEqual(['2026', 'YES']);
  expect(seen.asked).toEqual([{ title: 'Приказ', prompt: 'Подписать?', buttons: 'YES_NO', input: false }, { title: '', prompt: 'Год', buttons: 'OK', input: true }]);
});

test('there is no Ui where nobody looks', () => {
  expect(() => execute({ hasUi: false }).app.getUi()).toThrow('Cannot call SpreadsheetApp.getUi() from this context.');
});

test('toasts and the selection', () => {
  const { app, seen } = execute();
  const book = app.getActive();
  book.toast('Готово', 'Реестр');
  expect(seen.toasts).toEqual(['Готово']);
  const sheet = book.insertSheet('Люди');
  sheet.getRange('B2:C4').activate();
  expect([app.getActiveSheet().getName(), app.getActiveRange().getA1Notation(), app.getCurrentCell().getA1Notation()]).toEqual(['Люди', 'B2:C4', 'B2']);
  sheet.getRangeList(['A1', 'D4:E5']).activate();
  expect(app.getActiveRangeList().getRanges().map((range) => range.getA1Notation())).toEqual(['A1', 'D4:E5']);
});

test('enumerations are objects that know their name, place and siblings', () => {
  const { app } = execute();
  const { DASHED } = app.BorderStyle;
  const dashed = DASHED as unknown as { name(): string; ordinal(): number; compareTo(other: unknown): number };
  expect([dashed.name(), dashed.ordinal(), dashed.compareTo(app.BorderStyle.DOTTED), String(DASHED), JSON.stringify(DASHED)]).toEqual(['DASHED', 1, 1, 'DASHED', '"DASHED"']);
  expect(app.BorderStyle.DASHED).toBe(DASHED);
});
