// «Все участники»: what every consent of everyone is worth today; from here one is entered or withdrawn.

import { useMemo, useState } from 'preact/hooks';
import { PURPOSE_TITLES, type ConsentPerson, type ConsentPurpose } from '../../src/programme/consents';
import { findPeople } from '../../src/programme/people';
import { ask, closeWindow } from '../client';
import { LongList } from '../intake/long-list';
import { Button, Field, Footer } from '../parts/pieces';
import { shownDate } from '../parts/words';
import { StateChip } from './state-chip';
import { placeOf, type Consents } from './use-consents';

interface Props {
  consents: Consents;
  onEnter: (code: string, purpose: ConsentPurpose) => void;
  onWithdraw: (code: string, purpose: ConsentPurpose) => void;
}

interface Line {
  one: ConsentPerson;
  need: ConsentPerson['needs'][number];
}

const MOST_FOUND = 200;

export const AllTab = ({ consents, onEnter, onWithdraw }: Props) => {
  const [query, setQuery] = useState('');
  const { people, now } = consents;
  const lines = useMemo(() => {
    const found = query.trim().length < 2 ? null : new Set(findPeople(query, people.map((p) => p.person), MOST_FOUND).map((f) => f.person.code));
    // A publication is asked for only when it comes: without a paper it is no line of its own.
    return people.filter((p) => !found || found.has(p.code)).flatMap((one): Line[] => one.needs.filter((n) => n.purpose !== 'распространение' || n.paper !== null).map((need) => ({ one, need })));
  }, [people, query]);
  return (
    <>
      <main>
        <Field label="Фамилия, имя или класс" value={query} onInput={setQuery} />
        <p class="visually-hidden" role="status">Строк: {lines.length}</p>
        {lines.length === 0 ? <p>{people.length === 0 ? 'Участников в этом году ещё нет.' : 'Никого не нашлось.'}</p> : (
          <LongList label="Согласия участников" items={lines} rowHeight={46} template="1.5fr 0.9fr 1.4fr 110px 90px 90px 170px" head={['Кто', 'Класс, должность', 'Согласие', 'Состояние', 'Дано', 'До', '']} idOf={({ one, need }) => `${one.code}|${need.purpose}`}
            cells={({ one, need }) => [
              need.paper && now.rows[need.paper.id] ? <button type="button" class="link" onClick={() => { void ask('goTo', 'Согласия', now.rows[need.paper?.id ?? ''] ?? 0); }}>{one.name}</button> : one.name,
              placeOf(one), <span class="clamp">{PURPOSE_TITLES[need.purpose]}</span>, <StateChip state={need.state} />, shownDate(need.paper?.given ?? ''), shownDate(need.paper?.until ?? ''),
              <span><button type="button" class="link" onClick={() => onEnter(one.code, need.purpose)}>Внести</button>{need.state === 'отозвано' ? '' : <>{' · '}<button type="button" class="link" onClick={() => onWithdraw(one.code, need.purpose)}>Отозвать</button></>}</span>,
            ]} />
        )}
      </main>
      <Footer><Button quiet onClick={closeWindow}>Закрыть</Button></Footer>
    </>
  );
};
