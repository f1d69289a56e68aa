// The card of one person in the panel: parts, consents, pairs with helpers, measures, answers, and what may be done.

import { useEffect, useState } from 'preact/hooks';
import type { CardPair, PersonCard } from '../../src/actions/lifecycle';
import type { Done, Reply } from '../../src/actions/reply';
import { fullName } from '../../src/programme/people';
import type { Measure, Person } from '../../src/programme/records';
import { ask } from '../client';
import { DoneNote } from '../parts/done-note';
import { Busy, Button, Footer, Heading, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted, shownDate } from '../parts/words';
import { Helpers } from './helpers';
import { PersonPapers } from '../consents/person-papers';
import { StepForm } from './step-form';

type View = { is: 'loading' } | { is: 'there'; card: PersonCard } | { is: 'failed'; message: string };

const joined = (...values: string[]): string => values.filter((v) => v !== '').join(' · ');

const Roles = ({ card }: { card: PersonCard }) => {
  const now = card.mentors.find((role) => role.year === card.year);
  return (
    <>
      <h2>Участие</h2>
      {card.mentors.length + card.mentees.length === 0 && <p class="gray">Пока ни в одном году.</p>}
      <ul class="plain">
        {card.mentors.map((role) => <li key={`m${role.year}`}>{role.year}: наставник <span class="chip">{role.status || 'кандидат'}</span>{role.decisionReason !== '' && <span class="gray"> {role.decided === '' ? '' : `${shownDate(role.decided)}, `}{role.decisionReason}</span>}</li>)}
        {card.mentees.map((role) => <li key={`e${role.year}`}>{role.year}: наставляемый <span class="chip">{role.status || 'участвует'}</span></li>)}
      </ul>
      {now && (now.interview !== '' || now.assessment !== '') && <p class="gray">Собеседование{now.interview === '' ? '' : ` ${shownDate(now.interview)}`}{now.assessment === '' ? '' : `: ${now.assessment}`}</p>}
      {card.partner !== '' && <p class="warn-text">{card.partner}</p>}
      {now && (now.status === '' || now.status === 'кандидат' || now.status === 'отложен') && <Button onClick={() => { void ask('openSelection'); }}>Открыть отбор наставников</Button>}
    </>
  );
};

/** How the gate begins to speak of a paper that is not there; the chip says it already. */
const ABSENT = /^нет: /;

const Consents = ({ card, onPapers }: { card: PersonCard; onPapers: () => void }) => (
  <>
    <h2>Согласия</h2>
    {card.consents.length === 0 && <p class="gray">В этом году не нужны.</p>}
    <ul class="plain">{card.consents.map((each) => <li key={each.title}><span class={`chip ${each.good ? 'good' : 'warn'}`}>{each.good ? 'есть' : ABSENT.test(each.text) ? 'нет' : 'не действует'}</span> <span class="gray">{each.text.replace(ABSENT, '').replace(/ есть$/, '')}</span></li>)}</ul>
    {card.barred !== '' && <p class="warn-text">В подбор не идёт: {card.barred}</p>}
    {card.consents.length > 0 && <Button onClick={onPapers}>Внести или отозвать согласие</Button>}
  </>
);

const Pairs = ({ card, people, onDone }: { card: PersonCard; people: readonly Person[]; onDone: (text: string, done: Done<unknown>) => void }) => {
  const [editing, setEditing] = useState('');
  const line = (pair: CardPair) => (
    <li key={pair.id} class="card">
      <b>{pair.mentorName} – {pair.menteeName}</b>
      <div class="gray">{joined(`№ ${pair.id}`, pair.year, pair.form, pair.topic)} <span class="chip">{pair.state}</span></div>
      {pair.helperNames.length > 0 && <div>Помогают: {pair.helperNames.map((h) => h.name).join(', ')}</div>}
      {pair.working && editing !== pair.id && <button type="button" class="link" onClick={() => setEditing(pair.id)}>{pair.helperNames.length === 0 ? 'назвать помощников' : 'изменить помощников'}</button>}
      {editing === pair.id && <Helpers pair={pair} people={people} onBack={() => setEditing('')} onDone={(done) => { setEditing(''); onDone('Помощники записаны.', done); }} />}
    </li>
  );
  return (
    <>
      <h2>Пары</h2>
      {card.pairs.length === 0 ? <p class="gray">Пар нет.</p> : <ul class="plain">{card.pairs.map(line)}</ul>}
    </>
  );
};

const value = (date: string, number: string): string => (number === '' ? '–' : `${number.replace('.', ',')}${date === '' ? '' : ` (${shownDate(date)})`}`);

const Measures = ({ rows }: { rows: readonly Measure[] }) => (
  <>
    <h2>Замеры</h2>
    {rows.length === 0 ? <p class="gray">Ещё не измеряли.</p> : (
      <div class="scroll"><table>
        <thead><tr><th scope="col">Замер</th><th scope="col">Вход</th><th scope="col">Выход</th></tr></thead>
        <tbody>{rows.map((row) => <tr key={row.id}><th scope="row">{row.measure}<br /><span class="gray">{joined(row.scale, row.year)}</span></th><td>{value(row.entryDate, row.entry)}</td><td>{value(row.exitDate, row.exit)}</td></tr>)}</tbody>
      </table></div>
    )}
  </>
);

const Known = ({ card, onConfirm }: { card: PersonCard; onConfirm: () => void }) => {
  const { completeness: known } = card;
  return (
    <>
      <h2>Сведения</h2>
      <p>Заполнено на {`${known.share}\u00a0%`}.{known.missing.length > 0 ? ` Не хватает: ${known.missing.map((fact) => fact.title).join(', ')}.` : ''}</p>
      <p class={card.stale ? 'warn-text' : 'gray'}>{card.confirmed === '' ? 'Никто не подтверждал.' : `Подтверждено ${shownDate(card.confirmed)}.`}{card.stale ? ' Больше года назад: сверьте.' : ''}</p>
      <div class="row-of-buttons"><Button onClick={onConfirm}>Подтвердить</Button><Button quiet onClick={() => { void ask('goTo', card.sheet, card.row); }}>Открыть строку</Button></div>
    </>
  );
};

export const CardScreen = ({ code, people, onBack }: { code: string; people: readonly Person[]; onBack: () => void }) => {
  const [view, setView] = useState<View>({ is: 'loading' });
  const [stepping, setStepping] = useState(false);
  const [papers, setPapers] = useState(false);
  const [made, setMade] = useState<{ text: string; done: Done<unknown> } | null>(null);
  const task = useTask<Done<unknown>>();
  const load = (): void => {
    ask('personCard', code).then((answer) => {
      if (!answer.ok) return setView({ is: 'failed', message: answer.message });
      setView(answer.value ? { is: 'there', card: answer.value } : { is: 'failed', message: 'Этого человека в реестре больше нет. Вернитесь и найдите его снова.' });
    }).catch((error: Error) => setView({ is: 'failed', message: error.message }));
  };
  useEffect(load, [code]);
  const finish = (text: string, done: Done<unknown>): void => {
    setMade({ text, done });
    setStepping(false);
    setPapers(false);
    task.reset();
    load();
  };
  const act = (text: string, send: (id: string) => Promise<Reply<unknown>>): void => {
    setMade(null);
    void task.run('Записываем', send).then((done) => { if (done) finish(text, done); });
  };
  const back = <Footer><Button quiet onClick={onBack}>К поиску</Button></Footer>;
  if (view.is === 'loading') return <><main><Heading>Карточка</Heading><Busy what="Открываем карточку" /></main>{back}</>;
  if (view.is === 'failed') return <><main><Heading>Карточка</Heading><Note kind="bad"><p>{view.message}</p></Note></main><Footer><Button primary onClick={load}>Повторить</Button><Button quiet onClick={onBack}>К поиску</Button></Footer></>;
  if (papers) return <PersonPapers code={code} onBack={() => setPapers(false)} onDone={finish} />;
  const { card } = view;
  const { person } = card;
  return (
    <>
      <main>
        <Heading>{fullName(person) || person.code}</Heading>
        {made && <DoneNote key={made.done.seq} text={made.text} done={made.done} onUndone={load} />}
        <TaskNote state={task.state} />
        <p>{joined(person.kind, person.class, person.post, person.organisation, `код ${person.code}`)} {person.state !== '' && person.state !== 'участвует' && <span class="chip warn">{person.state}</span>}</p>
        {(person.phone !== '' || person.email !== '') && <p>{joined(person.phone, person.email)}</p>}
        {stepping
          ? <StepForm person={person} today={card.today} onBack={() => setStepping(false)} onDone={finish} />
          : (
            <div class="row-of-buttons">
              <Button onClick={() => { setMade(null); setStepping(true); }}>{person.state === 'выбыл' || person.state === 'приостановлен' ? 'Вернулся или выбыл' : 'Пауза или выбытие'}</Button>
              {card.mayMentor && <Button onClick={() => act('Теперь это кандидат в наставники этого года.', (id) => ask('makeCandidates', id, [person.code]))}>Сделать кандидатом в наставники</Button>}
            </div>
          )}
        <Roles card={card} />
        <Consents card={card} onPapers={() => { setMade(null); setPapers(true); }} />
        <Pairs card={card} people={people} onDone={finish} />
        <Measures rows={card.measures} />
        <h2>Анкеты</h2>
        <p>{card.answers === 0 ? 'Ответов нет.' : counted(card.answers, 'ответ', 'ответа', 'ответов')}</p>
        <Known card={card} onConfirm={() => act('Сведения подтверждены сегодня.', (id) => ask('confirmPeople', id, [person.code]))} />
      </main>
      {back}
    </>
  );
};
