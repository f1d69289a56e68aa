// Several documents on one school's form in one file: the second and later ones bring headers and footers of their own, where the form's tags made them differ.

import type { Pages } from '../layout/annexes';

const partOf = (zip: import('pizzip'), path: string): string => zip.file(path)?.asText() ?? '';

const TYPES = '[Content_Types].xml';
const RELATIONS = 'word/_rels/document.xml.rels';

const before = (xml: string, closing: string, addition: string): string => {
  const at = xml.lastIndexOf(closing);
  return at < 0 ? xml : xml.slice(0, at) + addition + xml.slice(at);
};

const attributeOf = (element: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(element)?.[1] ?? '';

/** The element of `xml` that has this attribute of this value. */
const elementWith = (xml: string, element: string, name: string, value: string): string =>
  (xml.match(new RegExp(`<${element}\\b[^>]*>`, 'g')) ?? []).find((each) => attributeOf(each, name) === value) ?? '';

/** Path of a part in the package out of the target of a relation of the document. */
const pathOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `word/${target}`);

/** Copies one header or footer under a name of its own; answers with the id of its relation, '' when the file's own is the same. */
function bring(whole: import('pizzip'), from: import('pizzip'), id: string, index: number): string {
  const relation = elementWith(partOf(from, RELATIONS), 'Relationship', 'Id', id);
  const path = pathOf(attributeOf(relation, 'Target'));
  const content = partOf(from, path);
  if (content === '' || content === partOf(whole, path)) return '';
  const own = path.replace(/([^/]+)$/, `own${index}$1`);
  const newId = `rIdOwn${index}${id}`;
  if (whole.file(own)) return newId;
  whole.file(own, content);
  const pictures = partOf(from, path.replace(/([^/]+)$/, '_rels/$1.rels'));
  if (pictures !== '') whole.file(own.replace(/([^/]+)$/, '_rels/$1.rels'), pictures);
  const type = attributeOf(elementWith(partOf(from, TYPES), 'Override', 'PartName', `/${path}`), 'ContentType');
  whole.file(TYPES, before(partOf(whole, TYPES), '</Types>', `<Override PartName="/${own}" ContentType="${type}"/>`));
  whole.file(RELATIONS, before(partOf(whole, RELATIONS), '</Relationships>', `<Relationship Id="${newId}" Type="${attributeOf(relation, 'Type')}" Target="/${own}"/>`));
  return newId;
}

/** What stands before the numbering of pages in a section. */
const BEFORE_NUMBERING = /<w:pgMar\b[^>]*\/>(?:<w:paperSrc\b[^>]*\/>)?(?:<w:pgBorders\b[^>]*\/>|<w:pgBorders\b[\s\S]*?<\/w:pgBorders>)?(?:<w:lnNumType\b[^>]*\/>)?/;

/** The section begins the count of pages anew, as each document does. */
const fromOne = (section: string): string => {
  if (/<w:pgNumType\b[^>]*w:start=/.test(section)) return section;
  return section.includes('<w:pgNumType') ? section.replace('<w:pgNumType', '<w:pgNumType w:start="1"') : section.replace(BEFORE_NUMBERING, '$&<w:pgNumType w:start="1"/>');
};

/**
 * Pages of a document that was filled into `from`, fit to stand in `whole`: a package of the same form filled for another document.
 * What must be unique in a file (marks of places, numbers of pictures) is made so; `index` is the document's place, from 1.
 */
export function fitInto(whole: import('pizzip'), from: import('pizzip'), pages: Pages, index: number): Pages {
  const fit = (xml: string): string => xml
    .replace(/<w:bookmark(?:Start|End)\b[^>]*\/>/g, '')
    .replace(/(<wp:docPr\b[^>]*?\bid=")(\d+)"/g, (_, start: string, id: string) => `${start}${Number(id) + index * 1000}"`)
    .replace(/(<w:(?:header|footer)Reference\b[^>]*\br:id=")([^"]+)(")/g, (all, start: string, id: string, end: string) => {
      const own = bring(whole, from, id, index);
      return own === '' ? all : start + own + end;
    });
  // In a form of several sections the first one stands in its text.
  const [first = ''] = /<w:sectPr\b[\s\S]*?<\/w:sectPr>/.exec(pages.content) ?? [];
  const [content, section] = first === '' ? [pages.content, fromOne(pages.section)] : [pages.content.replace(first, () => fromOne(first)), pages.section];
  return { content: fit(content), section: fit(section) };
}
