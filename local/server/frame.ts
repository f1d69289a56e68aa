// An add-on's page as the frame gets it: its own HTML with google.script put before everything else.

/** Runs inside the frame, as text. Values cross as JSON; at most ten calls are on their way, the others wait their turn, as with Google. */
function googleScript(): void {
  type Handlers = { ok?: (value: unknown, user: unknown) => void; no?: (error: Error, user: unknown) => void; user?: unknown };
  const waiting: (() => void)[] = [];
  const calls = new Map<number, Handlers>();
  let next = 1;
  let busy = 0;
  const illegal = (value: unknown, seen: unknown[]): boolean => {
    if (value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return false;
    if (typeof value !== 'object' || seen.includes(value)) return true;
    const prototype: unknown = Object.getPrototypeOf(value);
    if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) return true;
    return Object.values(value).some((part) => illegal(part, [...seen, value]));
  };
  const formFields = (form: HTMLFormElement): { [name: string]: string | string[] } => {
    const fields: { [name: string]: string | string[] } = {};
    for (const [name, value] of new FormData(form)) {
      if (typeof value !== 'string') continue;
      const old = fields[name];
      fields[name] = old === undefined ? value : [...(Array.isArray(old) ? old : [old]), value];
    }
    return fields;
  };
  const post = (message: object) => window.parent.postMessage(message, '*');
  const settle = (id: number, result: { ok: boolean; value?: unknown; error?: string }) => {
    const handlers = calls.get(id);
    if (!handlers) return;
    calls.delete(id);
    busy -= 1;
    waiting.shift()?.();
    if (result.ok) handlers.ok?.(result.value, handlers.user);
    else {
      const error = new Error(result.error);
      error.name = 'ScriptError';
      if (handlers.no) handlers.no(error, handlers.user);
      else console.error(`Uncaught ${result.error}`);
    }
  };
  const call = (name: string, given: unknown[], handlers: Handlers) => {
    const id = next;
    next += 1;
    const start = () => {
      busy += 1;
      calls.set(id, handlers);
      const args = given.length === 1 && given[0] instanceof HTMLFormElement ? [formFields(given[0])] : given;
      const bad = args.findIndex((arg) => illegal(arg, []));
      if (bad >= 0) {
        setTimeout(() => settle(id, { ok: false, error: `Failed due to illegal value in property: ${bad}` }), 0);
        return;
      }
      post({ google: 'run', id, name, args: JSON.parse(JSON.stringify(args)) as unknown });
    };
    if (busy < 10) start();
    else waiting.push(start);
  };
  const runner = (handlers: Handlers): object => new Proxy({}, {
    get(_target, key) {
      if (key === 'withSuccessHandler') return (ok: Handlers['ok']) => runner({ ...handlers, ok });
      if (key === 'withFailureHandler') return (no: Handlers['no']) => runner({ ...handlers, no });
      if (key === 'withUserObject') return (user: unknown) => runner({ ...handlers, user });
      if (typeof key !== 'string' || key === 'then') return undefined;
      return (...args: unknown[]) => call(key, args, handlers);
    },
  });
  window.addEventListener('message', (event: MessageEvent<{ google?: string; id: number; ok: boolean; value?: unknown; error?: string }>) => {
    if (event.source === window.parent && event.data?.google === 'result') settle(event.data.id, event.data);
  });
  // a document of this workspace is read here, not at Google
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const document = /^https:\/\/(?:docs|drive)\.google\.com\/(?:document|file)\/d\/([\w-]+)/.exec(link?.href ?? '');
    if (link && document) link.href = `${location.origin}/documents/${document[1]}`;
  }, true);
  window.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) post({ google: 'escape' });
  });
  const host = {
    close: () => post({ google: 'close' }),
    setHeight: (height: number) => post({ google: 'size', height: Number(height) }),
    setWidth: (width: number) => post({ google: 'size', width: Number(width) }),
    editor: { focus: () => post({ google: 'focus' }) },
    origin: 'https://docs.google.com',
  };
  Object.defineProperty(window, 'google', { value: { script: { run: runner({}), host, url: {}, history: {} } } });
}

/** The page with google.script before its first element; quirks are avoided when it has no doctype. */
export function frameHtml(html: string): string {
  const script = `<script>(${googleScript.toString()})()</script>`;
  const head = /<head[^>]*>/i.exec(html);
  if (head) return html.slice(0, head.index + head[0].length) + script + html.slice(head.index + head[0].length);
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><base target="_top">${script}</head><body>${html}</body></html>`;
}
