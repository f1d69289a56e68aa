// Utilities.parseCsv: quoted fields, doubled quotes, any line ends.

import { exception } from '../errors';

/** Rows of texts; an unclosed quote throws «Could not parse text.». */
export function parseCsv(csv: string, delimiter: string): string[][] {
  if (csv === '') return [];
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  let wasQuoted = false;
  for (let i = 0; i < csv.length; i += 1) {
    const char = csv[i] ?? '';
    if (quoted) {
      if (char !== '"') field += char;
      else if (csv[i + 1] === '"') {
        field += '"';
        i += 1;
      } else quoted = false;
    } else if (char === '"' && field === '' && !wasQuoted) {
      quoted = true;
      wasQuoted = true;
    } else if (char === delimiter) {
      row.push(field);
      field = '';
      wasQuoted = false;
    } else if (char === '\n' || char === '\r') {
      if (char === '\r' && csv[i + 1] === '\n') i += 1;
      rows.push([...row, field]);
      row = [];
      field = '';
      wasQuoted = false;
    } else field += char;
  }
  if (quoted) throw exception('Could not parse text.');
  if (field !== '' || row.length > 0 || wasQuoted) rows.push([...row, field]);
  return rows;
}
