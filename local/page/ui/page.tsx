// The frame of our pages: the way between them, and the states that every page has: busy, failed, empty.

import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ToPage } from '../../server/protocol';
import { get } from './api';

const PLACES: [path: string, caption: string][] = [['/workbook', 'Таблица'], ['/forms', 'Формы'], ['/documents', 'Документы'], ['/mail', 'Письма'], ['/time', 'Время'], ['/executions', 'Журнал'], ['/files', 'Файлы']];

export function Page({ title, lead, narrow, children }: { title: string; lead?: string; narrow?: boolean; children: ComponentChildren }) {
  useEffect(() => {
    document.title = `${title} — Наставничество`;
  }, [title]);
  return (
    <>
      <header class="top">
        <nav aria-label="Разделы">
          <a class="brand" href="/"><svg width="24" height="24" viewBox="0 0 16 16" aria-hidden="true"><rect width="16" height="16" rx="4" fill="#0f6b5c" /><path d="M4 12V5l4 4 4-4v7" fill="none" stroke="#fff" stroke-width="1.6" /></svg>Наставничество</a>
          {PLACES.map(([path, caption]) => <a key={path} href={path} {...(location.pathname.startsWith(path) ? { 'aria-current': 'page' as const } : {})}>{caption}</a>)}
        </nav>
      </header>
      <main class={narrow ? 'page narrow' : 'page'}>
        <h1 class="no-print">{title}</h1>
        {lead && <p class="lead no-print">{lead}</p>}
        {children}
      </main>
    </>
  );
}

export interface Loaded<T> { value: T | null; error: string; again(): void; set(value: T): void }

/** Reads from the server now and whenever the server tells that this kind of thing changed. */
export function useLoaded<T>(path: string, kind?: Extract<ToPage, { type: 'changed' }>['what']): Loaded<T> {
  const [value, set] = useState<T | null>(null);
  const [error, setError] = useState('');
  const again = useCallback(() => {
    get<T>(path).then((got) => {
      set(got);
      setError('');
    }, (failed: Error) => setError(failed.message));
  }, [path]);
  useEffect(again, [again]);
  useEffect(() => {
    if (!kind) return undefined;
    const socket = new WebSocket(`ws://${location.host}/socket`);
    socket.addEventListener('message', (event: MessageEvent<string>) => {
      const message = JSON.parse(event.data) as ToPage;
      if (message.type === 'changed' && message.what === kind) again();
    });
    return () => socket.close();
  }, [kind, again]);
  return { value, error, again, set };
}

export function Failure({ text, again }: { text: string; again?: (() => void) | undefined }) {
  return <div class="failure" role="alert"><p>{text}</p>{again && <button type="button" onClick={again}>Попробовать ещё раз</button>}</div>;
}
export const Busy = ({ text = 'Читаем…' }: { text?: string }) => <p role="status" class="quiet"><span class="spinner" aria-hidden="true" /> {text}</p>;
export const Empty = ({ title, children }: { title: string; children: ComponentChildren }) => <div class="card empty"><strong>{title}</strong>{children}</div>;
