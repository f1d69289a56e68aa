// «Скоро»: terms that end, birthdays that change who signs, and the meeting that is nearer than the papers.

import type { ConsentPurpose } from '../../src/programme/consents';
import { closeWindow } from '../client';
import { LongList } from '../intake/long-list';
import { Button, Footer, Note } from '../parts/pieces';
import { shownDate } from '../parts/words';
import type { Consents } from './use-consents';

export const SoonTab = ({ consents, onEnter }: { consents: Consents; onEnter: (code: string, purpose: ConsentPurpose) => void }) => {
  const { alerts, now } = consents;
  const place = new Map(consents.people.map((p) => [p.code, p.person.class || p.person.post]));
  return (
    <>
      <main>
        <p>{now.meeting === '' ? 'Дата общей встречи не известна: впишите её в «Настройки» или в дорожную карту.' : `Общая встреча – ${shownDate(now.meeting)}.`}</p>
        {alerts.length === 0
          ? <Note kind="good"><p>Ближайшие 30 дней спокойны: сроки не кончаются, никому не исполняется 14 или 18.</p></Note>
          : <LongList label="Что скоро изменится" items={alerts} rowHeight={46} template="100px 1.4fr 1fr 2fr 130px" head={['Когда', 'Кто', 'Класс, должность', 'Что', '']} idOf={(a) => `${a.code}|${a.kind}|${a.text}`}
              cells={(a) => [shownDate(a.date), a.name, place.get(a.code) ?? '', a.text, <Button quiet onClick={() => onEnter(a.code, 'обработка')}>Внести новое</Button>]} />}
      </main>
      <Footer><Button quiet onClick={closeWindow}>Закрыть</Button></Footer>
    </>
  );
};
