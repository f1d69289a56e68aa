// What Google starts by itself: the bell of a form, and the hourly clock that does every timed job of this workbook.

import { ring } from '../../google/bell';
import { withDocumentLock } from '../../google/lock';
import { isAuthorised, now } from '../../google/session';
import { rowsOf, type TablesById } from '../../register/snapshot';
import { runErrands } from '../errands';
import { mark, openRun } from '../marks';
import { settleForms } from './create';
import { keepsOn } from './keeper';
import { pullAll } from './pull';

/** A form was answered. The bell is set first: if somebody pulls just now, they look again. */
export const formSubmitted = (): void => {
  if (!isAuthorised() || !keepsOn()) return;
  ring();
  pullAll(false);
};

/** Closes what is past its last day. */
const closeDue = (tables: TablesById, today: string): string[] => rowsOf(tables, 'questionnaires').filter((row) => row.state === 'открыта' && row.closes !== '' && row.closes < today).map((row) => row.id);

const tendForms = (): void => {
  withDocumentLock(() => {
    const at = openRun();
    if (!at) return;
    const due = closeDue(at.snapshot.tables, now().slice(0, 10));
    if (due.length > 0) mark(at, due.map((key) => ({ sheet: 'questionnaires' as const, key, values: { state: 'закрыта' } })));
    settleForms(at);
  });
};

/** Letters leave by day; a reminder at night would be read as an alarm. */
const isDay = (moment: string): boolean => Number(moment.slice(11, 13)) >= 9 && Number(moment.slice(11, 13)) < 19;

/** One job's failure must not keep the next from running; the health of the pull shows that something is wrong. */
const attempt = (job: () => void): boolean => {
  try {
    job();
    return true;
  } catch {
    return false;
  }
};

const FAILED = 'Последний запуск прервался. Нажмите «Забрать ответы».';

const noteFailure = (): void => {
  withDocumentLock(() => {
    const at = openRun();
    if (!at) return;
    const open = rowsOf(at.snapshot.tables, 'questionnaires').filter((row) => row.state === 'открыта');
    mark(at, open.map((row) => ({ sheet: 'questionnaires' as const, key: row.id, values: { lastError: FAILED } })));
  });
};

/** Once an hour, in the name of the one who takes the answers. */
export const hourly = (): void => {
  if (!isAuthorised() || !keepsOn()) return;
  const pulled = attempt(() => { pullAll(); });
  attempt(tendForms);
  if (isDay(now())) attempt(() => { runErrands(); });
  if (!pulled) attempt(noteFailure);
};
