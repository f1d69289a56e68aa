import { createWorkbook, workbookFromJSON, type CellRange, type Sheet, type WorkbookEvent, type WorkbookJson } from '../../../local/workbook';

const block = (row: number, column: number, rows = 1, columns = 1): CellRange => ({ row, column, rows, columns });

function fresh() {
  const book = createWorkbook({ sheets: ['Л'], now: () => new Date('2026-09-01T09:00:00Z') });
  const sheet = book.sheets[0];
  if (!sheet) throw new Error('no sheet');
  return { book, sheet };
}

test('each step is undone and done again as a whole', () => {
  const { book, sheet } = fresh();
  expect(book.undo()).toBe(false);
  book.change('script', () => {
    sheet.enter(block(0, 0, 1, 2), [[1, '=A1+1']]);
    book.change('person', () => sheet.setStyle(block(0, 0), { bold: true }));
    sheet.setNotes(block(0, 0), [['заметка']]);
  });
  book.change('person', () => sheet.enter(block(0, 0), [[10]]));
  book.change('person', () => sheet.insertRows(0, 1));
  expect(sheet.values(block(0, 0, 2, 2))).toEqual([[null, null], [10, 11]]);
  expect(book.undo()).toBe(true);
  expect(sheet.values(block(0, 0, 1, 2))).toEqual([[10, 11]]);
  expect(sheet.rowCount).toBe(1000);
  book.undo();
  expect(sheet.values(block(0, 0, 1, 2))).toEqual([[1, 2]]);
  book.undo();
  expect(sheet.getCell(0, 0)).toBeUndefined();
  expect([book.canUndo, book.canRedo]).toEqual([false, true]);
  book.redo();
  expect(sheet.getCell(0, 0)).toEqual({ v: 1, style: { bold: true }, note: 'заметка' });
  book.redo();
  book.redo();
  expect(book.redo()).toBe(false);
  expect(sheet.formulas(block(1, 1))).toEqual([['=A2+1']]);
  book.undo();
  book.change('person', () => sheet.enter(block(5, 5), [['новое']]));
  expect(book.canRedo).toBe(false);
});

test('a throw in a step keeps what was done; the step can be undone', () => {
  const { book, sheet } = fresh();
  expect(() => book.change('script', () => { sheet.put(block(0, 0), [['до']]); throw new Error('обрыв'); })).toThrow('обрыв');
  expect(sheet.value(0, 0)).toBe('до');
  book.undo();
  expect(sheet.value(0, 0)).toBe(null);
});

test('a step that changes nothing is none', () => {
  const { book } = fresh();
  book.change('script', () => 1);
  expect(book.canUndo).toBe(false);
});

test('versions keep everything and come back, themselves undoable', () => {
  const { book, sheet } = fresh();
  sheet.enter(block(0, 0, 1, 2), [['первое', '=A1&"!"']]);
  const id = book.saveVersion('до правок');
  sheet.enter(block(0, 0), [['второе']]);
  sheet.name = 'Другое имя';
  const extra = book.insertSheet('Лишний');
  book.setNamedRange('Имя', extra.id, block(0, 0));
  book.restoreVersion(id);
  expect(book.sheets.map((one) => one.name)).toEqual(['Л']);
  expect(sheet.values(block(0, 0, 1, 2))).toEqual([['первое', 'первое!']]);
  expect(book.namedRanges).toEqual([]);
  sheet.enter(block(0, 0), [['третье']]);
  book.undo();
  book.undo();
  expect(book.sheets.map((one) => one.name)).toEqual(['Другое имя', 'Лишний']);
  expect(sheet.value(0, 0)).toBe('второе');
  book.restoreVersion(id);
  expect(sheet.value(0, 0)).toBe('первое');
  expect(book.versions()).toEqual([{ id, name: 'до правок', at: '2026-09-01T09:00:00.000Z' }]);
  expect(() => book.restoreVersion('v99')).toThrow('v99');
});

test('a version survives saving and loading, with a sheet that was deleted since', () => {
  const { book, sheet } = fresh();
  const other = book.insertSheet('Второй');
  other.enter(block(0, 0), [['дорогое']]);
  const id = book.saveVersion();
  book.deleteSheet(other.id);
  const loaded = workbookFromJSON(JSON.parse(JSON.stringify(book.toJSON())) as WorkbookJson);
  expect(loaded.sheets.length).toBe(1);
  loaded.restoreVersion(id);
  expect(loaded.getSheetByName('Второй')?.value(0, 0)).toBe('дорогое');
  loaded.undo();
  expect(loaded.sheets.map((one) => one.name)).toEqual([sheet.name]);
});

test('only changed sheets are to be saved', () => {
  const { book, sheet } = fresh();
  const other = book.insertSheet('Второй');
  book.markSaved();
  expect(book.dirty()).toEqual({ head: false, sheets: [], versions: [] });
  other.enter(block(0, 0), [[1]]);
  expect(book.dirty()).toEqual({ head: false, sheets: [other.id], versions: [] });
  book.markSaved();
  sheet.enter(block(0, 0), [['=Второй!A1']]);
  expect(sheet.value(0, 0)).toBe(1);
  expect(book.dirty().sheets).toEqual([sheet.id]);
  book.markSaved();
  book.undo();
  expect(book.dirty().sheets).toEqual([sheet.id]);
  book.markSaved();
  book.setNamedRange('Имя', sheet.id, block(0, 0));
  expect(book.dirty()).toMatchObject({ head: true, sheets: [] });
  book.markSaved();
  const id = book.saveVersion();
  expect(book.dirty()).toEqual({ head: true, sheets: [], versions: [id] });
});

test('listeners hear what happened, by whom, in one step', () => {
  const { book, sheet } = fresh();
  const events: WorkbookEvent[] = [];
  const off = book.onChange((event) => events.push(event));
  const types = (): string[] => events.splice(0).map((event) => event.type);
  book.change('person', () => { sheet.enter(block(0, 0), [[1]]); sheet.setFormat(block(0, 0), '0.0'); });
  expect(events.map(({ origin, step }) => ({ origin, step }))).toEqual([{ origin: 'person', step: events[0]?.step }, { origin: 'person', step: events[0]?.step }]);
  expect(types()).toEqual(['cells', 'formats']);
  sheet.insertRows(2, 3);
  expect(events).toMatchObject([{ type: 'rowsInserted', at: 2, count: 3, origin: 'system', sheetId: sheet.id }]);
  types();
  sheet.frozenRows = 1;
  sheet.name = 'Имя';
  sheet.setColumnWidths(0, 2, 200);
  sheet.setRowsHidden(1, 1, true);
  sheet.setValidation(block(0, 0), { criteria: 'CHECKBOX', values: [], allowInvalid: false });
  sheet.merge(block(3, 0, 1, 2));
  const other = book.insertSheet();
  book.deleteSheet(other.id);
  book.undo();
  expect(types()).toEqual(['frozen', 'sheetRenamed', 'sizes', 'hiddenRows', 'validations', 'merges', 'cells', 'sheetInserted', 'sheetDeleted', 'sheetInserted', 'sheetMoved', 'sheetMoved', 'workbook']);
  off();
  sheet.enter(block(0, 0), [[2]]);
  expect(events).toEqual([]);
});

test('extras of workbook and sheet are kept and undone', () => {
  const { book, sheet } = fresh();
  book.setExtra('metadata', [{ key: 'a' }]);
  sheet.setExtra('form', 'f1');
  const loaded = workbookFromJSON(JSON.parse(JSON.stringify(book.toJSON())) as WorkbookJson);
  expect(loaded.extra('metadata')).toEqual([{ key: 'a' }]);
  expect(loaded.sheets[0]?.extra('form')).toBe('f1');
  book.undo();
  expect(sheet.extra('form')).toBeUndefined();
  book.setExtra('metadata', undefined);
  expect(book.extra('metadata')).toBeUndefined();
});

test('the selection is not undone and falls back when its sheet goes', () => {
  const { book, sheet } = fresh();
  const other = book.insertSheet();
  book.activeSheetId = other.id;
  book.activeRange = block(3, 3, 2, 2);
  expect(book.activeRange).toEqual(block(3, 3, 2, 2));
  book.deleteSheet(other.id);
  expect(book.activeSheetId).toBe(sheet.id);
});

test('shared rows of a copy and a version are never written through', () => {
  const { book, sheet } = fresh();
  book.change('script', () => {
    sheet.put(block(0, 0), [['до']]);
    const id = book.saveVersion();
    const copy: Sheet = book.duplicateSheet(sheet.id);
    sheet.put(block(0, 0), [['после']]);
    copy.put(block(0, 0), [['копия']]);
    book.restoreVersion(id);
    sheet.put(block(1, 0), [['ещё']]);
    book.restoreVersion(id);
  });
  expect(sheet.values(block(0, 0, 2))).toEqual([['до'], [null]]);
});
