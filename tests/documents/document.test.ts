// Documents on paper, read back: every obligatory item, the layout of each block, and texts that must not break the document.

import { DEFAULT_SETTINGS, renderDocument } from '../../src/documents';
import { composeDocument, type Appendix, type Block, type DocumentModel, type Opening } from '../../src/programme/orders';
import { ALL_PAIRS, factsOf, pair, pupil, type Wanted } from '../programme/orders/register.fixture';
import { readDocx, type ReadDocx } from './read-docx';

function modelOf(wanted: Wanted = {}, given: { pairs: readonly string[] } = ALL_PAIRS): DocumentModel {
  const result = composeDocument('пары', factsOf(wanted), given);
  if (!result.ok) throw new Error(result.code);
  return result.model;
}

function printed(model: DocumentModel | readonly DocumentModel[], settings = DEFAULT_SETTINGS): ReadDocx {
  const result = renderDocument(model, settings);
  if (!result.ok) throw new Error(result.message);
  return readDocx(result.bytes);
}

/** A school of so many pairs, the mentors numbered. */
const manyPairs = (count: number, topics: readonly string[] = []): [Wanted, { pairs: string[] }] => {
  const people = Array.from({ length: count }, (_, index) => pupil(`M${index}`, `Наставник${index}`, 'Пётр', '', '11'));
  const pairs = people.map((_, index) => pair(`P${index}`, `M${index}`, 'W', { topic: topics[index] ?? '' }));
  return [{ rows: { people: [...people, pupil('W', 'Воробей', 'Тимофей', 'Ильич', '7Б')], pairs } }, { pairs: pairs.map(({ id }) => id ?? '') }];
};

describe('three pairs, number and date not given yet', () => {
  const docx = printed(modelOf());

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
    expect(docx.tables[2]?.[2]).toEqual(['2', 'Гринберг Софья Марковна,\nучитель физики', 'Ямских Дарья Олеговна,\n9 класс', 'учитель – ученик', 'групповое', '—', '01.10.2026 –\n31.05.2027']);
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
    expect(docx.parts['word/ourNumber.xml']).toContain(' PAGE ');
    expect(docx.parts['word/ourEmpty.xml']).not.toContain('PAGE');
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
  const docx = printed(modelOf({ number: '71-б', date: '2026-09-28', settings: { 'school.founder': 'Управление образования' } }));
  expect(docx.paragraphs[0]).toBe('Управление образования');
  expect(docx.tables[0]).toEqual([['28 сентября 2026 г.', 'с. Верхняя Речка', '№ 71-б']]);
  expect(docx.paragraphs).toContain('Приложение\nк приказу МБОУ СОШ № 12 с. Верхняя Речка\nот 28.09.2026 № 71-б');
  expect(docx.paragraphs.some((text) => text.startsWith('с приказом МБОУ СОШ № 12 с. Верхняя Речка\nот 28.09.2026 № 71-б'))).toBe(true);
  expect(docx.xml).not.toContain('___');
});

test('texts are only texts', () => {
  const evil = ['{{ФИО}}', '{#rows}', '<b>Иванов</b>', 'А & Б', 'до\u0000\u0008после', '\uD83D одна', '👩‍🏫 учитель', '"кавычки" \'апостроф\'', '{/acquaintance}', '$&'];
  const docx = printed(modelOf(...manyPairs(evil.length, evil)));
  const topics = docx.tables[2]?.slice(1).map((row) => row[5]);
  expect(topics).toEqual(['{{ФИО}}', '{#rows}', '<b>Иванов</b>', 'А & Б', 'допосле', ' одна', '👩‍🏫 учитель', '"кавычки" \'апостроф\'', '{/acquaintance}', '$&']);
  expect(docx.xml).not.toContain('<b>');
});

test('several appendices are numbered, each in its own orientation', () => {
  const model = modelOf();
  const second: Appendix = { title: 'График', orientation: 'portrait', body: [{ is: 'table', columns: [{ heading: 'Дата', share: 1 }], rows: [['1 октября'], ['2 октября']] }] };
  const docx = printed({ ...model, appendices: [...model.appendices, second], acquaintance: [] });
  const marks = docx.paragraphs.filter((text) => text.startsWith('Приложение №')).map((text) => text.split('\n')[0]);
  expect(marks).toEqual(['Приложение № 1', 'Приложение № 2']);
  expect(docx.tables[3]).toEqual([['Дата'], ['1 октября'], ['2 октября']]);
  expect(docx.paragraphs).not.toContain('ЛИСТ ОЗНАКОМЛЕНИЯ');
});

test('three hundred pairs are all there', () => {
  const docx = printed(modelOf(...manyPairs(300)));
  expect(docx.tables[2]).toHaveLength(301);
  expect(docx.tables[2]?.[300]?.[1]).toBe('Наставник99 Пётр,\n11 класс');
});

test('ten times the pairs are ten times the text, not more', () => {
  const [few, many] = [300, 3000].map((count) => printed(modelOf(...manyPairs(count))).xml.length) as [number, number];
  expect(many / few).toBeGreaterThan(9);
  expect(many / few).toBeLessThan(10.5);
});

test('the same model gives the same bytes', () => {
  const model = modelOf();
  expect(renderDocument(model)).toEqual(renderDocument(model));
});

describe('blocks', () => {
  const model = modelOf();
  const of = (body: readonly Block[], parts: Partial<DocumentModel> = {}): ReadDocx => printed({ ...model, body, appendices: [], acquaintance: [], ...parts });

  test('a regulation: headings, numbers of a section, items with dashes or numbers', () => {
    const docx = of([
      { is: 'heading', text: '2. Цели и задачи' },
      { is: 'clauses', prefix: '2', list: [{ text: 'Целью является поддержка.' }, { text: 'Задачи:', items: ['первая;', 'вторая.'] }, { text: 'Итоги:', items: ['одно.'], itemsAs: 'dashes' }] },
    ]);
    expect(docx.paragraphs.filter((text) => /^(?:2|–)/.test(text))).toEqual(
      ['2. Цели и задачи', '2.1. Целью является поддержка.', '2.2. Задачи:', '2.2.1. первая;', '2.2.2. вторая.', '2.3. Итоги:', '– одно.']);
  });

  test('lists, a row across the table, lines to sign, sides, a new page', () => {
    const docx = of([
      { is: 'list', items: ['один', 'два'], mark: 'number' },
      { is: 'table', columns: [{ heading: 'А', share: 1 }, { heading: 'Б', share: 1 }], rows: [['Этап 1'], ['1', '2']] },
      { is: 'page' },
      { is: 'signatures', lines: [{ label: 'Наставник', name: '' }, { label: 'Куратор', name: 'И.Ю. Мельник' }] },
      { is: 'sides', left: ['Школа', 'ИНН 1'], right: ['Партнёр'] },
    ]);
    expect(docx.paragraphs).toEqual(expect.arrayContaining(['1) один', '2) два']));
    expect(docx.tables[1]).toEqual([['А', 'Б'], ['Этап 1'], ['1', '2']]);
    expect(docx.xml).toContain('<w:gridSpan w:val="2"/>');
    expect(docx.xml).toContain('<w:br w:type="page"/>');
    expect(docx.tables[2]?.map((row) => row.filter((text) => text !== ''))).toEqual([['Наставник'], ['(подпись)', '(инициалы, фамилия)'], ['Куратор', 'И.Ю. Мельник']]);
    expect(docx.tables[3]).toEqual([['ШколаИНН 1', '', 'Партнёр']]);
  });

  test('every opening has its own head', () => {
    const head = (opening: Opening, parts: Partial<DocumentModel> = {}): readonly string[] => of([{ is: 'paragraph', text: 'Текст.' }], { opening, signature: null, title: 'Название', ...parts }).paragraphs;
    const school = 'Муниципальное бюджетное общеобразовательное учреждение\n«Средняя общеобразовательная школа № 12» с. Верхняя Речка';
    expect(head({ is: 'title' })).toEqual([school, 'Название', 'Текст.']);
    expect(head({ is: 'consent', addressee: ['Директору', 'О.А. Бережному'] })).toEqual(['Директору', 'О.А. Бережному', 'Название', 'Текст.']);
    expect(head({ is: 'certificate', heading: 'СЕРТИФИКАТ' }, { title: '' })).toEqual([school, 'СЕРТИФИКАТ', 'Текст.']);
    expect(head({ is: 'approval', stamps: [{ heading: 'ПРИНЯТО', lines: ['педагогическим советом'] }, { heading: 'УТВЕРЖДАЮ', lines: ['Директор'] }] }))
      .toEqual([school, 'ПРИНЯТО', 'педагогическим советом', 'УТВЕРЖДАЮ', 'Директор', 'Название', 'Текст.']);
    expect(head({ is: 'letter', addressee: ['Директору ООО «Завод»'] }, { letterhead: { ...model.letterhead, contacts: ['ул. Речная, д. 1'] }, number: '45', date: '2026-10-02' }))
      .toEqual([school, 'ул. Речная, д. 1', '2 октября 2026 г. № 45', 'Директору ООО «Завод»', 'Название', 'Текст.']);
  });

  test('an approved appendix says by what it is approved', () => {
    const docx = of([{ is: 'paragraph', text: 'Текст.' }], { appendices: [{ title: 'Положение', orientation: 'portrait', approved: 'УТВЕРЖДЕНО', body: [{ is: 'paragraph', text: 'Общее.' }] }], number: '7', date: '2026-09-01' });
    expect(docx.paragraphs).toContain('Приложение\nУТВЕРЖДЕНО\nприказом МБОУ СОШ № 12 с. Верхняя Речка\nот 01.09.2026 № 7');
  });

  test('a few people sign under the order itself, approval blocks stand beside the mark', () => {
    const few = of([{ is: 'paragraph', text: 'Текст.' }], { acquaintance: [{ name: 'Мельник Ирина Юрьевна' }], appendices: [{ title: 'Положение', orientation: 'portrait', approved: 'УТВЕРЖДЕНО', stamps: [{ heading: 'ПРИНЯТО', lines: ['педагогическим советом'] }], body: [{ is: 'paragraph', text: 'Общее.' }] }] });
    expect(few.paragraphs).toContain('С приказом ознакомлены:');
    expect(few.paragraphs).not.toContain('ЛИСТ ОЗНАКОМЛЕНИЯ');
    expect(few.tables[2]?.[0]?.[0]).toBe('Мельник Ирина Юрьевна');
    expect(few.tables[3]?.[0]?.map((text) => text.split('\n')[0])).toEqual(['ПРИНЯТОпедагогическим советом', '', 'Приложение']);
  });

  test('lines to fill by hand are not stretched; what precedes lines to sign stays with them', () => {
    const docx = of([{ is: 'paragraph', text: 'Паспорт: ________' }, { is: 'paragraph', text: 'Ниже подпись.' }, { is: 'signatures', lines: [{ label: 'Родитель', name: '' }] }], { signature: null });
    const find = (text: string): string => docx.xml.match(new RegExp(`<w:p>(?:(?!</w:p>).)*${text}`))?.[0] ?? '';
    expect(find('Паспорт')).not.toContain('<w:jc');
    expect(find('Паспорт')).toContain('<w:keepNext/>');
    expect(find('Ниже подпись')).toContain('<w:keepNext/>');
  });

  test('several documents in one file: each begins on its own page with its own numbers', () => {
    const other = { ...model, title: 'Второй', acquaintance: [] };
    const docx = printed([{ ...model, acquaintance: [] }, other]);
    expect(docx.paragraphs.filter((text) => text === 'ПРИКАЗ')).toHaveLength(2);
    expect(docx.xml.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(2);
    expect(docx.xml.match(/<w:sectPr>/g)).toHaveLength(4);
  });
});

describe('refusals', () => {
  const model = modelOf();

  const appendix = (body: readonly Block[]): DocumentModel => ({ ...model, appendices: [{ title: '', orientation: 'portrait', body }] });
  test.each([
    ['no-text', { ...model, body: [] }, DEFAULT_SETTINGS],
    ['no-text', { ...model, body: [{ is: 'clauses', list: [] }] }, DEFAULT_SETTINGS],
    ['bad-table', appendix([{ is: 'table', columns: [{ heading: 'А', share: 1 }, { heading: 'Б', share: 1 }], rows: [['1', '2', '3']] }]), DEFAULT_SETTINGS],
    ['bad-table', appendix([{ is: 'table', columns: [], rows: [] }]), DEFAULT_SETTINGS],
    ['bad-settings', model, { ...DEFAULT_SETTINGS, size: 72 }],
    ['bad-settings', model, { ...DEFAULT_SETTINGS, margins: { left: 0, right: 10, top: 20, bottom: 20 } }],
    ['bad-settings', model, { ...DEFAULT_SETTINGS, lineSpacing: Number.NaN }],
  ] as readonly [string, DocumentModel, typeof DEFAULT_SETTINGS][])('%s', (code, odd, settings) => {
    const result = renderDocument(odd, settings);
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
