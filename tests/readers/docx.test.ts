import { strToU8, zipSync } from 'fflate';
import { readDocx, readTableFile, type WordBlock, type WordParagraph, type WordTable } from '../../src/readers';
import { abstractNumbering, cell, numbering, paragraph, paragraphOf, run, table, writeDocx, type DocxParts } from '../fixtures/docx-writer';

function blocks(parts: DocxParts): WordBlock[] {
  const document = readDocx(writeDocx(parts));
  if (!document.ok) throw new Error(document.code);
  return document.blocks;
}

function paragraphs(parts: DocxParts): WordParagraph[] {
  return blocks(parts).filter((block): block is WordParagraph => block.kind === 'paragraph');
}

function firstTable(body: string): WordTable {
  const found = blocks({ body }).find((block): block is WordTable => block.kind === 'table');
  if (!found) throw new Error('no table');
  return found;
}

const texts = (body: string): string[] => paragraphs({ body }).map((block) => block.text);
const numbers = (parts: DocxParts): (string | null)[] => paragraphs(parts).map((block) => block.number);
const cellTexts = (body: string): string[][] => firstTable(body).rows.map((row) => row.cells.map((inner) => inner.blocks.map((block) => (block.kind === 'paragraph' ? block.text : '[таблица]')).join('¶')));

describe('text', () => {
  test('tabs, breaks, special hyphens, symbols, entities', () => {
    const runs = `${run('а\tб\nв')}<w:r><w:noBreakHyphen/><w:t>г</w:t><w:softHyphen/><w:t>д\u00ad&amp;&#8470;</w:t><w:sym w:font="Wingdings" w:char="F0B7"/><w:cr/></w:r>`;
    expect(texts(paragraphOf(runs))).toEqual(['а\tб\nв-гд&№•\n']);
  });

  test('insertions stay, deletions and hidden text go, controls and links are seen through', () => {
    const runs = `<w:ins>${run('вставлено ')}</w:ins><w:del><w:r><w:delText>удалено</w:delText></w:r></w:del><w:moveFrom>${run('увезено')}</w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>скрыто</w:t></w:r><w:sdt><w:sdtContent>${run('поле ')}</w:sdtContent></w:sdt><w:hyperlink>${run('ссылка')}</w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:footnoteReference w:id="2"/></w:r>`;
    expect(texts(paragraphOf(runs))).toEqual(['вставлено поле ссылка']);
  });

  test('a deleted end of a paragraph joins it to the next', () => {
    const body = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('начало ')}</w:p>${paragraph('и конец')}${paragraph('другой')}`;
    expect(texts(body)).toEqual(['начало и конец', 'другой']);
  });

  test('a text box is read once, after its paragraph', () => {
    const box = `<w:txbxContent>${paragraph('в рамке')}</w:txbxContent>`;
    const shape = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(texts(paragraphOf(`${run('рядом')}<w:r>${shape}</w:r>`) + paragraph('после'))).toEqual(['рядом', 'в рамке', 'после']);
  });

  test('block controls and headings', () => {
    const styles = '<w:style w:styleId="H"><w:name w:val="heading 2"/></w:style><w:style w:styleId="Own"><w:name w:val="Мой"/><w:basedOn w:val="H"/></w:style>';
    const body = `<w:sdt><w:sdtContent>${paragraph('Заголовок', { style: 'Own' })}</w:sdtContent></w:sdt>${paragraph('текст')}`;
    expect(paragraphs({ body, styles }).map((block) => [block.text, block.heading])).toEqual([['Заголовок', 2], ['текст', null]]);
  });
});

function items(...places: [number, number][]): string {
  return places.map((list, index) => paragraph(`п${index}`, { list })).join('');
}

describe('automatic numbering', () => {
  const levels: [string, string][] = [['decimal', '%1.'], ['decimal', '%1.%2'], ['russianLower', '%3)']];

  test('levels count on and start again under a new parent', () => {
    const parts = { numbering: abstractNumbering(0, levels) + numbering(1, 0), body: items([1, 0], [1, 1], [1, 1], [1, 2], [1, 2], [1, 0], [1, 1], [1, 2]) };
    expect(numbers(parts)).toEqual(['1.', '1.1', '1.2', 'а)', 'б)', '2.', '2.1', 'а)']);
  });

  test('lists of one definition count together until one of them says where it starts', () => {
    const parts = { numbering: abstractNumbering(0, levels) + numbering(1, 0) + numbering(2, 0) + numbering(3, 0, 1), body: items([1, 0], [2, 0], [3, 0], [3, 0], [1, 0]) };
    expect(numbers(parts)).toEqual(['1.', '2.', '1.', '2.', '3.']);
  });

  test('a start other than one, roman and latin numbers, bullets, none', () => {
    const formats: [string, string, number?][] = [['upperRoman', 'Этап %1', 3], ['lowerLetter', '%2)', 27], ['bullet', '·'], ['none', ''], ['decimalZero', '%5']];
    const parts = { numbering: abstractNumbering(0, formats) + numbering(1, 0), body: items([1, 0], [1, 1], [1, 2], [1, 3], [1, 4]) };
    expect(numbers(parts)).toEqual(['Этап III', 'aa)', null, null, '01']);
    expect(paragraphs(parts).map((block) => block.bullet)).toEqual([false, false, true, false, false]);
  });

  test('numbering by style, taken off by numId 0, unknown lists ignored', () => {
    const styles = '<w:style w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const body = paragraph('а', { style: 'L' }) + paragraph('б', { style: 'L', list: [0, 0] }) + paragraph('в', { style: 'L' }) + paragraph('г', { list: [9, 0] });
    expect(numbers({ styles, numbering: abstractNumbering(0, levels) + numbering(1, 0), body })).toEqual(['1.', null, '2.', null]);
  });

  test('cells of a table are counted in the order of the document', () => {
    const rows = ['а', 'б'].map((text) => [cell([paragraph(text, { list: [1, 0] })]), text]);
    const document = blocks({ numbering: abstractNumbering(0, levels) + numbering(1, 0), body: table(rows) });
    const found = document.find((block): block is WordTable => block.kind === 'table');
    expect(found?.rows.map((r) => r.cells[0]?.blocks[0])).toEqual([expect.objectContaining({ number: '1.', text: 'а' }), expect.objectContaining({ number: '2.', text: 'б' })]);
  });
});

describe('tables', () => {
  test('spans, vertical merges, skipped columns, deleted rows', () => {
    const rows = [
      `<w:tr>${cell('а', { span: 2 })}${cell('б', { merge: 'first' })}</w:tr>`,
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('в')}${cell('', { merge: 'continued' })}</w:tr>`,
      `<w:tr><w:trPr><w:del/></w:trPr>${cell('удалена')}</w:tr>`,
    ];
    const found = firstTable(`<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>${rows.join('')}</w:tbl>`);
    expect(found.columns).toBe(3);
    expect(found.rows.map((row) => row.cells.map((inner) => [inner.column, inner.span, inner.merge]))).toEqual([[[0, 2, 'none'], [2, 1, 'first']], [[1, 1, 'none'], [2, 1, 'continued']]]);
  });

  test('nested tables, rows and cells inside controls, the old horizontal merge', () => {
    const nested = table([['внутри']]);
    expect(cellTexts(table([[cell(['снаружи', nested, 'ещё']), 'б']]))).toEqual([['снаружи¶[таблица]¶ещё', 'б']]);
    const wrapped = `<w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>${cell('в поле')}</w:sdtContent></w:sdt>${cell('рядом')}</w:tr></w:sdtContent></w:sdt></w:tbl>`;
    expect(cellTexts(wrapped)).toEqual([['в поле', 'рядом']]);
    const old = `<w:tbl><w:tr><w:tc><w:tcPr><w:hMerge w:val="restart"/></w:tcPr>${paragraph('одна')}</w:tc><w:tc><w:tcPr><w:hMerge/></w:tcPr>${paragraph('ячейка')}</w:tc></w:tr></w:tbl>`;
    expect(cellTexts(old)).toEqual([['одна¶ячейка']]);
  });

  test('as plain rows every table is a sheet', () => {
    const bytes = writeDocx({ body: paragraph('Список') + table([['ФИО', 'Класс'], ['Ёлкина Анна', cell(['9А', 'шахматы'])]]) + table([[cell('общая', { span: 2 })], ['1', '2']], 2) });
    const file = readTableFile('x.docx', bytes);
    expect(file).toMatchObject({ ok: true, format: 'docx', sheets: [{ name: 'Таблица 1', rows: [['ФИО', 'Класс'], ['Ёлкина Анна', '9А\nшахматы']] }, { name: 'Таблица 2', rows: [['общая', ''], ['1', '2']] }] });
  });
});

describe('bad input', () => {
  test.each<[string, Uint8Array, string]>([
    ['a workbook', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'not-word'],
    ['a document of broken XML', zipSync({ 'word/document.xml': strToU8('<w:document') }), 'damaged'],
    ['cut in the middle', writeDocx({ body: paragraph('а'.repeat(5000)) }).subarray(0, 300), 'damaged'],
    ['a PDF renamed', strToU8('%PDF-1.4'), 'pdf'],
    ['an RTF renamed', strToU8('{\\rtf1 текст}'), 'rtf'],
  ])('%s', (_, bytes, code) => {
    expect(readDocx(bytes)).toMatchObject({ ok: false, code });
  });

  test('no tables: no rows and a remark', () => {
    const file = readTableFile('x.docx', writeDocx({ body: paragraph('только текст') }));
    expect(file).toMatchObject({ ok: true, sheets: [{ rows: [] }], problems: [{ code: 'empty-file', message: 'В документе нет ни одной таблицы.' }] });
  });

  test('elements nested beyond reason end in a failure, not in an overflow', () => {
    const deep = '<w:sdt><w:sdtContent>'.repeat(1000) + paragraph('дно') + '</w:sdtContent></w:sdt>'.repeat(1000);
    expect(readDocx(writeDocx({ body: deep }))).toMatchObject({ ok: false, code: 'damaged' });
  });
});
