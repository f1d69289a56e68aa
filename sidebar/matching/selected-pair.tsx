// Two people from the selected row: their pair or what the register decided of them, facts for and against, and deciding here.

import { useState } from 'preact/hooks';
import { fitOf, mayPair, wordFor } from '../../src/programme/pairing';
import type { MatchingDecision, Pair } from '../../src/programme/records';
import { Button } from '../parts/pieces';
import { shownDate } from '../parts/words';
import { DecisionDraft, type Draft } from './decision-draft';
import { Facts } from './facts';
import type { Run } from './use-run';
import { RowLink, WordChip } from './words';

const stateOf = (pair: Pair): string => [pair.state, pair.orderNumber === '' ? '' : `приказ № ${pair.orderNumber}${pair.orderDate === '' ? '' : ` от ${shownDate(pair.orderDate)}`}`].filter((part) => part !== '').join(', ');

const saidOf = (d: MatchingDecision): string => `${d.kind}${d.by === '' || d.by === 'куратор' ? '' : `, ${d.by}`}${d.rank === '' ? '' : `, выбор ${d.rank}-й`}${d.reason === '' ? '' : `: ${d.reason}`}`;

export const SelectedPair = ({ run, mentor: mentorCode, mentee: menteeCode }: { run: Run; mentor: string; mentee: string }) => {
  const [draft, setDraft] = useState<Draft | null>(null);
  const { participants, pairs, places } = run.data;
  const mentor = participants.mentors.find((m) => m.code === mentorCode);
  const mentee = participants.mentees.find((m) => m.code === menteeCode);
  const pair = pairs.find((p) => p.mentor === mentorCode && p.mentee === menteeCode);
  if (!mentor || !mentee) return <p>Один из двоих в этом учебном году не участвует: подбирать и сравнивать их нельзя.</p>;
  const fit = fitOf(mentor, mentee, run.rules, run.plan.decided.wishes.of(mentor.code, mentee.code));
  const bars = mayPair(mentor, mentee, run.rules).bars;
  const best = Math.max(fit.score, run.plan.graph.best[run.plan.mentee(mentee.code)] ?? 0);
  const decisions = run.decisions.filter((d) => d.mentor === mentor.code && d.mentee === mentee.code);
  const proposed = run.proposals.pairs.some((p) => p.mentor === mentor.code && p.mentee === mentee.code && !p.stays);
  const locked = decisions.some((d) => d.kind === 'закрепить');
  const vetoed = decisions.some((d) => d.kind === 'запретить');
  const decide = (kind: Draft['kind'], lifted: boolean) => (): void => setDraft({ kind, mentor: mentor.code, mentee: mentee.code, lifted });
  return (
    <section aria-label="Пара">
      <h2><RowLink places={places.mentees} code={mentee.code}>{mentee.name}</RowLink> – <RowLink places={places.mentors} code={mentor.code}>{mentor.name}</RowLink></h2>
      <p>{bars.length === 0 && <WordChip word={wordFor(fit.score, best)} />} {pair ? <RowLink places={places.pairs} code={pair.id}>{stateOf(pair)}</RowLink> : proposed ? 'предложена подбором, ещё не утверждена' : 'пары нет'}{bars.length > 0 ? `; по правилам не подходят: ${bars.join(', ')}` : ''}</p>
      {pair && pair.reason !== '' && <p class="gray">{pair.reason}</p>}
      {decisions.length > 0 && <><h3>Решения</h3><ul>{decisions.map((d) => <li key={d.id}><RowLink places={places.decisions} code={d.id}>{saidOf(d)}</RowLink></li>)}</ul></>}
      <Facts fit={fit} />
      {!pair && !draft && (
        <div class="row-of-buttons">
          {locked ? <Button onClick={decide('закрепить', true)}>Снять закрепление</Button> : bars.length === 0 && !vetoed && <Button onClick={decide('закрепить', false)}>Закрепить при подборе</Button>}
          {vetoed ? <Button onClick={decide('запретить', true)}>Снять запрет</Button> : <Button onClick={decide('запретить', false)}>Запретить</Button>}
        </div>
      )}
      {draft && <DecisionDraft key={`${draft.kind}${String(draft.lifted)}`} run={run} draft={draft} onClose={() => setDraft(null)} />}
    </section>
  );
};
