// What stands in a dialog while it loads, or when the register could not be opened.

import type { ComponentChildren } from 'preact';
import { closeWindow } from '../client';
import { Busy, Button, Footer, Heading, Note, RefusalNote } from '../parts/pieces';
import type { Loaded } from './use-load';

interface Props {
  title: string;
  loaded: Loaded<unknown>;
  /** Stands above the title: the other sections stay within reach. */
  top?: ComponentChildren;
  /** Where the screen was opened from. */
  onBack?: () => void;
}

export const LoadingScreen = ({ title, loaded, top, onBack }: Props) => {
  const { state } = loaded;
  if (state.is === 'there') return null;
  return (
    <>
      <main>
        {top}
        <Heading>{title}</Heading>
        {state.is === 'busy' && <Busy what="Открываю реестр" />}
        {state.is === 'refused' && <RefusalNote refusal={state.refusal} />}
        {state.is === 'silent' && <Note kind="bad"><p>{state.message}</p></Note>}
      </main>
      {state.is !== 'busy' && <Footer><Button primary onClick={() => { void loaded.again(); }}>Повторить</Button>{onBack && <Button quiet onClick={onBack}>Назад</Button>}<Button quiet onClick={closeWindow}>Закрыть</Button></Footer>}
    </>
  );
};
