// A decision before it is kept: who gains and who loses by it, and the reason that will stand in the register.

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { WantedDecision } from '../../src/actions/decisions';
import type { Done } from '../../src/actions/reply';
import { differences, Plan } from '../../src/programme/pairing';
import type { MatchingDecision } from '../../src/programme/records';
import { ask } from '../client';
import { Button, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { linesOfDifference, linesOfPrice, Shifts, type ShiftLine } from './shifts';
import type { Run } from './use-run';

/** Without `by` it is the curator's; `rank` is asked for where a wish is written down. */
export type Draft = Pick<WantedDecision, 'kind' | 'mentor' | 'mentee' | 'lifted'> & Partial<Pick<WantedDecision, 'by'>>;

/** The decisions as they would stand with this one made. */
const decisionsWith = (run: Run, draft: Draft, id: string, reason: string, rank: string): MatchingDecision[] => {
  const { kind, mentor, mentee, lifted, by = 'куратор' } = draft;
  const standing = run.decisions.filter((d) => {
    const same = d.kind === kind && d.mentor === mentor && d.mentee === mentee && (kind !== 'пожелание' || d.by === by);
    const opposed = (kind === 'запретить' && d.kind === 'закрепить' && d.mentor === mentor && d.mentee === mentee) || (kind === 'закрепить' && d.kind === 'закрепить' && d.mentee === mentee);
    return !same && (lifted || !opposed);
  });
  return lifted ? standing : [...standing, { id, year: run.data.participants.year, kind, mentor, mentee, by, rank, reason, date: '', state: 'действует' }];
};

/** Who would stand elsewhere: asked of the open session where it can tell, else by solving again. */
const foreseen = (run: Run, draft: Draft, rank: string): ShiftLine[] => {
  const { plan } = run;
  const [i, m] = [plan.mentee(draft.mentee), plan.mentor(draft.mentor)];
  if (!draft.lifted && draft.kind !== 'пожелание' && i >= 0 && m >= 0) {
    const price = draft.kind === 'закрепить' ? plan.force(i, m) : plan.mentorOf[i] === m ? plan.without(i) : undefined;
    if (price) return linesOfPrice(plan, price);
  }
  const after = new Plan({ ...plan.input, decisions: decisionsWith(run, draft, 'новое', '', rank) });
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
  const head = useRef<HTMLHeadingElement>(null);
  // The button that opened it may stand far below: the card comes into sight with the focus, and gives it back.
  useEffect(() => {
    const opener = document.activeElement;
    head.current?.focus();
    head.current?.scrollIntoView({ block: 'nearest' });
    return () => { if (opener instanceof HTMLElement && opener.isConnected) opener.focus(); };
  }, []);
  const task = useTask<Done<{ id: string }>>();
  const [rank, setRank] = useState(draft.kind === 'пожелание' ? '1' : '');
  const lines = useMemo(() => foreseen(run, draft, rank), [run.plan, draft, rank]);
  const nameOf = (code: string): string => [...run.data.participants.mentors, ...run.data.participants.mentees].find((p) => p.code === code)?.name ?? code;
  const whose = draft.by === 'наставник' ? ' наставника' : draft.by === 'наставляемый' ? ' наставляемого' : '';
  const title = `${TITLES[draft.kind][draft.lifted ? 1 : 0]}${whose}`;
  const keep = (): void => {
    void task.run('Записываю решение', (id) => ask('saveDecision', id, { ...draft, by: draft.by ?? 'куратор', rank, reason: reason.trim() })).then((done) => {
      if (!done) return;
      run.setDecisions(decisionsWith(run, draft, done.value.id, reason.trim(), rank));
      onClose();
    });
  };
  return (
    <section class="card" aria-label={title}>
      <h2 tabIndex={-1} ref={head}>{title}</h2>
      <p>{nameOf(draft.mentee)} и {nameOf(draft.mentor)}. Что изменится:</p>
      <Shifts lines={lines} none="Остальные пары останутся как есть." />
      {!draft.lifted && draft.kind === 'пожелание' && <div class="form-group"><label for="decision-rank">Какой по счёту выбор</label><select id="decision-rank" value={rank} onChange={(e) => setRank((e.target as HTMLSelectElement).value)}>{['1', '2', '3'].map((n) => <option key={n} value={n}>{n}-й</option>)}</select></div>}
      {!draft.lifted && <div class="form-group"><label for="decision-reason">Почему (видно в листе «Решения подбора»)</label><input id="decision-reason" value={reason} onInput={(e) => setReason((e.target as HTMLInputElement).value)} /></div>}
      <TaskNote state={task.state} />
      <div class="row-of-buttons">
        <Button disabled={task.state.is === 'busy'} onClick={keep}>{task.state.is === 'silent' ? 'Повторить' : title}</Button>
        <Button quiet onClick={onClose}>Не надо</Button>
      </div>
    </section>
  );
};
