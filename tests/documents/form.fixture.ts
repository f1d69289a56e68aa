// A school's .docx form as Word would save it: a header, styles of its own, paragraphs with tags.

import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
/** A paragraph of these runs: Word splits a tag wherever it likes. */
export const p = (...runs: string[]): string => `<w:p>${runs.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`;
const SECTION = '<w:sectPr w:rsidR="00A1"><w:headerReference w:type="default" r:id="rId7"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1000" w:right="850" w:bottom="1000" w:left="1701" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr>';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A form as Word would save it: a header with a slogan, its own styles, these paragraphs. */
export const form = (body: string, header = p('Бланк школы {школа}'), namespaces = ''): Uint8Array => zipSync({
  '[Content_Types].xml': strToU8('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>'),
  '_rels/.rels': strToU8(`<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="word/document.xml"/></Relationships>`),
  'word/_rels/document.xml.rels': strToU8(`<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/styles" Target="styles.xml"/><Relationship Id="rId7" Type="${REL}/header" Target="header1.xml"/></Relationships>`),
  'word/styles.xml': strToU8(`<?xml version="1.0"?><w:styles ${W}><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`),
  'word/header1.xml': strToU8(`<?xml version="1.0"?><w:hdr ${W}>${header}</w:hdr>`),
  'word/document.xml': strToU8(`<?xml version="1.0"?><w:document ${W}${namespaces}><w:body>${body}${SECTION}</w:body></w:document>`),
});

export const HEAD = p('{органи', 'зация}') + p('{ДАТА}  № {номер }') + p('{заголовок}');
export const GOOD = HEAD + p('{тек', 'ст}') + p('{должность} ____ {подпись}');
