// Many letters in batches within the day's quota: the address and the text are found when a letter leaves, so neither stands in an errand.

import { ticks } from '../../google/clock';
import { mailsLeftToday, sendLetter } from '../../google/mail';
import { begunLetters, type BegunLetters } from '../../google/memory';
import { leaveToday } from '../../programme/mailing';
import type { Errand } from '../../programme/records';
import { mark, note, type Mark, type Run } from '../marks';

/** Letters that are marked together: a batch that dies leaves one letter in doubt, whatever its size. */
const BATCH = 20;
/** A run ends well before the six minutes of an execution. */
const BUDGET = 200_000;

export const errandState = (errand: Errand, values: Partial<Errand>): Mark => ({ sheet: 'errands', key: errand.id, values });

/** What was begun of each wave (a questionnaire, an order), read once. */
export type Memory = (wave: string) => BegunLetters;

export const memories = (): Memory => {
  const known = new Map<string, BegunLetters>();
  return (wave) => {
    const found = known.get(wave) ?? begunLetters(wave);
    known.set(wave, found);
    return found;
  };
};

/** Of a letter that was begun before: all but the last one have left for sure. */
const markBegun = (errand: Errand, begun: BegunLetters): Mark => errandState(errand, { state: errand.id === begun.last() ? 'неизвестно' : 'сделано' });

/** A batch was cut short: letters that were not begun wait again. */
export const clearStuckLetters = (stuck: readonly Errand[]): Mark[] => {
  const memoryOf = memories();
  return stuck.map((errand) => (memoryOf(errand.document).has(errand.id) ? markBegun(errand, memoryOf(errand.document)) : errandState(errand, { state: 'задумано' })));
};

/** The curator says that this letter did not leave after all. */
export const forgetMassLetter = (errand: Errand): void => begunLetters(errand.document).forget(errand.id);

export interface Ready {
  to: string;
  subject: string;
  body: string;
}

const sendBatch = (at: Run, batch: readonly (Ready & { errand: Errand })[], memoryOf: Memory): void => {
  mark(at, batch.map(({ errand }) => errandState(errand, { state: 'делается' })));
  for (const { errand, to, subject, body } of batch) {
    memoryOf(errand.document).add(errand.id);
    sendLetter({ to, subject, body, attachments: [] });
    note(at, [errandState(errand, { state: 'сделано' })]);
  }
};

/** Sends what the quota allows. `letterOf` finds address and text now; null = nobody needs this letter any more. */
export const sendMassLetters = (at: Run, planned: readonly Errand[], letterOf: (errand: Errand) => Ready | null): void => {
  const began = ticks();
  const memoryOf = memories();
  const ready: (Ready & { errand: Errand })[] = [];
  for (const errand of planned) {
    // Begun before, though the sheet does not say so any more: somebody took the marks back.
    if (memoryOf(errand.document).has(errand.id)) {
      note(at, [markBegun(errand, memoryOf(errand.document))]);
      continue;
    }
    const letter = letterOf(errand);
    if (letter) ready.push({ errand, ...letter });
    else note(at, [errandState(errand, { state: 'отменено', result: 'письмо больше не нужно' })]);
  }
  const leaving = ready.slice(0, leaveToday(ready.length, mailsLeftToday()));
  for (let from = 0; from < leaving.length && ticks() - began < BUDGET; from += BATCH) sendBatch(at, leaving.slice(from, from + BATCH), memoryOf);
};
