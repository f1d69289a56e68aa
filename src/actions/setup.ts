// Sets the register up in steps that the sidebar shows one by one; run again, it adds only what is missing.

import { createJournalSheet, createSheet, dressSheet, dropStarterSheet, renameSheet } from '../google/builder';
import { drawOverview } from '../google/overview';
import { withDocumentLock } from '../google/lock';
import { openWorkbook } from '../google/workbook';
import { ACTING_CURATOR } from '../programme/codes-mode';
import { STAMP } from '../register/commit';
import { JOURNAL_COLUMNS, JOURNAL_TITLE, lastSeq } from '../register/journal';
import { freshWhereabouts, layoutOf, startingWords } from '../register/layout';
import { overviewLines, OVERVIEW_TITLE } from '../register/overview';
import type { WorkbookPort } from '../register/port';
import { SCHEMA_VERSION, SHEETS, type AnySheetSchema } from '../register/schema';
import { completeCatalogues, VERSION_SETTING } from '../register/migrations';
import { whereaboutsAfter } from '../register/repair';
import { readRegister } from '../register/snapshot';
import { likeness, readTable } from '../register/table';
import { isLawAnswer, lawValues, type LawAnswer } from './access';
import { perform } from './perform';
import { refuse, type Refusal, type Reply } from './reply';

export interface SetUpStep {
  /** Steps done and steps in all. */
  done: number;
  all: number;
  /** What the next step does, '' at the end. */
  next: string;
}

/** Tabs in the order in which they are made; «Обзор» comes first in the row of tabs but needs the others. */
const STEPS: readonly string[] = [...SHEETS.map((s) => s.title), JOURNAL_TITLE, OVERVIEW_TITLE];

const describe = (done: number): SetUpStep => ({ done, all: STEPS.length, next: STEPS[done] ?? '' });

/** Dresses one sheet where its columns stand now; a sheet whose frame is damaged is left to «Починить структуру». */
const makeSheet = (port: WorkbookPort, schema: AnySheetSchema): void => {
  const sheet = port.sheet(schema.title);
  if (!sheet) return;
  if (port.lastRow(sheet.id) < 2) return dressSheet(schema.title, layoutOf(schema, freshWhereabouts, startingWords));
  const table = readTable(schema, sheet, port.readAll(sheet.id));
  const undisturbed = schema.order.every((name, i) => table.columns[name] === i + 1);
  if (undisturbed) dressSheet(schema.title, layoutOf(schema, freshWhereabouts, startingWords));
};

const makeStep = (title: string): void => {
  const port = openWorkbook();
  const schema = SHEETS.find((s) => s.title === title);
  if (schema) return makeSheet(port, schema);
  if (title === JOURNAL_TITLE) {
    if (!port.sheet(title)) createJournalSheet(JOURNAL_TITLE, JOURNAL_COLUMNS, port.sheets().length);
    return;
  }
  const reading = readRegister(port);
  drawOverview(overviewLines(reading.ok ? whereaboutsAfter(reading.snapshot.tables) : freshWhereabouts));
  dropStarterSheet();
};

/** Formulas refer to sheets that come later, so all are made empty first. A school's own sheet of the same name is renamed and kept. */
const makeEmptySheets = (): void => {
  const port = openWorkbook();
  const present = new Map(port.sheets().map((s) => [s.name, s.id]));
  let index = present.size;
  for (const schema of SHEETS) {
    const own = present.get(schema.title);
    const foreign = own !== undefined && port.lastRow(own) > 0 && likeness(schema, port.readAll(own)[0] ?? []) === 0;
    if (foreign) renameSheet(schema.title, `${schema.title} (ваш лист)`);
    if (own === undefined || foreign) createSheet(schema.title, index++);
  }
};

/** Carries out step number `done` (from 0) and says what comes next. */
export const setUpStep = (done: number): { ok: true; value: SetUpStep } | Refusal => {
  if (!Number.isInteger(done) || done < 0) return refuse('bad request');
  if (done >= STEPS.length) return { ok: true, value: describe(STEPS.length) };
  const locked = withDocumentLock(() => {
    if (done === 0) makeEmptySheets();
    makeStep(STEPS[done] as string);
    return describe(done + 1);
  });
  return locked ? { ok: true, value: locked.value } : refuse('busy');
};

export interface SetUpAnswers {
  school: string;
  year: string;
  /** Where names are kept and who answers for it; may be answered later under «Закон и доступ». */
  law?: LawAnswer;
}

/** The stamp begins with the number of the very entry that writes it. */
const technical = (seq: number) => [
  { key: STAMP, title: 'Служебное: последняя запись журнала', value: String(seq), help: 'Ведёт дополнение. Не меняйте.' },
  { key: VERSION_SETTING, title: 'Служебное: версия таблицы', value: String(SCHEMA_VERSION), help: 'Ведёт дополнение. Не меняйте.' },
];

/** Writes the two answers and what a new register begins with; settings and words that are there stay. */
export const finishSetUp = (requestId: string, answers: SetUpAnswers): Reply<{ added: number }> => {
  if (typeof answers?.school !== 'string' || !/^\d{4}\/\d{4}$/.test(String(answers.year)) || (answers.law !== undefined && !isLawAnswer(answers.law))) return refuse('bad request');
  return perform({ id: requestId, action: 'set up', title: 'Реестр создан' }, (desk) => {
    const { draft, tables, snapshot, today } = desk;
    const coded = answers.law?.choice === 'коды';
    // From its first line on a register without names does not say who worked in it.
    if (coded) desk.who = ACTING_CURATOR;
    const given = { 'school.short': answers.school.trim(), year: answers.year, 'year.end': `${answers.year.slice(5)}-05-31`, ...(answers.law ? lawValues(answers.law, today, '') : {}), ...(coded ? { mode: 'коды' } : {}) };
    let added = completeCatalogues(draft, tables, given);
    for (const setting of technical(lastSeq(snapshot.journal) + 1)) {
      if (tables.settings.byKey.has(setting.key)) continue;
      draft.insert('settings', setting);
      added++;
    }
    return { ok: true, value: { added } };
  });
};

