// Pieces of WordprocessingML as strings: paragraphs, cells, rows, tables. Texts come in plain and are escaped here.

import { xmlText } from '../plain-text';

export interface ParagraphLook {
  readonly align?: 'left' | 'center' | 'right' | 'both';
  readonly bold?: boolean;
  /** Half-points; without it the style's size. */
  readonly size?: number;
  /** Twips: first-line indent, indents of the block. */
  readonly firstLine?: number;
  readonly left?: number;
  readonly right?: number;
  /** Twips of space before and after. */
  readonly before?: number;
  readonly after?: number;
  /** Stay on one page with the next paragraph; never break inside. */
  readonly keepNext?: boolean;
  /** Begin on a new page. */
  readonly newPage?: boolean;
}

/** Our paragraph style: texts look the same in our frames and in a school's form, whatever its own styles are. */
export const TEXT_STYLE = 'MentoringText';

const run = (text: string, properties: string): string => {
  const lines = xmlText(text).split('\n').map((line) => (line === '' ? '' : `<w:t xml:space="preserve">${line}</w:t>`)).join('<w:br/>');
  return lines === '' ? '' : `<w:r>${properties}${lines}</w:r>`;
};

export function paragraph(text: string, look: ParagraphLook = {}): string {
  const indent = [
    look.firstLine === undefined ? '' : ` w:firstLine="${look.firstLine}"`,
    look.left === undefined ? '' : ` w:left="${look.left}"`,
    look.right === undefined ? '' : ` w:right="${look.right}"`,
  ].join('');
  const properties = [
    `<w:pStyle w:val="${TEXT_STYLE}"/>`,
    look.keepNext ? '<w:keepNext/><w:keepLines/>' : '',
    look.newPage ? '<w:pageBreakBefore/>' : '',
    look.before === undefined && look.after === undefined ? '' : `<w:spacing w:before="${look.before ?? 0}" w:after="${look.after ?? 0}"/>`,
    indent ? `<w:ind${indent}/>` : '',
    look.align && look.align !== 'left' ? `<w:jc w:val="${look.align}"/>` : '',
  ].join('');
  const size = look.size === undefined ? '' : `<w:sz w:val="${look.size}"/><w:szCs w:val="${look.size}"/>`;
  // An empty line has the height of its mark.
  const mark = text === '' && size ? `<w:rPr>${size}</w:rPr>` : '';
  const runProperties = look.bold || size ? `<w:rPr>${look.bold ? '<w:b/><w:bCs/>' : ''}${size}</w:rPr>` : '';
  return `<w:p><w:pPr>${properties}${mark}</w:pPr>${run(text, runProperties)}</w:p>`;
}

/** A paragraph of a point's height after a table, so that it never asks for a page of its own. */
export const thinParagraph = (sectionEnd = ''): string =>
  `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>${sectionEnd}</w:pPr></w:p>`;

export interface CellLook {
  readonly width: number;
  readonly vertical?: 'top' | 'center' | 'bottom';
  /** Columns that the cell covers. */
  readonly span?: number;
  /** A line under the cell: a blank to sign. */
  readonly lineBelow?: boolean;
}

export const cell = (content: string, look: CellLook): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${look.width}" w:type="dxa"/>${look.span ? `<w:gridSpan w:val="${look.span}"/>` : ''}` +
  `${look.lineBelow ? '<w:tcBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:tcBorders>' : ''}` +
  `${look.vertical ? `<w:vAlign w:val="${look.vertical}"/>` : ''}</w:tcPr>${content}</w:tc>`;

/** A row never breaks across pages; a heading row repeats on every page; `height` in twips is the least. */
export const row = (cells: readonly string[], heading = false, height = 0): string =>
  `<w:tr><w:trPr><w:cantSplit/>${height > 0 ? `<w:trHeight w:val="${height}" w:hRule="atLeast"/>` : ''}${heading ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;

/** A table of fixed column widths (twips), with or without lines. */
export function table(widths: readonly number[], rows: readonly string[], lines: boolean): string {
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const borders = sides.map((side) => `<w:${side} w:val="${lines ? 'single' : 'nil'}"${lines ? ' w:sz="4" w:space="0" w:color="auto"' : ''}/>`).join('');
  const total = widths.reduce((sum, width) => sum + width, 0);
  const margin = lines ? { side: 85, edge: 40 } : { side: 0, edge: 0 };
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar><w:top w:w="${margin.edge}" w:type="dxa"/><w:left w:w="${margin.side}" w:type="dxa"/>` +
    `<w:bottom w:w="${margin.edge}" w:type="dxa"/><w:right w:w="${margin.side}" w:type="dxa"/></w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`
  );
}

/** Widths in twips out of shares of a whole. */
export const split = (total: number, shares: readonly number[]): number[] => {
  const sum = shares.reduce((all, share) => all + share, 0);
  return shares.map((share) => Math.floor((total * share) / sum));
};
