// «Ключ»: how it stands, how to keep it, a new download, the paper list, and joining another curator's key.

import { useState } from 'preact/hooks';
import type { CodesState } from '../../src/actions/codes-mode';
import { codesOf, joinKeys, standingWords, type KeyConflict, type KeyFile } from '../../src/programme/codes-mode';
import { holdKey, useHeld } from '../key/holder';
import { KeyInWords } from '../key/gate';
import { OpenKey } from '../key/open-key';
import { SaveKey } from '../key/save-button';
import { Button, Note } from '../parts/pieces';
import { counted, shownDate } from '../parts/words';
import { printList } from './print';
import { fieldTitle } from './words';

const Keeping = () => (
  <section>
    <h2>Как хранить ключ</h2>
    <ul>
      <li>Файл на рабочем компьютере и копия на флешке в сейфе. После каждой загрузки людей – новая копия.</li>
      <li>Бумажный список кодов – в сейфе с личными делами.</li>
      <li>Не отправляйте ключ почтой и мессенджером, не кладите в облако: тогда имена снова окажутся там, откуда вы их убрали.</li>
    </ul>
  </section>
);

const Conflicts = ({ conflicts, answers, onAnswer }: { conflicts: readonly KeyConflict[]; answers: { [id: string]: 'mine' | 'theirs' }; onAnswer: (id: string, whose: 'mine' | 'theirs') => void }) => (
  <ul class="plain">
    {conflicts.map(({ id, code, field, mine, theirs }) => (
      <li class="card" key={id}>
        <fieldset>
          <legend>{code === '' ? field : code}, {fieldTitle(field)}</legend>
          {([['mine', mine], ['theirs', theirs]] as const).map(([whose, value]) => <label class="inline" key={whose}><input type="radio" name={id} checked={answers[id] === whose} onChange={() => onAnswer(id, whose)} />{value} <span class="gray">({whose === 'mine' ? 'в первом ключе' : 'во втором'})</span></label>)}
        </fieldset>
      </li>
    ))}
  </ul>
);

/** Two keys of one register into one; what differs is asked. */
const Join = ({ mine }: { mine: KeyFile }) => {
  const [theirs, setTheirs] = useState<KeyFile | null>(null);
  const [answers, setAnswers] = useState<{ [id: string]: 'mine' | 'theirs' }>({});
  const { facts } = useHeld();
  const joined = theirs ? joinKeys(mine, theirs, answers) : null;
  if (!theirs || !joined || !joined.ok) {
    return (
      <>
        <p>Если два куратора меняли ключ порознь, откройте здесь второй файл.</p>
        {joined && !joined.ok && <Note kind="bad"><p>{joined.message}</p></Note>}
        {facts && <OpenKey facts={{ ...facts, version: 0 }} title="Открыть второй ключ" primary={false} onOpened={(key) => { setAnswers({}); setTheirs(key); }} />}
      </>
    );
  }
  const open = joined.conflicts.filter((c) => answers[c.id] === undefined).length;
  return (
    <>
      <p>Во втором ключе новых людей: {joined.added}. Расхождений: {joined.conflicts.length}.</p>
      <Conflicts conflicts={joined.conflicts} answers={answers} onAnswer={(id, whose) => setAnswers({ ...answers, [id]: whose })} />
      <div class="row-of-buttons">
        <Button primary disabled={open > 0} onClick={() => { holdKey(joined.key, true); setTheirs(null); }}>Соединить ключи</Button>
        <Button quiet onClick={() => setTheirs(null)}>Не соединять</Button>
        {open > 0 && <span class="gray">Осталось решить: {open}</span>}
      </div>
    </>
  );
};

export const KeyTab = ({ state }: { state: CodesState }) => {
  const { key, today } = useHeld();
  const [message, setMessage] = useState('');
  const [blocked, setBlocked] = useState(false);
  const [joining, setJoining] = useState(false);
  if (!key) {
    return (
      <>
        <KeyInWords state={state} />
        <OpenKey facts={state.facts} onOpened={(opened, standing) => { holdKey(opened, standing === 'newer'); setMessage(standingWords(standing, opened, state.facts)); }} />
        <Keeping />
      </>
    );
  }
  const codes = codesOf(key);
  return (
    <>
      {message !== '' && <Note kind="warn"><p>{message}</p></Note>}
      {codes.length === 0
        ? <p>Ключ пока пуст: он появится с первой загрузкой людей.</p>
        : <p>Ключ открыт: {counted(codes.length, 'человек', 'человека', 'человек')}, версия {key.version}{key.saved !== '' && `, скачан ${shownDate(key.saved)}`}. В таблице кодов: {state.people}.</p>}
      {codes.length > 0 && (
        <>
          <SaveKey />
          <p><Button onClick={() => setBlocked(!printList(codes.map((code) => ({ code, person: key.people[code] })), key.version, shownDate(key.saved || today)))}>Напечатать список кодов</Button></p>
          {blocked && <Note kind="warn"><p>Браузер не открыл новое окно, поэтому страница скачана файлом. Напечатайте её и удалите файл.</p></Note>}
        </>
      )}
      <Keeping />
      <h2>Соединить два ключа</h2>
      {joining ? <Join mine={key} /> : <Button onClick={() => setJoining(true)}>Соединить с ключом другого куратора</Button>}
    </>
  );
};
