// Scores of everybody with everybody, a mentee at a time: the same numbers as `fitOf` gives, without its words and quick enough for a town.

import type { Decided } from './decisions';
import { mayPair, sameMeeting, scoreOf, type Bar, type Rules, type Shares } from './fit';
import type { MenteeCandidate, MentorCandidate } from './participants';
import { NO_PULL, pullOf, softFactsOf, type Pull } from './soft-facts';
import { shareUnnamed } from './wishes';

/** No pair may be. */
export const BARRED = -1;

/** Scores are kept, two bytes each, for so many pairs; of more they are found again each time. */
const MOST_KEPT = 60_000_000;

const indexOf = (known: Map<string, number>, key: string): number => {
  const found = known.get(key) ?? known.size;
  known.set(key, found);
  return found;
};

/** People who are alike to the rules, by a number. */
const classesOf = <P extends { forms: string[]; kind: string; grade: number | null }>(people: readonly P[]): { of: Int32Array; first: P[] } => {
  const known = new Map<string, number>();
  const first: P[] = [];
  const of = Int32Array.from(people, (p) => {
    const at = indexOf(known, `${p.forms.join(';')}|${p.kind}|${p.grade ?? ''}`);
    first[at] ??= p;
    return at;
  });
  return { of, first };
};

export class Weigher {
  private readonly mentorClass: Int32Array;
  private readonly menteeClass: Int32Array;
  /** By class of mentee, then of mentor: what bars them, empty = nothing. */
  private readonly against: Bar[][][];
  private readonly topic = new Map<string, number>();
  /** Topics of each mentor as bits, `words` numbers to a mentor. */
  private readonly topics: Int32Array;
  private readonly words: number;
  /** 1 = a soft fact may speak about the mentor with anybody. */
  private readonly told: Uint8Array;
  private readonly days: Int32Array;
  /** Way of meeting, a number to each word. */
  private readonly meeting: Uint8Array;
  private readonly ways: string[];
  /** 1 = the mentor named somebody. */
  private readonly spoke: Uint8Array;
  private readonly weights: Rules['weights'];
  private readonly kept: (Int16Array | undefined)[] | null;

  constructor(readonly able: readonly MentorCandidate[], readonly waiting: readonly MenteeCandidate[], rules: Rules, private readonly wishes: Decided['wishes']) {
    const [mentors, mentees] = [classesOf(able), classesOf(waiting)];
    this.mentorClass = mentors.of;
    this.menteeClass = mentees.of;
    // The codes of those who stand for a class say nothing of the others in it.
    this.against = mentees.first.map((mentee) => mentors.first.map((mentor) => mayPair({ ...mentor, code: '' }, mentee, rules).bars));
    for (const person of [...able, ...waiting]) for (const word of person.topics) indexOf(this.topic, word);
    this.words = Math.max(1, Math.ceil(this.topic.size / 32));
    this.topics = new Int32Array(able.length * this.words);
    able.forEach((mentor, m) => {
      for (const word of mentor.topics) {
        const bit = this.topic.get(word) ?? 0;
        const at = m * this.words + (bit >> 5);
        this.topics[at] = (this.topics[at] ?? 0) | (1 << (bit & 31));
      }
    });
    const ways = new Map<string, number>();
    this.days = Int32Array.from(able, (mentor) => mentor.days);
    this.meeting = Uint8Array.from(able, (mentor) => indexOf(ways, mentor.meeting));
    this.ways = [...ways.keys()];
    this.told = Uint8Array.from(able, (mentor) => (mentor.load > 0 || mentor.dislikes ? 1 : 0));
    this.spoke = Uint8Array.from(able, (mentor) => (wishes.spoke('наставник', mentor.code) ? 1 : 0));
    this.weights = wishes.size > 0 ? rules.weights : { ...rules.weights, wish: 0 };
    this.kept = able.length * waiting.length <= MOST_KEPT ? [] : null;
  }

  /** Scores of the mentee with each mentor, `BARRED` where the rules bar them; not to be written to. */
  row(i: number): Int16Array {
    const known = this.kept?.[i];
    if (known) return known;
    const row = this.weigh(i, this.waiting[i] as MenteeCandidate);
    if (this.kept) this.kept[i] = row;
    return row;
  }

  /** What bars the mentee from mentors who share a form with him or her. */
  bars(i: number): Bar[] {
    const rules = this.against[this.menteeClass[i] ?? 0] ?? [];
    const code = this.waiting[i]?.code;
    return [...new Set(this.able.flatMap((mentor, m): Bar[] => (mentor.code === code ? ['один и тот же человек'] : rules[this.mentorClass[m] ?? 0] ?? [])))].filter((bar) => bar !== 'нет общей формы');
  }

  private weigh(i: number, mentee: MenteeCandidate): Int16Array {
    const { able, wishes, weights, words, topics, told, spoke, days, meeting, mentorClass } = this;
    const row = new Int16Array(able.length).fill(BARRED);
    const open = Uint8Array.from(this.against[this.menteeClass[i] ?? 0] ?? [], (bars) => (bars.length === 0 ? 1 : 0));
    const ways = this.ways.map((way) => sameMeeting(way, mentee.meeting) ?? 0.5);
    const wanted = mentee.topics.map((word) => this.topic.get(word) ?? 0);
    const speaks = mentee.dislikes !== undefined || mentee.formerly !== undefined || mentee.subjects !== undefined;
    const named = wishes.namedWith(mentee.code);
    const unnamed = [false, true].map((mentorSpoke) => shareUnnamed(wishes.spoke('наставляемый', mentee.code), mentorSpoke));
    const shares: Shares = { topics: 0.5, time: 0.5, meeting: 0.5, wish: 0.5 };
    for (let m = 0; m < able.length; m++) {
      if (open[mentorClass[m] ?? 0] === 0) continue;
      const mentor = able[m] as MentorCandidate;
      if (mentor.code === mentee.code) continue;
      if (wanted.length > 0) {
        let covered = 0;
        for (const bit of wanted) covered += ((topics[m * words + (bit >> 5)] ?? 0) >>> (bit & 31)) & 1;
        shares.topics = covered / wanted.length;
      }
      shares.time = days[m] === 0 || mentee.days === 0 ? 0.5 : ((days[m] ?? 0) & mentee.days) === 0 ? 0 : 1;
      shares.meeting = ways[meeting[m] ?? 0] ?? 0.5;
      shares.wish = named.size > 0 && named.has(mentor.code) ? wishes.of(mentor.code, mentee.code).share : unnamed[spoke[m] ?? 0] ?? 0.5;
      const pull: Pull = speaks || told[m] === 1 ? pullOf(softFactsOf(mentor, mentee), weights) : NO_PULL;
      row[m] = scoreOf(shares, weights, pull);
    }
    return row;
  }
}
