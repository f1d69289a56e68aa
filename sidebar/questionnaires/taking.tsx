// Whether answers come in by themselves, «Забрать ответы» in portions, and taking the job over from somebody.

import { useState } from 'preact/hooks';
import type { Done } from '../../src/actions/reply';
import { ask } from '../client';
import { Busy, Button, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted } from '../parts/words';
import type { Pulled, Questionnaires } from './types';
import { healthWords } from './words';

const said = ({ taken, accepted, waiting }: Pulled): string =>
  (taken === 0 ? 'Новых ответов нет.' : `Забрано: ${counted(taken, 'ответ', 'ответа', 'ответов')}. Принято – ${accepted}, ждут вашего решения – ${waiting}.`);

const NOTHING: Pulled = { taken: 0, accepted: 0, waiting: 0, left: 0, unreachable: [] };

interface Props {
  now: Questionnaires;
  again: () => Promise<unknown>;
}

export const Taking = ({ now, again }: Props) => {
  const pull = useTask<{ ok: true; value: Pulled }>();
  const over = useTask<Done<{ closed: string[] }>>();
  const [sofar, setSofar] = useState<Pulled | null>(null);
  const health = healthWords(now);
  const busy = pull.state.is === 'busy' || over.state.is === 'busy';

  const take = async (): Promise<void> => {
    over.reset();
    setSofar(null);
    await pull.run('Забираю ответы', async () => {
      for (let sum: Pulled = NOTHING; ;) {
        const once = await ask('pullAnswers');
        if (!once.ok) return once;
        sum = { ...once.value, taken: sum.taken + once.value.taken, accepted: sum.accepted + once.value.accepted, waiting: sum.waiting + once.value.waiting };
        setSofar(sum);
        // A portion that took nothing would come back for ever.
        if (sum.left === 0 || once.value.taken === 0) return { ok: true, value: sum };
      }
    });
    await again();
  };

  const takeOver = async (): Promise<void> => {
    pull.reset();
    const done = await over.run('Включаю приём ответов', async (id) => await ask('takeOverAnswers', id) as Done<{ closed: string[] }>);
    if (done) await again();
  };

  const done = pull.state.is === 'done' ? pull.state.done.value : null;
  const closed = over.state.is === 'done' ? over.state.done.value.closed : null;
  return (
    <section aria-label="Приём ответов">
      <Note kind={health.kind}>
        <div class="taking">
          <p>{health.text}</p>
          <Button disabled={busy} onClick={() => { void take(); }}>{pull.state.is === 'silent' ? 'Повторить: забрать ответы' : 'Забрать ответы'}</Button>
          {now.health.state !== 'nothing open' && (!now.health.mine || now.health.missing || now.health.state !== 'works') && <Button disabled={busy} onClick={() => { void takeOver(); }}>Принимать ответы буду я</Button>}
        </div>
      </Note>
      {pull.state.is === 'busy' && sofar ? <Busy what={`Забираю ответы: уже ${sofar.taken}, осталось ${sofar.left}`} /> : <TaskNote state={pull.state} />}
      <TaskNote state={over.state} />
      {done && <Note kind={done.left > 0 || done.unreachable.length > 0 ? 'warn' : 'good'}><p>{said(done)}{done.left > 0 ? ` Осталось ${done.left}: нажмите «Забрать ответы» ещё раз.` : ''}{done.unreachable.length > 0 ? ` Не открываются формы: ${done.unreachable.join('; ')}. Попросите владельца дать вам доступ.` : ''}</p></Note>}
      {closed && <Note kind={closed.length > 0 ? 'warn' : 'good'}><p>Теперь ответы принимаете вы.{closed.length > 0 ? ` Не открываются для вас: ${closed.join('; ')}. Попросите владельца формы дать вам доступ.` : ''}</p></Note>}
    </section>
  );
};
