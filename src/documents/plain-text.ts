// Makes any text fit to stand in a document: nothing in it may break the XML or be taken for a tag.

/** Characters that XML 1.0 forbids, and halves of a broken pair of surrogates. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Keeps letters, signs, emoji and line breaks; a tab becomes a space. */
export const plainText = (text: string): string => text.replace(/\r\n?|\u2028|\u2029/g, '\n').replace(/\t/g, ' ').replace(FORBIDDEN, '');

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A plain text as content of an XML element or attribute. */
export const xmlText = (text: string): string => plainText(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
