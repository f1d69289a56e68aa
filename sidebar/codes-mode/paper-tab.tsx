// «Листки и бейджи»: paper for whoever is chosen, any day of the year.

import { useState } from 'preact/hooks';
import type { Person } from '../../src/programme/records';
import type { View } from '../../src/actions/reply';
import { ask } from '../client';
import { useLoad } from '../intake/use-load';
import { useHeld } from '../key/holder';
import { Busy, Button, Field, Note, RefusalNote, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted } from '../parts/words';
import { printBadges, printSlips } from './print';

const load = async (): Promise<View<{ people: Person[]; mentors: string[]; mentees: string[]; forms: { id: string; title: string }[] }>> => {
  const [people, forms] = await Promise.all([ask('peopleToFind'), ask('questionnairesNow')]);
  if (!people.ok) return people;
  if (!forms.ok) return forms;
  return { ok: true, value: { ...people.value, forms: forms.value.forms.filter((form) => form.state === 'открыта' && form.personal).map(({ id, title }) => ({ id, title })) } };
};

export const PaperTab = () => {
  const loaded = useLoad(load);
  const { key } = useHeld();
  const [who, setWho] = useState('все');
  const [form, setForm] = useState('');
  const printing = useTask<{ ok: true; links: ReadonlyMap<string, string> }>();
  const [blocked, setBlocked] = useState(false);
  if (loaded.state.is === 'busy') return <Busy what="Читаю список кодов" />;
  if (loaded.state.is === 'refused') return <RefusalNote refusal={loaded.state.refusal} />;
  if (loaded.state.is === 'silent') return <Note kind="bad"><p>{loaded.state.message}</p></Note>;
  const { people, mentors, mentees, forms } = loaded.state.value;
  const classes = [...new Set(people.map((p) => p.class).filter((c) => c !== ''))].sort((a, b) => a.localeCompare(b, 'ru', { numeric: true }));
  const fits = (person: Person): boolean => who === 'все' || (who === 'наставники' ? mentors.includes(person.code) : who === 'наставляемые' ? mentees.includes(person.code) : person.class === who);
  const chosen = people.filter(fits).map(({ code }) => ({ code, person: key?.people[code] }));
  const slips = async (): Promise<void> => {
    const id = forms.find((one) => one.title === form)?.id;
    const links = id === undefined ? null : await printing.run('Готовлю ссылки', async () => {
      const answer = await ask('personalLinks', id, chosen.map(({ code }) => code));
      return answer.ok ? { ok: true as const, links: new Map(answer.value.people.map((one) => [one.code, one.link])) } : answer;
    });
    if (id !== undefined && !links) return;
    setBlocked(!printSlips(chosen.map((one) => ({ ...one, link: links?.links.get(one.code) ?? '' })), ''));
  };
  return (
    <>
      <TaskNote state={printing.state} />
      {!key && <Note kind="info"><p>Ключ не открыт: напечатаются одни коды, без имён.</p></Note>}
      <div class="fields-line">
        <Field label="Кому" value={who} onInput={(value) => setWho(value || 'все')} list={['все', 'наставники', 'наставляемые', ...classes]} />
        {forms.length > 0 && <Field label="Анкета на листке" value={form} onInput={setForm} list={forms.map((one) => one.title)} help="QR-картинка откроет её с уже вписанным кодом." />}
      </div>
      {chosen.length === 0 ? <p>Никого не выбрано.</p> : (
        <div class="row-of-buttons">
          <Button primary onClick={() => { void slips(); }}>Напечатать {counted(chosen.length, 'листок', 'листка', 'листков')}</Button>
          <Button onClick={() => setBlocked(!printBadges(chosen))}>Напечатать {counted(chosen.length, 'бейдж', 'бейджа', 'бейджей')}</Button>
        </div>
      )}
      {blocked && <Note kind="warn"><p>Браузер не открыл новое окно, поэтому страница скачана файлом. Напечатайте её и удалите файл.</p></Note>}
      <p class="gray">Листок – код крупно и QR-картинка со ссылкой, чтобы заполнить анкету с телефона. Бейдж – имя и код для групповой встречи.</p>
    </>
  );
};
