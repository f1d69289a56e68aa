// Reminders in batches within the day's quota: the address and the link are found when a letter leaves, so neither stands in an errand.

import { ticks } from '../../google/clock';
import { prefilledLink } from '../../google/forms';
import { mailsLeftToday, sendLetter } from '../../google/mail';
import { begunLetters, type BegunLetters } from '../../google/memory';
import { now } from '../../google/session';
import { longDate } from '../../programme/language/dates';
import type { Errand, Questionnaire } from '../../programme/records';
import { kindOf, leaveToday, planReminders, reminderText, standingOf, type Reminder } from '../../questionnaires';
import { recordsOf } from '../../register/snapshot';
import { mark, note, type Mark, type Run } from '../marks';
import { payloadOf, type Handler } from './handler';

/** Letters that are marked together: a batch that dies leaves one letter in doubt, whatever its size. */
const BATCH = 20;
/** A run ends well before the six minutes of an execution. */
const BUDGET = 200_000;
/** Code that stands in a form's sample link and is exchanged for each person's own. */
export const SAMPLE_CODE = '1001Ш';

const state = (errand: Errand, values: Partial<Errand>): Mark => ({ sheet: 'errands', key: errand.id, values });

const memories = (): ((wave: string) => BegunLetters) => {
  const known = new Map<string, BegunLetters>();
  return (wave) => {
    const found = known.get(wave) ?? begunLetters(wave);
    known.set(wave, found);
    return found;
  };
};

/** Of a letter that was begun before: all but the last one have left for sure. */
const markBegun = (errand: Errand, begun: BegunLetters): Mark => state(errand, { state: errand.id === begun.last() ? 'неизвестно' : 'сделано' });

/** A batch was cut short: letters that were not begun wait again. */
export const clearStuckReminders = (stuck: readonly Errand[]): Mark[] => {
  const memoryOf = memories();
  return stuck.map((errand) => (memoryOf(errand.document).has(errand.id) ? markBegun(errand, memoryOf(errand.document)) : state(errand, { state: 'задумано' })));
};

/** The curator says that this reminder did not leave after all. */
export const forgetReminder = (errand: Errand): void => begunLetters(errand.document).forget(errand.id);

interface Wave {
  row: Questionnaire;
  /** Link with the sample code in it. */
  link: string;
  letters: ReadonlyMap<string, Reminder>;
}

/** A questionnaire whose reminders are due; null when it is closed or gone. */
const waveOf = (at: Run, id: string, today: string): Wave | null => {
  const tables = recordsOf(at.snapshot.tables);
  const row = tables.questionnaires.find((one) => one.id === id);
  const kind = row && kindOf(row.questionnaire);
  if (!row || !kind || row.state !== 'открыта' || row.codeItem === '') return null;
  const { people } = standingOf(kind, row, tables);
  const silent = (people ?? []).filter((one) => one.state === 'не ответил').map((one) => one.code);
  return { row, link: prefilledLink(row.form, row.codeItem, SAMPLE_CODE), letters: new Map(planReminders(silent, tables, row.year, today).send.map((letter) => [letter.code, letter])) };
};

export const linkFor = (sample: string, code: string): string => sample.replace(encodeURIComponent(SAMPLE_CODE), encodeURIComponent(code));

interface Ready {
  errand: Errand;
  to: string;
  subject: string;
  body: string;
}

const sendBatch = (at: Run, batch: readonly Ready[], memoryOf: (wave: string) => BegunLetters): void => {
  mark(at, batch.map(({ errand }) => state(errand, { state: 'делается' })));
  for (const { errand, to, subject, body } of batch) {
    memoryOf(errand.document).add(errand.id);
    sendLetter({ to, subject, body, attachments: [] });
    note(at, [state(errand, { state: 'сделано' })]);
  }
};

/** Sends what the quota allows; whoever has answered meanwhile, or lost the consent, gets none. */
export const sendReminderLetters: Handler = (at, planned) => {
  const began = ticks();
  const today = now().slice(0, 10);
  const waves = new Map<string, Wave | null>();
  const memoryOf = memories();
  const ready: Ready[] = [];
  for (const errand of planned) {
    // Begun before, though the sheet does not say so any more: somebody took the marks back.
    if (memoryOf(errand.document).has(errand.id)) {
      note(at, [markBegun(errand, memoryOf(errand.document))]);
      continue;
    }
    if (!waves.has(errand.document)) waves.set(errand.document, waveOf(at, errand.document, today));
    const wave = waves.get(errand.document);
    const code = payloadOf(errand)['code'] ?? '';
    const letter = wave?.letters.get(code);
    if (!wave || !letter || wave.link === '') {
      note(at, [state(errand, { state: 'отменено', result: 'письмо больше не нужно' })]);
      continue;
    }
    const closes = wave.row.closes === '' ? '' : longDate(wave.row.closes);
    ready.push({ errand, to: letter.to, ...reminderText(wave.row.title, linkFor(wave.link, code), closes, letter.forParent) });
  }
  const leaving = ready.slice(0, leaveToday(ready.length, mailsLeftToday()));
  for (let from = 0; from < leaving.length && ticks() - began < BUDGET; from += BATCH) sendBatch(at, leaving.slice(from, from + BATCH), memoryOf);
};

