// The frames of documents as templates with tags in Russian: order, letter, and the plain one; they share the text and the signature.

import { ALONG, CORNER, type PageSettings } from '../settings';
import type { Orientation } from '../../programme/orders';
import { section, textWidth } from './section';
import { cell, paragraph, row, split, table, type ParagraphLook } from './xml';

/** Which frame; a school may bring a form of its own for the first two. */
export type FrameKind = 'order' | 'letter' | 'plain';

/** A condition: what stands between is there only when the tag has a text. The tags stand in paragraphs of their own, which vanish. */
const when = (tag: string, content: string): string => `${paragraph(`{#${tag}}`)}${content}${paragraph(`{/${tag}}`)}`;

const NBSP = '\u00A0';

const NUMBER = `№${NBSP}{номер}`;

/** Date, place and number in the order that the school wants. */
function requisites(settings: PageSettings, width: number): string {
  const three = settings.requisites !== 'дата и номер, место под ними';
  const texts = settings.requisites === 'номер – место – дата' ? [NUMBER, '{место}', '{дата}'] : ['{дата}', three ? '{место}' : '', NUMBER];
  const third = split(width, [36, 34, 30]);
  const aligns = ['left', 'center', 'right'] as const;
  const line = table(third, [row(texts.map((text, index) => cell(paragraph(text, { align: aligns[index] ?? 'left' }), { width: third[index] ?? 0, vertical: 'bottom' })))], false);
  return three ? line : line + paragraph('{место}', { align: 'center', before: 120 });
}

function orderHead(settings: PageSettings): string {
  const width = textWidth(settings, 'portrait');
  const title: ParagraphLook = settings.titleAlign === 'center' ? { align: 'center' } : { align: 'left', right: Math.max(Math.floor(width * 0.4), width - ALONG) };
  return (
    when('учредитель', paragraph('{учредитель}', { align: 'center' })) +
    paragraph('{организация}', { align: 'center', bold: true, after: 240 }) +
    paragraph('{вид}', { align: 'center', bold: true, after: 240 }) +
    requisites(settings, width) +
    paragraph('{заголовок}', { bold: true, before: 240, after: 240, ...title })
  );
}

function letterHead(settings: PageSettings, numbered: boolean): string {
  const width = textWidth(settings, 'portrait');
  const side = Math.min(CORNER, Math.floor(width * 0.46));
  const sides = [side, width - 2 * side, side];
  const small = Math.round(settings.tableSize * 2) - 2;
  const left =
    when('учредитель', paragraph('{учредитель}', { align: 'center', size: small })) +
    paragraph('{организация}', { align: 'center', bold: true, size: small, after: 60 }) +
    when('контакты', paragraph('{контакты}', { align: 'center', size: small, after: 120 })) +
    paragraph(numbered ? `{дата} №${NBSP}{номер}` : '{дата}', { align: 'center', size: small + 2 });
  const right = when('адресат', paragraph('{адресат}', { align: 'left' })) + paragraph('');
  return (
    table(sides, [row([cell(left, { width: sides[0] ?? 0 }), cell(paragraph(''), { width: sides[1] ?? 0 }), cell(right, { width: sides[2] ?? 0 })])], false) +
    when('заголовок', paragraph('{заголовок}', { bold: true, before: 240, right: width - side })) +
    paragraph('', { after: 120 })
  );
}

/** The row of the signature; `post` and `name` are tags in a frame, texts where a school's form has no place for them. */
export function signature(width: number, post: string, name: string): string {
  const columns = split(width, [45, 20, 35]);
  const bottom = (content: string, index: number, align: ParagraphLook['align']): string =>
    cell(paragraph(content, { align: align ?? 'left' }), { width: columns[index] ?? 0, vertical: 'bottom' });
  return paragraph('', { keepNext: true, before: 240 }) +
    table(columns, [row([bottom(post, 0, 'left'), bottom('', 1, 'center'), bottom(name, 2, 'right')])], false);
}

const executor = (settings: PageSettings): string => when('исполнитель', paragraph('{исполнитель}', { before: 480, size: Math.round(settings.tableSize * 2) - 4 }));

/** What tells frames of one kind apart. */
export interface FrameLook {
  readonly orientation: Orientation;
  readonly signed: boolean;
  /** A letter that the office registers. */
  readonly numbered: boolean;
}

/** Body of a frame, with the section of its pages. */
export function frameBody(kind: FrameKind, settings: PageSettings, { orientation, signed, numbered }: FrameLook): string {
  const head = kind === 'order' ? orderHead(settings) : kind === 'letter' ? letterHead(settings, numbered) : '';
  return head + paragraph('{текст}') + (signed ? signature(textWidth(settings, orientation), '{должность}', '{подпись}') : '') + executor(settings) + section(settings, orientation, true);
}
