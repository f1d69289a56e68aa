// The named peer: the same actions as Apps Script tutorials write them, row by row and cell by cell, over the same services.

import type { Workspace } from '../../local/host';
import { emptySchool } from '../addon/school';
import type { Measured } from './actions';
import { inventedSchool } from './invented';

/** The actions of the real walk that have a naive counterpart here; the rest would only repeat these. */
export const NAIVE_ACTIONS = ['set up', 'import mentors', 'import mentees', 'import of the same file', 'add a person', 'import a roadmap of 30 rows', 'propose pairs', 'approve all pairs', 'open the panel', 'undo all pairs'] as const;

const HEADINGS: { [sheet: string]: readonly string[] } = {
  Люди: ['Код', 'ФИО', 'Дата рождения', 'Класс', 'Эл. почта', 'Состояние'],
  Наставники: ['Код', 'Год', 'Категория', 'Темы', 'Мест', 'Занято'],
  Наставляемые: ['Код', 'Год', 'Категория', 'Темы', 'Согласие', 'Пара'],
  Пары: ['№', 'Наставник', 'Наставляемый', 'Форма', 'Тема', 'Состояние'],
  'Дорожная карта': ['№', 'Этап', 'Мероприятие', 'Срок', 'Ответственный', 'Документ'],
  Согласия: ['№', 'Код', 'На что', 'Дата', 'Кто подписал', 'Где лежит'],
  Документы: ['№', 'Название', 'Состояние', 'Номер', 'Дата', 'Ссылка'],
};

/** Does the same work, decisions left out: only what it asks of Google is compared. */
export const walkNaively = (people: number): Measured[] => {
  const measured: Measured[] = [];
  const ws: Workspace = emptySchool();
  const book = ws.services().SpreadsheetApp.getActiveSpreadsheet();
  const sheetOf = (title: string): GoogleAppsScript.Spreadsheet.Sheet => {
    const sheet = book.getSheetByName(title);
    if (!sheet) throw new Error(title);
    return sheet;
  };
  const measure = (action: string, act: () => void): void => {
    ws.gate.reset();
    const from = performance.now();
    act();
    ws.services().SpreadsheetApp.flush();
    measured.push({ action, ms: performance.now() - from, calls: ws.gate.count, byMethod: { ...ws.gate.byMethod } });
  };
  const { mentors, mentees } = inventedSchool(people);

  measure('set up', () => {
    for (const [title, headings] of Object.entries(HEADINGS)) {
      const sheet = book.insertSheet(title);
      headings.forEach((heading, i) => {
        sheet.getRange(1, i + 1).setValue(heading);
        sheet.getRange(1, i + 1).setFontWeight('bold');
        sheet.setColumnWidth(i + 1, 150);
      });
      sheet.setFrozenRows(1);
    }
  });

  let code = 0;
  /** Generous to the peer: names are looked up in one column read once, not cell by cell for each newcomer. */
  const importAll = (rows: string[][], role: string): void => {
    const sheet = sheetOf('Люди');
    const known = new Set(sheet.getRange(1, 2, Math.max(1, sheet.getLastRow()), 1).getValues().map(([name]) => String(name)));
    for (const row of rows.slice(1)) {
      if (known.has(row[0] ?? '')) continue;
      code += 1;
      sheet.appendRow([`P${code}`, row[0], row[3], row[2], row[6], 'участвует']);
      sheetOf(role).appendRow([`P${code}`, '2026/2027', row[1], row[4], row[5], '']);
    }
  };
  measure('import mentors', () => importAll(mentors, 'Наставники'));
  measure('import mentees', () => importAll(mentees, 'Наставляемые'));
  measure('import of the same file', () => {
    const sheet = sheetOf('Люди');
    const last = sheet.getLastRow();
    for (let row = 2; row <= last; row++) sheet.getRange(row, 1, 1, 6).getValues();
  });
  measure('add a person', () => importAll([[], ['Звонков Лев Ильич', 'обучающийся', '7А', '10.10.2012', 'физика', '', 'late@school.example']], 'Наставляемые'));
  measure('import a roadmap of 30 rows', () => {
    for (let i = 1; i <= 30; i++) sheetOf('Дорожная карта').appendRow([i, 'Этап', `Мероприятие ${i}`, 'сентябрь', 'куратор', 'приказ']);
  });
  const readRows = (title: string): void => {
    const sheet = sheetOf(title);
    const last = sheet.getLastRow();
    for (let row = 2; row <= last; row++) sheet.getRange(row, 1, 1, 6).getValues();
  };
  measure('propose pairs', () => ['Люди', 'Наставники', 'Наставляемые', 'Пары'].forEach(readRows));
  measure('approve all pairs', () => {
    for (let i = 1; i < mentees.length; i++) {
      sheetOf('Пары').appendRow([i, `P${1 + Math.floor(i / 4)}`, `P${i}`, 'Учитель – ученик', 'физика', 'утверждена']);
      sheetOf('Наставляемые').getRange(i + 1, 6).setValue('да');
    }
  });
  measure('open the panel', () => {
    for (const title of ['Люди', 'Наставники', 'Наставляемые', 'Пары']) {
      const sheet = sheetOf(title);
      const last = sheet.getLastRow();
      for (let row = 2; row <= last; row++) sheet.getRange(row, 6).getValue();
    }
  });
  measure('undo all pairs', () => {
    const sheet = sheetOf('Пары');
    for (let row = sheet.getLastRow(); row >= 2; row--) {
      sheetOf('Наставляемые').getRange(row, 6).clearContent();
      // Google keeps one row below the frozen ones.
      if (row > 2) sheet.deleteRow(row);
      else sheet.getRange(row, 1, 1, 6).clearContent();
    }
  });
  ws.close();
  return measured;
};
