// The workbook's own rules of typing, showing and addressing, as the feed of the pages needs them.

import { formatValue, isDateFormat, parseA1, parseTyped } from '../workbook';
import type { FeedParts } from './feed';

export const sheetTyping: FeedParts = {
  typing: { formatValue, isDateFormat, parseTyped },
  find(a1, home) {
    const parsed = parseA1(a1.replace(/^=/, ''), { rows: home.rowCount, columns: home.columnCount });
    if (!parsed) return undefined;
    const sheet = parsed.sheetName === undefined ? home : home.workbook.getSheetByName(parsed.sheetName);
    if (!sheet) return undefined;
    // an open side reaches to the end of the sheet that is meant
    const exact = sheet === home ? parsed : parseA1(a1.replace(/^=/, ''), { rows: sheet.rowCount, columns: sheet.columnCount });
    return exact && { sheet, range: exact.range };
  },
};
