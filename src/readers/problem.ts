/** What a reader says about a file: remarks beside the rows it read, or the reason why it read none. */

export interface ReaderProblem {
  code: ReaderProblemCode;
  /** Russian, without the cell's own text: a file may hold personal data. */
  message: string;
  sheet?: string;
  /** 1-based, counted in the rows handed back. */
  row?: number;
  /** 1-based. */
  column?: number;
}

export type ReaderProblemCode =
  | 'empty-file'
  | 'bad-characters'
  | 'nul'
  | 'unterminated-quote'
  | 'stray-quote'
  | 'cell-too-long'
  | 'too-many-rows'
  | 'formula-without-value'
  | 'error-value'
  | 'damaged-part';

export type ReadFailureCode =
  | 'empty-file'
  | 'too-big'
  | 'zip-bomb'
  | 'damaged'
  | 'password'
  | 'old-word'
  | 'old-excel'
  | 'binary-excel'
  | 'open-document'
  | 'pdf'
  | 'rtf'
  | 'html'
  | 'picture'
  | 'not-word'
  | 'not-excel'
  | 'unknown';

export interface ReadFailure {
  ok: false;
  code: ReadFailureCode;
  message: string;
}

/** The longest text a cell of Google Sheets takes. */
export const CELL_LIMIT = 50000;

const MESSAGES: Record<ReadFailureCode, string> = {
  'empty-file': 'Файл пустой.',
  'too-big': 'Файл слишком большой: прочитать можно до 20 МБ. Удалите из него рисунки и лишние листы и сохраните ещё раз.',
  'zip-bomb': 'Файл не читается: внутри него неправдоподобно много данных. Откройте его в своей программе и сохраните заново.',
  damaged: 'Файл повреждён или загружен не до конца. Откройте его в своей программе и сохраните заново.',
  password: 'Файл закрыт паролем. Снимите пароль и сохраните файл ещё раз.',
  'old-word': 'Это документ старого формата Word (.doc). Откройте его и сохраните как .docx.',
  'old-excel': 'Это книга старого формата Excel (.xls). Откройте её и сохраните как .xlsx.',
  'binary-excel': 'Это двоичная книга Excel (.xlsb). Откройте её и сохраните как .xlsx.',
  'open-document': 'Это файл OpenDocument (.odt или .ods). Откройте его и сохраните как .docx или .xlsx.',
  pdf: 'Это файл PDF: таблиц в нём нет, есть только их изображение. Нужен исходный файл .docx или .xlsx.',
  rtf: 'Это файл RTF. Откройте его и сохраните как .docx.',
  html: 'Это веб-страница, хотя файл назван иначе. Откройте её в программе таблиц и сохраните как .xlsx.',
  picture: 'Это изображение, текста в нём нет. Нужен исходный файл .docx или .xlsx.',
  'not-word': 'Это не документ Word (.docx).',
  'not-excel': 'Это не книга Excel (.xlsx).',
  unknown: 'Формат файла не распознан. Подойдут .docx, .xlsx и .csv.',
};

export function failure(code: ReadFailureCode): ReadFailure {
  return { ok: false, code, message: MESSAGES[code] };
}

/** Cuts a text that no cell could hold and says where it stood; positions are 1-based. */
export function fitCell(text: string, row: number, column: number, problems: ReaderProblem[], sheet?: string): string {
  if (text.length <= CELL_LIMIT) return text;
  const problem: ReaderProblem = {
    code: 'cell-too-long',
    message: `Строка ${row}, столбец ${column}: текст длиннее 50\u00a0000 знаков, оставлено начало.`,
    row,
    column,
  };
  problems.push(sheet === undefined ? problem : { ...problem, sheet });
  // A surrogate pair is never cut in two.
  const last = text.charCodeAt(CELL_LIMIT - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? CELL_LIMIT - 1 : CELL_LIMIT);
}
