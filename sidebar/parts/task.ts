// A request to the server as a state that a screen can draw: idle, busy, refused, silent, done.

import { useCallback, useRef, useState } from 'preact/hooks';
import type { Done, Refusal } from '../../src/actions/reply';
import { newRequestId, ServerSilent } from '../client';

export type TaskState<T> =
  | { is: 'idle' }
  | { is: 'busy'; what: string }
  | { is: 'refused'; refusal: Refusal }
  | { is: 'silent'; message: string }
  | { is: 'done'; done: T };

export interface Task<T> {
  state: TaskState<T>;
  /** Starts the request; a second press while busy does nothing. After silence the same request id is used again. */
  run(what: string, send: (requestId: string) => Promise<T | Refusal>): Promise<T | null>;
  reset(): void;
}

const isRefusal = (value: unknown): value is Refusal => typeof value === 'object' && value !== null && (value as { ok?: unknown }).ok === false;

/** One action of a screen. */
export const useTask = <T = Done<unknown>>(): Task<T> => {
  const [state, setState] = useState<TaskState<T>>({ is: 'idle' });
  const request = useRef('');
  const busy = useRef(false);
  const run = useCallback(async (what: string, send: (requestId: string) => Promise<T | Refusal>): Promise<T | null> => {
    if (busy.current) return null;
    busy.current = true;
    if (request.current === '') request.current = newRequestId();
    setState({ is: 'busy', what });
    try {
      const answer = await send(request.current);
      request.current = '';
      if (isRefusal(answer)) {
        setState({ is: 'refused', refusal: answer });
        return null;
      }
      setState({ is: 'done', done: answer });
      return answer;
    } catch (error) {
      // The answer is lost, perhaps not the action: the next try must be recognised as the same request.
      setState({ is: 'silent', message: error instanceof ServerSilent ? error.message : 'Что-то пошло не так в самом окне. Данные целы. Закройте окно и откройте снова.' });
      return null;
    } finally {
      busy.current = false;
    }
  }, []);
  const reset = useCallback(() => {
    request.current = '';
    setState({ is: 'idle' });
  }, []);
  return { state, run, reset };
};
