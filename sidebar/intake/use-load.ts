// What a dialog needs before it can begin, asked of the server once and again when asked to.

import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Refusal, View } from '../../src/actions/reply';
import { ServerSilent } from '../client';

export type Loading<T> = { is: 'busy' } | { is: 'there'; value: T } | { is: 'refused'; refusal: Refusal } | { is: 'silent'; message: string };

export interface Loaded<T> {
  state: Loading<T>;
  /** Asks again. What was there stays until the answer comes, and stays when none comes: then null. */
  again(): Promise<T | null>;
}

/** `load` must be the same function on every drawing. */
export const useLoad = <T,>(load: () => Promise<View<T>>): Loaded<T> => {
  const [state, setState] = useState<Loading<T>>({ is: 'busy' });
  const again = useCallback(async (): Promise<T | null> => {
    setState((before) => (before.is === 'there' ? before : { is: 'busy' }));
    try {
      const answer = await load();
      setState(answer.ok ? { is: 'there', value: answer.value } : { is: 'refused', refusal: answer });
      return answer.ok ? answer.value : null;
    } catch (error) {
      if (!(error instanceof ServerSilent)) throw error;
      setState((before) => (before.is === 'there' ? before : { is: 'silent', message: error.message }));
      return null;
    }
  }, [load]);
  useEffect(() => { void again(); }, [again]);
  return { state, again };
};
