// Find a person as she types, or add one in seconds: a mother calls.

import { useEffect, useMemo, useState } from 'preact/hooks';
import { findPeople, fullName } from '../../src/programme/people';
import type { MenteeRole, MentorRole, Person } from '../../src/programme/records';
import { WORDS } from '../../src/programme/words';
import type { Done } from '../../src/actions/reply';
import { ask } from '../client';
import { addPerson } from '../key/add-person';
import { useHeld } from '../key/holder';
import { SaveKey } from '../key/save-button';
import { Busy, Button, Field, Footer, Heading, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { CardScreen } from './card';

interface Known {
  people: Person[];
  mentors: string[];
  mentees: string[];
}

const describe = (person: Person): string => [person.class, person.post, person.organisation].filter((v) => v !== '').join(', ');

const Card = ({ person, known, takePart, onOpen }: { person: Person; known: Known; takePart: (role: 'mentor' | 'mentee') => void; onOpen: () => void }) => (
  <li class="card">
    <strong><button type="button" class="link" onClick={onOpen}>{fullName(person) || person.code}</button></strong>
    <div class="gray">{[describe(person), `код ${person.code}`].filter((v) => v !== '').join(' · ')}</div>
    {person.phone && <div>{person.phone}</div>}
    {person.email && <div>{person.email}</div>}
    <div>
      {known.mentors.includes(person.code) ? <span class="chip good">наставник</span> : <button type="button" class="link" onClick={() => takePart('mentor')}>сделать наставником</button>}{' · '}
      {known.mentees.includes(person.code) ? <span class="chip good">наставляемый</span> : <button type="button" class="link" onClick={() => takePart('mentee')}>сделать наставляемым</button>}
    </div>
  </li>
);

/** Splits what was typed into the search as a name to begin with. */
const nameParts = (query: string): { last: string; first: string; middle: string } => {
  const [last = '', first = '', middle = ''] = query.trim().split(/\s+/);
  return /\d/.test(query) ? { last: '', first: '', middle: '' } : { last, first, middle };
};

interface Draft {
  last: string;
  first: string;
  middle: string;
  class: string;
  post: string;
  phone: string;
  role: 'mentor' | 'mentee';
  form: string;
  topic: string;
  consent: string;
}

const roleValues = (draft: Draft): Partial<MentorRole & MenteeRole> => ({ forms: draft.form, topics: draft.topic, consent: draft.consent, ...(draft.role === 'mentor' ? { capacity: '1' } : {}), category: draft.class !== '' ? (draft.role === 'mentor' ? 'старшеклассник' : 'обучающийся') : 'педагог' });

const AddForm = ({ start, people, onDone, onBack }: { people: readonly Person[]; start: { last: string; first: string; middle: string }; onDone: () => void; onBack: () => void }) => {
  const [draft, setDraft] = useState<Draft>({ ...start, class: '', post: '', phone: '', role: 'mentee', form: '', topic: '', consent: '' });
  const [surely, setSurely] = useState(false);
  const task = useTask<Done<{ code: string }>>();
  const set = (field: keyof Draft) => (value: string): void => { setDraft({ ...draft, [field]: value }); setSurely(false); };
  const add = (another: boolean): void => {
    setSurely(another);
    const { last, first, middle, class: schoolClass, post, phone, role } = draft;
    const kind = schoolClass !== '' ? 'обучающийся' : 'педагог';
    void task.run('Записываем', async (id) => addPerson(id, { person: { last: last.trim(), first: first.trim(), middle: middle.trim(), class: schoolClass.trim(), post: post.trim(), phone: phone.trim(), kind }, role, roleValues: roleValues(draft), code: '', surely: another }, people)).then((done) => { if (done) onDone(); });
  };
  const namesakes = task.state.is === 'refused' && task.state.refusal.code === 'exists already';
  const ready = draft.last.trim() !== '' && draft.first.trim() !== '' && task.state.is !== 'busy';
  return (
    <>
      <main>
        <Heading>Новый человек</Heading>
        <Field label="Фамилия" value={draft.last} onInput={set('last')} required />
        <Field label="Имя" value={draft.first} onInput={set('first')} required />
        <Field label="Отчество" value={draft.middle} onInput={set('middle')} />
        <Field label="Кто это" value={draft.role === 'mentor' ? 'наставник' : 'наставляемый'} onInput={(v) => set('role')(v === 'наставник' ? 'mentor' : 'mentee')} list={['наставник', 'наставляемый']} />
        <Field label="Класс" value={draft.class} onInput={set('class')} help="Для учеников, например 7А" />
        <Field label="Должность, место работы" value={draft.post} onInput={set('post')} />
        <Field label="Телефон" value={draft.phone} onInput={set('phone')} type="tel" />
        <Field label="Форма" value={draft.form} onInput={set('form')} list={WORDS.form.map((w) => w.word)} />
        <Field label={draft.role === 'mentor' ? 'Чем поможет' : 'С чем помочь'} value={draft.topic} onInput={set('topic')} list={WORDS.topic.map((w) => w.word)} />
        <Field label="Согласие на обработку данных" value={draft.consent} onInput={set('consent')} list={['да', 'нет']} help="Без согласия человек есть в реестре, но в подбор не идёт" />
        <TaskNote state={task.state} />
        {namesakes && <Note kind="warn"><p>Если это другой человек, тёзка, добавьте его. Если тот же – вернитесь и найдите его.</p></Note>}
      </main>
      <Footer>
        {namesakes ? <Button primary onClick={() => { task.reset(); add(true); }}>Это другой, добавить</Button> : <Button primary disabled={!ready} onClick={() => add(surely)}>Добавить</Button>}
        <Button quiet onClick={onBack}>Назад</Button>
      </Footer>
    </>
  );
};

type View = { is: 'loading' } | { is: 'found' } | { is: 'adding' } | { is: 'card'; code: string } | { is: 'failed'; message: string };

export const PersonScreen = ({ onBack }: { onBack: () => void }) => {
  const [known, setKnown] = useState<Known>({ people: [], mentors: [], mentees: [] });
  const [view, setView] = useState<View>({ is: 'loading' });
  const [query, setQuery] = useState('');
  const [said, setSaid] = useState('');
  const part = useTask<Done<{ code: string }>>();
  const { changed } = useHeld();
  const load = (): void => {
    ask('peopleToFind').then((answer) => {
      if (!answer.ok) return setView({ is: 'failed', message: answer.message });
      setKnown(answer.value);
      setView({ is: 'found' });
    }).catch((error: Error) => setView({ is: 'failed', message: error.message }));
  };
  useEffect(load, []);
  const found = useMemo(() => (query.trim().length < 2 ? [] : findPeople(query, known.people, 20)), [query, known]);

  if (view.is === 'card') return <CardScreen code={view.code} people={known.people} onBack={() => { setView({ is: 'found' }); load(); }} />;
  if (view.is === 'adding') return <AddForm start={nameParts(query)} people={known.people} onBack={() => setView({ is: 'found' })} onDone={() => { setSaid('Человек добавлен.'); load(); }} />;
  const takePart = (person: Person) => (role: 'mentor' | 'mentee'): void => {
    part.reset();
    void part.run('Записываем', async (id) => ask('addPerson', id, { person: {}, role, roleValues: {}, code: person.code, surely: true })).then((done) => { if (done) { setSaid('Участие добавлено. Форму и темы впишите в листе.'); load(); } });
  };
  return (
    <>
      <main>
        <Heading>Найти или добавить</Heading>
        {view.is === 'loading' && <Busy what="Читаем список людей" />}
        {view.is === 'failed' && <Note kind="bad"><p>{view.message}</p></Note>}
        {view.is === 'found' && (
          <>
            <Field label="Фамилия, имя, класс или телефон" value={query} onInput={(v) => { setQuery(v); setSaid(''); }} />
            {said !== '' && <Note kind="good"><p>{said}</p></Note>}
            {changed && <SaveKey />}
            <TaskNote state={part.state} />
            <p class="visually-hidden" role="status">{query.trim().length < 2 ? '' : `Найдено: ${found.length}`}</p>
            {query.trim().length >= 2 && found.length === 0 && <p>Никого не нашли. Можно добавить нового человека.</p>}
            {found.some((f) => f.guess) && <Note kind="warn"><p>Кода «{query.trim()}» в реестре нет. Может быть, {found.map((f) => f.person.code).join(' или ')}? Цифры те же, буква другая.</p></Note>}
            <ul class="tasks">{found.map((f) => <Card key={f.person.code} person={f.person} known={known} takePart={takePart(f.person)} onOpen={() => { setSaid(''); setView({ is: 'card', code: f.person.code }); }} />)}</ul>
          </>
        )}
      </main>
      <Footer>
        <Button primary disabled={view.is !== 'found'} onClick={() => { setSaid(''); setView({ is: 'adding' }); }}>Добавить нового</Button>
        <Button quiet onClick={onBack}>Назад</Button>
      </Footer>
    </>
  );
};
