// The import of a register without names: what is not sent, the request without names, the key and the slips at the end.

import { useState } from 'preact/hooks';
import type { Imported } from '../../src/actions/people';
import type { Done, Refusal } from '../../src/actions/reply';
import { namesOfCodes, type CodedImport, type HeldText } from '../../src/programme/codes-mode';
import type { ImportRole } from '../../src/programme/people';
import { ask, closeWindow } from '../client';
import { printBadges, printSlips } from '../codes-mode/print';
import { namePeople, nameOf, useHeld } from '../key/holder';
import { SaveKey } from '../key/save-button';
import { Button, Field, Footer, Heading, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted } from '../parts/words';
import { fieldTitle } from './words';

/** Sends what may be sent and gives the names to the key. */
export const sendCoded = async (id: string, made: CodedImport, role: ImportRole, people: number): Promise<Done<Imported & { codes: string[] }> | Refusal> => {
  const answer = await ask('importCoded', id, { role, rows: made.rows, people }) as Done<{ codes: string[]; added: number; changed: number }> | Refusal;
  if (!answer.ok) return answer;
  namePeople(namesOfCodes(made, answer.value.codes));
  return { ...answer, value: { ...answer.value, unchanged: 0 } };
};

/** Texts that seem to name somebody. */
export const HeldTexts = ({ held, released, onToggle }: { held: readonly HeldText[]; released: ReadonlySet<string>; onToggle: (id: string) => void }) => (
  <>
    <p>Эти ответы похожи на имена или контакты. Они не отправляются в таблицу. Если в ответе никого не названо, разрешите его.</p>
    <ul class="plain">
      {held.map((text) => (
        <li key={text.id} class="card">
          <span class="gray">строка {text.line}, {fieldTitle(text.field)}</span><br />{text.text}
          {text.sure ? <p class="gray">Не отправляется: здесь точно имя или контакт.</p> : <label class="inline"><input type="checkbox" checked={released.has(text.id)} onChange={() => onToggle(text.id)} />Никого не называет, отправить</label>}
        </li>
      ))}
    </ul>
  </>
);

/** The last step: the key first, then paper. */
export const CodedDone = ({ done, who, onMore }: { done: Done<Imported & { codes: string[] }>; who: string; onMore: () => void }) => {
  const { key, changed } = useHeld();
  const [link, setLink] = useState('');
  const [blocked, setBlocked] = useState(false);
  const undo = useTask<Done<{ rows: number; cells: number; kept: number }>>();
  const undone = undo.state.is === 'done';
  const codes = done.value.codes;
  const people = codes.map((code) => ({ code, person: key?.people[code] }));
  return (
    <>
      <main>
        <Heading>{undone ? 'Отменено' : changed ? 'Скачайте новый ключ' : 'Загружено'}</Heading>
        {!undone && <Note kind="good"><p>{who}: новых {done.value.added}, изменено {done.value.changed}. В таблицу ушли только коды, классы и темы.</p></Note>}
        {undone && <Note kind="good"><p>Строки убраны. Коды этих людей больше никому не достанутся.</p></Note>}
        {!undone && <SaveKey />}
        {!undone && !changed && codes.length > 0 && (
          <section>
            <h2>Раздайте коды</h2>
            <p>Листок с кодом каждый берёт с собой: анкета спросит код, а не имя. Бейджи нужны на групповой встрече: все видят имя и код.</p>
            <Field label="Ссылка на анкету, если она уже есть" value={link} onInput={setLink} help="Слово КОД в ссылке заменится кодом человека. На листке будет QR-картинка." />
            <div class="row-of-buttons">
              <Button primary onClick={() => setBlocked(!printSlips(people, link))}>Напечатать {counted(codes.length, 'листок', 'листка', 'листков')}</Button>
              <Button onClick={() => setBlocked(!printBadges(people))}>Напечатать {counted(codes.length, 'бейдж', 'бейджа', 'бейджей')}</Button>
            </div>
            {blocked && <Note kind="warn"><p>Браузер не открыл новое окно, поэтому страница скачана файлом. Откройте его и напечатайте.</p></Note>}
            <p class="gray">{codes.slice(0, 5).map(nameOf).join(', ')}{codes.length > 5 ? ` и ещё ${codes.length - 5}` : ''}</p>
          </section>
        )}
        <TaskNote state={undo.state} />
      </main>
      <Footer>
        <Button disabled={changed && !undone} onClick={onMore}>Загрузить ещё одну таблицу</Button>
        {!undone && done.seq > 0 && <Button disabled={undo.state.is === 'busy'} onClick={() => { void undo.run('Отменяю', (id) => ask('undoEntry', id, done.seq) as Promise<Done<{ rows: number; cells: number; kept: number }> | Refusal>); }}>Отменить загрузку</Button>}
        <Button quiet onClick={closeWindow}>{changed && !undone ? 'Закрыть без ключа' : 'Закрыть'}</Button>
      </Footer>
    </>
  );
};
