/** Walks the body of a Word document: paragraphs, tables, and what lies hidden in controls, revisions and text boxes. */
import type { Numbering } from './docx-numbering';
import { listLevel, type WordStyles } from './docx-styles';
import type { WordBlock, WordCell, WordParagraph, WordRow, WordTable } from './docx-types';
import { child, children, textOf, type XmlElement, type XmlNode } from './xml';

export interface WordContext {
  numbering: Numbering;
  styles: WordStyles;
}

/** Elements that only wrap others. */
const WRAPPERS = new Set(['ins', 'moveTo', 'smartTag', 'customXml', 'sdtContent', 'hyperlink', 'fldSimple', 'dir', 'bdo', 'ruby', 'rubyBase']);
const SPAN_LIMIT = 200;

export function readBlocks(nodes: readonly XmlNode[], context: WordContext): WordBlock[] {
  const blocks: WordBlock[] = [];
  /** The paragraph whose end was deleted in a tracked change: the next one goes on in it. */
  let open: WordParagraph | null = null;
  const visit = (node: XmlNode): void => {
    if (typeof node === 'string') return;
    if (node.name === 'p') {
      const { paragraph, boxes, endDeleted } = readParagraph(node, context);
      if (open) open.text += paragraph.text;
      else blocks.push(paragraph);
      open = endDeleted ? (open ?? paragraph) : null;
      blocks.push(...boxes);
    } else if (node.name === 'tbl') {
      open = null;
      blocks.push(readTable(node, context));
    } else if (node.name === 'sdt') child(node, 'sdtContent')?.children.forEach(visit);
    else if (node.name === 'AlternateContent') alternative(node)?.children.forEach(visit);
    else if (WRAPPERS.has(node.name)) node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return blocks;
}

function readParagraph(element: XmlElement, context: WordContext): { paragraph: WordParagraph; boxes: WordBlock[]; endDeleted: boolean } {
  const properties = child(element, 'pPr');
  const style = child(properties, 'pStyle')?.attributes.val;
  const place = listPlace(properties, style, context);
  const printed = place && context.numbering(place);
  const inline: Inline = { text: [], boxes: [] };
  for (const node of element.children) if (typeof node !== 'string' && node.name !== 'pPr') readInline(node, inline, context);
  const outline = listLevel(child(properties, 'outlineLvl')?.attributes.val);
  return {
    paragraph: {
      kind: 'paragraph',
      text: inline.text.join(''),
      number: printed?.number ?? null,
      bullet: printed?.bullet ?? false,
      heading: outline === undefined ? context.styles.heading(style) : outline + 1,
    },
    boxes: inline.boxes,
    endDeleted: child(properties, 'rPr', 'del') !== undefined,
  };
}

/** numId 0 takes a paragraph out of the list of its style. */
function listPlace(properties: XmlElement | undefined, style: string | undefined, context: WordContext): { numId: string; level: number } | null {
  const own = child(properties, 'numPr');
  const inherited = context.styles.list(style);
  const numId = child(own, 'numId')?.attributes.val ?? inherited?.numId;
  if (numId === undefined || numId === '0') return null;
  return { numId, level: listLevel(child(own, 'ilvl')?.attributes.val) ?? inherited?.level ?? 0 };
}

interface Inline {
  text: string[];
  boxes: WordBlock[];
}

function readInline(node: XmlElement, inline: Inline, context: WordContext): void {
  const each = (nodes: readonly XmlNode[]): void => nodes.forEach((inner) => typeof inner !== 'string' && readInline(inner, inline, context));
  switch (node.name) {
    case 'r':
      if (!isOn(child(node, 'rPr', 'vanish'))) each(node.children);
      return;
    case 't':
      inline.text.push(textOf(node).replace(/\u00ad/g, ''));
      return;
    case 'tab':
    case 'ptab':
      inline.text.push('\t');
      return;
    case 'br':
    case 'cr':
      inline.text.push('\n');
      return;
    case 'noBreakHyphen':
      inline.text.push('-');
      return;
    case 'sym':
      inline.text.push(symbol(node.attributes.char));
      return;
    case 'sdt':
      each(child(node, 'sdtContent')?.children ?? []);
      return;
    case 'AlternateContent':
      each(alternative(node)?.children ?? []);
      return;
    case 'oMath':
    case 'oMathPara':
      inline.text.push(textOf(node).trim());
      return;
    case 'drawing':
    case 'pict':
    case 'object':
      for (const box of textBoxes(node)) inline.boxes.push(...readBlocks(box.children, context));
      return;
    default:
      if (WRAPPERS.has(node.name)) each(node.children);
  }
}

/** The first choice is what a new Word shows; the fallback repeats it for an old one. */
function alternative(node: XmlElement): XmlElement | undefined {
  return child(node, 'Choice') ?? child(node, 'Fallback');
}

function textBoxes(node: XmlElement): XmlElement[] {
  return node.children.flatMap((inner) => {
    if (typeof inner === 'string') return [];
    if (inner.name === 'txbxContent') return [inner];
    return inner.name === 'AlternateContent' ? [alternative(inner)].flatMap((chosen) => (chosen ? textBoxes(chosen) : [])) : textBoxes(inner);
  });
}

/** Characters of symbol fonts live in a private area; without the font only their being a mark is known. */
function symbol(code: string | undefined): string {
  const value = parseInt(code ?? '', 16);
  if (!Number.isInteger(value) || value <= 0 || value > 0xffff) return '';
  return value >= 0xe000 && value <= 0xf8ff ? '•' : String.fromCharCode(value);
}

function isOn(flag: XmlElement | undefined): boolean {
  const value = flag?.attributes.val;
  return flag !== undefined && value !== '0' && value !== 'false' && value !== 'off';
}

function readTable(element: XmlElement, context: WordContext): WordTable {
  const rows: WordRow[] = [];
  for (const row of unwrapped(element, 'tr')) {
    if (child(row, 'trPr', 'del')) continue;
    rows.push({ cells: readCells(row, context) });
  }
  const grid = children(child(element, 'tblGrid'), 'gridCol').length;
  const columns = rows.reduce((widest, row) => row.cells.reduce((end, cell) => Math.max(end, cell.column + cell.span), widest), Math.min(grid, SPAN_LIMIT));
  return { kind: 'table', columns, rows };
}

function readCells(row: XmlElement, context: WordContext): WordCell[] {
  const cells: WordCell[] = [];
  let column = span(child(row, 'trPr', 'gridBefore')?.attributes.val, 0);
  for (const element of unwrapped(row, 'tc')) {
    const properties = child(element, 'tcPr');
    const width = span(child(properties, 'gridSpan')?.attributes.val, 1);
    const blocks = readBlocks(element.children, context);
    const last = cells[cells.length - 1];
    // The old way to merge across: the cell belongs to its left neighbour.
    if (child(properties, 'hMerge')?.attributes.val !== 'restart' && child(properties, 'hMerge') && last) {
      last.span += width;
      last.blocks.push(...blocks);
    } else {
      const merge = child(properties, 'vMerge');
      cells.push({ column, span: width, merge: !merge ? 'none' : merge.attributes.val === 'restart' ? 'first' : 'continued', blocks });
    }
    column += width;
  }
  return cells;
}

/** Rows of a table or cells of a row, also those inside content controls and tracked insertions. */
function unwrapped(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((node) => {
    if (typeof node === 'string') return [];
    if (node.name === name) return [node];
    if (node.name === 'sdt') return unwrapped(child(node, 'sdtContent') ?? { ...node, children: [] }, name);
    return WRAPPERS.has(node.name) ? unwrapped(node, name) : [];
  });
}

function span(value: string | undefined, fallback: number): number {
  const number = Number(value ?? fallback);
  return Number.isInteger(number) && number >= fallback ? Math.min(number, SPAN_LIMIT) : fallback;
}
