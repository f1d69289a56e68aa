// The workbook page: menus, tools, the grid, the add-on's sidebar and dialogs.

import { render } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PageDialog, ToPage } from '../server/protocol';
import type { MenuEntry, MenuModel } from '../services/stores';
import { keepAccessible } from './grid/accessible';
import { GridLink, type LineState } from './grid/link';
import { post } from './ui/api';
import { AGAIN, DemonstrationBar } from './ui/demonstration';
import { DialogFrame, SidebarFrame } from './ui/frames';
import { type Menu, MenuBar, type MenuItem } from './ui/menu-bar';
import { Toolbar } from './ui/toolbar';
import { Versions } from './ui/versions';
import { home } from './ui/workspace';
import './ui/base.css';
import './ui/workbook.css';

interface Toast { id: number; title: string; message: string }
interface Notice { title: string; message: string; failed: boolean }
/** Google's own longest toast; a negative time means until it is closed. */
const LONGEST_TOAST = 30_000;

function Workbook() {
  const [state, setState] = useState<LineState>('opening');
  const [name, setName] = useState('');
  const [menus, setMenus] = useState<MenuModel[]>([]);
  const [sidebar, setSidebar] = useState<{ id: string; title: string } | null>(null);
  const [dialog, setDialog] = useState<PageDialog | null>(null);
  const [toasts, setToasts] = useState<Toast[]>([]);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [busy, setBusy] = useState('');
  const [versions, setVersions] = useState(false);
  const nextToast = useRef(1);

  const toast = (title: string, message: string, seconds: number) => {
    const id = nextToast.current;
    nextToast.current += 1;
    setToasts((all) => [...all.slice(-3), { id, title, message }]);
    if (seconds >= 0) setTimeout(() => setToasts((all) => all.filter((one) => one.id !== id)), Math.min(LONGEST_TOAST, seconds * 1000));
  };
  const around = (message: Exclude<ToPage, { type: 'tabs' | 'sheet' | 'cells' | 'lines' | 'select' }>) => {
    switch (message.type) {
      case 'book':
        setName(message.name);
        document.title = `${message.name} — Таблица`;
        break;
      case 'menu': setMenus(message.menus); break;
      case 'sidebar': setSidebar({ id: message.id, title: message.title }); break;
      case 'sidebarClosed': setSidebar(null); break;
      case 'dialog': setDialog(message); break;
      case 'dialogClosed': setDialog(null); break;
      case 'toast': toast(message.title, message.message, message.seconds); break;
      case 'notice': setNotice({ ...message, failed: false }); break;
      case 'refused': setNotice({ title: 'Не получилось', message: message.message, failed: true }); break;
      case 'changed': break;
    }
  };
  const link = useMemo(() => new GridLink('grid', around, setState), []);
  useEffect(() => {
    link.start();
    // the grid is a picture: this is how a test, or a person with the console, reads what it shows
    Object.assign(window, { shownCell: (row: number, column: number) => link.shown(row, column) });
    // Univer draws its menus and messages at the end of the body
    return keepAccessible(document.body);
  }, [link]);
  useEffect(() => {
    // Alt+/ reaches the menus from the grid, as in Google's editors
    const keys = (event: KeyboardEvent) => {
      if (event.altKey && event.code === 'Slash') {
        event.preventDefault();
        document.querySelector<HTMLElement>('.menu-bar [tabindex="0"]')?.focus();
      }
      // and the sheets turn by the keys that Google gives them
      if (event.ctrlKey && event.shiftKey && (event.code === 'PageDown' || event.code === 'PageUp')) {
        event.preventDefault();
        link.turn(event.code === 'PageDown' ? 1 : -1);
      }
    };
    document.addEventListener('keydown', keys, true);
    return () => document.removeEventListener('keydown', keys, true);
  }, []);

  const runMenu = async (caption: string, functionName: string) => {
    setNotice(null);
    setBusy(caption);
    try {
      const result = await post<{ ok: true } | { ok: false; error: string }>('/api/run', { name: functionName, args: [], how: 'menu' });
      if (!result.ok) setNotice({ title: `«${caption}» не выполнено`, message: result.error, failed: true });
    } catch (error) {
      setNotice({ title: `«${caption}» не выполнено`, message: error instanceof Error ? error.message : String(error), failed: true });
    }
    setBusy('');
  };
  const renew = async () => {
    // the old table stays in its own folder beside the new one; the demonstration begins anew
    if (!window.confirm(home() ? AGAIN : 'Начать новую пустую таблицу? Нынешняя останется в соседней папке, её можно будет вернуть.')) return;
    await post('/api/new', {});
  };
  const menu = menusOf(menus, {
    run: (caption, functionName) => void runMenu(caption, functionName),
    download: () => { location.href = '/api/workbook.xlsx'; },
    versions: () => setVersions(true),
    renew: () => void renew(),
    link,
  });

  return (
    <div class="workbook">
      <DemonstrationBar toGrid />
      <header>
      <div class="bar">
        <a class="home" href="/" aria-label="На главную" title="На главную"><Mark /></a>
        <div class="names">
          <h1>{name || 'Таблица'}</h1>
          <MenuBar menus={menu} leave={() => link.focus()} />
        </div>
        <div class="status" role="status">{busy ? <span class="busy"><span class="spinner" aria-hidden="true" />{busy}…</span> : state === 'lost' ? <span class="lost">Нет связи. Восстанавливаем…</span> : state === 'opening' ? 'Открываем…' : 'Сохранено'}</div>
        <nav class="doors" aria-label="Разделы"><a href="/forms">Формы</a><a href="/documents">Документы</a><a href="/mail">Письма</a><a href="/time">Время</a><a href="/executions">Журнал</a></nav>
      </div>
      <Toolbar link={link} />
      </header>
      {notice && (
        <div class={notice.failed ? 'notice failed' : 'notice'} role="alert">
          <div><strong>{notice.title}</strong> <span>{notice.message}</span></div>
          <button type="button" onClick={() => setNotice(null)}>Закрыть</button>
        </div>
      )}
      <div class="work">
        <main id="grid" aria-label="Таблица" aria-busy={state === 'opening'} />
        {sidebar && <SidebarFrame key={sidebar.id} id={sidebar.id} title={sidebar.title} focusGrid={() => link.focus()} />}
      </div>
      {dialog && <DialogFrame key={dialog.id} dialog={dialog} focusGrid={() => link.focus()} />}
      {versions && <Versions close={() => { setVersions(false); link.focus(); }} />}
      <div class="toasts" role="status" aria-live="polite">
        {toasts.map((each) => (
          <div class="toast" key={each.id}>
            <div>{each.title && <strong>{each.title}</strong>}<span>{each.message}</span></div>
            <button type="button" aria-label="Закрыть сообщение" onClick={() => setToasts((all) => all.filter((one) => one.id !== each.id))}>×</button>
          </div>
        ))}
      </div>
    </div>
  );
}

const Mark = () => <svg width="28" height="28" viewBox="0 0 16 16" aria-hidden="true"><rect width="16" height="16" rx="4" fill="#0f6b5c" /><path d="M4 12V5l4 4 4-4v7" fill="none" stroke="#fff" stroke-width="1.6" stroke-linejoin="round" /></svg>;

/** How an add-on that gives its menu no name of its own is called. */
const ADDON = 'Наставничество';

interface Acts { run(caption: string, functionName: string): void; download(): void; versions(): void; renew(): void; link: GridLink }

function entries(list: readonly MenuEntry[], acts: Acts): MenuItem[] {
  return list.map((entry) => (entry.kind === 'separator' ? { kind: 'separator' } : entry.kind === 'menu'
    ? { kind: 'menu', caption: entry.caption, items: entries(entry.entries, acts) }
    : { kind: 'item', caption: entry.caption, choose: () => acts.run(entry.caption, entry.functionName) }));
}

function menusOf(models: readonly MenuModel[], acts: Acts): Menu[] {
  const { link } = acts;
  const item = (caption: string, choose: () => void, hint?: string): MenuItem => ({ kind: 'item', caption, choose, ...(hint ? { hint } : {}) });
  const separator: MenuItem = { kind: 'separator' };
  const addons = models.filter((model) => model.kind === 'addon');
  const focused = (work: () => void) => () => {
    link.focus();
    work();
  };
  return [
    { caption: 'Файл', items: [item('Скачать .xlsx', acts.download), item('Версии…', acts.versions), separator, item(home() ? 'Начать заново…' : 'Новая таблица…', acts.renew)] },
    { caption: 'Правка', items: [
      item('Отменить', focused(() => link.wish({ kind: 'step', back: true })), 'Ctrl+Z'),
      item('Повторить', focused(() => link.wish({ kind: 'step', back: false })), 'Ctrl+Y'),
      separator,
      item('Вырезать', focused(() => link.command('univer.command.cut')), 'Ctrl+X'),
      item('Копировать', focused(() => link.command('univer.command.copy')), 'Ctrl+C'),
      item('Вставить скопированное', focused(() => link.command('univer.command.paste', {})), 'Ctrl+V'),
      item('Вставить только значения', focused(() => link.command('univer.command.paste', { value: 'special-paste-value' }))),
      separator,
      item('Найти и заменить…', focused(() => link.command('ui.operation.open-replace-dialog')), 'Ctrl+H'),
    ] },
    { caption: 'Вставка', items: [
      item('Строку выше', focused(() => link.lines('rows', 'before'))),
      item('Строку ниже', focused(() => link.lines('rows', 'after'))),
      item('Столбец слева', focused(() => link.lines('columns', 'before'))),
      item('Столбец справа', focused(() => link.lines('columns', 'after'))),
      item('Примечание', focused(() => link.command('sheet.operation.add-note-popup')), 'Shift+F2'),
      item('Лист', focused(() => link.wish({ kind: 'mutation', id: 'sheet.mutation.insert-sheet', params: {} }))),
      separator,
      item('Удалить строку', focused(() => link.lines('rows', 'remove'))),
      item('Удалить столбец', focused(() => link.lines('columns', 'remove'))),
    ] },
    { caption: 'Вид', items: [
      item('Закрепить строки до выделенной', focused(() => link.freeze('rows'))),
      item('Закрепить столбцы до выделенного', focused(() => link.freeze('columns'))),
      item('Убрать закрепление', focused(() => link.freeze('none'))),
      separator,
      item('Скрыть строки', focused(() => link.hide('row', true))),
      item('Скрыть столбцы', focused(() => link.hide('col', true))),
      item('Показать строки в выделении', focused(() => link.hide('row', false))),
      item('Показать столбцы в выделении', focused(() => link.hide('col', false))),
      separator,
      item('Показать скрытые листы…', focused(() => link.command('ui-sheet.command.show-menu-list'))),
    ] },
    ...models.filter((model) => model.kind === 'custom').map((model) => ({ caption: model.caption, items: entries(model.entries, acts) })),
    { caption: 'Дополнения', items: addons.length === 0
      ? [{ kind: 'item', caption: 'Дополнений нет', disabled: true, choose: () => undefined }]
      : addons.map((model): MenuItem => ({ kind: 'menu', caption: model.caption || ADDON, items: entries(model.entries, acts) })) },
  ];
}

render(<Workbook />, document.getElementById('app') ?? document.body);
