// «Ушли и вернулись»: a pause, leaving or a return of one person, and finished mentees who become candidates for mentors.

import { useMemo, useState } from 'preact/hooks';
import type { PeopleCheck } from '../../src/actions/merge';
import type { Done } from '../../src/actions/reply';
import { findPeople, finishedMentees, fullName } from '../../src/programme/people';
import type { Person } from '../../src/programme/records';
import { ask } from '../client';
import { Button, Field, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted } from '../parts/words';
import { StepForm } from '../person/step-form';

const MOST_LISTED = 100;

const Finished = ({ people, onMade }: { people: readonly Person[]; onMade: (done: Done<{ made: number }>) => void }) => {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const task = useTask<Done<{ made: number }>>();
  const chosen = people.filter((person) => ticked.has(person.code));
  const tick = (code: string): void => {
    const next = new Set(ticked);
    if (!next.delete(code)) next.add(code);
    setTicked(next);
  };
  const make = (): void => {
    void task.run('Записываем', (id) => ask('makeCandidates', id, chosen.map((person) => person.code))).then((done) => { if (done) { setTicked(new Set()); task.reset(); onMade(done); } });
  };
  return (
    <section aria-label="Завершили участие">
      <h2>Завершили наставляемыми</h2>
      <p class="gray">Кто хочет стать наставником, отметьте: он станет кандидатом этого года, код останется прежним.</p>
      {people.length === 0 && <p>Таких пока нет.</p>}
      {people.slice(0, MOST_LISTED).map((person) => <label key={person.code} class="inline"><input type="checkbox" checked={ticked.has(person.code)} onChange={() => tick(person.code)} />{fullName(person) || person.code}{person.class === '' ? '' : `, ${person.class}`}</label>)}
      {people.length > MOST_LISTED && <p>и ещё {people.length - MOST_LISTED}</p>}
      <TaskNote state={task.state} />
      <Button disabled={chosen.length === 0 || task.state.is === 'busy'} onClick={make}>{task.state.is === 'silent' ? 'Повторить' : chosen.length === 0 ? 'Сделать кандидатами' : `Сделать кандидатами – ${counted(chosen.length, 'человека', 'человек', 'человек')}`}</Button>
    </section>
  );
};

export const MovesTab = ({ data, onDone }: { data: PeopleCheck; onDone: (text: string, done: Done<unknown>) => void }) => {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState('');
  const finished = useMemo(() => finishedMentees(data, data.year), [data]);
  const person = data.people.find((p) => p.code === chosen);
  const away = data.people.filter((p) => p.state === 'приостановлен' || p.state === 'выбыл');
  const found = text.trim().length >= 2 ? findPeople(text, data.people, 12).map((f) => f.person) : away.slice(0, MOST_LISTED);
  return (
    <div class="columns">
      <section aria-label="Кто ушёл или вернулся">
        <h2>Пауза, выбытие, возвращение</h2>
        {person ? <StepForm key={person.code} person={person} today={data.today} onDone={(said, done) => { setChosen(''); onDone(said, done); }} onBack={() => setChosen('')} /> : (
          <>
            <Field label="Найти человека" value={text} onInput={setText} help="Фамилия, класс или код" />
            {text.trim().length < 2 && <p>{away.length === 0 ? 'Сейчас никто не на паузе и не выбыл.' : `Сейчас на паузе или выбыли – ${away.length}:`}</p>}
            {text.trim().length >= 2 && found.length === 0 && <Note kind="info"><p>Никого не нашлось.</p></Note>}
            <ul class="plain">{found.map((p) => <li key={p.code}><button type="button" class="link" onClick={() => setChosen(p.code)}>{fullName(p) || p.code}{p.class === '' ? '' : `, ${p.class}`}</button> {p.state !== '' && p.state !== 'участвует' && <span class="chip warn">{p.state}</span>}</li>)}</ul>
          </>
        )}
      </section>
      <Finished people={finished} onMade={(done) => onDone(`Новых кандидатов: ${done.value.made}. Решение о них – в «Отборе наставников».`, done)} />
    </div>
  );
};
