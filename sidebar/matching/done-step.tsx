// What was made, taking it back, and the order as the next thing.

import { useState } from 'preact/hooks';
import type { Matching } from '../../src/actions/pairs';
import type { Done } from '../../src/actions/reply';
import { ask, closeWindow } from '../client';
import { Button, Footer, Heading, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted } from '../parts/words';

interface Props {
  done: Done<{ pairs: string[] }>;
  replaced: number;
  onMore: () => void;
  onProtocol: () => void;
  again: () => Promise<Matching | null>;
}

export const MatchingDone = ({ done, replaced, onMore, onProtocol, again }: Props) => {
  const undo = useTask<Done<{ rows: number; cells: number; kept: number }>>();
  const [opened, setOpened] = useState(false);
  const count = done.value.pairs.length;
  const undone = undo.state.is === 'done' ? undo.state.done.value : null;
  const takeBack = (): void => { void undo.run('Отменяю', (id) => ask('undoEntry', id, done.seq)).then((back) => { if (back) void again(); }); };
  const order = (): void => {
    setOpened(true);
    ask('openOrder').catch(() => setOpened(false));
  };
  return (
    <>
      <main>
        <Heading>{undone ? 'Отменено' : count === 1 ? 'Пара утверждена' : 'Пары утверждены'}</Heading>
        {!undone && <Note kind="good"><p>В лист «Пары» записано: {counted(count, 'пара', 'пары', 'пар')}.{replaced > 0 ? ` Прекращено прежних: ${replaced}.` : ''} Протокол записан в лист «Протоколы подбора». Дальше – приказ о закреплении.</p></Note>}
        {done.left.length > 0 && !undone && <Note kind="warn"><p>{counted(done.left.length, 'ячейку', 'ячейки', 'ячеек')} в это время изменили вручную: оставлено как есть.</p></Note>}
        {undone && <Note kind="good"><p>Отменено: {undone.rows > 0 ? `убрано строк – ${undone.rows}, пары вместе с протоколом` : 'прежние значения возвращены'}.{undone.kept > 0 ? ` Оставлено, потому что с тех пор изменено или стоит в приказе: ${undone.kept}.` : ''}</p></Note>}
        <TaskNote state={undo.state} />
        {!undone && <p class="gray">Отменить можно и позже: в панели, «Журнал».</p>}
      </main>
      <Footer>
        {undone ? <Button primary onClick={onMore}>К подбору</Button> : <Button primary disabled={opened} onClick={order}>Составить приказ</Button>}
        {!undone && <Button disabled={undo.state.is === 'busy' || opened} onClick={takeBack}>{undo.state.is === 'silent' ? 'Повторить отмену' : `Отменить – убрать ${counted(count, 'пару', 'пары', 'пар')}`}</Button>}
        {!undone && <Button disabled={opened} onClick={onProtocol}>Протокол</Button>}
        {!undone && <Button disabled={opened} onClick={onMore}>Подобрать ещё</Button>}
        <Button quiet onClick={closeWindow}>Закрыть</Button>
      </Footer>
    </>
  );
};
