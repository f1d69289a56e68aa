// «Закон и доступ»: the recorded choice and who answers for it, who sees the register, what to do about it.

import { useState } from 'preact/hooks';
import type { AccessView } from '../../src/actions/access';
import type { Done } from '../../src/actions/reply';
import { LAW_CHOICES, outsiders } from '../../src/programme/law';
import { ask, closeWindow } from '../client';
import { LoadingScreen } from '../intake/loading-screen';
import { useLoad } from '../intake/use-load';
import { Button, Footer, Heading, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted, shownDate } from '../parts/words';
import { LawForm, lawObjection, LawText, type LawDraft } from './law-form';

const TITLE = 'Закон и доступ';
const load = () => ask('accessNow');

const Addresses = ({ title, list, strange }: { title: string; list: readonly string[]; strange: ReadonlySet<string> }) => (list.length === 0 ? null : (
  <>
    <h3>{title} – {list.length}</h3>
    <ul>{list.map((email) => <li key={email}>{email}{strange.has(email) ? <> <span class="chip warn">чужой домен</span></> : ''}</li>)}</ul>
  </>
));

const WhoSees = ({ people }: { people: AccessView['people'] }) => {
  if (!people) return <Note kind="warn"><p>Список закрыт: увидеть его может тот, кто может менять таблицу.</p></Note>;
  const { owner, editors, viewers } = people;
  const strange = new Set(outsiders(owner, [...editors, ...viewers]));
  return (
    <>
      <p>{owner === '' ? '' : `Владелец: ${owner}. `}{editors.length + viewers.length === 0 ? 'Больше никто по имени не приглашён.' : `Приглашены: ${counted(editors.length + viewers.length, 'человек', 'человека', 'человек')}.`}</p>
      <Addresses title="Могут менять" list={editors} strange={strange} />
      <Addresses title="Могут смотреть" list={viewers} strange={strange} />
      {strange.size > 0 && <Note kind="warn"><p>У {strange.size} адрес не того домена, что у владельца. Проверьте, нужен ли им доступ.</p></Note>}
      <Note kind="info"><p>Доступ по ссылке дополнение увидеть не может: таких прав у него нет. Проверьте сами: «Поделиться» → «Общий доступ» должно быть «Ограниченный». Уволился человек или сменилась должность – уберите его там же. Классным руководителям давайте списки на бумаге, а не доступ.</p></Note>
    </>
  );
};

export const LawDialog = () => {
  const loaded = useLoad(load);
  const [draft, setDraft] = useState<LawDraft | null>(null);
  const task = useTask<Done<{ saved: number }>>();
  const undo = useTask<Done<{ rows: number; cells: number; kept: number }>>();
  if (loaded.state.is !== 'there') return <LoadingScreen title={TITLE} loaded={loaded} />;
  const { law, people, mode } = loaded.state.value;
  const shown: LawDraft = draft ?? { choice: law.choice, post: law.post, name: law.name };
  const objection = lawObjection(shown);
  const { choice } = shown;
  const same = shown.choice === law.choice && shown.post === law.post && shown.name === law.name;
  const save = async (): Promise<void> => {
    if (choice === '') return;
    undo.reset();
    const done = await task.run('Записываю выбор', (id) => ask('recordLaw', id, { ...shown, choice }));
    if (!done) return;
    setDraft(null);
    await loaded.again();
    // What was recorded stands above the form.
    window.scrollTo(0, 0);
  };
  const takeBack = async (seq: number): Promise<void> => {
    const done = await undo.run('Отменяю', (id) => ask('undoEntry', id, seq));
    if (!done) return;
    task.reset();
    setDraft(null);
    await loaded.again();
  };
  const said = LAW_CHOICES.find((c) => c.choice === law.choice)?.title ?? '';
  return (
    <>
      <main>
        <Heading>{TITLE}</Heading>
        {law.choice === ''
          ? <Note kind="warn"><p>Школа ещё не записала, где хранятся имена и кто за это отвечает.</p></Note>
          : <p><strong>{said}.</strong> Отвечает: {[law.post, law.name].filter(Boolean).join(', ')}. Записано {shownDate(law.date)}.</p>}
        {law.choice === 'коды' && mode !== 'коды' && <Note kind="warn"><p>Выбраны коды, но имена ещё могут попасть в таблицу. Перейдите в режим кодов: имена будут только в файле на вашем компьютере.</p><Button onClick={() => { void ask('openCodes'); }}>Открыть режим кодов</Button></Note>}
        {law.choice === 'Google' && <Note kind="warn"><p>Имена лежат в Google. Закон этого не разрешает: переведите реестр в режим кодов или держите таблицу на компьютере школы.</p></Note>}
        <TaskNote state={task.state} />
        <TaskNote state={undo.state} />
        {task.state.is === 'done' && task.state.done.seq > 0 && <Note kind="good"><p>Выбор записан в «Настройки».</p><Button quiet onClick={() => { if (task.state.is === 'done') void takeBack(task.state.done.seq); }}>Отменить</Button></Note>}
        {undo.state.is === 'done' && <Note kind="good"><p>Отменено: прежний выбор вернулся.</p></Note>}
        <div class="columns">
          <section aria-label="Выбор"><h2>Что говорит закон</h2><LawText /><LawForm draft={shown} onDraft={setDraft} /></section>
          <section aria-label="Кто видит реестр"><h2>Кто видит реестр</h2><WhoSees people={people} /></section>
        </div>
      </main>
      <Footer>
        <Button primary disabled={objection !== '' || same || task.state.is === 'busy'} onClick={() => { void save(); }}>{task.state.is === 'silent' ? 'Повторить: записать выбор' : 'Записать выбор'}</Button>
        {objection !== '' && <span class="gray">{objection}</span>}
        <Button quiet onClick={closeWindow}>Закрыть</Button>
      </Footer>
    </>
  );
};
