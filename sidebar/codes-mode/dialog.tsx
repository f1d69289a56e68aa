// «Ключ и коды»: the key, the people in it, slips, what looks like a name, and going over to codes and back.

import { useCallback, useState } from 'preact/hooks';
import type { CodesState } from '../../src/actions/codes-mode';
import { ask, closeWindow } from '../client';
import { LoadingScreen } from '../intake/loading-screen';
import { useLoad } from '../intake/use-load';
import { beginKey, heldKey, knowRegister, useHeld } from '../key/holder';
import { Button, Footer, Heading, Note } from '../parts/pieces';
import { BackToNames } from './back';
import { Convert } from './convert';
import { KeyTab } from './key-tab';
import { PaperTab } from './paper-tab';
import { PeopleTab } from './people-tab';
import { SuspectsTab } from './suspects-tab';

type Place = 'key' | 'people' | 'paper' | 'suspects' | 'back';

const PLACES: readonly [Place, string][] = [['key', 'Ключ'], ['people', 'Люди в ключе'], ['paper', 'Листки и бейджи'], ['suspects', 'Похоже на имена'], ['back', 'Вернуть имена']];

const load = async () => {
  const answer = await ask('codesMode');
  if (answer.ok) {
    const { mode, facts, today, school } = answer.value;
    knowRegister(mode !== 'имена', facts, today);
    if (mode === 'коды' && facts.register === '' && !heldKey().key) beginKey(school);
  }
  return answer;
};

const Tabs = ({ state, again }: { state: CodesState; again: () => void }) => {
  const { changed } = useHeld();
  const [place, setPlace] = useState<Place>(state.mode === 'возврат' ? 'back' : 'key');
  return (
    <>
      <main>
        <Heading>Ключ и коды</Heading>
        <div class="switch" role="group" aria-label="Разделы">{PLACES.map(([id, title]) => <button type="button" key={id} aria-pressed={place === id} onClick={() => setPlace(id)}>{title}</button>)}</div>
        {place === 'key' && <KeyTab state={state} />}
        {place === 'people' && <PeopleTab />}
        {place === 'paper' && <PaperTab />}
        {place === 'suspects' && <SuspectsTab />}
        {place === 'back' && <BackToNames state={state} onDone={again} />}
      </main>
      <Footer>
        {changed && <span class="gray">Ключ изменён и не скачан.</span>}
        <Button quiet onClick={closeWindow}>{changed ? 'Закрыть без ключа' : 'Закрыть'}</Button>
      </Footer>
    </>
  );
};

export const CodesDialog = () => {
  const loaded = useLoad(load);
  const [over, setOver] = useState(false);
  const again = useCallback((): void => { void loaded.again(); }, [loaded]);
  if (loaded.state.is !== 'there') return <LoadingScreen title="Ключ и коды" loaded={loaded} />;
  const state = loaded.state.value;
  if (state.mode === 'коды' || state.mode === 'возврат') return <Tabs key={state.mode} state={state} again={again} />;
  if (state.mode === 'переход' || over) return <Convert state={state} onDone={() => { setOver(false); again(); }} />;
  return (
    <>
      <main>
        <Heading>Ключ и коды</Heading>
        <p>Сейчас реестр ведётся с именами. Можно вести его без имён: в таблице, анкетах и документах Google останутся только коды, а кто за каким кодом, знает файл ключа на вашем компьютере.</p>
        <ul>
          <li>В таблице не будет фамилий, дат рождения, почты и телефонов – только класс, возраст («до 14», «14–17», «18 и старше») и темы.</li>
          <li>Имена рядом с кодами видны в окнах дополнения, когда открыт ключ. На самих листах – только коды.</li>
          <li>Письма дополнение не отправляет: списки и приказы с именами печатает этот компьютер.</li>
          <li>Если потерять ключ и бумажный список, имена восстановить нельзя.</li>
        </ul>
        <Note kind="info"><p>Закон (ч. 5 ст. 18 152-ФЗ) с 1 июля 2025 г. не разрешает собирать данные россиян в зарубежные базы. Режим кодов – способ вести реестр в Google Таблицах без этих данных.</p></Note>
      </main>
      <Footer>
        <Button primary onClick={() => setOver(true)}>Посмотреть, что изменится</Button>
        <Button quiet onClick={closeWindow}>Закрыть</Button>
      </Footer>
    </>
  );
};
