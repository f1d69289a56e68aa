// The curator's decisions while matching: locks, vetoes, wishes, and how important each thing is.

import { inForce, tidyDecision } from '../programme/pairing';
import { rowsOf } from '../register/snapshot';
import { perform, type Decision } from './perform';
import { refuse, type Reply } from './reply';

export interface WantedDecision {
  kind: 'закрепить' | 'запретить' | 'пожелание';
  mentor: string;
  mentee: string;
  by: 'куратор' | 'наставник' | 'наставляемый';
  /** '1' = first choice; '' for anything but a wish. */
  rank: string;
  reason: string;
  /** True takes the decision back: its row stays with the word «снято». */
  lifted: boolean;
}

const KINDS: ReadonlySet<string> = new Set(['закрепить', 'запретить', 'пожелание']);
const SIDES: ReadonlySet<string> = new Set(['куратор', 'наставник', 'наставляемый']);

const wellFormed = (d: WantedDecision): boolean =>
  KINDS.has(d?.kind) && SIDES.has(d.by) && typeof d.mentor === 'string' && typeof d.mentee === 'string' && d.mentor !== d.mentee && /^\d{0,2}$/.test(String(d.rank)) && typeof d.reason === 'string' && d.reason.length < 2000;

/**
 * Keeps a decision in «Решения подбора», or takes it back. One decision of a kind and side on two people: a second one changes
 * its reason and rank. A veto lifts a lock on the same two, and a lock on a mentee lifts the curator's other lock there.
 */
export const saveDecision = (requestId: string, wanted: WantedDecision): Reply<{ id: string }> => {
  if (!wellFormed(wanted)) return refuse('bad request');
  return perform({ id: requestId, action: 'save decision', title: 'Решение подбора' }, (desk): Decision<{ id: string }> => {
    const { mentor, mentee, kind, by, rank, reason } = wanted;
    if (!desk.tables.mentors.byKey.has(`${mentor}|${desk.year}`) || !desk.tables.mentees.byKey.has(`${mentee}|${desk.year}`)) return refuse('no person', [{ text: `${mentor} – ${mentee}` }]);
    const standing = rowsOf(desk.tables, 'decisions').map(tidyDecision).filter((d) => inForce(d, desk.year) && d.id !== '');
    const same = standing.filter((d) => d.kind === kind && d.mentor === mentor && d.mentee === mentee && (d.by || 'куратор') === by);
    const title = `Подбор: ${wanted.lifted ? 'снято' : 'решение'} «${kind}», ${mentor} – ${mentee}`;
    if (wanted.lifted) {
      // Whoever made it: what the curator lifts is the veto itself, with the side named in the row.
      const lifted = kind === 'пожелание' ? same : standing.filter((d) => d.kind === kind && d.mentor === mentor && d.mentee === mentee);
      if (lifted.length === 0) return refuse('nothing to do');
      for (const row of lifted) desk.draft.update('decisions', row.id, { state: 'снято' });
      return { ok: true, value: { id: lifted[0]?.id ?? '' }, title };
    }
    const opposed = kind === 'запретить' ? standing.filter((d) => d.kind === 'закрепить' && d.mentor === mentor && d.mentee === mentee)
      : kind === 'закрепить' ? standing.filter((d) => d.kind === 'закрепить' && d.mentee === mentee && d.mentor !== mentor) : [];
    for (const row of opposed) desk.draft.update('decisions', row.id, { state: 'снято' });
    const [row] = same;
    if (row) desk.draft.update('decisions', row.id, { rank, reason });
    const id = row?.id ?? desk.draft.newCode('decisions');
    if (!row) desk.draft.insert('decisions', { id, year: desk.year, kind, mentor, mentee, by, rank, reason, date: desk.today, state: 'действует' });
    return { ok: true, value: { id }, title };
  });
};

export interface WantedWeights {
  topics: number;
  time: number;
  meeting: number;
  wish: number;
  mutualFirst: boolean;
  raiseWeakest: boolean;
}

const isWeight = (n: unknown): boolean => Number.isInteger(n) && (n as number) >= 0 && (n as number) <= 1000;

/** Keeps how important each thing is in «Настройки». */
export const saveWeights = (requestId: string, weights: WantedWeights): Reply<{ saved: number }> => {
  if (![weights?.topics, weights?.time, weights?.meeting, weights?.wish].every(isWeight) || typeof weights.mutualFirst !== 'boolean' || typeof weights.raiseWeakest !== 'boolean') return refuse('bad request');
  return perform({ id: requestId, action: 'save weights', title: 'Подбор: важность условий' }, (desk): Decision<{ saved: number }> => {
    const wanted: readonly (readonly [key: string, title: string, value: string])[] = [
      ['weight.topics', 'Подбор: насколько важны темы', String(weights.topics)], ['weight.time', 'Подбор: насколько важно общее время', String(weights.time)],
      ['weight.meeting', 'Подбор: насколько важно, как встречаться', String(weights.meeting)], ['weight.wish', 'Подбор: насколько важны пожелания', String(weights.wish)],
      ['matching.mutual', 'Подбор: сначала взаимный выбор', weights.mutualFirst ? 'да' : 'нет'], ['matching.weakest', 'Подбор: поднять слабейших', weights.raiseWeakest ? 'да' : 'нет'],
    ];
    for (const [key, title, value] of wanted) {
      if (desk.tables.settings.byKey.has(key)) desk.draft.update('settings', key, { value });
      else desk.draft.insert('settings', { key, title, value });
    }
    return { ok: true, value: { saved: wanted.length } };
  });
};
