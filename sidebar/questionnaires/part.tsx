// A part of a tab that needs something of the server: busy, refused, silent, or what it asked for.

import type { ComponentChildren } from 'preact';
import type { Loaded } from '../intake/use-load';
import { Busy, Button, Note, RefusalNote } from '../parts/pieces';

interface Props<T> {
  what: string;
  loaded: Loaded<T>;
  children: (value: T) => ComponentChildren;
}

export function Part<T>({ what, loaded, children }: Props<T>) {
  const { state } = loaded;
  if (state.is === 'there') return <>{children(state.value)}</>;
  if (state.is === 'busy') return <Busy what={what} />;
  return (
    <>
      {state.is === 'refused' ? <RefusalNote refusal={state.refusal} /> : <Note kind="bad"><p>{state.message}</p></Note>}
      <Button onClick={() => { void loaded.again(); }}>Повторить</Button>
    </>
  );
}
