// «Создать анкету»: whom it asks, till when, with or without codes; making the form takes a while and may be gone on with.

import { useState } from 'preact/hooks';
import type { Done } from '../../src/actions/reply';
import { ask } from '../client';
import { DoneNote } from '../parts/done-note';
import { Button, Field, Heading, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted } from '../parts/words';
import { showQuestions } from './sheet';
import { Ticks } from './ticks';
import type { KindOf, Questionnaires } from './types';

interface Props {
  kind: KindOf;
  now: Questionnaires;
  again: () => Promise<unknown>;
  /** The row of the new questionnaire. */
  onCreated: (id: string) => void;
}

type Whom = 'все' | 'классы' | 'группы';

export const CreateForm = ({ kind, now, again, onCreated }: Props) => {
  const [whom, setWhom] = useState<Whom>('все');
  const [classes, setClasses] = useState<string[]>([]);
  const [mentors, setMentors] = useState<string[]>([]);
  const [closes, setCloses] = useState('');
  const [anonymous, setAnonymous] = useState(false);
  const making = useTask<Done<{ id: string }>>();
  const writing = useTask<Done<{ written: number }>>();
  const [byClass, byGroup] = [kind.byClass && now.classes.length > 0, kind.byGroup && now.mentors.length > 0];
  const lacks = (whom === 'классы' && classes.length === 0) || (whom === 'группы' && mentors.length === 0);
  const busy = making.state.is === 'busy' || writing.state.is === 'busy';

  const create = async (): Promise<void> => {
    const wanted = { kind: kind.key, anonymous, closes, classes: whom === 'классы' ? classes : [], mentors: whom === 'группы' ? mentors : [] };
    const done = await making.run('Создаю форму. Это занимает около минуты: не закрывайте окно', async (id) => await ask('createQuestionnaire', id, wanted) as Done<{ id: string }>);
    if (!done) return;
    await again();
    onCreated(done.value.id);
  };
  const write = async (): Promise<void> => {
    if (kind.inSheet) return showQuestions();
    const done = await writing.run('Выписываю вопросы на лист', (id) => ask('writeQuestions', id, kind.key));
    if (done) await again();
  };
  return (
    <section aria-label={`Новая анкета: ${kind.title}`}>
      <Heading level={2}>Новая анкета: {kind.title}</Heading>
      <p class="gray">{counted(kind.questions, 'вопрос', 'вопроса', 'вопросов')}. Когда: {kind.when}. Кого спрашиваем: {kind.audience}.</p>
      <div class="row-of-buttons">
        <Button disabled={busy} onClick={() => { void write(); }}>{kind.inSheet ? 'Открыть вопросы' : 'Выписать вопросы на лист'}</Button>
        <span class="gray">{kind.inSheet ? 'Формулировки стоят в листе «Вопросы анкет»: правьте их до создания формы. Это окно закроется.' : 'Чтобы поменять формулировки до создания формы.'}</span>
      </div>
      <TaskNote state={writing.state} />
      {writing.state.is === 'done' && (
        <>
          <DoneNote key={writing.state.done.seq} done={writing.state.done} text={`На лист «Вопросы анкет» выписано: ${counted(writing.state.done.value.written, 'вопрос', 'вопроса', 'вопросов')}.`} onUndone={() => { void again(); }} />
          <Button onClick={showQuestions}>Открыть вопросы</Button>
        </>
      )}
      {kind.byClass && (
        <fieldset class="choices">
          <legend>{kind.byGroup ? 'Кому' : 'О ком'}</legend>
          {(['все', 'классы', 'группы'] as const).filter((one) => one === 'все' || (one === 'классы' ? byClass : byGroup)).map((one) => (
            <label class="inline" key={one}><input type="radio" name="whom" checked={whom === one} onChange={() => setWhom(one)} />{one === 'все' ? (kind.byGroup ? `всем: ${kind.audience}` : 'обо всех наставляемых') : one === 'классы' ? (kind.byGroup ? 'некоторым классам' : 'о некоторых классах') : 'группам наставников'}</label>
          ))}
        </fieldset>
      )}
      {whom === 'классы' && <Ticks label="Классы" words={now.classes.map((id) => ({ id, title: id }))} ticked={classes} onTick={setClasses} />}
      {whom === 'группы' && <Ticks label="Наставники" words={now.mentors.map(({ code, name }) => ({ id: code, title: name }))} ticked={mentors} onTick={setMentors} />}
      <Field label="Последний день ответов" type="date" value={closes} onInput={setCloses} help="Пусто – пока вы не закроете анкету сами." />
      {kind.mayBeAnonymous && <label class="inline"><input type="checkbox" checked={anonymous} onChange={() => setAnonymous(!anonymous)} />Без кодов: узнать, кто ответил, будет нельзя</label>}
      {anonymous && <Note kind="info"><p>Форма прямо скажет, что код не спрашивают. Списка «Кто не ответил» у такой анкеты нет.</p></Note>}
      <TaskNote state={making.state} />
      <Button primary disabled={busy || lacks} onClick={() => { void create(); }}>{making.state.is === 'silent' ? 'Повторить: создать анкету' : 'Создать анкету'}</Button>
      {lacks && <p class="gray">{whom === 'классы' ? 'Отметьте хотя бы один класс.' : 'Отметьте хотя бы одного наставника.'}</p>}
    </section>
  );
};
