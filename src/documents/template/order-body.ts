// The base template of every order: requisites, text, signature, appendices, acquaintance sheet; all texts are tags.

import type { Appendix } from '../../programme/orders';
import { twips, type PageSettings } from '../settings';
import { section, textWidth, type Orientation } from './section';
import { cell, paragraph, row, table, thinParagraph, type ParagraphLook } from './xml';

/** What the template must know about an appendix before its texts are known. */
export type AppendixShape = Pick<Appendix, 'columns' | 'orientation'>;

/** Tag names of the n-th appendix. */
export const appendixTag = (index: number): string => `appendix${index + 1}`;
export const columnTag = (index: number): string => `c${index + 1}`;

/** A paragraph loop: the opening and closing tags stand in paragraphs of their own, which vanish. */
const loop = (tag: string, content: string): string => `${paragraph(`{#${tag}}`)}${content}${paragraph(`{/${tag}}`)}`;

const part = (total: number, share: number): number => Math.floor(total * share);

function requisites(settings: PageSettings): string {
  const width = textWidth(settings, 'portrait');
  const third = [part(width, 0.36), part(width, 0.34), part(width, 0.3)];
  const requisite = (text: string, index: number, align: ParagraphLook['align']): string => cell(paragraph(text, { align }), { width: third[index] ?? 0, vertical: 'bottom' });
  return (
    loop('founder', paragraph('{founder}', { align: 'center' })) +
    paragraph('{organisation}', { align: 'center', bold: true, after: 240 }) +
    paragraph('{heading}', { align: 'center', bold: true, after: 240 }) +
    table(third, [row([requisite('{dateText}', 0, 'left'), requisite('{place}', 1, 'center'), requisite('{numberText}', 2, 'right')])], false) +
    paragraph('{title}', { bold: true, before: 240, after: 240, right: part(width, 0.4) })
  );
}

function text(settings: PageSettings): string {
  const body: ParagraphLook = { align: 'both', firstLine: twips(settings.indent) };
  return (
    paragraph('{preamble}', { ...body, after: 120 }) +
    paragraph('{command}', { before: 60, after: 120, keepNext: true }) +
    loop('clauses', paragraph('{number}. {text}', body) + loop('items', paragraph('{number}. {text}', body))) +
    // The last two clauses stay with the signature, so that it never stands on a page alone.
    loop('lastClauses', paragraph('{number}. {text}', { ...body, keepNext: true }) + loop('items', paragraph('{number}. {text}', { ...body, keepNext: true })))
  );
}

function signature(settings: PageSettings): string {
  const width = textWidth(settings, 'portrait');
  const columns = [part(width, 0.45), part(width, 0.2), part(width, 0.35)];
  const bottom = (content: string, index: number, align: ParagraphLook['align']): string =>
    cell(paragraph(content, { align }), { width: columns[index] ?? 0, vertical: 'bottom' });
  return paragraph('', { keepNext: true, before: 240 }) +
    table(columns, [row([bottom('{signature.post}', 0, 'left'), bottom('', 1, 'center'), bottom('{signature.name}', 2, 'right')])], false);
}

/** «Приложение № 1 / к приказу … / от … № …», upper right, not wider than 8 cm. */
function mark(settings: PageSettings, orientation: Orientation, tag: string): string {
  const left = textWidth(settings, orientation) - twips(80);
  return paragraph(`{${tag}.mark}`, { left, size: Math.round(settings.tableSize * 2), after: 240 });
}

function appendix(shape: AppendixShape, index: number, settings: PageSettings): string {
  const tag = appendixTag(index);
  const size = Math.round(settings.tableSize * 2);
  const total = textWidth(settings, shape.orientation);
  const shares = shape.columns.reduce((sum, column) => sum + column.share, 0);
  const widths = shape.columns.map((column) => part(total, column.share / shares));
  const widthOf = (at: number): number => widths[at] ?? 0;
  const heading = shape.columns.map((_column, at) =>
    cell(paragraph(`{${tag}.headings.${columnTag(at)}}`, { align: 'center', size }), { width: widthOf(at), vertical: 'center' }));
  const cells = shape.columns.map((column, at) => {
    const open = at === 0 ? `{-w:tr ${tag}.rows}` : '';
    const close = at === shape.columns.length - 1 ? `{/${tag}.rows}` : '';
    return cell(paragraph(`${open}{${columnTag(at)}}${close}`, { align: column.align ?? 'left', size }), { width: widthOf(at) });
  });
  return mark(settings, shape.orientation, tag) +
    paragraph(`{${tag}.title}`, { align: 'center', bold: true, after: 120, keepNext: true }) +
    table(widths, [row(heading, true), row(cells)], true);
}

function acquaintance(settings: PageSettings): string {
  const size = Math.round(settings.tableSize * 2);
  const width = textWidth(settings, 'portrait');
  const widths = [part(width, 0.08), part(width, 0.5), part(width, 0.2), part(width, 0.22)];
  const headings = ['№ п/п', 'Фамилия, имя, отчество', 'Дата ознакомления', 'Подпись'];
  const texts = ['{-w:tr acquaintance}{number}', '{name}', '', '{/acquaintance}'];
  const one = (content: string, at: number, look: ParagraphLook): string => cell(paragraph(content, { size, before: 40, after: 40, ...look }), { width: widths[at] ?? 0, vertical: 'center' });
  return paragraph('ЛИСТ ОЗНАКОМЛЕНИЯ', { align: 'center', bold: true }) +
    paragraph('{acquaintanceTitle}', { align: 'center', after: 240 }) +
    table(widths, [
      row(headings.map((heading, at) => one(heading, at, { align: 'center' })), true),
      row(texts.map((content, at) => one(content, at, { align: at === 0 ? 'center' : 'left' }))),
    ], true);
}

/** The body of the order's template for appendices of the given shapes. */
export function orderBody(shapes: readonly AppendixShape[], withAcquaintance: boolean, settings: PageSettings): string {
  const pages: { readonly content: string; readonly orientation: Orientation }[] = [
    { content: requisites(settings) + text(settings) + signature(settings), orientation: 'portrait' },
    ...shapes.map((shape, index) => ({ content: appendix(shape, index, settings), orientation: shape.orientation })),
    ...(withAcquaintance ? [{ content: acquaintance(settings), orientation: 'portrait' as const }] : []),
  ];
  return pages.map(({ content, orientation }, index) => {
    const properties = section(settings, orientation, index === 0);
    // Inside the document a section's properties sit in its last paragraph, at the end they stand in the body.
    return content + (index === pages.length - 1 ? thinParagraph() + properties : thinParagraph(properties));
  }).join('');
}
