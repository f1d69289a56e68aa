// A school's own form as the frame of a document: our text style, our running headers for the pages that follow, the width of its text.

import { headerParts, headerRelations, headerTypes, textStyle } from '../layout/package-parts';
import { HEADERS, textWidth } from '../layout/section';
import { TEXT_STYLE } from '../layout/xml';
import type { PageSettings } from '../settings';

const partOf = (zip: import('pizzip'), path: string): string => zip.file(path)?.asText() ?? '';

/** Adds `addition` before the closing tag of a part that has it, once. */
function extend(zip: import('pizzip'), path: string, closing: string, addition: string, mark: string): void {
  const xml = partOf(zip, path);
  const at = xml.lastIndexOf(closing);
  if (at >= 0 && !xml.includes(mark)) zip.file(path, xml.slice(0, at) + addition + xml.slice(at));
}

/** Our style as a form brought it that was ours once: the settings of today win. */
const OLD_STYLE = new RegExp(`<w:style\\b[^>]*w:styleId="${TEXT_STYLE}"[^>]*>[\\s\\S]*?</w:style>`);

/** The package of the form, ready to be filled. The bytes were checked when the form was taken. */
export function openForm(bytes: Uint8Array, settings: PageSettings): import('pizzip') {
  const Zip = require('pizzip') as typeof import('pizzip');
  const zip = new Zip(bytes);
  zip.file('word/styles.xml', partOf(zip, 'word/styles.xml').replace(OLD_STYLE, ''));
  extend(zip, 'word/styles.xml', '</w:styles>', textStyle(settings), `w:styleId="${TEXT_STYLE}"`);
  extend(zip, '[Content_Types].xml', '</Types>', headerTypes, '/word/ourNumber.xml');
  extend(zip, 'word/_rels/document.xml.rels', '</Relationships>', headerRelations, `"${HEADERS.number}"`);
  for (const [path, content] of Object.entries(headerParts)) zip.file(path, content);
  return zip;
}

/** Width of the form's text in twips, out of its last section; without one, that of the settings. */
export function formWidth(zip: import('pizzip'), settings: PageSettings): number {
  const xml = partOf(zip, 'word/document.xml');
  const section = xml.slice(xml.lastIndexOf('<w:sectPr'));
  const number = (element: string, attribute: string): number => Number(new RegExp(`<w:${element}\\b[^>]*\\bw:${attribute}="(\\d+)"`).exec(section)?.[1] ?? Number.NaN);
  const width = number('pgSz', 'w') - number('pgMar', 'left') - number('pgMar', 'right');
  return width > 2000 ? width : textWidth(settings, 'portrait');
}

/** Whether the form has a place for the signature; without one it follows the text. */
export const signsItself = (zip: import('pizzip')): boolean =>
  /подпись\s*\}/i.test(Object.keys(zip.files).filter((path) => /^word\/(?:document|footer\d*)\.xml$/.test(path)).map((path) => partOf(zip, path).replace(/<[^>]+>/g, '')).join(' '));
