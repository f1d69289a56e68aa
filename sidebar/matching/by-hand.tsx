// «Составить пару»: the curator or the director names two people; the same gates and the same reasons as for a proposal.

import { useMemo, useState } from 'preact/hooks';
import type { Matching } from '../../src/actions/pairs';
import type { Done } from '../../src/actions/reply';
import { fitOf, mayPair, pairKey, shownObstacle, wordFor, type MenteeCandidate, type MentorCandidate } from '../../src/programme/pairing';
import { ask } from '../client';
import { Button, Footer, Heading, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { DecisionDraft, type Draft } from './decision-draft';
import { Facts } from './facts';
import { Picker } from './picker';
import { factsByHand } from './run-facts';
import type { Run } from './use-run';
import { reasonOf } from './wanted';
import { WordChip } from './words';

interface Props {
  run: Run;
  onDone: (done: Done<{ pairs: string[] }>) => void;
  onBack: () => void;
  again: () => Promise<Matching | null>;
}

const labelOf = (p: MentorCandidate | MenteeCandidate): string => [p.name, p.class].filter((part) => part !== '').join(', ');

/** Everything against these two, in the words of the server's gate. */
const against = (run: Run, mentor: MentorCandidate, mentee: MenteeCandidate): string[] => {
  const veto = run.plan.decided.vetoes.get(pairKey(mentor.code, mentee.code));
  return [
    ...mentor.obstacles.map((o) => `наставник: ${shownObstacle(mentor, o)}`), ...mentee.obstacles.map((o) => `наставляемый: ${shownObstacle(mentee, o)}`), ...mayPair(mentor, mentee, run.rules).bars,
    ...(veto ? [`пара запрещена${veto.reason === '' ? '' : `: ${veto.reason}`}`] : []),
  ];
};

export const ByHand = ({ run, onDone, onBack, again }: Props) => {
  const { mentors, mentees } = run.data.participants;
  const [mentorCode, setMentor] = useState('');
  const [menteeCode, setMentee] = useState('');
  const [why, setWhy] = useState('');
  const [draft, setDraft] = useState<Draft | null>(null);
  const task = useTask<Done<{ pairs: string[] }>>();
  const mentor = mentors.find((m) => m.code === mentorCode);
  const mentee = mentees.find((m) => m.code === menteeCode);
  const waiting = useMemo(() => mentees.filter((m) => !m.obstacles.includes('уже в паре')), [mentees]);
  const fit = mentor && mentee ? fitOf(mentor, mentee, run.rules, run.plan.decided.wishes.of(mentor.code, mentee.code)) : null;
  const said = mentor && mentee ? against(run, mentor, mentee) : [];
  const best = fit && mentee ? Math.max(fit.score, run.plan.graph.best[run.plan.mentee(mentee.code)] ?? 0) : 0;
  const word = fit ? wordFor(fit.score, best) : 'слабо';
  const approve = (): void => {
    if (!mentor || !mentee || !fit) return;
    const reason = [why.trim(), reasonOf({ word, fit })].filter((part) => part !== '').join(' ');
    const wanted = { mentor: mentor.code, mentee: mentee.code, form: mayPair(mentor, mentee, run.rules).form, topic: fit.covered[0] ?? mentee.topics[0] ?? '', reason };
    void task.run('Записываю пару', async (id) => {
      const answer = await ask('approvePairs', id, [wanted], [], factsByHand(run));
      if (!answer.ok) void again();
      return answer;
    }).then((done) => { if (done) onDone(done); });
  };
  const decide = (kind: Draft['kind'], by?: Draft['by']): void => setDraft({ kind, mentor: mentorCode, mentee: menteeCode, lifted: false, ...(by ? { by } : {}) });
  const change = (set: (code: string) => void) => (code: string): void => {
    task.reset();
    setDraft(null);
    set(code);
  };
  return (
    <>
      <main>
        <Heading>Составить пару вручную</Heading>
        <div class="columns">
          <Picker label="Наставляемый" people={waiting} labelOf={labelOf} value={menteeCode} onPick={change(setMentee)} />
          <Picker label="Наставник" people={mentors} labelOf={labelOf} value={mentorCode} onPick={change(setMentor)} />
        </div>
        {!fit && <p class="gray">Выберите двоих: здесь появится, что говорит за и против.</p>}
        {fit && said.length > 0 && <Note kind="bad"><p>Эту пару составить нельзя:</p><ul>{said.map((text) => <li key={text}>{text}</li>)}</ul></Note>}
        {fit && said.length === 0 && <p>Подходит <WordChip word={word} /> – по сравнению с лучшим возможным наставником для этого наставляемого.</p>}
        {fit && <h2>За и против</h2>}
        {fit && <Facts fit={fit} />}
        {fit && said.length === 0 && <div class="form-group"><label for="why">Почему эта пара (необязательно)</label><input id="why" value={why} onInput={(e) => setWhy((e.target as HTMLInputElement).value)} /></div>}
        {mentor && mentee && !draft && (
          <div class="row-of-buttons" role="group" aria-label="Записать решение, не составляя пару">
            {said.length === 0 && <Button onClick={() => decide('закрепить')}>Закрепить при подборе</Button>}
            <Button onClick={() => decide('запретить')}>Запретить</Button>
            <Button onClick={() => decide('пожелание', 'наставляемый')}>Пожелание наставляемого</Button>
            <Button onClick={() => decide('пожелание', 'наставник')}>Пожелание наставника</Button>
          </div>
        )}
        {draft && <DecisionDraft key={`${draft.kind}${draft.by ?? ''}`} run={run} draft={draft} onClose={() => setDraft(null)} />}
        <TaskNote state={task.state} />
      </main>
      <Footer>
        <Button primary disabled={!fit || said.length > 0 || task.state.is === 'busy'} onClick={approve}>{task.state.is === 'silent' ? 'Повторить' : 'Утвердить пару'}</Button>
        <Button quiet onClick={onBack}>Назад</Button>
      </Footer>
    </>
  );
};
