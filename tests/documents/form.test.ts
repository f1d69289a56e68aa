// A school's own form: its tags checked with their places, the document laid out in it, our own form brought back.

import { strToU8, zipSync } from 'fflate';
import { checkForm, DEFAULT_SETTINGS, formTemplate, renderDocument, tagsHelp, type FormCheck, type FormKind } from '../../src/documents';
import { composeDocument, type DocumentModel } from '../../src/programme/orders';
import { ALL_PAIRS, factsOf } from '../programme/orders/register.fixture';
import { form, GOOD, HEAD, p } from './form.fixture';
import { faultsOf } from './ooxml';
import { readDocx } from './read-docx';

const problems = (body: string, kind: FormKind = 'order'): string[][] => {
  const check: FormCheck = checkForm(form(body), kind);
  return check.ok ? [] : check.problems.map(({ message, place }) => [message, place]);
};

const model = (parts: Partial<DocumentModel> = {}): DocumentModel => {
  const order = composeDocument('пары', factsOf({ number: '71-б', date: '2026-09-28' }), ALL_PAIRS);
  if (!order.ok) throw new Error(order.code);
  return { ...order.model, ...parts };
};

describe('the check', () => {
  test('tags split between runs, in other letters, with blanks, in the header are the same tags', () => {
    const check = checkForm(form(GOOD), 'order');
    expect(check).toMatchObject({ ok: true, advice: [] });
    expect(check.ok && [...check.tags].sort()).toEqual(['дата', 'должность', 'заголовок', 'номер', 'организация', 'подпись', 'текст', 'школа']);
  });

  test.each<[string, string, string, string]>([
    ['an unknown tag, with the nearest one', GOOD + p('Приказ {заголвок} школы'), 'Неизвестная метка {заголвок}. Может быть, {заголовок}?', 'Приказ {заголвок} школы'],
    ['an unknown tag that is near to nothing', GOOD + p('{ФИО}'), 'Неизвестная метка {ФИО}.', '{ФИО}'],
    ['a tag that is not closed', GOOD + p('Директор {подпись'), 'Метка не закрыта: нет скобки «}».', 'Директор {подпись'],
    ['a bracket too many', GOOD + p('Директор подпись}'), 'Лишняя скобка «}»: нет «{» перед ней.', 'Директор подпись}'],
    ['{текст} twice', GOOD + p('{текст}'), 'Метка {текст} стоит 2 раза, нужна одна.', '{текст}'],
    ['{текст} beside other words', HEAD + p('Текст: {текст}'), 'Метка {текст} должна быть одна в своём абзаце.', 'Текст: {текст}'],
    ['{текст} in a table', `${HEAD}<w:tbl><w:tr><w:tc>${p('{текст}')}</w:tc></w:tr></w:tbl>`, 'Метка {текст} должна стоять в самом тексте, не в таблице, надписи или колонтитуле.', '{текст}'],
    ['a condition that is not closed', GOOD + p('{#учредитель}'), 'Метка {#учредитель} не закрыта: нет {/учредитель}.', '{#учредитель}'],
    ['a condition closed too early', GOOD + p('{/учредитель}'), 'Метка {/учредитель} не на месте: перед ней нет своей {#учредитель}.', '{/учредитель}'],
    ['no number', HEAD.replace('{номер }', '') + p('{текст}'), 'Нет нужной метки {номер} – номер без знака «№»; пока его нет – черта.', ''],
    ['a signature without the post', HEAD + p('{текст}') + p('{подпись}'), 'Метки {должность} и {подпись} нужны вместе: нет {должность}.', ''],
  ])('%s', (_, body, message, place) => {
    expect(problems(body)).toEqual([[message, place]]);
  });

  test('everything wrong is told at once', () => {
    expect(problems(p('{прочее}'), 'letter').map(([message]) => message?.split(' – ')[0])).toEqual(['Неизвестная метка {прочее}.', 'Нет нужной метки {текст}', 'Нет нужной метки {дата}', 'Нет нужной метки {номер}', 'Нет нужной метки {адресат}']);
  });

  test('what is no .docx is refused in words', () => {
    const messages = [new Uint8Array(0), strToU8('просто текст'), form(GOOD).slice(0, 400), zipSync({ 'a.txt': strToU8('а') }), new Uint8Array(700_000)].map((bytes) => checkForm(bytes, 'order'));
    expect(messages.map((check) => (check.ok ? '' : check.problems[0]?.message.slice(0, 22)))).toEqual(['Файл не открывается: о', 'Файл не открывается: о', 'Файл не открывается: о', 'Это не документ Word. ', 'Файл слишком большой: ']);
  });

  test('without tags of the signature it is allowed and told', () => {
    expect(checkForm(form(HEAD + p('{текст}')), 'order')).toMatchObject({ ok: true, advice: [expect.stringContaining('сразу после текста')] });
  });

  test('the help names each tag once, the needed ones first', () => {
    expect(tagsHelp('order').filter(({ needed }) => needed).map(({ tag }) => tag)).toEqual(['{текст}', '{дата}', '{номер}', '{заголовок}']);
    expect(tagsHelp('letter').map(({ tag }) => tag)).not.toContain('{вид}');
  });
});

describe('a document in the form', () => {
  const rendered = (bytes: Uint8Array, of: DocumentModel | readonly DocumentModel[] = model()) => {
    const result = renderDocument(of, DEFAULT_SETTINGS, { order: bytes });
    if (!result.ok) throw new Error(result.message);
    return readDocx(result.bytes);
  };

  test('requisites, text and signature stand in their places; appendices follow with our header', () => {
    const docx = rendered(form(GOOD));
    expect(docx.paragraphs[0]).toContain('Средняя общеобразовательная школа № 12');
    expect(docx.paragraphs[1]).toBe('28 сентября 2026 г.  № 71-б');
    expect(docx.paragraphs).toContain('ПРИКАЗЫВАЮ:');
    expect(docx.paragraphs).toContain('Директор ____ О.А. Бережной');
    expect(docx.paragraphs.filter((text) => text.startsWith('Приложение'))).toHaveLength(1);
    expect(docx.parts['word/header1.xml']).toContain('Бланк школы МБОУ СОШ');
    const sections = docx.xml.match(/<w:sectPr.*?<\/w:sectPr>/g) ?? [];
    expect(sections.map((each) => /r:id="(\w+)"/.exec(each)?.[1])).toEqual(['rId7', 'rIdOurNumber', 'rIdOurNumber']);
    expect(docx.parts['word/styles.xml']).toContain('w:styleId="MentoringText"');
    expect(docx.parts['[Content_Types].xml']).toContain('/word/ourNumber.xml');
    expect(docx.parts['word/_rels/document.xml.rels']).toContain('rIdOurNumber');
    expect(Object.values(docx.parts).join('')).not.toMatch(/[{}]/);
  });

  test('a form without a place for the signature gets it after the text', () => {
    expect(rendered(form(HEAD + p('{текст}'))).tables[0]).toEqual([['Директор', '', 'О.А. Бережной']]);
  });

  test('a table in the text is as wide as the text of the form', () => {
    const docx = rendered(form(GOOD), model({ body: [{ is: 'table', columns: [{ heading: 'А', share: 1 }], rows: [['1']] }] }));
    expect(docx.xml).toContain('<w:tblW w:w="9355" w:type="dxa"/>');
  });

  test('a form as Google Docs hands it out: marks of revisions, directions of runs, texts in boxes of content', () => {
    const run = (text: string): string => `<w:r w:rsidDel="00000000" w:rsidR="00000000" w:rsidRPr="00000000"><w:rPr><w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const paragraph = (...texts: string[]): string => `<w:p w:rsidR="00000000" w:rsidDel="00000000" w:rsidP="00000000" w:rsidRDefault="00000000" w14:paraId="00000001"><w:pPr><w:rPr/></w:pPr>${texts.map(run).join('')}</w:p>`;
    const box = (content: string): string => `<w:sdt><w:sdtPr><w:id w:val="-1"/><w:tag w:val="goog_rdk_0"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const body = paragraph('{#учредитель}') + paragraph('{учредитель}') + paragraph('{/учредитель}') + paragraph('{дата} № {', 'номер}') + paragraph('{заголовок}') + box(paragraph('{текст}')) + paragraph('{должность} ', '{подпись}');
    const bytes = form(body, p('Бланк школы {школа}'), ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"');
    expect(checkForm(bytes, 'order')).toMatchObject({ ok: true, advice: [] });
    const docx = rendered(bytes);
    expect(docx.paragraphs.slice(0, 2)).toEqual(['28 сентября 2026 г. № 71-б', 'О закреплении наставнических пар и групп на 2026/2027 учебный год']);
    expect(docx.paragraphs).toEqual(expect.arrayContaining(['ПРИКАЗЫВАЮ:', 'Директор О.А. Бережной']));
    expect(faultsOf(docx.parts)).toEqual([]);
  });

  test('our own form, brought back, makes the same document', () => {
    const ours = formTemplate('order', DEFAULT_SETTINGS);
    expect(checkForm(ours, 'order')).toMatchObject({ ok: true, advice: [] });
    expect(checkForm(formTemplate('letter', DEFAULT_SETTINGS), 'letter')).toMatchObject({ ok: true });
    const plain = renderDocument(model());
    expect(plain.ok && rendered(ours).paragraphs).toEqual(plain.ok ? readDocx(plain.bytes).paragraphs : []);
    // The size that the school sets later reaches a form that was ours.
    const later = renderDocument(model(), { ...DEFAULT_SETTINGS, size: 13 }, { order: ours });
    expect(later.ok && /w:styleId="MentoringText".*?<w:sz w:val="(\d+)"/.exec(readDocx(later.bytes).parts['word/styles.xml'] ?? '')?.[1]).toBe('26');
  });

  test('of several documents each has its own header, the appendices ours, the picture of the form once', () => {
    const letterhead = form(GOOD, p('Бланк, приказ № {номер}'));
    const numbers = ['71-б', '72-б', '73-б'];
    const docx = rendered(letterhead, numbers.map((number) => model({ number })));
    const references = Array.from(docx.xml.matchAll(/<w:headerReference w:type="default" r:id="(\w+)"/g), ([, id]) => id ?? '');
    expect(references.filter((id) => id === 'rIdOurNumber')).toHaveLength(6);
    const relations = docx.parts['word/_rels/document.xml.rels'] ?? '';
    const headers = references.filter((id) => id !== 'rIdOurNumber').map((id) => new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(relations)?.[1]?.replace(/^\/word\//, '') ?? id);
    expect(headers.map((name) => /№ (?:<[^>]*>)*(\d+-б)/.exec((docx.parts[`word/${name}`] ?? '').replace(/<[^>]+>/g, ''))?.[1])).toEqual(numbers);
    for (const name of headers) expect(docx.parts['[Content_Types].xml']).toContain(`PartName="/word/${name}"`);
    expect(faultsOf(docx.parts)).toEqual([]);
    // Each document counts its pages from one.
    expect(docx.xml.match(/w:right="850"[^>]*\/><w:pgNumType w:start="1"\/>/g)).toHaveLength(2);
    // Where the header says the same, it is shared.
    const same = rendered(form(GOOD), numbers.map((number) => model({ number })));
    expect(Object.keys(same.parts).filter((path) => path.includes('header'))).toEqual(['word/header1.xml']);
  });

  test('a paper on our own frame may stand beside one on the form, two forms may not', () => {
    const plain = model({ opening: { is: 'title' }, number: '', appendices: [], acquaintance: [] });
    const docx = rendered(form(GOOD), [plain, model()]);
    expect(docx.parts['word/header1.xml']).toContain('Бланк школы');
    expect(faultsOf(docx.parts)).toEqual([]);
    expect(renderDocument([model(), model({ opening: { is: 'letter', addressee: ['Директору'] } })], DEFAULT_SETTINGS, { order: form(GOOD), letter: form(GOOD) })).toMatchObject({ ok: false, code: 'two-forms' });
  });
});
