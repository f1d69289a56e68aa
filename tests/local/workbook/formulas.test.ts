import { createWorkbook, serialOf, type CellRange, type CellValue, type Sheet, type Workbook } from '../../../local/workbook';

const block = (row: number, column: number, rows = 1, columns = 1): CellRange => ({ row, column, rows, columns });
const TODAY = serialOf([2026, 9, 1]);

function fresh(...names: string[]): { book: Workbook; first: Sheet; sheet: (name: string) => Sheet } {
  const book = createWorkbook({ sheets: names.length > 0 ? names : ['Л'], now: () => new Date('2026-09-01T09:00:00Z') });
  const sheet = (name: string): Sheet => { const found = book.getSheetByName(name); if (!found) throw new Error(name); return found; };
  return { book, first: sheet(names[0] ?? 'Л'), sheet };
}

/** Rows of what a formula gives in a sheet with a small table in A1:D5 and people on another sheet. */
function results(formula: string): CellValue[][] {
  const { first, sheet } = fresh('Л', 'Люди');
  first.enter(block(0, 0, 5, 4), [['Имя', 'Класс', 'Баллы', 'Дата'], ['Аня', '5А', 10, '01.09.2026'], ['Боря', '5Б', 20, '02.09.2026'], ['Вера', '5А', 30, null], [null, null, null, null]]);
  sheet('Люди').enter(block(0, 0, 4, 3), [['Код', 'ФИО', 'Год'], ['K1', 'Иванов Пётр', 2011], ['K2', 'Сидорова Анна', 2012], ['k3', 'Ёлкин Лев', 2013]]);
  first.setFormula(10, 5, formula);
  const whole = first.values(block(10, 5, 20, 10));
  const rows = whole.filter((row) => row.some((value) => value !== null));
  const width = Math.max(1, ...rows.map((row) => row.reduce<number>((last, value, i) => (value === null ? last : i + 1), 0)));
  return rows.map((row) => row.slice(0, width));
}

describe('one result', () => {
  const cases: [string, CellValue][] = [
    ['=1+2*3', 7], ['=(1+2)*3', 9], ['=-2^2', 4], ['=2^3^2', 64], ['=10%', 0.1], ['=1,5+1', 2.5], ['=ROUND(1,005;2)', 1.01], ['=ROUND(2.345,2)', 2.35], ['=SUM(1,2,3)', 6], ['=SUM(1;2;3)', 6], ['=SUM(1,5;2)', 3.5],
    ['=1/0', '#DIV/0!'], ['=НЕТТАКОЙ(1)', '#NAME?'], ['=NOSUCH(1)', '#NAME?'], ['=QUERY(A1:B2;"select A")', '#NAME?'], ['=1+', '#ERROR!'], ['=Нет!A1', '#REF!'], ['=#REF!+1', '#REF!'], ['="а"+1', '#VALUE!'], ['="5"+1', 6], ['="5,5"*2', 11],
    ['="а"&"б"', 'аб'], ['=A2&" "&C2', 'Аня 10'], ['=1,5&""', '1,5'], ['="АНЯ"=A2', true], ['=A5=""', true], ['=A5=0', true], ['="а"<"б"', true], ['="1">2', true], ['=1<>2', true], ['=TRUE', true], ['=ИСТИНА', true],
    ['=SUM(C:C)', 60], ['=SUM(C2:C)', 60], ['=СУММ(C2:C4)', 60], ['=AVERAGE(C2:C5)', 20], ['=MIN(C2:C4)', 10], ['=MAX(C2:C4)', 30], ['=MEDIAN(1;2;4;9)', 3], ['=COUNT(A1:D5)', 5], ['=COUNTA(A:A)', 4], ['=COUNTBLANK(A1:A5)', 1], ['=COUNTUNIQUE(B2:B5)', 2], ['=LARGE(C2:C4;2)', 20], ['=SUBTOTAL(109;C2:C4)', 60],
    ['=COUNTIF(B:B;"5А")', 2], ['=COUNTIF(B:B;"5а")', 2], ['=COUNTIF(C:C;">=20")', 2], ['=COUNTIF(A2:A5;"<>")', 3], ['=COUNTIF(A2:A5;"")', 1], ['=COUNTIF(A:A;"*я")', 3], ['=COUNTIF(A:A;"?еря")', 0], ['=COUNTIF(B2:B4;"<>5А")', 1], ['=COUNTIF(D:D;">01.09.2026")', 1], ['=COUNTIF(D:D;D2)', 1],
    ['=COUNTIFS(B:B;"5А";C:C;">10")', 1], ['=SUMIF(B:B;"5А";C:C)', 40], ['=SUMIF(C:C;">10")', 50], ['=SUMIFS(C:C;B:B;"5А";A:A;"В*")', 30], ['=AVERAGEIF(B:B;"5А";C:C)', 20], ['=MAXIFS(C:C;B:B;"5А")', 30], ['=SUMPRODUCT(C2:C4;C2:C4)', 1400], ['=SUMPRODUCT(ARRAYFORMULA((B2:B4="5А")*C2:C4))', 40],
    ['=IF(C2>5;"да";"нет")', 'да'], ['=IF(C2>50;"да")', false], ['=IFS(C2>50;"а";C2>5;"б")', 'б'], ['=SWITCH(B2;"5Б";1;"5А";2;3)', 2], ['=IFERROR(1/0;"—")', '—'], ['=IFERROR(1/0)', null], ['=IFNA(NA();"нет")', 'нет'], ['=IFNA(1/0;"нет")', '#DIV/0!'], ['=AND(TRUE;C2>5)', true], ['=OR(FALSE;C2>50)', false], ['=NOT(TRUE)', false], ['=CHOOSE(2;"а";"б")', 'б'],
    ['=ISBLANK(A5)', true], ['=ISNUMBER(C2)', true], ['=ISTEXT(A2)', true], ['=ISERROR(1/0)', true], ['=ISNA(MATCH("x";A:A;0))', true], ['=N(TRUE)', 1], ['=ISFORMULA(A2)', false],
    ['=VLOOKUP("K2";\'Люди\'!A:C;2;FALSE)', 'Сидорова Анна'], ['=VLOOKUP("K3";Люди!A:C;3;0)', 2013], ['=VLOOKUP("нет";Люди!A:C;2;FALSE)', '#N/A'], ['=VLOOKUP("*2";Люди!A:C;2;FALSE)', 'Сидорова Анна'], ['=VLOOKUP(25;C2:D4;1;TRUE)', 20], ['=VLOOKUP("K1";Люди!A:B;5;0)', '#REF!'], ['=HLOOKUP("Баллы";A1:D4;3;FALSE)', 20],
    ['=XLOOKUP("K2";Люди!A:A;Люди!B:B;"нет")', 'Сидорова Анна'], ['=XLOOKUP("x";Люди!A:A;Люди!B:B;"нет")', 'нет'], ['=XLOOKUP("x";Люди!A:A;Люди!B:B)', '#N/A'], ['=XLOOKUP(25;C2:C4;A2:A4;"";-1)', 'Боря'], ['=XLOOKUP(25;C2:C4;A2:A4;"";1)', 'Вера'], ['=XLOOKUP("5А";B2:B4;A2:A4;"";0;-1)', 'Вера'], ['=INDEX(A:C;MATCH("Вера";A:A;0);3)', 30], ['=MATCH(25;C2:C4;1)', 2], ['=XMATCH("5Б";B2:B4)', 2], ['=INDEX(A1:D4;2;1)', 'Аня'], ['=SUM(INDEX(A1:D4;0;3))', 60],
    ['=ROW()', 11], ['=COLUMN()', 6], ['=ROW(A5)', 5], ['=ROWS(A1:B5)', 5], ['=COLUMNS(A:C)', 3], ['=INDIRECT("C2")+1', 11], ['=SUM(INDIRECT("Л!C2:C4"))', 60], ['=SUM(OFFSET(C1;1;0;2;1))', 30], ['=ADDRESS(2;3)', '$C$2'],
    ['=LEFT("Реестр";3)', 'Рее'], ['=RIGHT("Реестр";2)', 'тр'], ['=MID("Реестр";2;3)', 'еес'], ['=LEN("ёж")', 2], ['=UPPER("ёж")', 'ЁЖ'], ['=PROPER("иванов пётр")', 'Иванов Пётр'], ['=TRIM("  а   б ")', 'а б'], ['=SUBSTITUTE("а-б-в";"-";"+";2)', 'а-б+в'], ['=FIND("с";"Реестр")', 4], ['=SEARCH("Е";"Реестр")', 2], ['=FIND("я";"x")', '#VALUE!'], ['=REPT("=";3)', '==='],
    ['=TEXT(D2;"d mmmm yyyy")', '1 сентября 2026'], ['=TEXT(1234,5;"#,##0.00")', '1\u00a0234,50'], ['=VALUE("12,5")', 12.5], ['=JOIN(", ";A2:A4)', 'Аня, Боря, Вера'], ['=TEXTJOIN("; ";TRUE;A2:A5)', 'Аня; Боря; Вера'], ['=CONCATENATE(A2;" ";B2)', 'Аня 5А'],
    ['=REGEXMATCH("Ученик 5А";"\\d")', true], ['=REGEXEXTRACT("Ученик 5А";"\\d+")', '5'], ['=REGEXREPLACE("а1б2";"[0-9]";"#")', 'а#б#'],
    ['=TODAY()', TODAY], ['=NOW()', TODAY + 0.5], ['=DATE(2026;9;1)', TODAY], ['=YEAR(D2)', 2026], ['=MONTH(D3)', 9], ['=DAY(D3)', 2], ['=WEEKDAY(D2;2)', 2], ['=EDATE(D2;-1)', serialOf([2026, 8, 1])], ['=EOMONTH(D2;0)', serialOf([2026, 9, 30])], ['=DATEDIF(DATE(2011;10;5);D2;"Y")', 14], ['=D3-D2', 1], ['=DATEVALUE("01.09.2026")', TODAY],
    ['=LET(x;2;y;x*3;y+1)', 7], ['=LAMBDA(a;b;a*b)(3;4)', 12], ['=REDUCE(0;C2:C4;LAMBDA(s;v;s+v))', 60], ['=HYPERLINK("https://example.org";"ссылка")', 'ссылка'],
  ];
  test.each(cases)('%s', (formula, value) => { expect(results(formula)).toEqual(value === null ? [] : [[value]]); });
});

describe('results that spill', () => {
  const cases: [string, CellValue[][]][] = [
    ['={1;2;3}', [[1], [2], [3]]], ['={1\\2;3\\4}', [[1, 2], [3, 4]]], ['={A2:A3;"x"}', [['Аня'], ['Боря'], ['x']]], ['={A2:A3\\C2:C3}', [['Аня', 10], ['Боря', 20]]],
    ['=ARRAYFORMULA(C2:C4*2)', [[20], [40], [60]]], ['=C2:C4&"!"', [['10!'], ['20!'], ['30!']]], ['=ARRAYFORMULA(IF(C2:C4>15;A2:A4;""))', [[''], ['Боря'], ['Вера']]],
    ['=FILTER(A2:C4;B2:B4="5А")', [['Аня', '5А', 10], ['Вера', '5А', 30]]], ['=FILTER(A2:A4;C2:C4>100)', [['#N/A']]], ['=SORT(A2:C4;3;FALSE)', [['Вера', '5А', 30], ['Боря', '5Б', 20], ['Аня', '5А', 10]]], ['=UNIQUE(B2:B4)', [['5А'], ['5Б']]], ['=TRANSPOSE(A2:A4)', [['Аня', 'Боря', 'Вера']]],
    ['=VSTACK("ФИО";A2:A3)', [['ФИО'], ['Аня'], ['Боря']]], ['=HSTACK(A2:A3;C2:C3)', [['Аня', 10], ['Боря', 20]]], ['=SEQUENCE(2;2)', [[1, 2], [3, 4]]], ['=SPLIT("а,б,5";",")', [['а', 'б', 5]]],
    ['=ARRAYFORMULA(COUNTIF(B2:B4;UNIQUE(B2:B4)))', [[2], [1]]], ['=ARRAYFORMULA(VLOOKUP({"K1";"K3"};Люди!A:B;2;FALSE))', [['Иванов Пётр'], ['Ёлкин Лев']]], ['=XLOOKUP("K1";Люди!A:A;Люди!B:C)', [['Иванов Пётр', 2011]]],
    ['=MAP(C2:C4;LAMBDA(x;x+1))', [[11], [21], [31]]], ['=BYROW(C2:D3;LAMBDA(r;COUNT(r)))', [[2], [2]]], ['=SCAN(0;C2:C4;LAMBDA(s;v;s+v))', [[10], [30], [60]]], ['=CHOOSECOLS(A2:C3;3;1)', [[10, 'Аня'], [20, 'Боря']]], ['=TOCOL(A2:B3)', [['Аня'], ['5А'], ['Боря'], ['5Б']]], ['=TAKE(A2:A4;-2)', [['Боря'], ['Вера']]],
    ['=ARRAYFORMULA(ROW(A1:A3)-1)', [[0], [1], [2]]], ['=ARRAYFORMULA(SUMIF(B2:B4;B2:B4;C2:C4))', [[40], [20], [40]]],
  ];
  test.each(cases)('%s', (formula, rows) => { expect(results(formula)).toEqual(rows); });
});

test('a spill is part of the sheet: it is read, counted, and gives way to what stands in its place', () => {
  const { first } = fresh();
  first.enter(block(0, 0, 3, 1), [[1], [2], [3]]);
  first.setFormula(0, 2, '=ARRAYFORMULA(A1:A3*10)');
  first.setFormula(5, 0, '=SUM(C1:C3)');
  expect(first.values(block(0, 2, 4))).toEqual([[10], [20], [30], [null]]);
  expect(first.getCell(1, 2)).toEqual({ v: 20, spill: true });
  expect(first.inputs(block(0, 2, 2))).toEqual([['=ARRAYFORMULA(A1:A3*10)'], [null]]);
  expect(first.value(5, 0)).toBe(60);
  expect(first.lastColumn()).toBe(3);
  first.put(block(1, 2), [['занято']]);
  expect(first.values(block(0, 2, 3))).toEqual([['#REF!'], ['занято'], [null]]);
  expect(first.errorAt(0, 2)).toBe('#REF!');
  expect(first.value(5, 0)).toBe('#REF!');
  first.clear(block(1, 2), { contents: true });
  expect(first.values(block(0, 2, 3))).toEqual([[10], [20], [30]]);
  expect(first.value(5, 0)).toBe(60);
  first.enter(block(0, 2), [['=ARRAYFORMULA(A1:A2*10)']]);
  expect(first.values(block(0, 2, 3))).toEqual([[10], [20], [null]]);
  expect(first.value(5, 0)).toBe(30);
  first.clear(block(0, 2), { contents: true });
  expect(first.values(block(0, 2, 3))).toEqual([[null], [null], [null]]);
});

test('a spill that does not fit into the grid is an error, and fits once rows are added', () => {
  const { first } = fresh();
  first.setFormula(998, 0, '=SEQUENCE(3)');
  expect(first.value(998, 0)).toBe('#REF!');
  first.insertRows(1000, 5);
  expect(first.values(block(998, 0, 3))).toEqual([[1], [2], [3]]);
});

test('the name column of 5,000 people: a formula in row 2 that spills below', () => {
  const { book, first, sheet } = fresh('Наставники', 'Люди');
  const people = sheet('Люди');
  const count = 5000;
  for (const one of book.sheets) one.insertRows(1, count + 2 - one.rowCount);
  people.enter(block(2, 0, count, 2), Array.from({ length: count }, (_, i) => [`P${i}`, `Человек ${i}`]));
  first.enter(block(2, 0, count, 1), Array.from({ length: count }, (_, i) => [i % 10 === 9 ? null : `P${count - 1 - i}`]));
  first.setFormula(1, 1, `=VSTACK("ФИО";ARRAYFORMULA(IF(A3:A="";"";XLOOKUP(A3:A;'Люди'!A:A;'Люди'!B:B;""))))`);
  const names = first.values(block(1, 1, count + 1)).map(([value]) => value);
  expect(names[0]).toBe('ФИО');
  expect(names.filter((name) => name === '').length).toBe(count / 10);
  expect(names[1]).toBe(`Человек ${count - 1}`);
  expect(names.filter((name) => String(name).startsWith('Человек ')).length).toBe(count - count / 10);
  people.enter(block(2 + 17, 1), [['Новое имя']]);
  expect(first.value(2 + count - 1 - 17, 1)).toBe('Новое имя');
  first.enter(block(2, 0), [['P3']]);
  expect(first.value(2, 1)).toBe('Человек 3');
  first.insertRows(2, 1);
  // As in Sheets: the range now begins a row lower than the spill, so the names stand one row too high.
  expect(first.formulas(block(1, 1))[0]?.[0]).toContain('A4:A=""');
  expect(first.values(block(2, 0, 2, 2))).toEqual([[null, 'Человек 3'], ['P3', `Человек ${count - 2}`]]);
});

test('cycles are errors until they are broken; what reads them too', () => {
  const { first } = fresh();
  first.enter(block(0, 0, 1, 4), [['=B1+1', '=C1+1', '=A1+1', '=A1&"!"']]);
  first.enter(block(1, 0), [['=A2']]);
  first.enter(block(2, 0), [['=SUM(A1:A5)']]);
  expect(first.values(block(0, 0, 1, 4))).toEqual([['#REF!', '#REF!', '#REF!', '#REF!']]);
  expect(first.value(1, 0)).toBe('#REF!');
  expect(first.value(2, 0)).toBe('#REF!');
  first.enter(block(0, 2), [[1]]);
  expect(first.values(block(0, 0, 1, 4))).toEqual([[3, 2, 1, '3!']]);
});

test('a chain of 10,000 cells, entered in both orders', () => {
  const { first } = fresh();
  first.insertRows(1000, 9000);
  const count = 10_000;
  first.enter(block(0, 0, count, 1), Array.from({ length: count }, (_, i) => [i === 0 ? 1 : `=A${i}+1`]));
  first.enter(block(0, 1, count, 1), Array.from({ length: count }, (_, i) => [i === count - 1 ? 1 : `=B${i + 2}+1`]));
  expect(first.value(count - 1, 0)).toBe(count);
  expect(first.value(0, 1)).toBe(count);
  first.enter(block(0, 0), [[101]]);
  expect(first.value(count - 1, 0)).toBe(count + 100);
});

test('neighbouring header formulas that read each other\'s spills settle in any order', () => {
  const { first } = fresh();
  first.enter(block(2, 2, 3, 1), [[1], [2], [3]]);
  first.setFormula(1, 0, '=ARRAYFORMULA(IF(B3:B5="";"";B3:B5*2))');
  first.setFormula(1, 1, '=VSTACK("Б";ARRAYFORMULA(C3:C5+10))');
  expect(first.values(block(1, 0, 4, 2))).toEqual([[22, 'Б'], [24, 11], [26, 12], [null, 13]]);
  first.enter(block(3, 2), [[5]]);
  expect(first.values(block(1, 0, 4, 2))).toEqual([[22, 'Б'], [30, 11], [26, 15], [null, 13]]);
});

test('only what depends on a write is calculated again', () => {
  const { book, first } = fresh();
  first.enter(block(0, 0, 2, 4), [[1, '=A1*2', '=A2*2', '=B1+1'], [2, null, null, null]]);
  book.calculate();
  const told: string[] = [];
  const off = book.onChange((event) => { if (event.type === 'calculated') told.push(`${event.range.row},${event.range.column}`); });
  first.enter(block(0, 0), [[5]]);
  expect(told).toEqual([]);
  book.calculate();
  expect(told).toEqual(['0,1', '0,3']);
  off();
  first.enter(block(0, 0), [[6]]);
  book.calculate();
  expect(told.length).toBe(2);
});

test('TODAY follows the clock, INDIRECT and OFFSET follow what they point at', () => {
  const { book, first } = fresh();
  first.enter(block(0, 0, 1, 3), [['=TODAY()', '=INDIRECT("D1")', '=SUM(OFFSET(D1;0;0;1;2))']]);
  expect(first.values(block(0, 0, 1, 3))).toEqual([[TODAY, null, 0]]);
  first.enter(block(0, 3, 1, 2), [['=E1+1', 4]]);
  expect(first.values(block(0, 1, 1, 2))).toEqual([[5, 9]]);
  first.enter(block(0, 4), [[10]]);
  expect(first.values(block(0, 1, 1, 2))).toEqual([[11, 21]]);
  book.setClock(() => new Date('2026-09-03T09:00:00Z'));
  expect(first.value(0, 0)).toBe(TODAY + 2);
});

test('named ranges are names in formulas', () => {
  const { book, first } = fresh();
  first.enter(block(0, 0, 2, 2), [[1, '=SUM(Баллы)'], [2, null]]);
  expect(first.value(0, 1)).toBe('#NAME?');
  const named = book.setNamedRange('Баллы', first.id, block(0, 0, 2));
  expect(first.value(0, 1)).toBe(3);
  first.enter(block(1, 0), [[20]]);
  expect(first.value(0, 1)).toBe(21);
  book.removeNamedRange(named.id);
  expect(first.value(0, 1)).toBe('#NAME?');
});

test('a formula can be asked without standing anywhere', () => {
  const { book, first } = fresh();
  first.enter(block(0, 0, 2), [[1], ['=A1+1']]);
  expect(book.evaluate('=SUM(A1:A2)', first.id, 0, 0)).toBe(3);
  expect(book.evaluate('=ROW()', first.id, 6, 0)).toBe(7);
  expect(book.evaluate('=(', first.id, 0, 0)).toBe('#ERROR!');
});

test('cycles by INDIRECT end in an error', () => {
  const { first } = fresh();
  first.enter(block(0, 0, 1, 3), [['=INDIRECT("A1")', '=INDIRECT("C1")+1', '=B1+1']]);
  expect(first.values(block(0, 0, 1, 3))).toEqual([['#REF!', '#REF!', '#REF!']]);
});
