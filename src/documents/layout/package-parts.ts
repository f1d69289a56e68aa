// The unchanging parts of a .docx package: content types, relations, styles, headers, properties.

import { HEADERS } from './section';
import { TEXT_STYLE } from './xml';
import type { PageSettings } from '../settings';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const NAMESPACES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${RELATION}"`;

const attribute = (text: string): string => text.replace(/[<>&"]/g, '');

/** Our two running headers, in any package: their content types, relations and parts. */
export const headerTypes = `<Override PartName="/word/ourNumber.xml" ContentType="${OFFICE}.header+xml"/><Override PartName="/word/ourEmpty.xml" ContentType="${OFFICE}.header+xml"/>`;

const contentTypes = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/word/document.xml" ContentType="${OFFICE}.document.main+xml"/>` +
  `<Override PartName="/word/styles.xml" ContentType="${OFFICE}.styles+xml"/>` +
  `<Override PartName="/word/settings.xml" ContentType="${OFFICE}.settings+xml"/>` +
  headerTypes +
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>';

const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
const relations = (list: readonly string[]): string =>
  `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;

export const headerRelations = relation(HEADERS.number, `${RELATION}/header`, 'ourNumber.xml') + relation(HEADERS.empty, `${RELATION}/header`, 'ourEmpty.xml');

const packageRelations = relations([
  relation('rId1', `${RELATION}/officeDocument`, 'word/document.xml'),
  relation('rId2', 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml'),
]);

const documentRelations = relations([
  relation('rIdStyles', `${RELATION}/styles`, 'styles.xml'),
  relation('rIdSettings', `${RELATION}/settings`, 'settings.xml'),
  headerRelations,
]);

const core = `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
  'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{заголовок}</dc:title><dc:creator>{школа}</dc:creator><dc:language>ru-RU</dc:language></cp:coreProperties>';

const runLook = (settings: PageSettings): string => {
  const font = attribute(settings.font);
  const size = Math.round(settings.size * 2);
  return `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}" w:eastAsia="${font}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
};

const spacing = (settings: PageSettings): string => `<w:spacing w:before="0" w:after="0" w:line="${Math.round(settings.lineSpacing * 240)}" w:lineRule="auto"/>`;

/** The style of our texts, complete in itself. */
export const textStyle = (settings: PageSettings): string =>
  `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${TEXT_STYLE}"><w:name w:val="Mentoring text"/><w:qFormat/>` +
  `<w:pPr><w:widowControl/>${spacing(settings)}<w:ind w:left="0" w:right="0" w:firstLine="0"/></w:pPr>${runLook(settings)}<w:lang w:val="ru-RU"/></w:rPr></w:style>`;

const styles = (settings: PageSettings): string =>
  `${XML}<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault>${runLook(settings)}<w:lang w:val="ru-RU" w:eastAsia="ru-RU" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
  `<w:pPrDefault><w:pPr><w:widowControl/>${spacing(settings)}</w:pPr></w:pPrDefault></w:docDefaults>` +
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${textStyle(settings)}</w:styles>`;

const pageNumber = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>' +
  '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';

const header = (content: string): string => `${XML}<w:hdr ${NAMESPACES}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>${content}</w:p></w:hdr>`;

export const headerParts: Readonly<Record<string, string>> = { 'word/ourNumber.xml': header(pageNumber), 'word/ourEmpty.xml': header('') };

const wordSettings = `${XML}<w:settings ${NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/>` +
  '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
  '<w:themeFontLang w:val="ru-RU"/></w:settings>';

/** Every part of the package by its path; `body` is the content of the document with its final section. */
export const packageParts = (body: string, settings: PageSettings): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': contentTypes,
  '_rels/.rels': packageRelations,
  'docProps/core.xml': core,
  'word/_rels/document.xml.rels': documentRelations,
  'word/document.xml': `${XML}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
  'word/styles.xml': styles(settings),
  'word/settings.xml': wordSettings,
  ...headerParts,
});
