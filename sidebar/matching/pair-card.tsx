// The card of one proposed pair: facts first, then decisions, then the runner-up on both sides with the price of a swap.

import { useMemo, useState } from 'preact/hooks';
import { otherMentees, otherMentors, type Alternative, type Proposal } from '../../src/programme/pairing';
import { Button } from '../parts/pieces';
import type { Draft } from './decision-draft';
import { Facts } from './facts';
import { priceText } from './shifts';
import type { Run } from './use-run';
import { RowLink, WordChip } from './words';

interface Props {
  run: Run;
  proposal: Proposal;
  onDraft: (draft: Draft) => void;
}

const MOST_OTHERS = 3;

const Other = ({ run, other, name, onPick }: { run: Run; other: Alternative; name: string; onPick: () => void }) => (
  <li>
    <b>{name}</b> <WordChip word={other.word} />
    <div class="gray">Если выбрать: {priceText(run.plan, other.price, other.mentee)}</div>
    <button type="button" class="link" onClick={onPick} aria-label={`Выбрать вместо нынешней пары: ${name}`}>Выбрать</button>
  </li>
);

/** Found by solving again, so only when the curator opens it. */
const Others = ({ run, proposal, onDraft }: Props) => {
  const { plan } = run;
  const [i, m] = [plan.mentee(proposal.mentee), plan.mentor(proposal.mentor)];
  const mentors = useMemo(() => otherMentors(plan, i, MOST_OTHERS), [plan, i]);
  const mentees = useMemo(() => otherMentees(plan, m, i, MOST_OTHERS), [plan, m, i]);
  const codeOf = (other: Alternative): Draft => ({ kind: 'закрепить', lifted: false, mentor: plan.graph.able[other.mentor]?.code ?? '', mentee: plan.graph.waiting[other.mentee]?.code ?? '' });
  return (
    <>
      <h3>Другой наставник для наставляемого</h3>
      {mentors.length === 0 ? <p class="gray">Других подходящих по правилам нет.</p> : <ul class="others">{mentors.map((o) => <Other key={o.mentor} run={run} other={o} name={plan.graph.able[o.mentor]?.name ?? ''} onPick={() => onDraft(codeOf(o))} />)}</ul>}
      <h3>Другой наставляемый для наставника</h3>
      {mentees.length === 0 ? <p class="gray">Других подходящих по правилам нет.</p> : <ul class="others">{mentees.map((o) => <Other key={o.mentee} run={run} other={o} name={plan.graph.waiting[o.mentee]?.name ?? ''} onPick={() => onDraft(codeOf(o))} />)}</ul>}
    </>
  );
};

export const PairCard = ({ run, proposal, onDraft }: Props) => {
  const [others, setOthers] = useState(false);
  const { mentor, mentee, fit, locked, stays } = proposal;
  const places = run.data.places;
  const request = run.plan.graph.waiting[run.plan.mentee(mentee)]?.request ?? '';
  const score = run.plan.scoreOf(run.plan.mentee(mentee), run.plan.mentor(mentor));
  const best = run.plan.graph.best[run.plan.mentee(mentee)] ?? 0;
  const decide = (kind: Draft['kind'], lifted: boolean) => (): void => onDraft({ kind, mentor, mentee, lifted });
  return (
    <>
      <h2><RowLink places={places.mentees} code={mentee}>{proposal.menteeName}</RowLink> – <RowLink places={places.mentors} code={mentor}>{proposal.mentorName}</RowLink></h2>
      <p><WordChip word={proposal.word} /> {locked && <span class="chip">закреплена</span>} {stays && <span class="chip">уже пара</span>} {proposal.form}{proposal.topic === '' ? '' : `, ${proposal.topic}`}</p>
      {request !== '' && <p class="gray clamp">«{request}»</p>}
      <Facts fit={fit} />
      <p class="gray">Оценка {score} из 1000, лучшая возможная для этого наставляемого – {best}.</p>
      <div class="row-of-buttons">
        {locked ? <Button onClick={decide('закрепить', true)}>Снять закрепление</Button> : <Button onClick={decide('закрепить', false)}>Закрепить</Button>}
        {!locked && <Button onClick={decide('запретить', false)}>Запретить</Button>}
        {!locked && <button type="button" aria-expanded={others} onClick={() => setOthers(!others)}>Другой вариант</button>}
      </div>
      {others && !locked && <Others run={run} proposal={proposal} onDraft={onDraft} />}
    </>
  );
};
