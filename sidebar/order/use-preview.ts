// The order on the ticked pairs, composed anew a moment after the last tick.

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { OrderPreview } from '../../src/actions/documents/pairs-order';
import type { Refusal } from '../../src/actions/reply';
import { ask } from '../client';

export type PreviewState = { is: 'busy' } | { is: 'there'; preview: OrderPreview; fresh: boolean } | { is: 'refused'; refusal: Refusal } | { is: 'silent'; message: string };

export interface Preview {
  state: PreviewState;
  ticked: ReadonlySet<string>;
  tick(ids: ReadonlySet<string>): void;
  /** Reads the register again; ticks stay. */
  again(): void;
}

const PAUSE = 350;

export const usePreview = (): Preview => {
  const [state, setState] = useState<PreviewState>({ is: 'busy' });
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const asked = useRef(0);
  const timer = useRef(0);
  const load = useCallback((ids: readonly string[], first: boolean): void => {
    const mine = ++asked.current;
    ask('previewOrder', [...ids]).then((answer) => {
      if (mine !== asked.current) return;
      if (!answer.ok) return setState({ is: 'refused', refusal: answer });
      const able = answer.value.pairs.filter((p) => p.against.length === 0).map((p) => p.id);
      setTicked((before) => (first ? new Set(able) : new Set([...before].filter((id) => able.includes(id)))));
      setState({ is: 'there', preview: answer.value, fresh: true });
    }).catch((error: Error) => { if (mine === asked.current) setState({ is: 'silent', message: error.message }); });
  }, []);
  useEffect(() => {
    load([], true);
    return () => window.clearTimeout(timer.current);
  }, [load]);
  const tick = (ids: ReadonlySet<string>): void => {
    setTicked(ids);
    setState((before) => (before.is === 'there' ? { ...before, fresh: ids.size === 0 } : before));
    window.clearTimeout(timer.current);
    if (ids.size > 0) timer.current = window.setTimeout(() => load([...ids], false), PAUSE);
  };
  const again = (): void => {
    if (state.is !== 'there') setState({ is: 'busy' });
    load([...ticked], ticked.size === 0);
  };
  return { state, ticked, tick, again };
};
