/** Which rows a sheet's filter hides. */
import { fits } from './conditions';
import type { Sheet } from './types';

export function filteredRows(sheet: Sheet): number[] {
  const { filter } = sheet;
  if (!filter || filter.range.rows < 2) return [];
  const first = filter.range.row + 1;
  const last = Math.min(filter.range.row + filter.range.rows, sheet.rowCount);
  const hidden = new Set<number>();
  for (const [key, criteria] of Object.entries(filter.criteria)) {
    const column = Number(key);
    if (column >= sheet.columnCount || last <= first) continue;
    const range = { row: first, column, rows: last - first, columns: 1 };
    const shown = sheet.display(range);
    const values = sheet.values(range);
    for (let i = 0; i < range.rows; i++) {
      const text = shown[i]?.[0] ?? '';
      const isHidden = criteria.hiddenValues?.includes(text) === true
        || (criteria.visibleValues !== undefined && !criteria.visibleValues.includes(text))
        || (criteria.criteria !== undefined && fits(criteria.criteria, criteria.values ?? [], values[i]?.[0] ?? null, { sheet, row: first + i, column, origin: { row: first, column } }) === false);
      if (isHidden) hidden.add(first + i);
    }
  }
  const rows = [...hidden];
  rows.sort((a, b) => a - b);
  return rows;
}
