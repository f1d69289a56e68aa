// Personal links of one questionnaire: each with the code filled in; to copy for a messenger, or to print as slips with QR.

import { useCallback, useState } from 'preact/hooks';
import { keyPerson } from '../../src/programme/codes-mode';
import { printSlips } from '../codes-mode/print';
import { ask } from '../client';
import { LongList } from '../intake/long-list';
import { useLoad } from '../intake/use-load';
import { Button, Field, Heading, Note } from '../parts/pieces';
import { counted } from '../parts/words';
import { CopyText } from './copy-text';
import { Part } from './part';
import type { Links, LiveForm } from './types';
import { byGrade } from './words';

type OneLink = Links['people'][number];

const fold = (text: string): string => text.trim().toLowerCase().replace(/ё/g, 'е');
const lineOf = (person: OneLink): string => `${person.name}${person.class === '' ? '' : `, ${person.class}`}: ${person.link}`;

const List = ({ links, title }: { links: Links; title: string }) => {
  const [class_, setClass] = useState('');
  const [query, setQuery] = useState('');
  const [blocked, setBlocked] = useState(false);
  const classes = [...new Set(links.people.map((person) => person.class).filter((name) => name !== ''))].sort(byGrade);
  const people = links.people.filter((person) => (class_ === '' || person.class === class_) && fold(`${person.name} ${person.code}`).includes(fold(query)));
  if (links.people.length === 0) return <Note kind="info"><p>Спрашивать пока некого: в реестре нет людей, которым эта анкета.</p></Note>;
  return (
    <>
      <div class="fields-line">{classes.length > 0 && <Field label="Класс" value={class_} onInput={setClass} list={classes} />}<Field label="Имя или код" value={query} onInput={setQuery} /></div>
      <div class="row-of-buttons">
        <CopyText text={`${title}\n${people.map(lineOf).join('\n')}`} label="Личные ссылки">{`Скопировать ${counted(people.length, 'ссылку', 'ссылки', 'ссылок')}`}</CopyText>
        <Button onClick={() => setBlocked(!printSlips(people.map((person) => ({ code: person.code, link: person.link, person: person.name === person.code ? undefined : keyPerson({ last: person.name }) })), ''))}>Напечатать {counted(people.length, 'листок', 'листка', 'листков')}</Button>
      </div>
      {blocked && <Note kind="warn"><p>Браузер не открыл новое окно, поэтому страница скачана файлом. Напечатайте её и удалите файл.</p></Note>}
      {people.length > 0 && <LongList label="Личные ссылки" items={people} rowHeight={34} head={['Кто', 'Класс', 'Ссылка']} template="minmax(0, 1.6fr) 60px 80px" idOf={(person) => person.code}
        cells={(person) => [person.name, person.class, <a href={person.link} target="_blank" rel="noopener" aria-label={`Открыть: ${person.name}`}>Открыть</a>]} />}
      {people.length === 0 && <p>Здесь таких людей нет.</p>}
    </>
  );
};

export const PersonalLinksList = ({ form, onBack }: { form: LiveForm; onBack: () => void }) => {
  const load = useCallback(() => ask('personalLinks', form.id, []), [form.id]);
  const loaded = useLoad(load);
  return (
    <section aria-label="Личные ссылки">
      <Heading level={2}>Личные ссылки: {form.title}</Heading>
      <p class="gray">В каждой ссылке уже вписан код: человеку остаётся ответить. Ссылку одного человека не показывайте другому.</p>
      <Part what="Готовлю ссылки" loaded={loaded}>{(links) => <List links={links} title={form.title} />}</Part>
      <Button quiet onClick={onBack}>К анкете</Button>
    </section>
  );
};
