import { createWorkbook, toA1, type CellRange, type Sheet, type Workbook } from '../../../local/workbook';
import { moveCopy, moveCut, moveLines } from '../../../local/workbook/references';

const block = (row: number, column: number, rows = 1, columns = 1): CellRange => ({ row, column, rows, columns });

function bookWith(...names: string[]): { book: Workbook; sheet: (name: string) => Sheet } {
  const book = createWorkbook({ sheets: names, now: () => new Date('2026-09-01T09:00:00Z') });
  return { book, sheet: (name) => { const found = book.getSheetByName(name); if (!found) throw new Error(name); return found; } };
}

describe('references after inserted rows (2 before row 5 of «Лист 1»)', () => {
  const cases: [string, string][] = [
    ['=A4', '=A4'], ['=A5', '=A7'], ['=$A$5', '=$A$7'], ['=A4:A5', '=A4:A7'], ['=A5:A9', '=A7:A11'], ['=A1:A4', '=A1:A4'], ['=A5:A', '=A7:A'], ['=A3:A', '=A3:A'], ['=A:A', '=A:A'], ['=5:5', '=7:7'], ['=1:5', '=1:7'],
    ["=SUM('Лист 1'!B5;\"A5\";Лист2!A5)", "=SUM('Лист 1'!B7;\"A5\";Лист2!A5)"], ['=LOG10(A5)+A5B', '=LOG10(A7)+A5B'], ['=#REF!+A6', '=#REF!+A8'],
  ];
  test.each(cases)('%s', (before, after) => { expect(moveLines(before, 'Лист 1', 'лист 1', 'rows', { kind: 'insert', at: 4, count: 2 })).toBe(after); });
  test('a formula of another sheet moves only where it names the sheet', () => {
    expect(moveLines("=A5+'Лист 1'!A5", 'Лист2', 'Лист 1', 'rows', { kind: 'insert', at: 4, count: 2 })).toBe("=A5+'Лист 1'!A7");
  });
});

describe('references after deleted rows 3-4', () => {
  const cases: [string, string][] = [
    ['=A2', '=A2'], ['=A3', '=#REF!'], ['=A5', '=A3'], ['=A3:A4', '=#REF!'], ['=A2:A4', '=A2:A2'], ['=A3:A6', '=A3:A4'], ['=A1:A9', '=A1:A7'], ['=A3:A', '=A3:A'], ['=$B$4*2', '=#REF!*2'], ['=3:4', '=#REF!'],
  ];
  test.each(cases)('%s', (before, after) => { expect(moveLines(before, 'Л', 'Л', 'rows', { kind: 'delete', at: 2, count: 2 })).toBe(after); });
});

describe('references after columns changed', () => {
  test.each([['=B1', '=C1'], ['=A1:B1', '=A1:C1'], ['=B:B', '=C:C'], ['=$A:$C', '=$A:$D'], ['=3:3', '=3:3']])('insert one before B: %s', (before, after) => {
    expect(moveLines(before, 'Л', 'Л', 'columns', { kind: 'insert', at: 1, count: 1 })).toBe(after);
  });
  test.each([['=B1', '=#REF!'], ['=C1', '=B1'], ['=A:C', '=A:B'], ['=B:B', '=#REF!']])('delete B: %s', (before, after) => {
    expect(moveLines(before, 'Л', 'Л', 'columns', { kind: 'delete', at: 1, count: 1 })).toBe(after);
  });
  test.each([['=A1', '=C1'], ['=B1', '=A1'], ['=C1', '=B1'], ['=D1', '=D1'], ['=A1:C1', '=A1:C1']])('move A behind C: %s', (before, after) => {
    expect(moveLines(before, 'Л', 'Л', 'columns', { kind: 'move', from: 0, count: 1, to: 3 })).toBe(after);
  });
});

test('copied formulas move what is not fixed', () => {
  expect(moveCopy('=A1+$A1+A$1+$A$1+B2:C3', 1, 1)).toBe('=B2+$A2+B$1+$A$1+C3:D4');
  expect(moveCopy('=A1', -1, 0)).toBe('=#REF!');
  expect(moveCopy('=A:A&1:1', 2, 2)).toBe('=C:C&3:3');
  expect(moveCopy("=Люди!A1&'Мои люди'!A1", 1, 0)).toBe("=Люди!A2&'Мои люди'!A2");
});

test('references follow cut cells, to another sheet too', () => {
  const source = block(0, 0, 2, 2);
  const at = { row: 4, column: 4 };
  expect(moveCut('=A1+A3+SUM(A1:B2)', 'Л', 'Л', 'Л', source, 'Л', at)).toBe('=E5+A3+SUM(E5:F6)');
  expect(moveCut('=A1+A3', 'Л', 'Л', 'Л', source, 'Другой лист', at)).toBe("='Другой лист'!E5+A3");
  expect(moveCut('=A1+A3', 'Л', 'Другой', 'Л', source, 'Другой', at)).toBe('=E5+Л!A3');
});

test('inserted rows carry everything along', () => {
  const { book, sheet } = bookWith('Люди', "Мой 'лист'");
  const people = sheet('Люди');
  const other = sheet("Мой 'лист'");
  people.enter(block(0, 0, 4, 2), [['Имя', 'Баллы'], ['Аня', 1], ['Боря', 2], ['Вера', 3]]);
  people.setFormula(5, 1, '=SUM(B2:B4)');
  other.enter(block(0, 0, 1, 2), [['=Люди!B3', "=Люди!$B$6&\" Люди!B3\""]]);
  people.setNotes(block(2, 0), [['заметка']]);
  people.setValidation(block(1, 1, 3), { criteria: 'VALUE_IN_RANGE', values: ['Люди!$B$2:$B$4'], allowInvalid: true });
  people.merge(block(3, 3, 2, 2));
  people.conditionalFormats = [{ id: 'c', ranges: [block(1, 0, 3, 2)], condition: { criteria: 'CUSTOM_FORMULA', values: ['=$B2>1'], style: { bg: '#ff0000' } } }];
  people.protections = [{ id: 'p', range: block(1, 0, 3), description: '', warningOnly: true, editors: [], domainEdit: false, unprotected: [] }];
  people.filter = { range: block(0, 0, 4, 2), criteria: { 1: { hiddenValues: ['2'] } } };
  people.frozenRows = 2;
  people.setRowHeights(3, 1, 50);
  book.setNamedRange('Баллы', people.id, block(1, 1, 3));
  people.insertRows(2, 2);
  expect(people.formulas(block(7, 1))).toEqual([['=SUM(B2:B6)']]);
  expect(other.formulas(block(0, 0, 1, 2))).toEqual([['=Люди!B5', '=Люди!$B$8&" Люди!B3"']]);
  expect(other.values(block(0, 0, 1, 2))).toEqual([[2, '6 Люди!B3']]);
  expect(people.notes(block(2, 0, 3))).toEqual([[''], [''], ['заметка']]);
  expect(people.validations).toEqual([{ range: block(1, 1, 5), validation: { criteria: 'VALUE_IN_RANGE', values: ['Люди!$B$2:$B$6'], allowInvalid: true } }]);
  expect(people.merges).toEqual([block(5, 3, 2, 2)]);
  expect(people.conditionalFormats[0]?.ranges).toEqual([block(1, 0, 5, 2)]);
  expect(people.conditionalFormats[0]?.condition?.values).toEqual(['=$B2>1']);
  expect(people.conditionalStyle(4, 0)).toEqual({ bg: '#ff0000' });
  expect(people.conditionalStyle(1, 0)).toBeUndefined();
  expect(people.protections[0]?.range).toEqual(block(1, 0, 5));
  expect(people.filter?.range).toEqual(block(0, 0, 6, 2));
  expect(people.filteredRows()).toEqual([4]);
  expect(people.rowHeight(5)).toBe(50);
  expect(people.frozenRows).toBe(2);
  expect(book.namedRanges[0]?.range).toEqual(block(1, 1, 5));
  people.deleteRows(1, 2);
  expect(people.formulas(block(5, 1))).toEqual([['=SUM(B2:B4)']]);
  expect(people.frozenRows).toBe(1);
  expect(people.rowCount).toBe(1000);
  expect(people.lastRow()).toBe(6);
});

test('a deleted column takes references, filter criteria and merges with it', () => {
  const { sheet } = bookWith('Л');
  const one = sheet('Л');
  one.enter(block(0, 0, 1, 4), [[1, 2, '=A1+B1', '=SUM(A1:B1)']]);
  one.filter = { range: block(0, 0, 3, 3), criteria: { 1: { hiddenValues: ['x'] }, 2: { hiddenValues: ['y'] } } };
  one.merge(block(5, 0, 1, 2));
  one.setColumnWidths(2, 1, 222);
  one.deleteColumns(1, 1);
  expect(one.inputs(block(0, 0, 1, 3))).toEqual([[1, '=A1+#REF!', '=SUM(A1:A1)']]);
  expect(one.values(block(0, 0, 1, 3))).toEqual([[1, '#REF!', 1]]);
  expect(one.filter).toEqual({ range: block(0, 0, 3, 2), criteria: { 1: { hiddenValues: ['y'] } } });
  expect(one.merges).toEqual([]);
  expect(one.columnWidth(1)).toBe(222);
  expect(() => one.deleteRows(0, 1000)).toThrow("You can't delete all the rows on the sheet.");
  expect(() => one.deleteRows(999, 2)).toThrow('Those rows are out of bounds.');
});

test('moved rows keep their cells and are followed', () => {
  const { sheet } = bookWith('Л');
  const one = sheet('Л');
  one.enter(block(0, 0, 4, 2), [['а', '=A1'], ['б', '=A2'], ['в', '=A3'], ['г', '=A4']]);
  one.setFormula(9, 0, '=A1&A4&JOIN("";A1:A4)');
  one.moveRows(0, 1, 3);
  expect(one.values(block(0, 0, 4))).toEqual([['б'], ['в'], ['а'], ['г']]);
  expect(one.inputs(block(0, 1, 4))).toEqual([['=A1'], ['=A2'], ['=A3'], ['=A4']]);
  expect(one.formulas(block(9, 0))).toEqual([['=A3&A4&JOIN("";A1:A4)']]);
  one.moveRows(3, 1, 0);
  expect(one.values(block(0, 0, 4))).toEqual([['г'], ['б'], ['в'], ['а']]);
});

test('sorting moves cells with formats, notes and relative formulas; outside references stay', () => {
  const { sheet } = bookWith('Л');
  const one = sheet('Л');
  one.enter(block(0, 0, 5, 3), [['Юля', 3, '=B1*10'], ['анна', 1, '=B2*10'], [null, 9, '=B3*10'], ['Ёлкин', true, '=$B$1'], [7, 2, '=B5*10']]);
  one.setStyle(block(0, 0), { bold: true });
  one.setNotes(block(1, 0), [['про Анну']]);
  one.setFormula(9, 0, '=A1');
  one.sort(block(0, 0, 5, 3), [{ column: 0, ascending: true }]);
  expect(one.values(block(0, 0, 5))).toEqual([[7], ['анна'], ['Ёлкин'], ['Юля'], [null]]);
  expect(one.inputs(block(0, 2, 5))).toEqual([['=B1*10'], ['=B2*10'], ['=$B$1'], ['=B4*10'], ['=B5*10']]);
  expect(one.styles(block(3, 0))).toEqual([[{ bold: true }]]);
  expect(one.styles(block(0, 0))).toEqual([[undefined]]);
  expect(one.notes(block(1, 0))).toEqual([['про Анну']]);
  expect(one.formulas(block(9, 0))).toEqual([['=A1']]);
  expect(one.value(9, 0)).toBe(7);
  one.sort(block(0, 0, 5, 3), [{ column: 0, ascending: false }]);
  expect(one.values(block(0, 0, 5))).toEqual([['Юля'], ['Ёлкин'], ['анна'], [7], [null]]);
  one.merge(block(1, 1, 2, 1));
  expect(() => one.sort(block(0, 0, 5, 3), [{ column: 0, ascending: true }])).toThrow('vertical merges');
});

test('cut and paste takes everything to another sheet', () => {
  const { book, sheet } = bookWith('Из', 'В');
  const [from, to] = [sheet('Из'), sheet('В')];
  from.enter(block(0, 0, 2, 2), [[1, '=A1+C1'], [2, '=A2+C2']]);
  from.enter(block(0, 2, 2, 2), [[10, '=SUM(A1:A2)'], [20, '=A1']]);
  from.setFormat(block(0, 0, 2, 1), '0.00');
  from.merge(block(0, 0, 1, 2));
  from.enter(block(0, 1), [['=A1+C1']]);
  from.setValidation(block(1, 0), { criteria: 'CHECKBOX', values: [], allowInvalid: false });
  from.conditionalFormats = [{ id: 'c', ranges: [block(0, 0, 3, 3)], condition: { criteria: 'CELL_NOT_EMPTY', values: [], style: { bold: true } } }];
  book.setNamedRange('Имя', from.id, block(1, 0));
  from.cutPaste(block(0, 0, 2, 2), { sheet: to, row: 4, column: 0 });
  expect(from.inputs(block(0, 0, 2, 4))).toEqual([[null, null, 10, '=SUM(В!A5:A6)'], [null, null, 20, '=В!A5']]);
  expect(to.inputs(block(4, 0, 2, 2))).toEqual([[1, '=A5+Из!C1'], [2, '=A6+Из!C2']]);
  expect(to.values(block(4, 1, 2, 1))).toEqual([[11], [22]]);
  expect(from.values(block(0, 3, 2, 1))).toEqual([[3], [1]]);
  expect(to.formats(block(4, 0, 2, 1))).toEqual([['0.00'], ['0.00']]);
  expect(from.formats(block(0, 0, 2, 1))).toEqual([[''], ['']]);
  expect(to.merges).toEqual([block(4, 0, 1, 2)]);
  expect(to.validations.map((one) => toA1(one.range))).toEqual(['A6']);
  expect(from.conditionalFormats[0]?.ranges.map((range) => toA1(range))).toEqual(['C1:C2', 'A3:C3']);
  expect(to.conditionalFormats[0]?.ranges.map((range) => toA1(range))).toEqual(['A5:B6']);
  expect(book.namedRanges[0]).toMatchObject({ sheetId: to.id, range: block(5, 0) });
});

test('copy and paste shifts relative references, repeats, grows the grid; values only', () => {
  const { sheet } = bookWith('Л');
  const one = sheet('Л');
  one.enter(block(0, 0, 1, 2), [[5, '=A1*$A$1']]);
  one.setStyle(block(0, 0), { italic: true });
  one.copyPaste(block(0, 0, 1, 2), { row: 1, column: 0, rows: 2, columns: 2 });
  expect(one.inputs(block(1, 0, 2, 2))).toEqual([[5, '=A2*$A$1'], [5, '=A3*$A$1']]);
  expect(one.styles(block(2, 0))).toEqual([[{ italic: true }]]);
  one.copyPaste(block(0, 0, 1, 2), { row: 999, column: 25 }, { values: true });
  expect([one.rowCount, one.columnCount]).toEqual([1000, 27]);
  expect(one.inputs(block(999, 25, 1, 2))).toEqual([[5, 25]]);
  one.copyPaste(block(0, 0, 1, 2), { row: 10, column: 0 }, { transposed: true });
  expect(one.values(block(10, 0, 1, 1))).toEqual([[5]]);
  one.copyPaste(block(0, 0, 1, 1), { row: 0, column: 5 }, { formats: true });
  expect(one.getCell(0, 5)).toEqual({ v: null, style: { italic: true } });
});

test('cells inserted and deleted shift those below; only references inside the columns move', () => {
  const { sheet } = bookWith('Л');
  const one = sheet('Л');
  one.enter(block(0, 0, 3, 2), [['а', 1], ['б', 2], ['в', 3]]);
  one.enter(block(9, 3, 1, 3), [['=A2', '=B2', '=A1:A3&""']]);
  one.insertCells(block(1, 0), 'rows');
  expect(one.values(block(0, 0, 4, 2))).toEqual([['а', 1], [null, 2], ['б', 3], ['в', null]]);
  expect(one.formulas(block(9, 3, 1, 3))).toEqual([['=A3', '=B2', '=A1:A4&""']]);
  one.deleteCells(block(0, 0), 'rows');
  expect(one.values(block(0, 0, 3))).toEqual([[null], ['б'], ['в']]);
  expect(one.formulas(block(9, 3, 1, 3))).toEqual([['=A2', '=B2', '=A1:A3&""']]);
  one.insertCells(block(0, 0, 2, 1), 'columns');
  expect(one.values(block(0, 0, 3, 3))).toEqual([[null, null, 1], [null, 'б', 2], ['в', 3, null]]);
});

test('sheets: renamed, deleted, duplicated, hidden', () => {
  const { book, sheet } = bookWith('Один', 'Два');
  sheet('Один').enter(block(0, 0, 2, 1), [['=Два!A1+1'], ["=SUM('Два'!A:A)"]]);
  sheet('Два').enter(block(0, 0), [[5]]);
  sheet('Два').name = "Двойка 'новая'";
  expect(sheet('Один').formulas(block(0, 0, 2, 1))).toEqual([["='Двойка ''новая'''!A1+1"], ["=SUM('Двойка ''новая'''!A:A)"]]);
  expect(sheet('Один').value(0, 0)).toBe(6);
  expect(() => { sheet('Один').name = "двойка 'НОВАЯ'"; }).toThrow('already exists');
  const copy = book.duplicateSheet(sheet('Один').id);
  expect(copy.name).toBe('Копия листа Один');
  copy.enter(block(5, 0), [['только здесь']]);
  expect(sheet('Один').value(5, 0)).toBe(null);
  expect(book.sheets.map((one) => one.name)).toEqual(['Один', 'Копия листа Один', "Двойка 'новая'"]);
  book.deleteSheet(sheet("Двойка 'новая'").id);
  expect(sheet('Один').inputs(block(0, 0, 2, 1))).toEqual([['=#REF!+1'], ['=SUM(#REF!)']]);
  book.undo();
  expect(sheet('Один').value(0, 0)).toBe(6);
  book.moveSheet(copy.id, 0);
  expect(book.sheets[0]?.id).toBe(copy.id);
  copy.hidden = true;
  sheet('Один').hidden = true;
  expect(() => { sheet("Двойка 'новая'").hidden = true; }).toThrow("You can't hide all the sheets in a document.");
  expect(() => book.deleteSheet(sheet("Двойка 'новая'").id)).toThrow("You can't remove all the sheets in a document.");
});

test('merging keeps the first value and refuses halves', () => {
  const { sheet } = bookWith('Л');
  const one = sheet('Л');
  one.enter(block(0, 0, 2, 2), [[1, 2], [3, 4]]);
  one.merge(block(0, 0, 2, 2), 'across');
  expect(one.merges).toEqual([block(0, 0, 1, 2), block(1, 0, 1, 2)]);
  expect(one.values(block(0, 0, 2, 2))).toEqual([[1, null], [3, null]]);
  expect(() => one.merge(block(0, 1, 2, 2))).toThrow('You must select all cells in a merged range');
  one.unmerge(block(0, 0, 2, 2));
  expect(one.merges).toEqual([]);
});
