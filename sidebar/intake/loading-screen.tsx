// What stands in a dialog while it loads, or when the register could not be opened.

import { closeWindow } from '../client';
import { Busy, Button, Footer, Heading, Note, RefusalNote } from '../parts/pieces';
import type { Loaded } from './use-load';

export const LoadingScreen = ({ title, loaded }: { title: string; loaded: Loaded<unknown> }) => {
  const { state } = loaded;
  if (state.is === 'there') return null;
  return (
    <>
      <main>
        <Heading>{title}</Heading>
        {state.is === 'busy' && <Busy what="Открываю реестр" />}
        {state.is === 'refused' && <RefusalNote refusal={state.refusal} />}
        {state.is === 'silent' && <Note kind="bad"><p>{state.message}</p></Note>}
      </main>
      {state.is !== 'busy' && <Footer><Button primary onClick={() => { void loaded.again(); }}>Повторить</Button><Button quiet onClick={closeWindow}>Закрыть</Button></Footer>}
    </>
  );
};
