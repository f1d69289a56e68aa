// The blocks of a text as WordprocessingML: paragraphs, clauses, lists, tables, lines to sign.

import type { Block, Clause, SignatureLine, TableBlock } from '../../programme/orders';
import { twips, type PageSettings } from '../settings';
import { cell, paragraph, row, split, table, thinParagraph, type ParagraphLook } from './xml';

/** Where blocks are laid out. */
export interface Ground {
  readonly settings: PageSettings;
  /** Of the text area, twips. */
  readonly width: number;
}

/** A part that may be asked to stay with what follows it. */
type Piece = (keepNext: boolean) => string;

export const tableSize = (settings: PageSettings): number => Math.round(settings.tableSize * 2);

const bodyLook = (settings: PageSettings): ParagraphLook => ({ align: 'both', firstLine: twips(settings.indent) });

/** A line to be filled by hand: justified, its words would drift apart. */
const BLANK = /_{5,}/;

const asWritten = (text: string, look: ParagraphLook): ParagraphLook => (look.align === 'both' && BLANK.test(text) ? { ...look, align: 'left' } : look);

const textPiece = (text: string, look: ParagraphLook): Piece => (keepNext) => paragraph(text, asWritten(text, keepNext ? { ...look, keepNext } : look));

function clausePieces(clause: Clause, number: string, settings: PageSettings): Piece {
  const look = bodyLook(settings);
  const items = (clause.items ?? []).map((item, index) => `${clause.itemsAs === 'dashes' ? '–' : `${number}.${index + 1}.`}\u00A0${item}`);
  // A number keeps its distance to the text in a justified line.
  const lines = [`${number}.\u00A0${clause.text}`, ...items];
  // A clause that introduces items never parts from the first of them.
  return (keepNext) => lines.map((line, index) => paragraph(line, asWritten(line, keepNext || (index === 0 && items.length > 0) ? { ...look, keepNext: true } : look))).join('');
}

/** Least height of a row that is filled in with a pen, twips. */
const BY_HAND = 480;

function tablePiece(block: TableBlock, { settings, width }: Ground): Piece {
  const size = tableSize(settings);
  const widths = split(width, block.columns.map((column) => column.share));
  const total = widths.reduce((sum, each) => sum + each, 0);
  const looks = block.columns.map((column, at) => ({ look: { align: column.align ?? 'left', size } as const, place: { width: widths[at] ?? 0 } }));
  const heading = row(block.columns.map((column, at) => cell(paragraph(column.heading, { align: 'center', size }), { width: widths[at] ?? 0, vertical: 'center' })), true);
  const across = (text: string): string =>
    row([cell(paragraph(text, { align: 'center', bold: true, size, keepNext: true }), { width: total, span: block.columns.length })]);
  const height = block.byHand ? BY_HAND : 0;
  const line = (texts: readonly string[], keepNext: boolean): string => (texts.length === 1 && block.columns.length > 1
    ? across(texts[0] ?? '')
    : row(looks.map(({ look, place }, at) => cell(paragraph(texts[at] ?? '', keepNext ? { ...look, keepNext } : look), place)), false, height));
  // The last row never stands alone on a page.
  return (keepNext) => table(widths, [heading, ...block.rows.map((texts, at) => line(texts, at === block.rows.length - 2 || (keepNext && at === block.rows.length - 1)))], true) + thinParagraph();
}

function signaturePiece(lines: readonly SignatureLine[], hint: boolean, { settings, width }: Ground): Piece {
  const widths = split(width, [43, 2, 24, 2, 29]);
  const at = (index: number): number => widths[index] ?? 0;
  const small = { size: Math.max(16, tableSize(settings) - 6), align: 'center' } as const;
  const rows = lines.flatMap(({ label, name }, index) => [
    row([
      cell(paragraph(label, { before: 120, keepNext: true }), { width: at(0), vertical: 'bottom' }), cell(paragraph(''), { width: at(1) }),
      cell(paragraph('', { before: 120, keepNext: true }), { width: at(2), lineBelow: true }), cell(paragraph(''), { width: at(3) }),
      cell(paragraph(name, { before: 120, align: name === '' ? 'center' : 'left' }), { width: at(4), vertical: 'bottom', lineBelow: name === '' }),
    ]),
    ...(hint || name === '' ? [row([
      cell(paragraph('', { ...small, keepNext: index < lines.length - 1 }), { width: at(0) }), cell(paragraph('', small), { width: at(1) }), cell(paragraph('(подпись)', small), { width: at(2) }),
      cell(paragraph('', small), { width: at(3) }), cell(paragraph(name === '' ? '(инициалы, фамилия)' : '', small), { width: at(4) }),
    ])] : []),
  ]);
  return () => paragraph('', { keepNext: true, size: 12 }) + table(widths, rows, false) + thinParagraph();
}

/** Lines of a side up to each empty one: the same level of both sides begins at the same height. */
const levels = (lines: readonly string[]): string[][] => lines.reduce<string[][]>((all, line) => (line === '' ? [...all, []] : [...all.slice(0, -1), [...(all[all.length - 1] ?? []), line]]), [[]]);

function sidesPiece(left: readonly string[], right: readonly string[], { width }: Ground): Piece {
  const widths = split(width, [48, 4, 48]);
  const [lefts, rights] = [levels(left), levels(right)];
  const side = (lines: readonly string[], wide: number, look: ParagraphLook): string => cell(lines.map((line, at) => paragraph(line, { ...look, ...(at === 0 ? {} : { before: 0 }) })).join('') || paragraph(''), { width: wide, vertical: 'top' });
  const rows = Array.from({ length: Math.max(lefts.length, rights.length) }, (_, at, last = at + 1 >= Math.max(lefts.length, rights.length)) => {
    const look: ParagraphLook = { align: 'left', before: at === 0 ? 0 : 200, keepNext: !last };
    return row([side(lefts[at] ?? [], widths[0] ?? 0, look), cell(paragraph(''), { width: widths[1] ?? 0 }), side(rights[at] ?? [], widths[2] ?? 0, look)]);
  });
  return () => paragraph('', { size: 16, keepNext: true }) + table(widths, rows, false) + thinParagraph();
}

function endsPiece(left: string, right: string, { width }: Ground): Piece {
  const widths = split(width, [50, 50]);
  return () => table(widths, [row([cell(paragraph(left, { align: 'left', after: 120 }), { width: widths[0] ?? 0 }), cell(paragraph(right, { align: 'right', after: 120 }), { width: widths[1] ?? 0 })])], false) + thinParagraph();
}

/** One block as pieces: each clause of a list may be kept apart from the others. */
function pieces(block: Block, ground: Ground): readonly Piece[] {
  const { settings } = ground;
  const body = bodyLook(settings);
  switch (block.is) {
    case 'paragraph': {
      const align = block.align ?? 'both';
      const indented = block.indent ?? (align === 'both');
      const look: ParagraphLook = {
        align, ...(indented ? { firstLine: twips(settings.indent) } : {}), ...(block.bold ? { bold: true } : {}),
        ...(block.small ? { size: tableSize(settings) } : {}), ...(block.keep ? { keepNext: true } : {}), ...(block.space ? { after: 120 } : {}),
      };
      return [textPiece(block.text, look)];
    }
    case 'command':
      return [() => paragraph(block.text, { before: 60, after: 120, keepNext: true })];
    case 'heading':
      return [() => paragraph(block.text, { align: block.level === 2 ? 'left' : 'center', bold: true, before: 200, after: 100, keepNext: true, ...(block.level === 2 ? { firstLine: twips(settings.indent) } : {}) })];
    case 'clauses':
      return block.list.map((clause, index) => clausePieces(clause, `${block.prefix ? `${block.prefix}.` : ''}${index + 1}`, settings));
    case 'list':
      return block.items.map((item, index) => textPiece(`${block.mark === 'number' ? `${index + 1})` : '–'}\u00A0${item}`, body));
    case 'table':
      return [tablePiece(block, ground)];
    case 'signatures':
      return [signaturePiece(block.lines, block.hint ?? false, ground)];
    case 'sides':
      return [sidesPiece(block.left, block.right, ground)];
    case 'ends':
      return [endsPiece(block.left, block.right, ground)];
    case 'page':
      return [() => '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'];
  }
}

/** How many pieces stay on the page of a signature. */
const WITH_SIGNATURE = 2;

const isSigned = (block: Block): boolean => block.is === 'signatures' || block.is === 'sides';

/** Half a line between a table and the text over or under it; a heading has room of its own. */
const gapBefore = (block: Block, previous: Block | undefined): Piece[] => {
  if (!previous || previous.is === 'page' || block.is === 'page') return [];
  const wanted = (block.is === 'table' && previous.is !== 'heading') || (previous.is === 'table' && block.is !== 'heading' && !isSigned(block));
  return wanted ? [() => paragraph('', { size: 12, keepNext: block.is === 'table' })] : [];
};

/** Blocks in their order; what precedes lines to sign, and with `signed` the end of the text, is kept together with the signature. */
export function blocksXml(blocks: readonly Block[], ground: Ground, signed: boolean): string {
  const all = blocks.flatMap((block, index) => [...gapBefore(block, blocks[index - 1]), ...pieces(block, ground)].map((piece) => ({ piece, signs: isSigned(block) })));
  const before = (index: number): boolean => all.slice(index + 1, index + 1 + WITH_SIGNATURE).some(({ signs }) => signs);
  return all.map(({ piece, signs }, index) => piece(!signs && ((signed && index >= all.length - WITH_SIGNATURE) || before(index)))).join('');
}
