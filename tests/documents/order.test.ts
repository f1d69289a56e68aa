// The order on paper, read back: every obligatory item, the layout, and texts that must not break the document.

import { DEFAULT_SETTINGS, renderOrder } from '../../src/documents';
import { pairsOrder, type OrderModel, type PairsFacts } from '../../src/programme/orders';
import { pairsFacts, pupil, pupilPair } from '../programme/orders/pairs-facts.fixture';
import { readDocx, type ReadDocx } from './read-docx';

function modelOf(facts: PairsFacts): OrderModel {
  const result = pairsOrder(facts);
  if (!result.ok) throw new Error(result.code);
  return result.model;
}

function printed(model: OrderModel, settings = DEFAULT_SETTINGS): ReadDocx {
  const result = renderOrder(model, settings);
  if (!result.ok) throw new Error(result.message);
  return readDocx(result.bytes);
}

describe('three pairs, number and date not given yet', () => {
  const docx = printed(modelOf(pairsFacts));

  test('requisites', () => {
    expect(docx.paragraphs[0]).toBe('Муниципальное бюджетное общеобразовательное учреждение\n«Средняя общеобразовательная школа № 12» с. Верхняя Речка');
    expect(docx.paragraphs[1]).toBe('ПРИКАЗ');
    expect(docx.tables[0]).toEqual([['«___» __________ 2026 г.', 'с. Верхняя Речка', '№ ______']]);
    expect(docx.paragraphs).toContain('О закреплении наставнических пар и групп на 2026/2027 учебный год');
    expect(docx.paragraphs).toContain('ПРИКАЗЫВАЮ:');
  });

  test('clauses are numbered, sub-clauses under them', () => {
    const numbered = docx.paragraphs.filter((text) => /^\d+(?:\.\d+)?\. /.test(text)).map((text) => text.split(' ')[0]);
    expect(numbered).toEqual(['1.', '2.', '3.', '3.1.', '3.2.', '3.3.', '4.', '5.', '6.']);
  });

  test('signature with initials before the surname', () => {
    expect(docx.tables[1]).toEqual([['Директор', '', 'О.А. Бережной']]);
  });

  test('the appendix with its mark and the acquaintance sheet', () => {
    expect(docx.paragraphs).toContain('Приложение\nк приказу МБОУ СОШ № 12 с. Верхняя Речка\nот «___» __________ 2026 г. № ______');
    expect(docx.tables[2]).toHaveLength(4);
    expect(docx.tables[2]?.[2]).toEqual(['2', 'Гринберг Софья Марковна,\nучитель физики', 'Заяц Пётр Лукич,\nучитель информатики', 'учитель – учитель', 'традиционное', '—', '01.10.2026 –\n31.05.2027']);
    expect(docx.paragraphs).toContain('ЛИСТ ОЗНАКОМЛЕНИЯ');
    expect(docx.tables[3]?.map((row) => row.slice(0, 2))).toEqual([['№ п/п', 'Фамилия, имя, отчество'], ['1', 'Мельник Ирина Юрьевна'], ['2', 'Гринберг Софья Марковна'],
      ['3', 'Соколова Арина Игоревна'], ['4', 'Воробей Тимофей Ильич'], ['5', 'Заяц Пётр Лукич'], ['6', 'Ямских Дарья Олеговна']]);
    expect(docx.tables).toHaveLength(4);
  });

  test('pages: A4, margins, orientation, numbers from the second page, header rows that repeat', () => {
    const sections = docx.xml.match(/<w:sectPr>.*?<\/w:sectPr>/g) ?? [];
    expect(sections).toHaveLength(3);
    expect(sections.map((each) => /w:orient="landscape"/.test(each))).toEqual([false, true, false]);
    expect(sections.map((each) => each.includes('<w:titlePg/>'))).toEqual([true, false, false]);
    expect(sections[0]).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    expect(sections[0]).toContain('w:top="1134" w:right="567" w:bottom="1134" w:left="1134"');
    expect(docx.parts['word/header1.xml']).toContain(' PAGE ');
    expect(docx.parts['word/header2.xml']).not.toContain('PAGE');
    expect(docx.xml.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(docx.parts['word/styles.xml']).toContain('w:ascii="Times New Roman"');
    expect(docx.parts['word/styles.xml']).toContain('<w:sz w:val="28"/>');
    expect(docx.parts['docProps/core.xml']).toContain('О закреплении');
  });

  test('the signature keeps the last clauses with it', () => {
    const last = docx.xml.match(/<w:p>(?:(?!<\/w:p>).)*оставляю за собой(?:(?!<\/w:p>).)*<\/w:p>/)?.[0];
    expect(last).toContain('<w:keepNext/>');
  });

  test('no tag and no "undefined" is left', () => {
    const all = Object.values(docx.parts).join('');
    expect(all).not.toMatch(/[{}]/);
    expect(all).not.toContain('undefined');
  });
});

test('number, date and founder come into the head, the mark and the sheet', () => {
  const docx = printed(modelOf({ ...pairsFacts, number: '71-б', date: '2026-09-28', school: { ...pairsFacts.school, founder: 'Управление образования' } }));
  expect(docx.paragraphs[0]).toBe('Управление образования');
  expect(docx.tables[0]).toEqual([['28 сентября 2026 г.', 'с. Верхняя Речка', '№ 71-б']]);
  expect(docx.paragraphs).toContain('Приложение\nк приказу МБОУ СОШ № 12 с. Верхняя Речка\nот 28.09.2026 № 71-б');
  expect(docx.paragraphs.some((text) => text.startsWith('с приказом МБОУ СОШ № 12 с. Верхняя Речка\nот 28.09.2026 № 71-б'))).toBe(true);
  expect(docx.xml).not.toContain('___');
});

test('texts are only texts', () => {
  const evil = ['{{ФИО}}', '{#rows}', '<b>Иванов</b>', 'А & Б', 'до\u0000\u0008после', '\uD83D одна', '👩‍🏫 учитель', '"кавычки" \'апостроф\'', '{/acquaintance}', '$&'];
  const pairs = evil.map((text, index) => ({ ...pupilPair, mentor: pupil(`Имя${index}`, 'Пётр', '', '9'), topic: text }));
  const docx = printed(modelOf({ ...pairsFacts, pairs }));
  const topics = docx.tables[2]?.slice(1).map((row) => row[5]);
  expect(topics).toEqual(['{{ФИО}}', '{#rows}', '<b>Иванов</b>', 'А & Б', 'допосле', ' одна', '👩‍🏫 учитель', '"кавычки" \'апостроф\'', '{/acquaintance}', '$&']);
  expect(docx.xml).not.toContain('<b>');
});

test('several appendices are numbered, each in its own orientation', () => {
  const model = modelOf(pairsFacts);
  const second = { title: 'График', orientation: 'portrait', columns: [{ heading: 'Дата', share: 1 }], rows: [['1 октября'], ['2 октября']] } as const;
  const docx = printed({ ...model, appendices: [...model.appendices, second], acquaintance: [] });
  const marks = docx.paragraphs.filter((text) => text.startsWith('Приложение №')).map((text) => text.split('\n')[0]);
  expect(marks).toEqual(['Приложение № 1', 'Приложение № 2']);
  expect(docx.tables[3]).toEqual([['Дата'], ['1 октября'], ['2 октября']]);
  expect(docx.paragraphs).not.toContain('ЛИСТ ОЗНАКОМЛЕНИЯ');
});

test('three hundred pairs are all there', () => {
  const pairs = Array.from({ length: 300 }, (_, index) => ({ ...pupilPair, mentor: pupil(`Наставник${index}`, 'Пётр', '', '11') }));
  const docx = printed(modelOf({ ...pairsFacts, pairs }));
  expect(docx.tables[2]).toHaveLength(301);
  expect(docx.tables[2]?.[300]?.[1]).toBe('Наставник299 Пётр,\n11 класс');
});

test('the same model gives the same bytes', () => {
  const model = modelOf(pairsFacts);
  expect(renderOrder(model)).toEqual(renderOrder(model));
});

describe('refusals', () => {
  const model = modelOf(pairsFacts);

  test.each([
    ['no-text', { ...model, clauses: [] }, DEFAULT_SETTINGS],
    ['bad-appendix', { ...model, appendices: [{ ...model.appendices[0]!, rows: [['одна ячейка']] }] }, DEFAULT_SETTINGS],
    ['bad-appendix', { ...model, appendices: [{ ...model.appendices[0]!, columns: [], rows: [] }] }, DEFAULT_SETTINGS],
    ['bad-settings', model, { ...DEFAULT_SETTINGS, size: 72 }],
    ['bad-settings', model, { ...DEFAULT_SETTINGS, margins: { left: 0, right: 10, top: 20, bottom: 20 } }],
    ['bad-settings', model, { ...DEFAULT_SETTINGS, lineSpacing: Number.NaN }],
  ])('%s', (code, odd, settings) => {
    const result = renderOrder(odd, settings);
    expect(result).toMatchObject({ ok: false, code });
  });

  test('settings reach the paper', () => {
    const docx = printed(model, { ...DEFAULT_SETTINGS, font: 'PT Astra "Serif"<', size: 13, tableSize: 11, margins: { left: 30, right: 15, top: 20, bottom: 20 } });
    expect(docx.parts['word/styles.xml']).toContain('w:ascii="PT Astra Serif"');
    expect(docx.parts['word/styles.xml']).toContain('<w:sz w:val="26"/>');
    expect(docx.xml).toContain('w:right="850"');
    expect(docx.xml).toContain('<w:sz w:val="22"/>');
  });
});
