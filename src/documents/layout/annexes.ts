// What follows the text on pages of its own: appendices with their marks, and the acquaintance sheet.

import type { Appendix, DocumentModel } from '../../programme/orders';
import { inQuotes } from '../../programme/language';
import { appendixMark, reference } from '../requisites';
import { CORNER, type PageSettings } from '../settings';
import { blocksXml, tableSize } from './blocks';
import { stampsXml } from './openings';
import { section, textWidth } from './section';
import { cell, paragraph, row, split, table, type ParagraphLook } from './xml';

/** A part of the document with the section of its pages. */
export interface Pages {
  readonly content: string;
  readonly section: string;
}

/** The mark in the upper right corner, not wider than 8 cm; approval blocks stand at its left. */
function appendixHead(each: Appendix, index: number, model: DocumentModel, settings: PageSettings): string {
  const width = textWidth(settings, each.orientation);
  const mark = appendixMark(model, index);
  const size = tableSize(settings);
  if (!each.stamps || each.stamps.length === 0) return paragraph(mark, { left: width - CORNER, size, after: 240 });
  return stampsXml([...each.stamps, { heading: '', lines: [mark] }], width, { size, last: CORNER }) + paragraph('', { size });
}

function appendixPages(each: Appendix, index: number, model: DocumentModel, settings: PageSettings): Pages {
  const { orientation } = each;
  const title = each.title === '' ? '' : paragraph(each.title, { align: 'center', bold: true, after: 120, keepNext: true });
  return {
    content: appendixHead(each, index, model, settings) + title + blocksXml(each.body, { settings, width: textWidth(settings, orientation) }, false),
    section: section(settings, orientation, false),
  };
}

/** As many names sign under the order itself; more have a sheet of their own. */
const UNDER_ORDER = 5;

/** «С приказом ознакомлены:» under the signature, for a few people; '' for nobody and for many. */
export function acquaintanceLines(model: DocumentModel, settings: PageSettings, width: number): string {
  if (model.acquaintance.length === 0 || model.acquaintance.length > UNDER_ORDER) return '';
  const size = tableSize(settings);
  const widths = split(width, [46, 22, 2, 30]);
  const one = (text: string, at: number, keepNext: boolean): string => cell(paragraph(text, { size, before: 100, keepNext }), { width: widths[at] ?? 0, vertical: 'bottom', lineBelow: at === 1 });
  const rows = model.acquaintance.map(({ name }, index) => row([name, '', '', `«___»\u00A0____________\u00A020___\u00A0г.`].map((text, at) => one(text, at, index < model.acquaintance.length - 1))));
  return paragraph(`С ${model.word.instrumental} ознакомлены:`, { size, before: 360, keepNext: true }) + table(widths, rows, false);
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
  ...(model.acquaintance.length > UNDER_ORDER ? [acquaintancePages(model, settings)] : []),
];
