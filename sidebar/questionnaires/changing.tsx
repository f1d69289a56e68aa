// Bringing a live form to the wording of «Вопросы анкет»: first what happens to its answers, then the change.

import { useCallback } from 'preact/hooks';
import type { Done } from '../../src/actions/reply';
import { ask } from '../client';
import { useLoad } from '../intake/use-load';
import { Button, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted } from '../parts/words';
import { Part } from './part';
import { showQuestions } from './sheet';
import type { LiveForm } from './types';

interface Props {
  form: LiveForm;
  onDone: () => Promise<unknown>;
  onBack: () => void;
}

export const Changing = ({ form, onDone, onBack }: Props) => {
  const load = useCallback(() => ask('previewQuestionnaireChange', form.id), [form.id]);
  const loaded = useLoad(load);
  const task = useTask<Done<{ changed: number }>>();
  const change = async (expected: number): Promise<void> => {
    let stale = false;
    const done = await task.run('Меняю форму', async (id) => {
      const reply = await ask('changeQuestionnaire', id, form.id, expected);
      stale = !reply.ok && reply.code === 'stale';
      return reply as typeof reply & (Done<{ changed: number }> | { ok: false });
    });
    if (done) await onDone();
    if (done || stale) await loaded.again();
  };
  const busy = task.state.is === 'busy';
  const done = task.state.is === 'done' ? task.state.done.value : null;
  return (
    <div class="card">
      <div class="row-of-buttons"><Button onClick={showQuestions}>Открыть вопросы</Button><Button disabled={busy} onClick={() => { task.reset(); void loaded.again(); }}>Сравнить ещё раз</Button></div>
      <p class="gray">Поправьте слова в листе «Вопросы анкет» (окно закроется), потом откройте анкету снова и посмотрите здесь, что станет с формой и с ответами. Ключ вопроса остаётся, поэтому «до» и «после» сравнимы.</p>
      {done && <Note kind="good"><p>Форма изменена: {counted(done.changed, 'правка', 'правки', 'правок')}. Вернуть прежние слова можно так же: поправить лист и изменить форму ещё раз.</p></Note>}
      <Part what="Сравниваю форму с листом" loaded={loaded}>
        {(lines) => (lines.length === 0 ? (!done && <p>Форма такая же, как в листе «Вопросы анкет»: менять нечего.</p>) : (
          <>
            <ul>{lines.map((line) => <li key={`${line.item} ${line.kind}`}>{line.text}{line.answers > 0 ? ` Касается: ${counted(line.answers, 'ответ', 'ответа', 'ответов')}.` : ''}</li>)}</ul>
            <Button primary disabled={busy} onClick={() => { void change(lines.length); }}>{task.state.is === 'silent' ? 'Повторить: изменить форму' : `Изменить форму – ${counted(lines.length, 'правка', 'правки', 'правок')}`}</Button>
          </>
        ))}
      </Part>
      <TaskNote state={task.state} />
      <Button quiet onClick={onBack}>Убрать</Button>
    </div>
  );
};
