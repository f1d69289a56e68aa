// What stands over the text of documents that have no form of the school: approval blocks, addressee of a consent, heading of a certificate.

import { NBSP } from '../../programme/language';
import type { ApprovalStamp, DocumentModel } from '../../programme/orders';
import { CORNER, type PageSettings } from '../settings';
import { textWidth } from './section';
import { cell, paragraph, row, split, table, thinParagraph } from './xml';

/** Look of approval blocks: half-points, and the width of the last one in twips; without them the usual size and equal widths. */
export interface StampsLook {
  readonly size?: number;
  readonly last?: number;
}

/** «ПРИНЯТО» at the left … «УТВЕРЖДАЮ» at the right; one alone stands at the right. */
export function stampsXml(stamps: readonly ApprovalStamp[], width: number, { size, last }: StampsLook = {}): string {
  if (stamps.length === 0) return '';
  const places = stamps.length === 1 ? [null, ...stamps] : stamps;
  const shares = places.flatMap((_, index) => (index === 0 ? [1] : [0.08, 1]));
  const shared = last === undefined ? split(width, shares) : [...split(width - last, shares.slice(0, -1)), last];
  // What the blocks may not fill stands between them.
  const blocks = shared.filter((_, at) => at % 2 === 0).map((each) => Math.min(each, CORNER));
  const gap = places.length < 2 ? 0 : Math.floor((width - blocks.reduce((sum, each) => sum + each, 0)) / (places.length - 1));
  const widths = blocks.flatMap((each, index) => (index === 0 ? [each] : [gap, each]));
  const line = (text: string): string => paragraph(text, { align: 'left', ...(size === undefined ? {} : { size }) });
  const stamp = (each: ApprovalStamp | null): string => (each === null ? paragraph('') : [each.heading, ...each.lines].filter((text) => text !== '').map(line).join(''));
  const cells = places.flatMap((each, index) => [...(index === 0 ? [] : [cell(paragraph(''), { width: widths[index * 2 - 1] ?? 0 })]), cell(stamp(each), { width: widths[index * 2] ?? 0, vertical: 'top' })]);
  return table(widths, [row(cells)], false) + thinParagraph();
}

/** A school year never parts, nor does what leads to it: «… наставничества / за 2026/2027 учебный год». */
const wholeYear = (text: string): string => text.replace(/(?:(?<=\s)(за|на|в)\s)?(\d{4}\/\d{4})\s(учебн\S+)\s(?=год)/g, (_year, led: string | undefined, year: string, word: string) => [led, year, word, ''].filter((part) => part !== undefined).join(NBSP));

const title = (model: DocumentModel): string => (model.title === '' ? '' : paragraph(wholeYear(model.title), { align: 'center', bold: true, before: 240, after: 200, keepNext: true }));

/** Everything over the text; '' for orders and letters, whose head belongs to their frame. */
export function openingXml(model: DocumentModel, settings: PageSettings): string {
  const { opening, letterhead, orientation } = model;
  const founder = letterhead.founder === '' ? '' : paragraph(letterhead.founder, { align: 'center' });
  const school = founder + paragraph(letterhead.organisation, { align: 'center', after: 240 });
  const width = textWidth(settings, orientation);
  switch (opening.is) {
    case 'order':
    case 'letter':
      return '';
    case 'title':
      return school + title(model);
    case 'approval':
      // Three blocks side by side on an upright page are narrow: the smaller size keeps their lines whole.
      return school + stampsXml(opening.stamps, width, opening.stamps.length > 2 && orientation === 'portrait' ? { size: Math.round(settings.tableSize * 2) } : {}) + title(model);
    case 'consent':
      return opening.addressee.map((line) => paragraph(line, { left: Math.max(Math.floor(width * 0.5), width - CORNER), align: 'left' })).join('') + title(model);
    case 'certificate':
      return paragraph('', { after: 600 }) + school + paragraph(opening.heading, { align: 'center', bold: true, size: Math.round(settings.size * 2 * 2), before: 1200, after: 600 }) +
        (model.title === '' ? '' : paragraph(model.title, { align: 'center', after: 200 }));
  }
}
