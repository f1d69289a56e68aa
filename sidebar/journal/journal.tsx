// The journal: what was done, by whom, and taking it back after a look at what would stay.

import { useEffect, useState } from 'preact/hooks';
import type { JournalLine, UndoView } from '../../src/actions/journal';
import type { Done } from '../../src/actions/reply';
import { ask } from '../client';
import { Busy, Button, Details, Footer, Heading, Note, RefusalNote, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted, shownDate } from '../parts/words';
import { folded } from './fold';
import type { Refusal } from '../../src/actions/reply';

const STATES: { [state in JournalLine['state']]: string } = { begun: 'не закончено', done: '', failed: 'не удалось', undone: 'отменено' };
/** Many, because runs of one kind are folded into a line. */
const MOST = 200;

type View = { is: 'loading' } | { is: 'list'; lines: JournalLine[] } | { is: 'plan'; plan: UndoView } | { is: 'refused'; refusal: Refusal } | { is: 'failed'; message: string };

const Plan = ({ plan }: { plan: UndoView }) => (
  <>
    <p>Будет отменено: <b>{plan.title}</b>.</p>
    {plan.withdraws && <p>Приказ будет отозван: пары снова станут ждать приказа, файл уйдёт в корзину. Если письмо уже ушло, директору уйдёт второе – о том, что проект отозван.</p>}
    {!plan.withdraws && <ul>
      {plan.rows > 0 && <li>уберём {counted(plan.rows, 'строку', 'строки', 'строк')}</li>}
      {plan.cells > 0 && <li>вернём прежнее значение в {counted(plan.cells, 'ячейку', 'ячейки', 'ячеек')}</li>}
    </ul>}
    {plan.kept.length > 0 && <><Note kind="warn"><p>Останется как есть – {counted(plan.kept.length, 'место', 'места', 'мест')}:</p></Note><Details details={plan.kept} /></>}
  </>
);

const Entry = ({ line, onUndo }: { line: JournalLine; onUndo: (seq: number) => void }) => (
  <>
    <div>{line.title} {STATES[line.state] !== '' && <span class="chip">{STATES[line.state]}</span>}</div>
    <div class="gray">{shownDate(line.when)} · {line.who || 'кто – неизвестно'}</div>
    {line.undoable && <button type="button" class="link" onClick={() => onUndo(line.seq)} aria-label={`Отменить: ${line.title}`}>Отменить…</button>}
  </>
);

export const JournalScreen = ({ onBack }: { onBack: () => void }) => {
  const [view, setView] = useState<View>({ is: 'loading' });
  const task = useTask<Done<{ rows: number; cells: number; kept: number }>>();
  const fail = (error: Error): void => setView({ is: 'failed', message: error.message });
  const load = (): void => {
    setView({ is: 'loading' });
    ask('journalLines', MOST).then((answer) => setView(answer.ok ? { is: 'list', lines: answer.value } : { is: 'refused', refusal: answer })).catch(fail);
  };
  useEffect(load, []);
  const plan = (seq: number): void => {
    task.reset();
    setView({ is: 'loading' });
    ask('previewUndo', seq).then((answer) => setView(answer.ok ? { is: 'plan', plan: answer.value } : { is: 'refused', refusal: answer })).catch(fail);
  };
  const undo = (seq: number): void => { void task.run('Отменяем', async (id) => ask('undoEntry', id, seq)).then((done) => { if (done) load(); }); };
  return (
    <>
      <main>
        <Heading key={view.is === 'plan' ? 'plan' : 'list'}>{view.is === 'plan' ? 'Отменить действие' : 'Журнал'}</Heading>
        {task.state.is === 'done' && view.is === 'list' && <Note kind="good"><p>Отменено. Это действие тоже в журнале.</p></Note>}
        {view.is === 'loading' && <Busy what="Читаем журнал" />}
        {view.is === 'refused' && <RefusalNote refusal={view.refusal} />}
        {view.is === 'failed' && <Note kind="bad"><p>{view.message}</p></Note>}
        {view.is === 'plan' && <Plan plan={view.plan} />}
        {view.is === 'list' && (view.lines.length === 0 ? <p>Пока ничего не сделано.</p> : (
          <ul class="tasks entries">{folded(view.lines).map(({ seq, title, lines: [line, ...more] }) => line && (
            <li key={seq}>
              {more.length === 0 ? <Entry line={line} onUndo={plan} /> : (
                <details>
                  <summary>{title}</summary>
                  <div class="gray">{shownDate(line.when)}, записей в журнале: {more.length + 1}</div>
                  <ul class="tasks entries">{[line, ...more].map((each) => <li key={each.seq}><Entry line={each} onUndo={plan} /></li>)}</ul>
                </details>
              )}
            </li>
          ))}</ul>
        ))}
        <TaskNote state={task.state} />
      </main>
      <Footer>
        {view.is === 'plan' && <Button primary disabled={task.state.is === 'busy'} onClick={() => undo(view.plan.seq)}>Отменить действие</Button>}
        {view.is === 'plan' || view.is === 'refused' || view.is === 'failed' ? <Button quiet onClick={load}>К журналу</Button> : <Button quiet onClick={onBack}>Назад</Button>}
      </Footer>
    </>
  );
};
