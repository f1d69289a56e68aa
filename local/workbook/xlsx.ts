/** The workbook as an .xlsx file. */
import type { Workbook } from './types';

export async function writeXlsx(book: Workbook): Promise<Uint8Array> {
  const { Workbook: File } = await import('exceljs');
  const file = new File();
  for (const sheet of book.sheets) file.addWorksheet(sheet.name);
  return new Uint8Array(await file.xlsx.writeBuffer());
}
