// «Повторы»: people who may be one human, looked at side by side; or any two whom the curator names.

import { useMemo, useState } from 'preact/hooks';
import type { PeopleCheck } from '../../src/actions/merge';
import type { Done } from '../../src/actions/reply';
import { findDuplicates, findPeople, fullName, livePeople, type LikelyDuplicate } from '../../src/programme/people';
import type { Person } from '../../src/programme/records';
import { ask } from '../client';
import { LongList } from '../intake/long-list';
import { Button, Field, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { TwoCards } from './two-cards';

interface Props {
  data: PeopleCheck;
  onMerge: (a: Person, b: Person) => void;
  onApart: (done: Done<unknown>) => void;
}

const keyOf = ({ a, b }: Pick<LikelyDuplicate, 'a' | 'b'>): string => `${a}+${b}`;

const nameOf = (person: Person | undefined): string => (person ? fullName(person) || person.code : '');

/** What a person does in the programme, in a line. */
const partsOf = (data: PeopleCheck) => (code: string): string => [
  ...data.mentors.filter((role) => role.code === code).map((role) => `наставник ${role.year}`), ...data.mentees.filter((role) => role.code === code).map((role) => `наставляемый ${role.year}`),
].join(', ') || '–';

/** Finds one person by typing. */
const Search = ({ title, people, value, onPick }: { title: string; people: readonly Person[]; value: Person | null; onPick: (person: Person | null) => void }) => {
  const [text, setText] = useState('');
  const found = text.trim().length < 2 ? [] : findPeople(text, people, 8);
  if (value) return <p>{title}: <b>{nameOf(value)}</b>, код {value.code} <Button quiet onClick={() => onPick(null)}>Другой</Button></p>;
  return (
    <div>
      <Field label={title} value={text} onInput={setText} help="Фамилия, класс или код" />
      <ul class="plain">{found.map(({ person }) => <li key={person.code}><button type="button" class="link" onClick={() => onPick(person)}>{nameOf(person)}, {person.class || person.post || person.kind}, код {person.code}</button></li>)}</ul>
    </div>
  );
};

const ByHand = ({ data, onPick, onBack }: { data: PeopleCheck; onPick: (a: Person, b: Person) => void; onBack: () => void }) => {
  const [a, setA] = useState<Person | null>(null);
  const [b, setB] = useState<Person | null>(null);
  const people = useMemo(() => livePeople(data.people), [data]);
  return (
    <>
      <div class="columns"><Search title="Первый" people={people} value={a} onPick={setA} /><Search title="Второй" people={people} value={b} onPick={setB} /></div>
      {a && b && a.code === b.code && <Note kind="warn"><p>Это одна и та же запись. Выберите другую.</p></Note>}
      {a && b && a.code !== b.code && <TwoCards a={a} b={b} parts={partsOf(data)} />}
      <div class="row-of-buttons"><Button disabled={!a || !b || a.code === b.code} onClick={() => { if (a && b) onPick(a, b); }}>Посмотреть, что перейдёт</Button><Button quiet onClick={onBack}>К списку повторов</Button></div>
    </>
  );
};

export const LikelyTab = ({ data, onMerge, onApart }: Props) => {
  const likely = useMemo(() => findDuplicates(data.people, new Set(data.different)), [data]);
  const byCode = useMemo(() => new Map(data.people.map((person) => [person.code, person])), [data]);
  const [chosen, setChosen] = useState('');
  const [byHand, setByHand] = useState(false);
  const task = useTask<Done<{ pair: string }>>();
  const current = likely.find((pair) => keyOf(pair) === chosen) ?? likely[0];
  const [a, b] = [byCode.get(current?.a ?? ''), byCode.get(current?.b ?? '')];
  const apart = (): void => {
    if (!current) return;
    void task.run('Запоминаем', (id) => ask('keepApart', id, current.a, current.b)).then((done) => { if (done) { task.reset(); onApart(done); } });
  };
  if (byHand) return <ByHand data={data} onPick={onMerge} onBack={() => setByHand(false)} />;
  const other = <Button onClick={() => setByHand(true)}>Назвать двоих самому</Button>;
  if (!current || !a || !b) return <><Note kind="good"><p>Повторов не нашлось.{data.coded ? ' Без имён повторы видны, только когда открыт ключ; двоих можно назвать и самому.' : ''}</p></Note>{other}</>;
  return (
    <div class="two-panes">
      <section aria-label="Похожие">
        <p role="status">Похоже на повтор: {likely.length}</p>
        <LongList
          label="Похожие" items={likely} rowHeight={66} head={['Двое', 'Почему']} template="minmax(0, 1.4fr) minmax(0, 1fr)" idOf={keyOf}
          cells={(pair) => [
            <button type="button" class="link two-lines" aria-pressed={pair === current} onClick={() => { setChosen(keyOf(pair)); task.reset(); }}>{nameOf(byCode.get(pair.a))}<br />{nameOf(byCode.get(pair.b))}</button>,
            <span class="four-lines"><span class={`chip ${pair.sure ? 'bad' : 'warn'}`}>{pair.sure ? 'почти наверняка' : 'посмотрите'}</span> <small>{pair.why.join(', ')}{pair.against.length > 0 ? `; но ${pair.against.join(', ')}` : ''}</small></span>,
          ]}
        />
        {other}
      </section>
      <section class="pane" aria-label="Рядом">
        <TwoCards a={a} b={b} parts={partsOf(data)} />
        <div class="row-of-buttons"><Button onClick={() => onMerge(a, b)}>Объединить…</Button><Button disabled={task.state.is === 'busy'} onClick={apart}>Это разные люди</Button></div>
        <TaskNote state={task.state} />
      </section>
    </div>
  );
};
