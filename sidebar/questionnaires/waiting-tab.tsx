// «Ждут решения»: what was said, why it waits, who it may be, and the curator's decision.

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { findPeople, fullName } from '../../src/programme/people';
import type { Done } from '../../src/actions/reply';
import { ask, closeWindow } from '../client';
import { LongList } from '../intake/long-list';
import { useLoad } from '../intake/use-load';
import { DoneNote } from '../parts/done-note';
import { Button, Footer, Heading, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { shownDate } from '../parts/words';
import { Part } from './part';
import type { Questionnaires, Settlement, WaitingOne } from './types';

const load = () => ask('waitingAnswers');
const loadPeople = () => ask('peopleToFind');

const said = (wanted: Settlement): string => ('reject' in wanted ? 'Ответ отклонён: в реестр он не пошёл.' : 'newPerson' in wanted ? 'Ответ принят, в реестр добавлен человек.' : 'person' in wanted ? 'Ответ принят и записан этому человеку.' : 'Ответ принят.');

/** Who else it may be: looked for among all people of the register. */
const Search = ({ onChoose, disabled }: { onChoose: (code: string) => void; disabled: boolean }) => {
  const loaded = useLoad(loadPeople);
  const [query, setQuery] = useState('');
  return (
    <details>
      <summary>Найти другого человека</summary>
      <Part what="Читаю список людей" loaded={loaded}>
        {({ people }) => {
          const found = query.trim().length < 2 ? [] : findPeople(query, people, 6);
          return (
            <>
              <label for="search-person">Фамилия или код</label>
              <input id="search-person" type="text" value={query} onInput={(e) => setQuery((e.target as HTMLInputElement).value)} />
              {found.some(({ guess }) => guess) && <p>Такого кода нет. Может быть:</p>}
              <ul class="plain">{found.map(({ person }) => <li key={person.code}><Button disabled={disabled} onClick={() => onChoose(person.code)}>{fullName(person) || person.code}{person.class === '' ? '' : `, ${person.class}`}, код {person.code}</Button></li>)}</ul>
              {query.trim().length >= 2 && found.length === 0 && <p class="gray">Такого человека нет.</p>}
            </>
          );
        }}
      </Part>
    </details>
  );
};

interface CardProps {
  one: WaitingOne;
  /** Nobody gives a code in this questionnaire. */
  anonymous: boolean;
  busy: boolean;
  onSettle: (wanted: Settlement) => void;
}

const Card = ({ one, anonymous, busy, onSettle }: CardProps) => {
  const head = useRef<HTMLHeadingElement>(null);
  const [sure, setSure] = useState(false);
  useEffect(() => head.current?.focus(), [one.id]);
  const asksWho = one.identity !== 'free' && !anonymous;
  return (
    <section aria-label="Ответ">
      <h2 tabIndex={-1} ref={head}>{one.title}</h2>
      <p class="gray">{shownDate(one.edited)}, {one.source === 'бумага' ? 'внесён с бумаги' : 'через форму'}.</p>
      <Note kind="warn"><p>Почему ждёт: {one.why}.</p></Note>
      <dl class="answers">{one.values.map((value) => <div key={value.item}><dt>{value.question}</dt><dd>{value.answer}</dd></div>)}</dl>
      {asksWho && (
        <>
          <h3>{one.identity === 'about' ? 'О ком этот ответ' : 'Кто ответил'}</h3>
          {one.candidates.length === 0 && <p>Похожих людей в реестре нет.</p>}
          <ul class="plain">{one.candidates.map((person) => <li key={person.code}><Button disabled={busy} onClick={() => onSettle({ person: person.code })}>Это {person.name}{person.details === '' ? '' : `, ${person.details}`}{person.name.includes(person.code) ? '' : `, код ${person.code}`}</Button></li>)}</ul>
          <Search disabled={busy} onChoose={(code) => onSettle({ person: code })} />
        </>
      )}
      <div class="row-of-buttons">
        {one.identity === 'application' && <Button disabled={busy} onClick={() => onSettle({ newPerson: true })}>Это новый человек: добавить</Button>}
        {!asksWho && <Button disabled={busy} onClick={() => onSettle({ accept: true })}>Принять как есть</Button>}
        {!sure && <Button quiet disabled={busy} onClick={() => setSure(true)}>Отклонить ответ</Button>}
      </div>
      {sure && <Note kind="warn"><p>Ответ не пойдёт в реестр, но останется в листе «Ответы».</p><div class="row-of-buttons"><Button disabled={busy} onClick={() => onSettle({ reject: true })}>Да, отклонить</Button><Button quiet onClick={() => setSure(false)}>Не отклонять</Button></div></Note>}
    </section>
  );
};

const Inside = ({ now, list, reload }: { now: Questionnaires; list: readonly WaitingOne[]; reload: () => Promise<unknown> }) => {
  const [at, setAt] = useState('');
  const [done, setDone] = useState<{ done: Done<unknown>; text: string } | null>(null);
  const task = useTask<Done<{ code: string }>>();
  const one = useMemo(() => list.find((each) => each.id === at) ?? list[0], [list, at]);
  const settle = async (wanted: Settlement): Promise<void> => {
    if (!one) return;
    setDone(null);
    const next = list[list.indexOf(one) + 1]?.id ?? '';
    const reply = await task.run('Записываю решение', (id) => ask('settleAnswer', id, one.id, wanted));
    if (!reply) return;
    setDone({ done: reply, text: said(wanted) });
    setAt(next);
    await reload();
  };
  const busy = task.state.is === 'busy';
  return (
    <>
      {done && <DoneNote key={done.done.seq} done={done.done} text={done.text} onUndone={() => { void reload(); }} />}
      <TaskNote state={task.state} />
      {list.length === 0 || !one ? <Note kind="good"><p>Все ответы разобраны: решать нечего.</p></Note> : (
        <div class="two-panes questionnaires">
          <div class="pane">
            <Heading level={2}>Ждут решения: {list.length}</Heading>
            <LongList label="Ответы, которые ждут решения" items={list} rowHeight={62} head={['Анкета и почему ждёт', 'Когда']} template="minmax(0, 1fr) 50px" idOf={(each) => each.id}
              cells={(each) => [<span class="clamp-three"><button type="button" class="link" aria-pressed={each.id === one.id} onClick={() => { task.reset(); setAt(each.id); }}>{each.title}</button><br /><span class="gray">{each.why}</span></span>, shownDate(each.edited).slice(0, 5)]} />
          </div>
          <div class="pane"><Card key={one.id} one={one} anonymous={now.forms.some((form) => form.id === one.questionnaire && form.anonymous)} busy={busy} onSettle={(wanted) => { void settle(wanted); }} /></div>
        </div>
      )}
    </>
  );
};

export const WaitingTab = ({ now, again }: { now: Questionnaires; again: () => Promise<unknown> }) => {
  const loaded = useLoad(load);
  const reload = async (): Promise<void> => { await Promise.all([loaded.again(), again()]); };
  return (
    <>
      <main><Part what="Читаю ответы" loaded={loaded}>{(list) => <Inside now={now} list={list} reload={reload} />}</Part></main>
      <Footer><Button quiet onClick={closeWindow}>Закрыть</Button></Footer>
    </>
  );
};
