// The rows of «Решения подбора» as locks, vetoes and wishes; what cannot be obeyed is said in a sentence with its row, the rest stands.

import { comparable, indexWords, oneLine, readChoice } from '../people';
import type { MatchingDecision } from '../records';
import { WORDS } from '../words';
import { mayPair, type Rules } from './fit';
import { isLasting, type Obstacle, type Participants } from './participants';
import { typedCode } from './typed-code';
import { WishBook } from './wishes';

/** A row that cannot be obeyed as it stands. */
export interface DecisionProblem {
  /** Id of the row. */
  id: string;
  text: string;
}

export interface Lock {
  id: string;
  mentor: string;
  mentee: string;
}

export interface Decided {
  locks: Lock[];
  /** By `pairKey`. */
  vetoes: Map<string, MatchingDecision>;
  wishes: WishBook;
  problems: DecisionProblem[];
}

export const pairKey = (mentor: string, mentee: string): string => `${mentor}|${mentee}`;

const KINDS = indexWords(WORDS.decisionKind);
const SIDES = indexWords(WORDS.decisionSide);
const STATES = indexWords(WORDS.decisionState);

const word = (typed: string, words: typeof KINDS): string => readChoice(typed, words).value || oneLine(typed);

/** A row as the curator may have typed it, in the register's own words: codes without spaces and look-alike letters, «Не вместе» as «запретить». */
export const tidyDecision = (row: MatchingDecision): MatchingDecision => ({
  ...row, mentor: typedCode(row.mentor), mentee: typedCode(row.mentee), kind: word(row.kind, KINDS), by: word(row.by, SIDES), state: word(row.state, STATES), rank: comparable(row.rank).replace(/-?(?:й|ый|ой)$/, ''), year: oneLine(row.year),
});

/** A row typed by hand without a year counts for the year at work. */
export const inForce = (row: MatchingDecision, year: string): boolean => (row.year === year || row.year === '') && row.state !== 'снято';

/** Whose a decision is; a hand-typed row without it is the curator's. */
const sideOf = (row: MatchingDecision): string => (row.by === '' ? 'куратор' : row.by);

/** Reads the rows in the order of the sheet. A veto is stronger than a lock and a wish; the earlier lock is stronger than the later. */
export const readDecisions = (rows: readonly MatchingDecision[], { year, mentors, mentees }: Participants, rules: Pick<Rules, 'classGap'>): Decided => {
  const mentorBy = new Map(mentors.map((m) => [m.code, m]));
  const menteeBy = new Map(mentees.map((m) => [m.code, m]));
  const decided: Decided = { locks: [], vetoes: new Map(), wishes: new WishBook(), problems: [] };
  const report = (row: MatchingDecision, text: string): void => { decided.problems.push({ id: row.id, text }); };
  const names = (row: MatchingDecision): string => `${mentorBy.get(row.mentor)?.name ?? row.mentor} – ${menteeBy.get(row.mentee)?.name ?? row.mentee}`;

  const known = rows.map(tidyDecision).filter((row) => {
    if (!inForce(row, year)) return false;
    if (menteeBy.has(row.mentor) && mentorBy.has(row.mentee) && !(mentorBy.has(row.mentor) && menteeBy.has(row.mentee))) {
      report(row, `Решение «${row.kind}»: коды наставника и наставляемого переставлены. Строка пропущена.`);
      return false;
    }
    const stranger = !mentorBy.has(row.mentor) ? `наставника с кодом «${row.mentor}»` : !menteeBy.has(row.mentee) ? `наставляемого с кодом «${row.mentee}»` : '';
    if (stranger !== '') report(row, `Решение «${row.kind}»: ${stranger} нет среди участников этого года. Строка пропущена.`);
    return stranger === '';
  });
  /** Who of the two has left, '' = nobody. */
  const leaver = (row: MatchingDecision): string => {
    const gone = (who: string, obstacles: readonly Obstacle[] = []): string => obstacles.filter(isLasting).map((o) => `${who} ${o}`)[0] ?? '';
    return gone('наставник', mentorBy.get(row.mentor)?.obstacles) || gone('наставляемый', menteeBy.get(row.mentee)?.obstacles);
  };
  for (const row of known) if (row.kind === 'запретить') decided.vetoes.set(pairKey(row.mentor, row.mentee), row);

  const lockedTo = new Map<string, string>();
  const places = new Map(mentors.map((m) => [m.code, m.free]));
  for (const row of known) {
    const key = pairKey(row.mentor, row.mentee);
    const vetoed = decided.vetoes.has(key);
    const left = leaver(row);
    if (left !== '' && row.kind !== 'запретить') report(row, `${names(row)}: ${left}, решение «${row.kind}» больше не действует. Поставьте в строке «снято».`);
    else if (row.kind === 'пожелание') {
      const side = sideOf(row);
      const rank = /^\d{1,2}$/.test(row.rank) ? Math.max(1, Number(row.rank)) : 1;
      if (vetoed) report(row, `${names(row)}: пожелание пропущено, потому что эту пару запретили.`);
      else if (row.mentor === row.mentee) report(row, `${names(row)}: человек выбрал самого себя. Пожелание пропущено.`);
      else if (side === 'наставник' || side === 'наставляемый') decided.wishes.add(side, row.mentor, row.mentee, rank);
      else report(row, `${names(row)}: у пожелания не указано, чьё оно – наставника или наставляемого. Строка пропущена.`);
    } else if (row.kind === 'закрепить') {
      const [mentor, mentee] = [mentorBy.get(row.mentor), menteeBy.get(row.mentee)];
      if (!mentor || !mentee || mentee.obstacles.includes('уже в паре')) continue;
      const against = [...mentor.obstacles.map((o) => `наставник: ${o}`), ...mentee.obstacles.map((o) => `наставляемый: ${o}`), ...mayPair(mentor, mentee, rules).bars];
      const free = places.get(mentor.code) ?? 0;
      if (vetoed) report(row, `${names(row)}: пару и закрепили, и запретили. Действует запрет.`);
      else if (against.length > 0) report(row, `${names(row)}: закрепить нельзя – ${against.join(', ')}.`);
      else if (lockedTo.has(mentee.code) && lockedTo.get(mentee.code) !== mentor.code) report(row, `${names(row)}: наставляемого уже закрепили за другим наставником. Действует первое решение.`);
      else if (lockedTo.has(mentee.code)) continue;
      else if (free <= 0) report(row, `${names(row)}: закреплённых больше, чем мест у наставника. Решение пропущено.`);
      else {
        lockedTo.set(mentee.code, mentor.code);
        places.set(mentor.code, free - 1);
        decided.locks.push({ id: row.id, mentor: mentor.code, mentee: mentee.code });
      }
    } else if (row.kind !== 'запретить') report(row, `${names(row)}: решение «${row.kind}» не понято. Бывает «закрепить», «запретить», «пожелание».`);
  }
  return decided;
};
