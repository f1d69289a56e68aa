// Who would gain and who would lose by a change, in words.

import { wordFor, type Difference, type Plan, type Price } from '../../src/programme/pairing';
import { counted } from '../parts/words';

export interface ShiftLine {
  code: string;
  name: string;
  before: string;
  after: string;
  /** 'выигрывает' | 'теряет' | 'без разницы' */
  outcome: 'лучше' | 'хуже' | 'так же';
}

const outcomeOf = (gain: number, before: string, after: string): ShiftLine['outcome'] => {
  if (after === '') return 'хуже';
  if (before === '') return 'лучше';
  return gain > 0 ? 'лучше' : gain < 0 ? 'хуже' : 'так же';
};

const described = (plan: Plan, mentee: number, mentor: number): string => {
  const person = plan.graph.able[mentor];
  return person ? `${person.name} (${wordFor(plan.scoreOf(mentee, mentor), plan.graph.best[mentee] ?? 0)})` : '';
};

/** Shifts of one plan, as its session foresees them. */
export const linesOfPrice = (plan: Plan, price: Price): ShiftLine[] => price.shifts.filter((s) => s.from !== s.to).map(({ mentee, from, to }) => {
  const [before, after] = [described(plan, mentee, from), described(plan, mentee, to)];
  return { code: plan.graph.waiting[mentee]?.code ?? '', name: plan.graph.waiting[mentee]?.name ?? '', before, after, outcome: outcomeOf(plan.scoreOf(mentee, to) - plan.scoreOf(mentee, from), before, after) };
});

/** What differs between two plans. */
export const linesOfDifference = (was: Plan, is: Plan, found: readonly Difference[]): ShiftLine[] => found.map(({ mentee, before, after, gain }) => {
  const [old, now] = [described(was, was.mentee(mentee), was.mentor(before)), described(is, is.mentee(mentee), is.mentor(after))];
  return { code: mentee, name: was.graph.waiting[was.mentee(mentee)]?.name ?? is.graph.waiting[is.mentee(mentee)]?.name ?? mentee, before: old, after: now, outcome: outcomeOf(gain, old, now) };
});

const MARK: { [outcome in ShiftLine['outcome']]: string } = { лучше: 'good', хуже: 'bad', 'так же': '' };
const MOST_SHOWN = 12;

export const Shifts = ({ lines, none }: { lines: readonly ShiftLine[]; none: string }) => (lines.length === 0 ? <p>{none}</p> : (
  <ul class="shifts">
    {lines.slice(0, MOST_SHOWN).map((line) => (
      <li key={line.code}><span class={`chip ${MARK[line.outcome]}`}>{line.outcome}</span> <b>{line.name}</b>: {line.before === '' ? 'без пары' : line.before} → {line.after === '' ? 'без пары' : line.after}</li>
    ))}
    {lines.length > MOST_SHOWN && <li>и ещё {counted(lines.length - MOST_SHOWN, 'человек', 'человека', 'человек')}</li>}
  </ul>
));

/** Points of one pair that a curator would call a little and a lot; a whole pair is worth a thousand. */
const LITTLE = 100;
const MUCH = 500;

/** What a change does to all pairs together. */
const wholeText = (score: number): string => {
  if (score === 0) return 'в целом подбор останется таким же хорошим';
  const size = Math.abs(score);
  return `в целом подбор станет ${size < LITTLE ? 'чуть ' : size >= MUCH ? 'заметно ' : ''}${score > 0 ? 'лучше' : 'хуже'}`;
};

/** The price of a swap in one line: whom it costs what, then what it does to all. */
export const priceText = (plan: Plan, price: Price, mentee: number): string => {
  const others = linesOfPrice(plan, price).filter((line) => line.code !== plan.graph.waiting[mentee]?.code);
  const alone = others.filter((line) => line.after === '').map((line) => line.name);
  const worse = others.filter((line) => line.outcome === 'хуже' && line.after !== '').length;
  const moved = others.length - alone.length;
  const parts = [
    ...(alone.length > 0 ? [`без пары: ${alone.join(', ')}`] : []),
    ...(moved > 0 ? [`сменят наставника ещё ${moved}${worse > 0 ? `, хуже станет ${worse}` : ''}`] : []),
    wholeText(price.score),
  ];
  return parts.join('; ');
};
