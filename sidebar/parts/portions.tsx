// A long piece of work done request by request: how far it has come, stopping, going on where it stopped.

import { useRef, useState } from 'preact/hooks';
import type { Refusal } from '../../src/actions/reply';
import { ServerSilent } from '../client';
import { Note } from './pieces';

export interface Going {
  done: number;
  all: number;
  state: 'going' | 'stopped' | 'finished' | 'failed';
  /** Why it broke off. */
  message: string;
}

export interface Portions<T> {
  going: Going | null;
  /** Sends the items in portions, beginning behind those that are done; `send` answers for one portion. */
  run(items: readonly T[], send: (portion: readonly T[]) => Promise<{ ok: true } | Refusal>): Promise<void>;
  stop(): void;
  reset(): void;
}

export const usePortions = <T,>(size: number): Portions<T> => {
  const [going, setGoing] = useState<Going | null>(null);
  const stopped = useRef(false);
  const run = async (items: readonly T[], send: (portion: readonly T[]) => Promise<{ ok: true } | Refusal>): Promise<void> => {
    stopped.current = false;
    const at = (done: number, state: Going['state'], message = ''): void => setGoing({ done, all: items.length, state, message });
    let done = going?.done ?? 0;
    at(done, 'going');
    while (done < items.length) {
      if (stopped.current) return at(done, 'stopped');
      const portion = items.slice(done, done + size);
      try {
        const answer = await send(portion);
        if (!answer.ok) return at(done, 'failed', answer.message);
      } catch (error) {
        if (!(error instanceof ServerSilent)) throw error;
        return at(done, 'failed', error.message);
      }
      done += portion.length;
      at(done, 'going');
    }
    at(done, 'finished');
  };
  return { going, run, stop: () => { stopped.current = true; }, reset: () => setGoing(null) };
};

const WORDS: { readonly [state in Going['state']]: string } = { going: '', stopped: 'Остановлено', finished: 'Готово', failed: 'Прервалось' };

/** The bar with its words; `doing` says what is going on, `more` what came of it so far. */
export const PortionsBar = ({ going, doing, more }: { going: Going; doing: string; more: string }) => (
  <div role="status">
    <progress max={going.all} value={going.done} aria-label="Сколько сделано" />
    <p>{WORDS[going.state] || doing}: {going.done} из {going.all}.{going.state === 'stopped' || going.state === 'failed' ? ` Осталось ${going.all - going.done}.` : ''}{more === '' ? '' : ` ${more}`}</p>
    {going.message !== '' && <Note kind="bad"><p>{going.message} Сделанное цело: нажмите «Продолжить».</p></Note>}
  </div>
);
