// Copy, cut and paste: inside the workbook a block of cells goes by its address, from outside as typed text.

import type { PageRange, Wish } from '../../server/protocol';
import type { Selected } from './hold';

/** Tab-separated text as office programs put it on the clipboard; a cell with line breaks or tabs stands in double quotes. */
export function parseTabbed(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const put = () => {
    rows[rows.length - 1]?.push(cell);
    cell = '';
  };
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let at = 0; at < source.length; at += 1) {
    const char = source[at] ?? '';
    if (quoted) {
      if (char !== '"') cell += char;
      else if (source[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"' && cell === '' && source.indexOf('"', at + 1) > 0) quoted = true;
    else if (char === '\t') put();
    else if (char === '\n') {
      put();
      rows.push([]);
    } else cell += char;
  }
  put();
  return rows;
}

export class Copied {
  private block: { sheet: string; range: PageRange; cut: boolean; mark: () => string | null | undefined } | undefined;

  /** Remembers what is being copied; `mark` tells Univer's id of the copy, which also stands in the clipboard's HTML. */
  note(selected: Selected, cut: boolean, mark: () => string | null | undefined): void {
    const range = selected.ranges[selected.ranges.length - 1];
    if (range) this.block = { sheet: selected.sheet, range, cut, mark };
  }

  /** What Ctrl+V means. */
  paste(selected: Selected, html: string, text: string): Wish[] {
    const id = /data-copy-id="([^"]+)"/.exec(html)?.[1];
    if (this.block && id && id === this.block.mark()) return this.pasteOwn(selected, undefined);
    const range = selected.ranges[selected.ranges.length - 1];
    if (!range || text === '') return [];
    const rows = parseTabbed(text);
    const single = rows.length === 1 && rows[0]?.length === 1;
    const height = range.endRow - range.startRow + 1;
    const width = range.endColumn - range.startColumn + 1;
    const spread = single && height * width <= 10_000 ? Array.from({ length: height }, () => Array.from({ length: width }, () => rows[0]?.[0] ?? '')) : rows;
    return [{ kind: 'enter', sheet: selected.sheet, range, rows: spread }];
  }

  /** Pastes the block copied in this page; `special` is Univer's name of a special paste. */
  pasteOwn(selected: Selected, special: unknown): Wish[] {
    const range = selected.ranges[selected.ranges.length - 1];
    if (!this.block || !range) return [];
    const { sheet, range: from, cut } = this.block;
    const only = typeof special === 'string' && special.includes('value') ? 'values' : typeof special === 'string' && special.includes('format') ? 'formats' : undefined;
    if (cut) this.block = undefined;
    return [{ kind: 'paste', sheet: selected.sheet, range, from: { sheet, range: from, cut }, ...(only ? { only } : {}) }];
  }
}
