// Mentors whom nobody has selected yet: all who consented are accepted here in one click, or the selection is opened.

import { useRef, useState } from 'preact/hooks';
import type { Matching } from '../../src/actions/pairs';
import type { Done } from '../../src/actions/reply';
import { ACCEPTED_AT_ONCE } from '../../src/programme/selection';
import { ask } from '../client';
import { DoneNote } from '../parts/done-note';
import { Button, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted, plural } from '../parts/words';
import type { Run } from './use-run';

/** A consent that is lacking, in the words of the obstacles. */
const CONSENT = /согласи/;

export const Awaiting = ({ run, again }: { run: Run; again: () => Promise<Matching | null> }) => {
  const [done, setDone] = useState<Done<{ decided: number }> | null>(null);
  const task = useTask<Done<{ decided: number }>>();
  const waiting = run.data.participants.mentors.filter((m) => m.obstacles.includes('ещё не принят'));
  const ready = waiting.filter((m) => !m.obstacles.some((o) => CONSENT.test(o)));
  /** Whom the last request named: after a lost answer the very same are named again, whatever the list shows by then. */
  const asked = useRef<string[]>([]);
  const silent = task.state.is === 'silent';
  const accept = (): void => {
    const codes = silent ? asked.current : ready.map((m) => m.code);
    asked.current = codes;
    void task.run('Принимаем', (id) => ask('decideMentors', id, { codes, verdict: 'принят', interview: '', assessment: '', reason: ACCEPTED_AT_ONCE, partnerConsent: '' })).then((answer) => {
      void again();
      if (!answer) return;
      setDone(answer);
      task.reset();
    });
  };
  return (
    <>
      {done && <DoneNote key={done.seq} text={`Приняты: ${counted(done.value.decided, 'наставник', 'наставника', 'наставников')}.`} done={done} onUndone={() => { void again(); }} />}
      {(waiting.length > 0 || silent) && (
        <Note kind="info">
          {waiting.length > 0 && <p>{counted(waiting.length, 'наставник', 'наставника', 'наставников')} {plural(waiting.length, 'ещё не отобран', 'ещё не отобраны', 'ещё не отобраны')}: в подбор идут только принятые.</p>}
          <div class="row-of-buttons">
            {(ready.length > 0 || silent) && <Button disabled={task.state.is === 'busy'} onClick={accept}>{silent ? 'Повторить' : `Принять всех с согласием (${ready.length})`}</Button>}
            <Button onClick={() => { void ask('openSelection'); }}>Открыть отбор</Button>
          </div>
        </Note>
      )}
      <TaskNote state={task.state} />
    </>
  );
};
