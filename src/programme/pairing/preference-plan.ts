// What answers after the group meeting change in «Решения подбора»: new wishes and refusals, other ranks, and those that a later answer takes back.

import type { IsoDate, MatchingDecision } from '../records';
import type { PreferenceReading, WishSide } from './preferences';

/** One person's answer, by codes alone. */
export interface PreferenceAnswer {
  code: string;
  side: WishSide;
  /** Day of the answer, '' = not known. */
  given: IsoDate | '';
  wishes: string[];
  vetoes: string[];
  /** In the person's own words. */
  comment: string;
}

/** Begins the reason of every row that an answer made: only such rows may a later answer take back. */
export const FROM_MEETING = 'Анкета после встречи';

export type WishRow = Pick<MatchingDecision, 'kind' | 'mentor' | 'mentee' | 'by' | 'rank' | 'reason' | 'date'>;

export interface WishChanges {
  add: WishRow[];
  /** Rows that stand with another rank. */
  change: { id: string; rank: string; date: string }[];
  /** Rows that a later answer of the same person no longer has. */
  lift: string[];
  /** Said before and standing as it is. */
  known: number;
  /** Said in the table, but lifted in the register since: not brought back. */
  lifted: number;
  /** Answers older than what the register has of the same person. */
  older: number;
}

export const answersOf = (reading: PreferenceReading): PreferenceAnswer[] => reading.entries.flatMap((entry): PreferenceAnswer[] => (
  (entry.outcome === 'taken' || entry.outcome === 'silent') && entry.side !== ''
    ? [{ code: entry.who.code, side: entry.side, given: entry.moment.slice(0, 10), wishes: entry.wishes.map((one) => one.code), vetoes: entry.vetoes.map((one) => one.code), comment: entry.comment }]
    : []));

const MOST_COMMENT = 500;

/** The same answers twice give no change the second time. `decisions` are all rows of the sheet; `withComments` false keeps people's own words out. */
export function planAnswers(answers: readonly PreferenceAnswer[], decisions: readonly MatchingDecision[], year: string, today: IsoDate, withComments: boolean): WishChanges {
  const changes: WishChanges = { add: [], change: [], lift: [], known: 0, lifted: 0, older: 0 };
  const bySpeaker = new Map<string, MatchingDecision[]>();
  for (const row of decisions) {
    if ((row.year !== year && row.year !== '') || (row.kind !== 'пожелание' && row.kind !== 'запретить')) continue;
    const speaker = row.by === 'наставник' ? `наставник|${row.mentor}` : row.by === 'наставляемый' ? `наставляемый|${row.mentee}` : '';
    if (speaker === '') continue;
    const said = bySpeaker.get(speaker);
    if (said) said.push(row);
    else bySpeaker.set(speaker, [row]);
  }
  for (const answer of answers) {
    const said = bySpeaker.get(`${answer.side}|${answer.code}`) ?? [];
    const standing = said.filter((row) => row.state !== 'снято');
    const date = answer.given === '' ? today : answer.given;
    const imported = standing.filter((row) => row.reason.startsWith(FROM_MEETING) && row.id !== '');
    if (answer.given !== '' && imported.some((row) => row.date > answer.given)) {
      changes.older += 1;
      continue;
    }
    const kept = new Set<MatchingDecision>();
    const say = (kind: 'пожелание' | 'запретить', other: string, rank: string): void => {
      const [mentor, mentee] = answer.side === 'наставник' ? [answer.code, other] : [other, answer.code];
      const same = said.filter((row) => row.kind === kind && row.mentor === mentor && row.mentee === mentee);
      const found = same.find((row) => row.state !== 'снято');
      if (found) {
        kept.add(found);
        if (found.rank === rank || found.id === '') changes.known += 1;
        else changes.change.push({ id: found.id, rank, date });
      } else if (same.some((row) => row.date >= date)) changes.lifted += 1;
      else changes.add.push({ kind, mentor, mentee, by: answer.side, rank, date, reason: withComments && answer.comment !== '' ? `${FROM_MEETING}: ${answer.comment.slice(0, MOST_COMMENT)}` : FROM_MEETING });
    };
    answer.vetoes.forEach((code) => say('запретить', code, ''));
    answer.wishes.forEach((code, i) => say('пожелание', code, String(i + 1)));
    for (const row of imported) if (!kept.has(row)) changes.lift.push(row.id);
  }
  return changes;
}

/** What has to be written, counted: the server must come to the same numbers. */
export const countsOf = ({ add, change, lift }: WishChanges): { added: number; changed: number; lifted: number } => ({ added: add.length, changed: change.length, lifted: lift.length });
