// Moves the focus when what is asked changes, so that a keyboard and a screen reader follow; not when it is drawn first.

import { useLayoutEffect, useRef } from 'preact/hooks';

export const useFocusOn = <E extends HTMLElement>(what: string) => {
  const self = useRef<E>(null);
  const last = useRef(what);
  useLayoutEffect(() => {
    if (last.current !== what) self.current?.focus();
    last.current = what;
  }, [what]);
  return self;
};
