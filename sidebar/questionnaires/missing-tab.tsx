// «Кто не ответил»: by class and group, reminders within today's letters, a list for a messenger, class lists on paper.

import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Done } from '../../src/actions/reply';
import { ask, closeWindow } from '../client';
import { LongList } from '../intake/long-list';
import { useLoad } from '../intake/use-load';
import { DoneNote } from '../parts/done-note';
import { Button, Field, Footer, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted } from '../parts/words';
import { CopyText } from './copy-text';
import { FormChoice } from './form-choice';
import { Part } from './part';
import { printClassLists } from './print';
import type { LiveForm, Questionnaires, Reminders, Standing, WhoAnswered } from './types';
import { byGrade } from './words';

const leaving = ({ codes, today, later }: Reminders): string =>
  (codes.length === 0 ? 'Писать некому.' : later === 0 ? `Сегодня уйдут все письма: ${codes.length}.` : `Сегодня ${today} из ${codes.length}, остальные завтра около 9.`);

/** The preview narrowed to those whom the list shows. */
const narrowed = (preview: Reminders, shown: ReadonlySet<string>): Reminders => {
  const codes = preview.codes.filter((code) => shown.has(code));
  const today = Math.min(codes.length, preview.today);
  return { ...preview, codes, today, later: codes.length - today, without: preview.without.filter(({ code }) => shown.has(code)) };
};

const grouped = (without: Reminders['without']): string => {
  const counts = new Map<string, number>();
  for (const { why } of without) counts.set(why, (counts.get(why) ?? 0) + 1);
  return [...counts].map(([why, count]) => `${why} – ${count}`).join(', ');
};

const Remind = ({ form, shown, onDone }: { form: LiveForm; shown: readonly Standing[]; onDone: () => Promise<unknown> }) => {
  const codes = useMemo(() => new Set(shown.map((person) => person.code)), [shown]);
  const load = useCallback(() => ask('previewReminders', form.id), [form.id]);
  const loaded = useLoad(load);
  const task = useTask<Done<{ planned: number }>>();
  const [before, setBefore] = useState<Reminders | null>(null);
  const send = async (preview: Reminders): Promise<void> => {
    const done = await task.run('Отправляю письма', (id) => ask('sendReminders', id, form.id, preview.codes));
    if (!done) return;
    setBefore(preview);
    await Promise.all([loaded.again(), onDone()]);
  };
  const busy = task.state.is === 'busy';
  return (
    <section aria-label="Напоминания" class="card">
      <h2>Напомнить письмом</h2>
      <TaskNote state={task.state} />
      {task.state.is === 'done' && before && (before.later > 0
        ? <DoneNote key={task.state.done.seq} done={task.state.done} text={`Напоминаний решено отправить: ${task.state.done.value.planned}. ${leaving(before)} Отмена остановит те, что ещё не ушли.`} onUndone={() => { void loaded.again(); }} />
        : <Note kind="good"><p>Отправлено напоминаний: {task.state.done.value.planned}. Сегодня этим людям второе не уйдёт.</p></Note>)}
      <Part what="Считаю письма" loaded={loaded}>
        {(whole) => {
          const preview = narrowed(whole, codes);
          return (
            <>
              <p>{preview.codes.length === 0 && preview.waiting > 0 ? '' : leaving(preview)} <span class="gray">Google сегодня даст отправить {preview.quota}, несколько писем остаются для приказов.</span></p>
              {preview.waiting > 0 && <p>Уже решено раньше и ждут очереди: {preview.waiting}. Дважды никому не напишем.</p>}
              {preview.without.length > 0 && <p class="gray">Без письма останутся {counted(preview.without.length, 'человек', 'человека', 'человек')}: {grouped(preview.without)}. Для них – список в мессенджер или на бумаге.</p>}
              {preview.codes.length > 0 && <Button primary disabled={busy} onClick={() => { void send(preview); }}>{task.state.is === 'silent' ? 'Повторить: отправить напоминания' : `Отправить ${counted(preview.codes.length, 'напоминание', 'напоминания', 'напоминаний')}`}</Button>}
            </>
          );
        }}
      </Part>
    </section>
  );
};

const NO_CLASS = 'без класса';
const classOf = (person: Standing): string => person.class || NO_CLASS;

/** What goes into a class chat: no word of who has answered what, only who is still awaited. */
const forMessenger = (form: LiveForm, silent: readonly Standing[], whose: string): string => `${form.title}\nЖдём ответа${whose === '' ? '' : ` (${whose})`}:\n${silent.map((person) => person.name).join('\n')}\n${form.personal ? 'Код – на вашем листке. ' : ''}Ссылка: ${form.link}`;

const List = ({ form, who, reload }: { form: LiveForm; who: WhoAnswered; reload: () => Promise<unknown> }) => {
  const [class_, setClass] = useState('');
  const [group, setGroup] = useState('');
  const [all, setAll] = useState(false);
  const [blocked, setBlocked] = useState(false);
  const people = useMemo(() => [...(who.people ?? [])].sort((a, b) => byGrade(a.class, b.class) || a.name.localeCompare(b.name, 'ru')), [who]);
  const names = useMemo(() => new Map(people.map((person) => [person.code, person.name])), [people]);
  const groupName = (code: string): string => names.get(code) ?? code;
  const groups = who.groups.map((one) => ({ ...one, title: groupName(one.mentor) }));
  const inView = people.filter((person) => (class_ === '' || person.class === class_) && (group === '' || person.groups.includes(group)));
  const silent = inView.filter((person) => person.state === 'не ответил');
  const shown = all ? inView : silent;
  if (!who.people) return <Note kind="info"><p>{who.why} Ответов: {who.answers}.</p></Note>;
  if (people.length === 0) return <Note kind="info"><p>Эту анкету пока некому заполнять: в реестре нет таких участников этого года.</p></Note>;
  const lists = [...new Set(inView.map(classOf))].sort(byGrade).map((name) => ({ name: name === NO_CLASS ? 'Без класса' : `Класс ${name}`, people: inView.filter((person) => classOf(person) === name) }));
  return (
    <div class="two-panes questionnaires">
      <div>
        <div class="fields-line">
          {who.classes.length > 0 && <Field label="Класс" value={class_} onInput={setClass} list={who.classes.map((one) => one.class)} />}
          {groups.length > 0 && (
            <div class="form-group"><label for="group">Группа наставника</label><select id="group" value={group} onChange={(e) => setGroup((e.target as HTMLSelectElement).value)}><option value="">–</option>{groups.map((one) => <option key={one.mentor} value={one.mentor}>{one.title}: {one.answered} из {one.expected}</option>)}</select></div>
          )}
          <label class="inline"><input type="checkbox" checked={all} onChange={() => setAll(!all)} />и тех, кто ответил</label>
        </div>
        <p role="status">Не ответили {silent.length} из {inView.length}.</p>
        {shown.length === 0 ? <Note kind="good"><p>Здесь ответили все.</p></Note> : (
          <LongList label="Кто не ответил" items={shown} rowHeight={34} head={['Кто', 'Класс', 'Ответ']} template="minmax(0, 1.6fr) 60px minmax(0, 1fr)" idOf={(person) => person.code} cells={(person) => [person.name, person.class, person.state]} />
        )}
      </div>
      <div class="pane">
        {form.state === 'открыта' && form.personal && <Remind form={form} shown={silent} onDone={reload} />}
        {form.state === 'открыта' && !form.personal && <Note kind="info"><p>Эта анкета не спрашивает код, поэтому письма с личной ссылкой не отправить.</p></Note>}
        <section class="card" aria-label="Без писем">
          <h2>Без писем</h2>
          <div class="row-of-buttons">
            {silent.length > 0 && <CopyText text={forMessenger(form, silent, class_)} label="Список для мессенджера">{`Скопировать список – ${silent.length}`}</CopyText>}
            <Button onClick={() => setBlocked(!printClassLists(form.title, lists, new Date().toLocaleDateString('ru-RU')))}>Напечатать «кто сдал»</Button>
          </div>
          <p class="gray">Список «кто сдал» – на каждый класс своя страница для классного руководителя: ему не нужен доступ к таблице.</p>
          {blocked && <Note kind="warn"><p>Браузер не открыл новое окно, поэтому страница скачана файлом. Напечатайте её и удалите файл.</p></Note>}
        </section>
        {who.classes.length > 0 && (
          <div class="scroll">
            <table><thead><tr><th scope="col">Класс</th><th scope="col" class="number">Ответили</th><th scope="col" class="number">Всего</th></tr></thead>
              <tbody>{who.classes.map((one) => <tr key={one.class}><td><button type="button" class="link" onClick={() => setClass(one.class === class_ ? '' : one.class)}>{one.class}</button></td><td class="number">{one.answered}</td><td class="number">{one.expected}</td></tr>)}</tbody></table>
          </div>
        )}
      </div>
    </div>
  );
};

interface Props {
  now: Questionnaires;
  form: LiveForm;
  onChoose: (id: string) => void;
  again: () => Promise<unknown>;
}

const ForForm = ({ form }: { form: LiveForm }) => {
  const load = useCallback(() => ask('whoHasNotAnswered', form.id), [form.id]);
  const loaded = useLoad(load);
  return <Part what="Считаю ответы" loaded={loaded}>{(who) => <List form={form} who={who} reload={loaded.again} />}</Part>;
};

export const MissingTab = ({ now, form, onChoose }: Props) => (
  <>
    <main>
      <div class="fields-line"><FormChoice forms={now.forms} chosen={form.id} onChoose={onChoose} /></div>
      <ForForm key={form.id} form={form} />
    </main>
    <Footer><Button quiet onClick={closeWindow}>Закрыть</Button></Footer>
  </>
);
