/** A Word table as plain rows of text, for those who want a list of people and not a structure. */
import type { WordBlock, WordTable } from './docx-types';

/** Every table of the document, nested ones after the one that holds them. */
export function allTables(blocks: readonly WordBlock[]): WordTable[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [];
    return [block, ...block.rows.flatMap((row) => row.cells.flatMap((cell) => allTables(cell.blocks)))];
  });
}

/** One string per grid column; a merged cell's text stands in its first column and row. */
export function tableRows(table: WordTable): string[][] {
  return table.rows.map((row) => {
    const texts: string[] = [];
    for (const cell of row.cells) {
      while (texts.length < cell.column) texts.push('');
      texts[cell.column] = blocksText(cell.blocks);
    }
    while (texts.length < table.columns) texts.push('');
    return texts;
  });
}

export function blocksText(blocks: readonly WordBlock[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'table') return tableRows(block).map((row) => row.filter((text) => text !== '').join(' ')).join('\n');
      return block.number === null ? block.text : `${block.number} ${block.text}`;
    })
    .join('\n')
    .trim();
}
