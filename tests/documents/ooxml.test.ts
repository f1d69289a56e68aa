// The check of packages itself: it finds what would make Word ask whether to repair a file.

import { renderDocument } from '../../src/documents';
import { composeDocument } from '../../src/programme/orders';
import { ALL_PAIRS, factsOf } from '../programme/orders/register.fixture';
import { faultsOf } from './ooxml';
import { readDocx } from './read-docx';

const order = composeDocument('пары', factsOf(), ALL_PAIRS);
if (!order.ok) throw new Error(order.code);
const made = renderDocument(order.model);
if (!made.ok) throw new Error(made.code);
const { parts } = readDocx(made.bytes);

const broken = (path: string, from: string | RegExp, to: string): string[] => {
  const text = parts[path] ?? '';
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return faultsOf({ ...parts, [path]: changed });
};

const DOCUMENT = 'word/document.xml';

test('a sound package has no fault', () => {
  expect(faultsOf(parts)).toEqual([]);
});

test.each([
  ['a tag that is not closed', DOCUMENT, '</w:p>', '', /document\.xml: .*/],
  ['a prefix that nobody declared', DOCUMENT, '<w:cantSplit/>', '<x:cantSplit/>', /unbound namespace prefix/],
  ['elements in another order', DOCUMENT, /<w:keepNext\/><w:keepLines\/>/, '<w:keepLines/><w:keepNext/>', /w:pPr: w:pStyle w:keepLines w:keepNext/],
  ['an element that may not stand there', DOCUMENT, '<w:pgMar ', '<w:jc w:val="left"/><w:pgMar ', /w:sectPr: .*w:jc/],
  ['a row too short', DOCUMENT, /<w:tr>(?:(?!<\/w:tr>).)*<\/w:tr>(?!.*<w:tr>)/, '<w:tr><w:tc><w:p/></w:tc></w:tr>', /a row does not fill its grid/],
  ['a cell without a paragraph', DOCUMENT, /(<w:tcPr>(?:(?!<\/w:tcPr>).)*<\/w:tcPr>)<w:p>(?:(?!<\/w:p>).)*<\/w:p>(?=<\/w:tc>)/, '$1', /a cell does not end with a paragraph/],
  ['a style that is not there', 'word/styles.xml', 'w:styleId="MentoringText"', 'w:styleId="Other"', /no style MentoringText/],
  ['a relation that leads nowhere', 'word/_rels/document.xml.rels', 'Target="ourNumber.xml"', 'Target="lost.xml"', /no part lost\.xml/],
  ['a relation that is not there', DOCUMENT, 'r:id="rIdOurNumber"', 'r:id="rIdLost"', /no relation rIdLost/],
  ['a type of nothing', '[Content_Types].xml', '/word/ourEmpty.xml', '/word/lost.xml', /a type of word\/lost\.xml/],
  ['a field that is not closed', 'word/ourNumber.xml', '<w:r><w:fldChar w:fldCharType="end"/></w:r>', '', /a field is not closed/],
  ['a text outside a run', DOCUMENT, /<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?(<w:t [^>]*>[^<]*<\/w:t>)<\/w:r>/, '$1', /w:t in w:p/],
] as readonly [string, string, string | RegExp, string, RegExp][])('%s', (_, path, from, to, fault) => {
  expect(broken(path, from, to).join('\n')).toMatch(fault);
});
