// A decision before it is kept: who gains and who loses by it, and the reason that will stand in the register.

import { useMemo, useState } from 'preact/hooks';
import type { WantedDecision } from '../../src/actions/decisions';
import type { Done } from '../../src/actions/reply';
import { differences, Plan } from '../../src/programme/pairing';
import type { MatchingDecision } from '../../src/programme/records';
import { ask } from '../client';
import { Button, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { linesOfDifference, linesOfPrice, Shifts, type ShiftLine } from './shifts';
import type { Run } from './use-run';

export type Draft = Pick<WantedDecision, 'kind' | 'mentor' | 'mentee' | 'lifted'>;

/** The decisions as they would stand with this one made. */
const decisionsWith = (run: Run, draft: Draft, id: string, reason: string): MatchingDecision[] => {
  const { kind, mentor, mentee, lifted } = draft;
  const standing = run.decisions.filter((d) => {
    const same = d.kind === kind && d.mentor === mentor && d.mentee === mentee;
    const opposed = (kind === 'запретить' && d.kind === 'закрепить' && d.mentor === mentor && d.mentee === mentee) || (kind === 'закрепить' && d.kind === 'закрепить' && d.mentee === mentee);
    return !same && (lifted || !opposed);
  });
  return lifted ? standing : [...standing, { id, year: run.data.participants.year, kind, mentor, mentee, by: 'куратор', rank: '', reason, date: '', state: 'действует' }];
};

/** Who would stand elsewhere: asked of the open session where it can tell, else by solving again. */
const foreseen = (run: Run, draft: Draft): ShiftLine[] => {
  const { plan } = run;
  const [i, m] = [plan.mentee(draft.mentee), plan.mentor(draft.mentor)];
  if (!draft.lifted && i >= 0 && m >= 0) {
    const price = draft.kind === 'закрепить' ? plan.force(i, m) : plan.mentorOf[i] === m ? plan.without(i) : undefined;
    if (price) return linesOfPrice(plan, price);
  }
  const after = new Plan({ ...plan.input, decisions: decisionsWith(run, draft, 'новое', '') });
  return linesOfDifference(plan, after, differences(plan, after));
};

const TITLES: { [kind in Draft['kind']]: readonly [make: string, lift: string] } = {
  закрепить: ['Закрепить пару', 'Снять закрепление'], запретить: ['Запретить пару', 'Снять запрет'], пожелание: ['Записать пожелание', 'Снять пожелание'],
};

interface Props {
  run: Run;
  draft: Draft;
  onClose: () => void;
}

export const DecisionDraft = ({ run, draft, onClose }: Props) => {
  const [reason, setReason] = useState('');
  const task = useTask<Done<{ id: string }>>();
  const lines = useMemo(() => foreseen(run, draft), [run.plan, draft]);
  const nameOf = (code: string): string => [...run.data.participants.mentors, ...run.data.participants.mentees].find((p) => p.code === code)?.name ?? code;
  const title = TITLES[draft.kind][draft.lifted ? 1 : 0];
  const keep = (): void => {
    void task.run('Записываю решение', (id) => ask('saveDecision', id, { ...draft, by: 'куратор', rank: '', reason: reason.trim() })).then((done) => {
      if (!done) return;
      run.setDecisions(decisionsWith(run, draft, done.value.id, reason.trim()));
      onClose();
    });
  };
  return (
    <section class="card" aria-label={title}>
      <h2>{title}</h2>
      <p>{nameOf(draft.mentee)} и {nameOf(draft.mentor)}. Что изменится:</p>
      <Shifts lines={lines} none="Остальные пары останутся как есть." />
      {!draft.lifted && <div class="form-group"><label for="decision-reason">Почему (видно в листе «Решения подбора»)</label><input id="decision-reason" value={reason} onInput={(e) => setReason((e.target as HTMLInputElement).value)} /></div>}
      <TaskNote state={task.state} />
      <div class="row-of-buttons">
        <Button disabled={task.state.is === 'busy'} onClick={keep}>{task.state.is === 'silent' ? 'Повторить' : title}</Button>
        <Button quiet onClick={onClose}>Не надо</Button>
      </div>
    </section>
  );
};
