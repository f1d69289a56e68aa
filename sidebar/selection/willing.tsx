// Those who answered that they would like to be a mentor: one click makes a candidate of one of them or of all.

import { useState } from 'preact/hooks';
import type { Willing } from '../../src/actions/selection';
import type { Done } from '../../src/actions/reply';
import { ask } from '../client';
import { Button, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted } from '../parts/words';

/** More than this are named when the first ones are candidates. */
const MOST_NAMED = 8;

interface Props {
  people: readonly Willing[];
  onMade: (text: string, done: Done<unknown>) => void;
}

export const WillingMentors = ({ people, onMade }: Props) => {
  const task = useTask<Done<{ made: number }>>();
  /** What was sent last: after a lost answer the very same is sent again. */
  const [sent, setSent] = useState<string[]>([]);
  const make = (codes: string[]): void => {
    setSent(codes);
    void task.run('Записываем кандидатов', (id) => ask('makeCandidates', id, codes)).then((done) => {
      if (!done) return;
      task.reset();
      onMade(`Новых кандидатов: ${done.value.made}. Они в списке, решение – за вами.`, done);
    });
  };
  if (people.length === 0 && task.state.is === 'idle') return null;
  const busy = task.state.is === 'busy';
  return (
    <section aria-label="Хотят стать наставниками">
      <Note kind="info">
        <p>{counted(people.length, 'наставляемый ответил', 'наставляемых ответили', 'наставляемых ответили')} в анкете, что {people.length === 1 ? 'хочет сам стать наставником' : 'хотят сами стать наставниками'}. Код останется прежним.</p>
        <ul class="plain">
          {people.slice(0, MOST_NAMED).map(({ code, name, place }) => <li key={code}>{name}{place === '' ? '' : `, ${place}`} <button type="button" class="link" disabled={busy} onClick={() => make([code])}>Сделать кандидатом<span class="visually-hidden">: {name}</span></button></li>)}
          {people.length > MOST_NAMED && <li>и ещё {people.length - MOST_NAMED}</li>}
        </ul>
        {people.length > 1 && <Button disabled={busy} onClick={() => make(people.map(({ code }) => code))}>{`Сделать кандидатами всех (${people.length})`}</Button>}
      </Note>
      <TaskNote state={task.state} />
      {task.state.is === 'silent' && <Button onClick={() => make(sent)}>Повторить</Button>}
    </section>
  );
};
