// «Листки и бейджи»: paper for whoever is chosen, any day of the year.

import { useState } from 'preact/hooks';
import type { Person } from '../../src/programme/records';
import { ask } from '../client';
import { useLoad } from '../intake/use-load';
import { useHeld } from '../key/holder';
import { Busy, Button, Field, Note, RefusalNote } from '../parts/pieces';
import { counted } from '../parts/words';
import { printBadges, printSlips } from './print';

const load = () => ask('peopleToFind');

export const PaperTab = () => {
  const loaded = useLoad(load);
  const { key } = useHeld();
  const [who, setWho] = useState('все');
  const [link, setLink] = useState('');
  const [blocked, setBlocked] = useState(false);
  if (loaded.state.is === 'busy') return <Busy what="Читаю список кодов" />;
  if (loaded.state.is === 'refused') return <RefusalNote refusal={loaded.state.refusal} />;
  if (loaded.state.is === 'silent') return <Note kind="bad"><p>{loaded.state.message}</p></Note>;
  const { people, mentors, mentees } = loaded.state.value;
  const classes = [...new Set(people.map((p) => p.class).filter((c) => c !== ''))].sort((a, b) => a.localeCompare(b, 'ru', { numeric: true }));
  const fits = (person: Person): boolean => who === 'все' || (who === 'наставники' ? mentors.includes(person.code) : who === 'наставляемые' ? mentees.includes(person.code) : person.class === who);
  const chosen = people.filter(fits).map(({ code }) => ({ code, person: key?.people[code] }));
  return (
    <>
      {!key && <Note kind="info"><p>Ключ не открыт: напечатаются одни коды, без имён.</p></Note>}
      <div class="fields-line">
        <Field label="Кому" value={who} onInput={(value) => setWho(value || 'все')} list={['все', 'наставники', 'наставляемые', ...classes]} />
        <Field label="Ссылка на анкету" value={link} onInput={setLink} help="Слово КОД в ссылке заменится кодом человека." />
      </div>
      {chosen.length === 0 ? <p>Никого не выбрано.</p> : (
        <div class="row-of-buttons">
          <Button primary onClick={() => setBlocked(!printSlips(chosen, link))}>Напечатать {counted(chosen.length, 'листок', 'листка', 'листков')}</Button>
          <Button onClick={() => setBlocked(!printBadges(chosen))}>Напечатать {counted(chosen.length, 'бейдж', 'бейджа', 'бейджей')}</Button>
        </div>
      )}
      {blocked && <Note kind="warn"><p>Браузер не открыл новое окно, поэтому страница скачана файлом. Напечатайте её и удалите файл.</p></Note>}
      <p class="gray">Листок – код крупно и QR-картинка со ссылкой, чтобы заполнить анкету с телефона. Бейдж – имя и код для групповой встречи.</p>
    </>
  );
};
