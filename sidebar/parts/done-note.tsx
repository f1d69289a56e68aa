// What an action did, with «Отменить» beside it, on a screen that stays where it is.

import type { Done } from '../../src/actions/reply';
import { ask } from '../client';
import { Button, Note, TaskNote } from './pieces';
import { useTask } from './task';
import { counted } from './words';

interface Props {
  text: string;
  done: Done<unknown>;
  /** After it was taken back: the screen reads the register again. */
  onUndone: () => void;
}

/** Give it `key={done.seq}`, so that every action has its own. */
export const DoneNote = ({ text, done, onUndone }: Props) => {
  const undo = useTask<Done<{ rows: number; cells: number; kept: number }>>();
  const undone = undo.state.is === 'done' ? undo.state.done.value : null;
  const takeBack = (): void => { void undo.run('Отменяем', (id) => ask('undoEntry', id, done.seq)).then((back) => { if (back) onUndone(); }); };
  if (undone) return <Note kind="good"><p>Отменено.{undone.kept > 0 ? ` Оставлено, потому что с тех пор изменено или нужно другим строкам: ${undone.kept}.` : ''}</p></Note>;
  return (
    <>
      <Note kind="good">
        <p>{text}</p>
        {done.left.length > 0 && <p>{counted(done.left.length, 'ячейку', 'ячейки', 'ячеек')} в это время изменили вручную: оставлено как есть.</p>}
        {done.finished.length > 0 && <p>По пути закончено прерванное раньше: {done.finished.join('; ')}.</p>}
        {done.seq > 0 && <Button disabled={undo.state.is === 'busy'} onClick={takeBack}>{undo.state.is === 'silent' ? 'Повторить отмену' : 'Отменить'}</Button>}
      </Note>
      <TaskNote state={undo.state} />
    </>
  );
};
