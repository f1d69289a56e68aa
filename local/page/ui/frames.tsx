// The add-on's sidebar and dialogs: pages of their own in sandboxed frames, which reach the scripts only through google.script.

import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageDialog } from '../../server/protocol';
import { post } from './api';

/** As HtmlService, but without the page's own origin. */
const SANDBOX = 'allow-forms allow-scripts allow-popups allow-downloads allow-modals allow-popups-to-escape-sandbox';

interface FromFrame { google?: string; id?: number; name?: string; args?: unknown[]; height?: number; width?: number }
interface FrameActs { close(): void; escape(): void; focus(): void; size?(size: { width?: number; height?: number }): void }

/** Serves google.script of one frame for as long as it stands. */
function useBridge(frame: RefObject<HTMLIFrameElement | null>, acts: FrameActs): void {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const listen = async (event: MessageEvent<FromFrame | null>) => {
      const target = frame.current?.contentWindow;
      const message = event.data;
      if (!target || event.source !== target || !message) return;
      if (message.google === 'close') latest.current.close();
      else if (message.google === 'escape') latest.current.escape();
      else if (message.google === 'focus') latest.current.focus();
      else if (message.google === 'size') latest.current.size?.({ ...(message.width === undefined ? {} : { width: message.width }), ...(message.height === undefined ? {} : { height: message.height }) });
      else if (message.google === 'run') {
        let result: { ok: boolean; value?: unknown; error?: string };
        try {
          result = await post('/api/run', { name: message.name, args: message.args, how: 'frame' });
        } catch (error) {
          result = { ok: false, error: error instanceof Error ? error.message : String(error) };
        }
        // the frame's origin is opaque, so no narrower target can be named; the window itself is the address
        target.postMessage({ google: 'result', id: message.id, ...result }, '*');
      }
    };
    const handler = (event: MessageEvent<FromFrame | null>) => void listen(event);
    window.addEventListener('message', handler);
    return () => window.removeEventListener('message', handler);
  }, [frame]);
}

/** Opened from the keyboard or not, the frame takes the focus once; afterwards the grid has it back. */
function useFocus(frame: RefObject<HTMLIFrameElement | null>): () => void {
  return () => frame.current?.focus();
}

export function SidebarFrame({ id, title, focusGrid }: { id: string; title: string; focusGrid(): void }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [loading, setLoading] = useState(true);
  const focus = useFocus(frame);
  const close = () => {
    void post('/api/close', { what: 'sidebar' });
    focusGrid();
  };
  useBridge(frame, { close, escape: focusGrid, focus: focusGrid });
  return (
    <aside class="sidebar" aria-label={title || 'Панель дополнения'}>
      <div class="frame-head"><h2>{title || 'Дополнение'}</h2><button type="button" class="x" aria-label="Закрыть панель" onClick={close}>×</button></div>
      {loading && <p class="frame-wait" role="status">Открываем…</p>}
      <iframe ref={frame} src={`/frame/${id}`} title={title || 'Панель дополнения'} sandbox={SANDBOX} onLoad={() => {
        setLoading(false);
        focus();
      }} />
    </aside>
  );
}

export function DialogFrame({ dialog, focusGrid }: { dialog: PageDialog; focusGrid(): void }) {
  const holder = useRef<HTMLDialogElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const [size, setSize] = useState({ width: dialog.width, height: dialog.height });
  const [loading, setLoading] = useState(true);
  const close = () => { void post('/api/close', { what: 'dialog' }); };
  useBridge(frame, { close, escape: close, focus: focusGrid, size: (wanted) => setSize((now) => ({ ...now, ...wanted })) });
  useEffect(() => {
    if (dialog.modal) holder.current?.showModal();
    else holder.current?.show();
    // while the dialog stands nothing else takes the focus: the grid gets it when the dialog is gone
    return () => { setTimeout(focusGrid, 0); };
  }, [dialog.id]);
  return (
    <dialog ref={holder} class={dialog.modal ? 'frame-dialog' : 'frame-dialog modeless'} aria-label={dialog.title || 'Окно дополнения'} style={{ width: `min(${size.width}px, 94vw)` }}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !dialog.modal) close();
      }}
    >
      <div class="frame-head"><h2>{dialog.title || 'Дополнение'}</h2><button type="button" class="x" aria-label="Закрыть окно" onClick={close}>×</button></div>
      {loading && <p class="frame-wait" role="status">Открываем…</p>}
      <iframe ref={frame} src={`/frame/${dialog.id}`} title={dialog.title || 'Окно дополнения'} sandbox={SANDBOX} style={{ height: `min(${size.height}px, 80vh)` }} onLoad={() => {
        setLoading(false);
        frame.current?.focus();
      }} />
    </dialog>
  );
}
