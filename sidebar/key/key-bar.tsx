// The key in the panel: one line when it is open, a place to open it when it is not.

import { useState } from 'preact/hooks';
import type { CodesState } from '../../src/actions/codes-mode';
import { codesOf, standingWords } from '../../src/programme/codes-mode';
import { ask } from '../client';
import { Button, Note } from '../parts/pieces';
import { counted } from '../parts/words';
import { beginKey, holdKey, knowRegister, useHeld } from './holder';
import { OpenKey } from './open-key';
import { SaveKey } from './save-button';

/** `onOpened` reads again what the panel shows, now with names. */
export const KeyBar = ({ onOpened }: { onOpened: () => void }) => {
  const { key, changed } = useHeld();
  const [state, setState] = useState<CodesState | null>(null);
  const [message, setMessage] = useState('');
  const begin = (): void => {
    ask('codesMode').then((answer) => {
      if (!answer.ok) return setMessage(answer.message);
      const { facts, today, school, mode } = answer.value;
      knowRegister(mode !== 'имена', facts, today);
      if (facts.register === '') {
        beginKey(school);
        onOpened();
      } else setState(answer.value);
    }).catch((error: Error) => setMessage(error.message));
  };
  if (key) {
    return (
      <section aria-label="Ключ">
        <p class="gray">Реестр без имён. Ключ открыт: {counted(codesOf(key).length, 'человек', 'человека', 'человек')}, версия {key.version}.</p>
        {message !== '' && <Note kind="warn"><p>{message}</p></Note>}
        {changed && <SaveKey />}
      </section>
    );
  }
  return (
    <section aria-label="Ключ">
      {message !== '' && <Note kind="bad"><p>{message}</p></Note>}
      {state === null
        ? <p><span class="gray">Реестр без имён: здесь одни коды. </span><Button quiet onClick={begin}>Открыть ключ</Button></p>
        : <OpenKey facts={state.facts} onOpened={(opened, standing) => {
          holdKey(opened, standing === 'newer');
          setMessage(standingWords(standing, opened, state.facts));
          onOpened();
        }} />}
    </section>
  );
};
