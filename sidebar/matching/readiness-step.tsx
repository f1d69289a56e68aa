// First: who can take part, who cannot and what to do about it.

import { useState } from 'preact/hooks';
import type { Matching } from '../../src/actions/pairs';
import { fixSheet, type ObstacleGroup } from '../../src/programme/pairing';
import { ask, closeWindow } from '../client';
import { Busy, Button, Footer, Heading, Note } from '../parts/pieces';
import { counted, plural } from '../parts/words';
import type { Run } from './use-run';
import { Importance } from './importance';
import { OpennessChoice } from './openness';
import { Awaiting } from './awaiting';
import { RowLink } from './words';

const MOST_NAMES = 40;

const Group = ({ group, run }: { group: ObstacleGroup; run: Run }) => (
  <details class="card">
    <summary><b>{group.obstacle}</b> – {counted(group.people.length, 'человек', 'человека', 'человек')}</summary>
    <p>{group.fix}</p>
    <ul>
      {group.people.slice(0, MOST_NAMES).map((person) => (
        <li key={`${person.side}${person.code}`}>
          <RowLink places={run.data.places[fixSheet(group, person)]} code={person.code}>{person.name}</RowLink> <span class="gray">{person.side === 'mentor' ? 'наставник' : 'наставляемый'}{person.obstacles.length > 1 ? `; ещё: ${person.obstacles.filter((o) => o !== group.obstacle).join(', ')}` : ''}{person.why === undefined ? '' : `; ${person.why}`}</span>
        </li>
      ))}
      {group.people.length > MOST_NAMES && <li>и ещё {group.people.length - MOST_NAMES}</li>}
    </ul>
  </details>
);

/** Advice, not an obstacle: what is not measured before the work begins cannot be compared after it. */
const NoEntry = ({ run }: { run: Run }) => {
  const lacking = new Set(run.data.noEntry);
  const people = run.data.participants.mentees.filter((m) => lacking.has(m.code) && m.obstacles.length === 0);
  if (people.length === 0) return null;
  return (
    <details class="card">
      <summary><b>нет входного замера</b> – {counted(people.length, 'человек', 'человека', 'человек')} <span class="chip">совет</span></summary>
      <p>Подбору это не мешает. Но без замера до начала работы результат потом не с чем сравнить.</p>
      <ul>
        {people.slice(0, MOST_NAMES).map((m) => <li key={m.code}><RowLink places={run.data.places.mentees} code={m.code}>{m.name}</RowLink></li>)}
        {people.length > MOST_NAMES && <li>и ещё {people.length - MOST_NAMES}</li>}
      </ul>
      <Button onClick={() => { void ask('openMeasures'); }}>Вписать замеры</Button>
    </details>
  );
};

const Nobody = ({ run }: { run: Run }) => {
  const { readiness, data } = run;
  const openable = run.open.free + run.open.ordered > 0;
  if (data.participants.mentors.length === 0 && data.participants.mentees.length === 0) return <Note kind="info"><p>В реестре ещё нет участников этого года. Сначала загрузите наставников и наставляемых: меню дополнения, «Загрузить людей».</p></Note>;
  if (readiness.mentees === 0 && !openable) return <Note kind="info"><p>{readiness.paired > 0 ? 'Все, кто может участвовать, уже в парах.' : 'Нет ни одного наставляемого, который может участвовать. Причины ниже.'}</p></Note>;
  if (readiness.mentors === 0 && !openable) return <Note kind="warn"><p>Нет ни одного наставника со свободным местом. Причины ниже.</p></Note>;
  return null;
};

interface Props {
  run: Run;
  onPropose: () => void;
  onByHand: () => void;
  onProtocols: () => void;
  again: () => Promise<Matching | null>;
}

export const ReadinessStep = ({ run, onPropose, onByHand, onProtocols, again }: Props) => {
  const { readiness } = run;
  const [reading, setReading] = useState(false);
  const reread = (): void => {
    setReading(true);
    void again().then(() => setReading(false));
  };
  const [solving, setSolving] = useState(false);
  /** The word is drawn first: solving holds the browser. */
  const solve = (): void => {
    setSolving(true);
    window.setTimeout(() => {
      run.begin();
      onPropose();
    }, 60);
  };
  const found = run.proposals.pairs.length;
  const nobody = run.data.participants.mentors.length + run.data.participants.mentees.length === 0;
  const out = readiness.groups.reduce((sum, g) => sum + g.people.length, 0);
  return (
    <>
      <main>
        <Heading>Подобрать пары</Heading>
        <ul class="counts">
          <li><b>{readiness.mentees}</b> {plural(readiness.mentees, 'наставляемый ждёт', 'наставляемых ждут', 'наставляемых ждут')} пары</li>
          <li><b>{readiness.mentors}</b> {plural(readiness.mentors, 'наставник', 'наставника', 'наставников')} со свободными местами</li>
          <li><b>{readiness.places}</b> {plural(readiness.places, 'место', 'места', 'мест')}</li>
          {readiness.paired > 0 && <li><b>{readiness.paired}</b> уже в парах</li>}
          {readiness.full > 0 && <li><b>{readiness.full}</b> {plural(readiness.full, 'наставник уже занят', 'наставника уже заняты', 'наставников уже заняты')} полностью</li>}
        </ul>
        {solving && <Busy what="Подбираю: участников много, это займёт до минуты" />}
        <Awaiting run={run} again={again} />
        <Nobody run={run} />
        {!nobody && <div class="columns">
          <section aria-label="Кто не участвует">
            <h2>{out === 0 ? 'Препятствий нет: участвуют все' : `Не участвуют – ${counted(out, 'человек', 'человека', 'человек')}`}</h2>
            {readiness.groups.map((group) => <Group key={group.obstacle} group={group} run={run} />)}
            <NoEntry run={run} />
            {out > 0 && <p class="gray">Имя открывает строку таблицы под этим окном. Исправили – нажмите «Прочитать снова».</p>}
          </section>
          <section aria-label="Как подбирать">
            <OpennessChoice run={run} />
            <Importance run={run} />
          </section>
        </div>}
      </main>
      <Footer>
        {run.begun
          ? <Button primary disabled={found === 0 && run.rematch === null} onClick={onPropose}>{found === 0 ? 'Предложить пары' : `Предложить ${counted(found, 'пару', 'пары', 'пар')}`}</Button>
          : <Button primary disabled={solving || (readiness.mentees === 0 && run.rematch === null)} onClick={solve}>Предложить пары</Button>}
        <Button disabled={readiness.mentees === 0} onClick={onByHand}>Составить пару вручную</Button>
        <Button disabled={nobody} onClick={() => { void ask('openPreferences'); }}>Загрузить пожелания</Button>
        <Button onClick={onProtocols}>Протоколы</Button>
        <Button disabled={reading} onClick={reread}>{reading ? 'Читаю…' : 'Прочитать снова'}</Button>
        <Button quiet onClick={closeWindow}>Закрыть</Button>
      </Footer>
    </>
  );
};
