import { createWorkbook, workbookFromJSON, type CellRange, type CellValue, type Sheet, type Workbook, type WorkbookJson } from '../../../local/workbook';

/** A small random generator with a seed: the same operations in every run. */
function random(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const SIZE = 8;
const INPUTS = ['1', '2,5', 'текст', '=A1+B2', '=SUM(A1:C4)', '=SUM(B:B)', '=IF(A1>1;B1;C1)', '=COUNTIF(A1:D8;">1")', "='Второй лист'!B2*2", "=SUM('Второй лист'!A2:C)", '=$A$1&B$2', '', 'ИСТИНА', '01.09.2026', '=XLOOKUP(1;A1:A8;B1:B8;"нет")', '=MATCH(2,5;C:C;0)', '=D4', '=SEQUENCE(2)', '=ARRAYFORMULA(A1:A2*2)', '=SORT(B1:B4)', '=Первый!A3&"!"'];

function make(): { book: Workbook; sheets: Sheet[] } {
  const book = createWorkbook({ sheets: ['Первый', 'Второй лист'], now: () => new Date('2026-09-01T09:00:00Z') });
  for (const sheet of book.sheets) {
    sheet.deleteRows(SIZE * 2, 1000 - SIZE * 2);
    sheet.deleteColumns(SIZE * 2, 26 - SIZE * 2);
  }
  return { book, sheets: [...book.sheets] };
}

function operate(book: Workbook, next: (below: number) => number): void {
  const sheet = book.sheets[next(book.sheets.length)];
  if (!sheet) return;
  const rows = Math.min(SIZE, sheet.rowCount);
  const columns = Math.min(SIZE, sheet.columnCount);
  const place = (): CellRange => { const row = next(rows); const column = next(columns); return { row, column, rows: 1 + next(rows - row), columns: 1 + next(columns - column) }; };
  const range = place();
  const one = { row: range.row, column: range.column, rows: 1, columns: 1 };
  switch (next(19)) {
    case 0: case 1: case 2: case 3: case 4: sheet.enter(one, [[INPUTS[next(INPUTS.length)]]]); break;
    case 5: sheet.enter(range, Array.from({ length: range.rows }, () => Array.from({ length: range.columns }, () => INPUTS[next(INPUTS.length)]))); break;
    case 6: sheet.clear(range, { contents: true }); break;
    case 7: if (sheet.rowCount < 40) sheet.insertRows(range.row, 1 + next(2)); break;
    case 8: if (sheet.rowCount > SIZE) sheet.deleteRows(range.row, 1); break;
    case 9: if (sheet.columnCount < 30) sheet.insertColumns(range.column, 1); break;
    case 10: if (sheet.columnCount > SIZE) sheet.deleteColumns(range.column, 1); break;
    case 11: sheet.moveRows(range.row, 1, next(rows)); break;
    case 12: if (sheet.merges.length === 0) sheet.sort(range, [{ column: range.column, ascending: next(2) === 0 }]); break;
    case 13: sheet.cutPaste(range, { sheet: book.sheets[next(2)] ?? sheet, row: next(4), column: next(4) }); break;
    case 14: sheet.copyPaste(range, { sheet: book.sheets[next(2)] ?? sheet, row: next(4), column: next(4) }); break;
    case 15: sheet.setStyle(range, { bold: true, bg: `#00000${next(10)}` }); sheet.setFormat(range, ['0.00', '@', 'dd.MM.yyyy', ''][next(4)] ?? ''); break;
    case 16: sheet.setNotes(one, [['заметка']]); sheet.setValidation(range, { criteria: 'CUSTOM_FORMULA', values: ['=A1>0'], allowInvalid: true }); break;
    case 17: book.undo(); break;
    default: book.redo();
  }
}

const all = (sheet: Sheet): CellRange => ({ row: 0, column: 0, rows: sheet.rowCount, columns: sheet.columnCount });
const contents = (book: Workbook): unknown => book.sheets.map((sheet) => ({ name: sheet.name, inputs: sheet.inputs(all(sheet)), formats: sheet.formats(all(sheet)), styles: sheet.styles(all(sheet)), notes: sheet.notes(all(sheet)), validations: sheet.validations, merges: sheet.merges }));
const values = (book: Workbook): CellValue[][][] => book.sheets.map((sheet) => sheet.values(all(sheet)));

test.each(Array.from({ length: 12 }, (_, i) => [i]))('random operations %i: saved and loaded it is the same; calculating step by step gives what calculating anew gives', (seed) => {
  const { book } = make();
  const next = random(seed);
  for (let i = 0; i < 100; i++) {
    operate(book, next);
    if (i % 3 !== 0) continue;
    const stepwise = values(book);
    if (i % 30 === 0) {
      const loaded = workbookFromJSON(JSON.parse(JSON.stringify(book.toJSON())) as WorkbookJson, { now: () => new Date('2026-09-01T09:00:00Z') });
      expect(contents(loaded)).toEqual(contents(book));
      expect(values(loaded)).toEqual(stepwise);
      expect(loaded.toJSON()).toEqual(JSON.parse(JSON.stringify(book.toJSON())));
    } else {
      book.invalidate();
      expect(values(book)).toEqual(stepwise);
    }
  }
});

test.each(Array.from({ length: 6 }, (_, i) => [i + 100]))('random operations %i: undone to the end nothing is left, redone everything is back', (seed) => {
  const { book } = make();
  const next = random(seed);
  const before = contents(book);
  let steps = 0;
  while (book.undo()) steps++;
  for (let i = 0; i < steps; i++) book.redo();
  expect(contents(book)).toEqual(before);
  for (let i = 0; i < 60; i++) operate(book, next);
  while (book.redo());
  const after = contents(book);
  let undone = 0;
  while (book.undo()) undone++;
  expect(book.sheets.every((sheet) => sheet.lastRow() === 0)).toBe(true);
  for (let i = 0; i < undone; i++) expect(book.redo()).toBe(true);
  expect(contents(book)).toEqual(after);
});
