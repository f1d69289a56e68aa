// The last step of an import: what changed, taking it back, and where to look at it.

import { useRef } from 'preact/hooks';
import type { Done } from '../../src/actions/reply';
import { ask, closeWindow } from '../client';
import { Button, Footer, Heading, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted } from '../parts/words';

interface Props {
  title: string;
  /** What was done, a sentence. */
  text: string;
  done: Done<unknown>;
  /** Sheet to be shown. */
  sheet: string;
  /** «Загрузить ещё одну таблицу». */
  moreText: string;
  onMore: () => void;
  /** What usually comes next: a button that opens its window. */
  next?: { text: string; door: 'openMatching' };
  /** «Отменить загрузку» where nothing else is said. */
  undoText?: string;
}

export const DoneStep = ({ title, text, done, sheet, moreText, onMore, next, undoText = 'Отменить загрузку' }: Props) => {
  const undo = useTask<Done<{ rows: number; cells: number; kept: number }>>();
  const opening = useRef(false);
  /** Shows the sheet under the dialog and closes the dialog. */
  const openSheet = (): void => {
    if (opening.current) return;
    opening.current = true;
    void ask('goTo', sheet, 0).then(closeWindow, closeWindow);
  };
  const undone = undo.state.is === 'done' ? undo.state.done.value : null;
  const takeBack = (): void => {
    void undo.run('Отменяю', (id) => ask('undoEntry', id, done.seq));
  };
  return (
    <>
      <main>
        <Heading>{undone ? 'Отменено' : title}</Heading>
        {!undone && <Note kind="good"><p>{text}</p></Note>}
        {done.left.length > 0 && !undone && <Note kind="warn"><p>{counted(done.left.length, 'ячейку', 'ячейки', 'ячеек')} в это время изменили вручную: оставлено как есть. Список – в панели, «Журнал».</p></Note>}
        {done.finished.length > 0 && !undone && <Note kind="info"><p>По пути закончено прерванное раньше: {done.finished.join('; ')}.</p></Note>}
        {undone && (
          <Note kind="good">
            <p>Убрано строк: {undone.rows}. Ячеек с прежним значением: {undone.cells}.</p>
            {undone.kept > 0 && <p>Оставлено, потому что с тех пор изменено или нужно другим строкам: {undone.kept}.</p>}
          </Note>
        )}
        <TaskNote state={undo.state} />
        {!undone && done.seq > 0 && <p class="gray">Отменить можно и позже: в панели, «Журнал».</p>}
      </main>
      <Footer>
        <Button primary onClick={openSheet}>Открыть лист «{sheet}»</Button>
        {!undone && next && <Button onClick={() => { void ask(next.door); }}>{next.text}</Button>}
        {!undone && done.seq > 0 && <Button disabled={undo.state.is === 'busy'} onClick={takeBack}>{undo.state.is === 'silent' ? 'Повторить отмену' : undoText}</Button>}
        <Button onClick={onMore}>{moreText}</Button>
        <Button quiet onClick={closeWindow}>Закрыть</Button>
      </Footer>
    </>
  );
};
