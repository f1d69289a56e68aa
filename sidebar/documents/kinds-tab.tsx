// Any document of the programme: choose what, then compose it.

import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { kindOf, type DocumentKind, type Given, type OwnWords } from '../../src/programme/orders';
import { closeWindow } from '../client';
import { LoadingScreen } from '../intake/loading-screen';
import { Button, Footer, Heading } from '../parts/pieces';
import { ComposeStep, type Filled } from './compose-step';
import { KindsList } from './kinds-list';
import { useDesk } from './use-desk';

/** A document that another screen begins: an amending order with its difference, a draft to go on with. */
export interface Begun {
  kind: string;
  given: Given;
  words?: OwnWords;
  from?: string;
}

export const KindsTab = ({ tabs, begun, toDocuments }: { tabs: ComponentChildren; begun: Begun | null; toDocuments: () => void }) => {
  const loaded = useDesk();
  const [kind, setKind] = useState<DocumentKind | null>(begun ? kindOf(begun.kind) ?? null : null);
  /** What she filled in of kinds that she left by «Назад»: it is there when she comes back. */
  const unfinished = useRef(new Map<string, Filled>());
  const { state } = loaded;
  if (state.is !== 'there') return <LoadingScreen title="Какой документ составить" loaded={loaded} top={tabs} />;
  if (kind) {
    const started = begun && begun.kind === kind.id ? { given: begun.given, ...(begun.words ? { words: begun.words } : {}), ...(begun.from ? { from: begun.from } : {}) } : {};
    const back = (filled: Filled | null): void => {
      if (filled) unfinished.current.set(kind.id, filled);
      else unfinished.current.delete(kind.id);
      setKind(null);
      void loaded.again();
    };
    return <ComposeStep key={kind.id} kind={kind} desk={state.value} {...started} {...unfinished.current.get(kind.id)} again={() => { void loaded.again(); }} onBack={back} toDocuments={toDocuments} />;
  }
  return (
    <>
      <main>
        {tabs}
        <Heading>Какой документ составить</Heading>
        <KindsList onChoose={setKind} />
      </main>
      <Footer><Button quiet onClick={closeWindow}>Закрыть</Button></Footer>
    </>
  );
};
