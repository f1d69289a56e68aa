// Stands before a dialog of a register without names: the key is opened first, or the work goes on with codes alone.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { CodesState } from '../../src/actions/codes-mode';
import { standingWords, type KeyFile, type KeyStanding } from '../../src/programme/codes-mode';
import { ask, closeWindow } from '../client';
import { LoadingScreen } from '../intake/loading-screen';
import { useLoad } from '../intake/use-load';
import { Button, Footer, Heading, Note } from '../parts/pieces';
import { counted } from '../parts/words';
import { beginKey, holdKey, knowRegister } from './holder';
import { OpenKey } from './open-key';

const load = async () => {
  const answer = await ask('codesMode');
  if (answer.ok) {
    const { mode, facts, today, school } = answer.value;
    knowRegister(mode !== 'имена', facts, today);
    // The first key of a register is begun here; it becomes a file with the first people.
    if (mode === 'коды' && facts.register === '') beginKey(school);
  }
  return answer;
};

/** What is said of the key before it is opened. */
export const KeyInWords = ({ state }: { state: CodesState }) => (
  <p>Реестр ведётся без имён: в таблице {counted(state.people, 'код', 'кода', 'кодов')}. Имена – в файле ключа{state.facts.version > 0 ? ` (версия ${state.facts.version}, ${counted(state.facts.count, 'человек', 'человека', 'человек')})` : ''} на вашем компьютере. Откройте его, и это окно покажет имена рядом с кодами.</p>
);

const Ask = ({ state, onReady }: { state: CodesState; onReady: () => void }) => {
  const [opened, setOpened] = useState<{ key: KeyFile; standing: KeyStanding } | null>(null);
  const warning = opened ? standingWords(opened.standing, opened.key, state.facts) : '';
  return (
    <>
      <main>
        <Heading>Откройте ключ</Heading>
        <KeyInWords state={state} />
        <OpenKey facts={state.facts} onOpened={(key, standing) => {
          holdKey(key, standing === 'newer');
          if (standing === 'fits' || standing === 'first') onReady();
          else setOpened({ key, standing });
        }} />
        {warning !== '' && <Note kind="warn"><p>{warning}</p></Note>}
        {state.waits && <Note kind="warn"><p>После последнего скачивания в реестре появились люди. Если имена их не сохранились, загрузку можно отменить в «Журнале» и повторить.</p></Note>}
      </main>
      <Footer>
        {warning !== '' && <Button primary onClick={onReady}>Продолжить с этим ключом</Button>}
        <Button quiet onClick={onReady}>Работать с одними кодами</Button>
        <Button quiet onClick={closeWindow}>Закрыть</Button>
      </Footer>
    </>
  );
};

export const KeyGate = ({ children }: { children: ComponentChildren }) => {
  const loaded = useLoad(load);
  const [ready, setReady] = useState(false);
  if (ready) return <>{children}</>;
  if (loaded.state.is !== 'there') return <LoadingScreen title="Откройте ключ" loaded={loaded} />;
  const { value } = loaded.state;
  return value.mode === 'имена' || value.facts.register === '' ? <>{children}</> : <Ask state={value} onReady={() => setReady(true)} />;
};
