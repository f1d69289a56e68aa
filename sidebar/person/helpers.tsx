// Helpers of a pair: who helps the two, found by typing.

import { useState } from 'preact/hooks';
import type { CardPair } from '../../src/actions/lifecycle';
import type { Done } from '../../src/actions/reply';
import { findPeople, fullName, livePeople } from '../../src/programme/people';
import type { Person } from '../../src/programme/records';
import { ask } from '../client';
import { Button, Field, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';

interface Props {
  pair: CardPair;
  people: readonly Person[];
  onDone: (done: Done<unknown>) => void;
  onBack: () => void;
}

export const Helpers = ({ pair, people, onDone, onBack }: Props) => {
  const [helpers, setHelpers] = useState(pair.helperNames);
  const [text, setText] = useState('');
  const task = useTask<Done<{ helpers: number }>>();
  const taken = new Set([pair.mentor, pair.mentee, ...helpers.map((h) => h.code)]);
  const found = text.trim().length < 2 ? [] : findPeople(text, livePeople(people), 8).map((f) => f.person).filter((p) => !taken.has(p.code) && p.state !== 'выбыл');
  const save = (): void => { void task.run('Записываем', (id) => ask('setHelpers', id, pair.id, helpers.map((h) => h.code))).then((done) => { if (done) onDone(done); }); };
  return (
    <section class="card" aria-label={`Помощники пары № ${pair.id}`}>
      <p>Помощники пары № {pair.id}</p>
      {helpers.length === 0 && <p class="gray">Помощников нет.</p>}
      <ul class="plain">{helpers.map((h) => <li key={h.code}>{h.name} <button type="button" class="link" aria-label={`Убрать помощника: ${h.name}`} onClick={() => { setHelpers(helpers.filter((other) => other.code !== h.code)); task.reset(); }}>убрать</button></li>)}</ul>
      <Field label="Добавить помощника" value={text} onInput={setText} help="Фамилия, класс или код" />
      <ul class="plain">{found.map((p) => <li key={p.code}><button type="button" class="link" onClick={() => { setHelpers([...helpers, { code: p.code, name: fullName(p) || p.code }]); setText(''); task.reset(); }}>{fullName(p) || p.code}{p.class === '' ? '' : `, ${p.class}`}</button></li>)}</ul>
      <TaskNote state={task.state} />
      <div class="row-of-buttons">
        <Button disabled={task.state.is === 'busy'} onClick={save}>{task.state.is === 'silent' ? 'Повторить' : 'Записать помощников'}</Button>
        <Button quiet onClick={onBack}>Не менять</Button>
      </div>
    </section>
  );
};
