// Reminders to those who have not answered: each with the personal link of its questionnaire.

import { prefilledLink } from '../../google/forms';
import { now } from '../../google/session';
import { longDate } from '../../programme/language/dates';
import { planLetters, type Addressee } from '../../programme/mailing';
import type { Questionnaire } from '../../programme/records';
import { kindOf, reminderText, standingOf } from '../../questionnaires';
import { recordsOf } from '../../register/snapshot';
import type { Run } from '../marks';
import { payloadOf, type Handler } from './handler';
import { sendMassLetters } from './mass-letters';

/** Code that stands in a form's sample link and is exchanged for each person's own. */
export const SAMPLE_CODE = '1001Ш';

interface Wave {
  row: Questionnaire;
  /** Link with the sample code in it. */
  link: string;
  letters: ReadonlyMap<string, Addressee>;
}

/** A questionnaire whose reminders are due; null when it is closed or gone. */
const waveOf = (at: Run, id: string, today: string): Wave | null => {
  const tables = recordsOf(at.snapshot.tables);
  const row = tables.questionnaires.find((one) => one.id === id);
  const kind = row && kindOf(row.questionnaire);
  if (!row || !kind || row.state !== 'открыта' || row.codeItem === '') return null;
  const { people } = standingOf(kind, row, tables);
  const silent = (people ?? []).filter((one) => one.state === 'не ответил').map((one) => one.code);
  return { row, link: prefilledLink(row.form, row.codeItem, SAMPLE_CODE), letters: new Map(planLetters(silent, tables, row.year, today).send.map((letter) => [letter.code, letter])) };
};

export const linkFor = (sample: string, code: string): string => sample.replace(encodeURIComponent(SAMPLE_CODE), encodeURIComponent(code));

/** Sends what the quota allows; whoever has answered meanwhile, or lost the consent, gets none. */
export const sendReminderLetters: Handler = (at, planned) => {
  const today = now().slice(0, 10);
  const waves = new Map<string, Wave | null>();
  sendMassLetters(at, planned, (errand) => {
    if (!waves.has(errand.document)) waves.set(errand.document, waveOf(at, errand.document, today));
    const wave = waves.get(errand.document);
    const code = payloadOf(errand)['code'] ?? '';
    const letter = wave?.letters.get(code);
    if (!wave || !letter || wave.link === '') return null;
    const closes = wave.row.closes === '' ? '' : longDate(wave.row.closes);
    return { to: letter.to, ...reminderText(wave.row.title, linkFor(wave.link, code), closes, letter.forParent) };
  });
};
