// What follows the text on pages of its own: appendices with their marks, and the acquaintance sheet.

import type { Appendix, DocumentModel } from '../../programme/orders';
import { inQuotes } from '../../programme/language';
import { appendixMark, reference } from '../requisites';
import { twips, type PageSettings } from '../settings';
import { blocksXml, tableSize } from './blocks';
import { stampsXml } from './openings';
import { section, textWidth } from './section';
import { cell, paragraph, row, split, table, type ParagraphLook } from './xml';

/** A part of the document with the section of its pages. */
export interface Pages {
  readonly content: string;
  readonly section: string;
}

function appendixPages(each: Appendix, index: number, model: DocumentModel, settings: PageSettings): Pages {
  const { orientation } = each;
  // Upper right, not wider than 8 cm.
  const left = textWidth(settings, orientation) - twips(80);
  const title = each.title === '' ? '' : paragraph(each.title, { align: 'center', bold: true, after: 120, keepNext: true });
  return {
    content: paragraph(appendixMark(model, index), { left, size: tableSize(settings), after: 240 }) + stampsXml(each.stamps ?? [], settings, orientation) + title +
      blocksXml(each.body, { settings, width: textWidth(settings, orientation) }, false),
    section: section(settings, orientation, false),
  };
}

function acquaintancePages(model: DocumentModel, settings: PageSettings): Pages {
  const size = tableSize(settings);
  const widths = split(textWidth(settings, 'portrait'), [8, 50, 20, 22]);
  const one = (content: string, at: number, look: ParagraphLook): string => cell(paragraph(content, { size, before: 40, after: 40, ...look }), { width: widths[at] ?? 0, vertical: 'center' });
  const headings = ['№ п/п', 'Фамилия, имя, отчество', 'Дата ознакомления', 'Подпись'];
  const rows = model.acquaintance.map(({ name }, index) => row([String(index + 1), name, '', ''].map((text, at) => one(text, at, { align: at === 0 ? 'center' : 'left' }))));
  return {
    content: paragraph('ЛИСТ ОЗНАКОМЛЕНИЯ', { align: 'center', bold: true }) +
      paragraph(`с ${model.word.instrumental} ${model.letterhead.shortName}\n${reference(model)}\n${inQuotes(model.title)}`, { align: 'center', after: 240 }) +
      table(widths, [row(headings.map((heading, at) => one(heading, at, { align: 'center' })), true), ...rows], true),
    section: section(settings, 'portrait', false),
  };
}

/** All pages after the text, in their order. */
export const annexes = (model: DocumentModel, settings: PageSettings): readonly Pages[] => [
  ...model.appendices.map((each, index) => appendixPages(each, index, model, settings)),
  ...(model.acquaintance.length > 0 ? [acquaintancePages(model, settings)] : []),
];
