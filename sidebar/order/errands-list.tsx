// What is not done outside the workbook: files to be made, letters to be sent, letters of which nobody knows.

import type { ErrandsRun, ErrandView } from '../../src/actions/errands';
import type { Refusal } from '../../src/actions/reply';
import type { IssuedDocument } from '../../src/programme/records';
import { ask } from '../client';
import { Button, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';

interface Props {
  errands: readonly ErrandView[];
  documents: readonly IssuedDocument[];
  again: () => Promise<unknown>;
}

const WHAT: { [kind: string]: string } = { файл: 'Файл документа', письмо: 'Письмо', 'в корзину': 'Файл – в корзину' };

interface Ran {
  ok: true;
  value: ErrandsRun;
}

export const ErrandsList = ({ errands, documents, again }: Props) => {
  const task = useTask<Ran>();
  // One that stands half way is only known to be doubtful once nobody else holds the lock: a run finds that out.
  const planned = errands.filter((e) => e.state === 'задумано' || e.state === 'делается').length;
  const act = (what: string, send: () => Promise<Ran | Refusal>): void => { void task.run(what, send).then(() => again()); };
  const settle = (id: string, left: boolean) => (): void => act(left ? 'Записываю' : 'Отправляю', () => ask('settleErrand', id, left));
  const ran = task.state.is === 'done' ? task.state.done.value : null;
  const busy = task.state.is === 'busy';
  const titleOf = (id: string): string => documents.find((d) => d.id === id)?.title ?? 'документ';
  return (
    <>
      <TaskNote state={task.state} />
      {ran && ran.waiting === -1 && <Note kind="warn"><p>Сейчас таблицу меняет другое действие. Подождите полминуты и повторите.</p></Note>}
      {ran && ran.waiting > 0 && <Note kind="warn"><p>Не всё удалось доделать: почему, сказано ниже. Остальное дополнение сделает само, когда сможет.</p></Note>}
      {ran && ran.waiting === 0 && errands.length === 0 && <Note kind="good"><p>Всё доделано.</p></Note>}
      {errands.length > 0 && (
        <section class="card" aria-label="Не доделано">
          <h2>Не доделано – {errands.length}</h2>
          <ul>{errands.map((e) => (
            <li key={e.id}>
              {WHAT[e.kind] ?? e.kind}: «{titleOf(e.document)}» – {e.state === 'неизвестно' ? 'отправка оборвалась, письмо могло уйти' : e.state === 'не вышло' ? `не вышло: ${e.why}` : e.state === 'делается' ? 'начато и не закончено' : e.why === '' ? 'ещё не сделано' : `ещё не сделано: ${e.why}`}
              {e.state === 'неизвестно' && <div class="row-of-buttons"><span>Посмотрите «Отправленные» в почте или спросите директора.</span><Button disabled={busy} onClick={settle(e.id, true)}>Письмо ушло</Button><Button disabled={busy} onClick={settle(e.id, false)}>Не ушло – отправить</Button></div>}
              {e.state === 'не вышло' && <div class="row-of-buttons"><Button disabled={busy} onClick={settle(e.id, false)}>Попробовать снова</Button><Button disabled={busy} onClick={settle(e.id, true)}>Больше не нужно</Button></div>}
            </li>
          ))}</ul>
          {planned > 0 && <Button disabled={busy} onClick={() => act('Доделываю', async () => ({ ok: true, value: await ask('runErrands') }))}>Доделать сейчас – {planned}</Button>}
        </section>
      )}
    </>
  );
};
