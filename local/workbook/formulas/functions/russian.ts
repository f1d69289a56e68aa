/** Russian names of functions, as the Russian interface of Sheets offers them. */
export const RUSSIAN_NAMES: { readonly [name: string]: string } = {
  СУММ: 'SUM', СУММЕСЛИ: 'SUMIF', СУММЕСЛИМН: 'SUMIFS', СЧЁТ: 'COUNT', СЧЕТ: 'COUNT', СЧЁТЗ: 'COUNTA', СЧЕТЗ: 'COUNTA', СЧЁТЕСЛИ: 'COUNTIF', СЧЕТЕСЛИ: 'COUNTIF',
  СЧЁТЕСЛИМН: 'COUNTIFS', СЧЕТЕСЛИМН: 'COUNTIFS', СРЗНАЧ: 'AVERAGE', МИН: 'MIN', МАКС: 'MAX', ОКРУГЛ: 'ROUND', ЕСЛИ: 'IF', ЕСЛИОШИБКА: 'IFERROR', И: 'AND', ИЛИ: 'OR', НЕ: 'NOT',
  ВПР: 'VLOOKUP', ГПР: 'HLOOKUP', ИНДЕКС: 'INDEX', ПОИСКПОЗ: 'MATCH', СЕГОДНЯ: 'TODAY', ТДАТА: 'NOW', ДАТА: 'DATE', ГОД: 'YEAR', МЕСЯЦ: 'MONTH', ДЕНЬ: 'DAY', ТЕКСТ: 'TEXT',
  ЛЕВСИМВ: 'LEFT', ПРАВСИМВ: 'RIGHT', ПСТР: 'MID', ДЛСТР: 'LEN', СЦЕПИТЬ: 'CONCATENATE', СЖПРОБЕЛЫ: 'TRIM', ПОДСТАВИТЬ: 'SUBSTITUTE', СТРОЧН: 'LOWER', ПРОПИСН: 'UPPER', ЕПУСТО: 'ISBLANK',
  СТРОКА: 'ROW', СТОЛБЕЦ: 'COLUMN', ЧСТРОК: 'ROWS', ЧИСЛСТОЛБ: 'COLUMNS', ДВССЫЛ: 'INDIRECT', СМЕЩ: 'OFFSET', ТРАНСП: 'TRANSPOSE', ОСТАТ: 'MOD', ЦЕЛОЕ: 'INT',
};
