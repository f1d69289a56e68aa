// «Люди в ключе»: who stands behind each code; names and contacts are mended here, for no sheet holds them.

import { useState } from 'preact/hooks';
import { codesOf, FIELDS_OF_KEY, keyPerson, type KeyPerson } from '../../src/programme/codes-mode';
import { ask } from '../client';
import { LongList } from '../intake/long-list';
import { useLoad } from '../intake/use-load';
import { holdKey, namePeople, useHeld } from '../key/holder';
import { SaveKey } from '../key/save-button';
import { Button, Field, Note } from '../parts/pieces';
import { counted } from '../parts/words';
import { fieldTitle, SETTING_FIELDS } from './words';

const load = () => ask('peopleToFind');

const fold = (text: string): string => text.toLowerCase().replace(/ё/g, 'е');

const Edit = ({ code, person, onBack }: { code: string; person: KeyPerson; onBack: () => void }) => {
  const [draft, setDraft] = useState(person);
  return (
    <section>
      <h2>Код {code}</h2>
      {FIELDS_OF_KEY.map((field) => <Field key={field} label={fieldTitle(field)} value={draft[field]} type={field === 'birth' ? 'date' : 'text'} onInput={(value) => setDraft({ ...draft, [field]: value })} {...(field === 'gender' ? { list: ['м', 'ж'] } : {})} />)}
      <div class="row-of-buttons">
        <Button primary onClick={() => { namePeople({ [code]: draft }); onBack(); }}>Записать в ключ</Button>
        <Button quiet onClick={onBack}>Не менять</Button>
      </div>
    </section>
  );
};

/** Director and curator: documents with names are printed by what stands here. */
const Officials = ({ onBack }: { onBack: () => void }) => {
  const { key } = useHeld();
  const [draft, setDraft] = useState<{ [setting: string]: string }>({ ...key?.settings });
  if (!key) return null;
  return (
    <section>
      <h2>Директор и куратор</h2>
      <p>В «Настройках» этих имён нет. Документы с именами печатаются по ключу.</p>
      {SETTING_FIELDS.map(([setting, title]) => <Field key={setting} label={title} value={draft[setting] ?? ''} onInput={(value) => setDraft({ ...draft, [setting]: value })} />)}
      <div class="row-of-buttons">
        <Button primary onClick={() => { holdKey({ ...key, settings: Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== '')) }, true); onBack(); }}>Записать в ключ</Button>
        <Button quiet onClick={onBack}>Не менять</Button>
      </div>
    </section>
  );
};

export const PeopleTab = () => {
  const { key } = useHeld();
  const [query, setQuery] = useState('');
  const [editing, setEditing] = useState('');
  const loaded = useLoad(load);
  if (!key) return <Note kind="info"><p>Откройте ключ в разделе «Ключ».</p></Note>;
  if (editing === 'officials') return <Officials onBack={() => setEditing('')} />;
  if (editing !== '') return <Edit code={editing} person={key.people[editing] ?? keyPerson({})} onBack={() => setEditing('')} />;
  const inTable = loaded.state.is === 'there' ? loaded.state.value.people.map((p) => p.code) : [];
  // Codes that came in while nobody downloaded the key: their names can be written here again.
  const nameless = inTable.filter((code) => !key.people[code]);
  const people = [...nameless.map((code) => ({ code, person: keyPerson({}) })), ...codesOf(key).map((code) => ({ code, person: key.people[code] as KeyPerson }))];
  const found = people.filter(({ code, person }) => fold(`${code} ${person.last} ${person.first} ${person.middle} ${person.phone}`).includes(fold(query.trim())));
  return (
    <>
      <SaveKey />
      {nameless.length > 0 && <Note kind="warn"><p>В ключе нет имён для {counted(nameless.length, 'кода', 'кодов', 'кодов')}. Если загрузка прервалась до скачивания ключа, отмените её в «Журнале» и повторите; если людей немного, впишите имена здесь.</p></Note>}
      <div class="fields-line"><Field label="Фамилия или код" value={query} onInput={setQuery} /><Button onClick={() => setEditing('officials')}>Директор и куратор</Button></div>
      {people.length === 0 ? <p>В ключе пока никого нет.</p> : (
        <LongList label="Люди в ключе" items={found} rowHeight={40} head={['Код', 'Фамилия, имя, отчество', 'Контакты', 'Правка']} template="90px minmax(0, 1.3fr) minmax(0, 1fr) 100px" idOf={({ code }) => code}
          cells={({ code, person }) => [code, [person.last, person.first, person.middle].filter((p) => p !== '').join(' ') || 'имя неизвестно', [person.phone, person.email].filter((p) => p !== '').join(', '),
            <button type="button" class="link" aria-label={`Изменить ${code}`} onClick={() => setEditing(code)}>изменить</button>]} />
      )}
    </>
  );
};
