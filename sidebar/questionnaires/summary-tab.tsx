// «Сводка»: how many chose what; from the preliminary requests the forms of mentoring are chosen here.

import { useCallback, useState } from 'preact/hooks';
import type { Done } from '../../src/actions/reply';
import { ask, closeWindow } from '../client';
import { useLoad } from '../intake/use-load';
import { DoneNote } from '../parts/done-note';
import { Button, Footer, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted } from '../parts/words';
import { FormChoice } from './form-choice';
import { Part } from './part';
import { Ticks } from './ticks';
import type { LiveForm, Questionnaires, Summary } from './types';

interface Props {
  now: Questionnaires;
  form: LiveForm;
  onChoose: (id: string) => void;
  again: () => Promise<unknown>;
}

/** The questionnaire and the question that ask which forms of mentoring are wanted. */
const ASKS_FORMS = { kind: 'preliminary', item: 'forms' };

const Choose = ({ now, summary, again }: { now: Questionnaires; summary: Summary; again: () => Promise<unknown> }) => {
  const [chosen, setChosen] = useState<string[]>([...now.chosenForms]);
  const task = useTask<Done<{ chosen: number }>>();
  const wanted = new Map(summary.items.find((item) => item.item === ASKS_FORMS.item)?.counts.map(({ word, count }) => [word, count]));
  const same = chosen.length === now.chosenForms.length && chosen.every((form) => now.chosenForms.includes(form));
  const save = async (): Promise<void> => {
    const done = await task.run('Записываю выбор', (id) => ask('chooseForms', id, chosen));
    if (done) await again();
  };
  return (
    <section class="card" aria-label="Какие формы открыть">
      <h2>Какие формы наставничества открыть</h2>
      <Ticks label="Формы, по числу желающих" words={[...now.allForms].sort((a, b) => (wanted.get(b) ?? 0) - (wanted.get(a) ?? 0)).map((form) => ({ id: form, title: `${form} – ${counted(wanted.get(form) ?? 0, 'желающий', 'желающих', 'желающих')}` }))} ticked={chosen} onTick={setChosen} />
      <TaskNote state={task.state} />
      {task.state.is === 'done' && <DoneNote key={task.state.done.seq} done={task.state.done} text={`Выбрано: ${counted(task.state.done.value.chosen, 'форма', 'формы', 'форм')}. Выбор записан в «Настройки».`} onUndone={() => { void again(); }} />}
      <Button primary disabled={task.state.is === 'busy' || chosen.length === 0 || same} onClick={() => { void save(); }}>{task.state.is === 'silent' ? 'Повторить: записать выбор' : `Записать выбор – ${chosen.length}`}</Button>
    </section>
  );
};

const Item = ({ item }: { item: Summary['items'][number] }) => {
  const most = item.counts[0]?.count ?? 1;
  return (
    <section class="summary-item">
      <h3>{item.text}</h3>
      <p class="gray">{item.answered === 0 ? 'пока никто не ответил' : counted(item.answered, 'человек ответил', 'человека ответили', 'человек ответили')}{item.mean === null ? '' : `, в среднем ${String(item.mean).replace('.', ',')}`}</p>
      {item.counts.length > 0 && (
        <table>
          <tbody>{item.counts.map(({ word, count }) => <tr key={word}><th scope="row">{word}</th><td class="number">{count}</td><td class="share" aria-hidden="true"><span style={{ width: `${Math.round((count / most) * 100)}%` }} /></td></tr>)}</tbody>
        </table>
      )}
    </section>
  );
};

const ForForm = ({ now, form, again }: Omit<Props, 'onChoose'>) => {
  const load = useCallback(() => ask('answersSummary', form.id), [form.id]);
  const loaded = useLoad(load);
  return (
    <Part what="Считаю ответы" loaded={loaded}>
      {(summary) => (
        <>
          {summary.answers === 0 ? <Note kind="info"><p>Принятых ответов ещё нет.</p></Note> : <p>Принято: {counted(summary.answers, 'ответ', 'ответа', 'ответов')}. Ответы своими словами – в листе «Ответы».</p>}
          {form.kind === ASKS_FORMS.kind && now.allForms.length > 0 && <Choose now={now} summary={summary} again={again} />}
          {summary.answers > 0 && <div class="summary">{summary.items.map((item) => <Item key={item.item} item={item} />)}</div>}
        </>
      )}
    </Part>
  );
};

export const SummaryTab = ({ now, form, onChoose, again }: Props) => (
  <>
    <main>
      <div class="fields-line"><FormChoice forms={now.forms} chosen={form.id} onChoose={onChoose} /></div>
      <ForForm key={form.id} now={now} form={form} again={again} />
    </main>
    <Footer><Button quiet onClick={closeWindow}>Закрыть</Button></Footer>
  </>
);
