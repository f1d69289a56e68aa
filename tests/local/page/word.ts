// The smallest Word file for tests: paragraphs and nothing else.

import { zipSync } from 'fflate';

const text = (value: string): Uint8Array => new Uint8Array(Buffer.from(value, 'utf8'));
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export const Paragraph = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
export const Document = (paragraphs: readonly string[]): string => `${HEAD}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/></w:sectPr></w:body></w:document>`;

/** Bytes of a .docx with this document.xml. */
export function Packer(document: string): Uint8Array {
  return zipSync({
    '[Content_Types].xml': text(`${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`),
    '_rels/.rels': text(`${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`),
    'word/document.xml': text(document),
  });
}
