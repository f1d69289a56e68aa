// The grid's tools: looks, number formats, merging, sorting, filter, search. One row of named buttons; arrows move between them.

import { useRef, useState } from 'preact/hooks';
import type { GridLink } from '../grid/link';

const FORMATS: [caption: string, pattern: string][] = [
  ['Автоматически', ''], ['Текст', '@'], ['Число', '#,##0.00'], ['Целое', '0'], ['Процент', '0%'], ['Рубли', '#,##0.00 "₽"'], ['Дата', 'dd.mm.yyyy'], ['Дата и время', 'dd.mm.yyyy hh:mm'], ['Время', 'hh:mm'],
];
const COLOURS: [name: string, colour: string][] = [
  ['чёрный', '#1c2b29'], ['серый', '#6b7a77'], ['красный', '#b3261e'], ['оранжевый', '#b45309'], ['зелёный', '#0f6b5c'], ['синий', '#1d4ed8'], ['лиловый', '#6d28d9'],
  ['светло-серый', '#e8ecea'], ['бледно-красный', '#fde3e1'], ['бледно-жёлтый', '#fff3cd'], ['бледно-зелёный', '#d9f2e6'], ['бледно-голубой', '#dcebfb'],
];

function Palette({ caption, icon, choose, clear }: { caption: string; icon: string; choose(colour: string): void; clear(): void }) {
  const [open, setOpen] = useState(false);
  const holder = useRef<HTMLDivElement>(null);
  const pick = (work: () => void) => {
    setOpen(false);
    work();
  };
  return (
    <div class="palette" ref={holder} onKeyDown={(event) => {
      if (event.key !== 'Escape' || !open) return;
      event.stopPropagation();
      setOpen(false);
      holder.current?.querySelector('button')?.focus();
    }} onFocusOut={(event) => {
      if (open && !holder.current?.contains(event.relatedTarget as Node | null)) setOpen(false);
    }}>
      <button type="button" class="tool" aria-label={caption} title={caption} aria-expanded={open} onClick={() => setOpen(!open)}><span aria-hidden="true">{icon}</span></button>
      {open && (
        <div class="swatches" role="group" aria-label={caption}>
          {COLOURS.map(([name, colour]) => <button type="button" key={colour} aria-label={name} title={name} style={{ background: colour }} onClick={() => pick(() => choose(colour))} />)}
          <button type="button" class="none" onClick={() => pick(clear)}>Без цвета</button>
        </div>
      )}
    </div>
  );
}

export function Toolbar({ link }: { link: GridLink }) {
  const bar = useRef<HTMLDivElement>(null);
  const tool = (caption: string, icon: string, act: () => void, style = '') => (
    <button type="button" class={`tool ${style}`} aria-label={caption} title={caption} onClick={() => {
      act();
      link.focus();
    }}><span aria-hidden="true">{icon}</span></button>
  );
  const command = (id: string, params?: object) => () => link.command(id, params);
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    if (event.target instanceof HTMLSelectElement) return;
    const all = [...(bar.current?.querySelectorAll<HTMLElement>('button, select') ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    all[(at + (event.key === 'ArrowRight' ? 1 : -1) + all.length) % all.length]?.focus();
    event.preventDefault();
  };
  return (
    <div class="toolbar" role="toolbar" aria-label="Инструменты таблицы" ref={bar} onKeyDown={keys}>
      {tool('Отменить', '↶', () => link.wish({ kind: 'step', back: true }))}
      {tool('Повторить', '↷', () => link.wish({ kind: 'step', back: false }))}
      <span class="gap" />
      <label class="sr" for="number-format">Формат чисел</label>
      <select id="number-format" value="" onChange={(event) => {
        const { value } = event.currentTarget;
        if (value !== '') link.format(FORMATS[Number(value)]?.[1] ?? '');
        event.currentTarget.value = '';
        link.focus();
      }}>
        <option value="">Формат…</option>
        {FORMATS.map(([caption], index) => <option key={caption} value={index}>{caption}</option>)}
      </select>
      <span class="gap" />
      {tool('Полужирный', 'Ж', command('sheet.command.set-range-bold'), 'bold')}
      {tool('Курсив', 'К', command('sheet.command.set-range-italic'), 'italic')}
      {tool('Подчёркнутый', 'Ч', command('sheet.command.set-range-underline'), 'under')}
      <Palette caption="Цвет текста" icon="А" choose={(colour) => link.command('sheet.command.set-range-text-color', { value: colour })} clear={() => link.command('sheet.command.reset-range-text-color')} />
      <Palette caption="Цвет ячейки" icon="▧" choose={(colour) => link.command('sheet.command.set-background-color', { value: colour })} clear={() => link.command('sheet.command.reset-background-color')} />
      <span class="gap" />
      {tool('По левому краю', '⇤', command('sheet.command.set-horizontal-text-align', { value: 1 }))}
      {tool('По центру', '↔', command('sheet.command.set-horizontal-text-align', { value: 2 }))}
      {tool('По правому краю', '⇥', command('sheet.command.set-horizontal-text-align', { value: 3 }))}
      {tool('Переносить текст по словам', '↵', command('sheet.command.set-text-wrap', { value: 3 }))}
      {tool('Не переносить текст', '→', command('sheet.command.set-text-wrap', { value: 1 }))}
      <span class="gap" />
      {tool('Объединить ячейки', '⊞', () => link.merge('all'))}
      {tool('Разделить ячейки', '⊟', () => link.merge('none'))}
      <span class="gap" />
      {tool('Сортировать от А до Я по этому столбцу', 'А↓', () => link.sort(true))}
      {tool('Сортировать от Я до А по этому столбцу', 'Я↓', () => link.sort(false))}
      {tool('Включить или убрать фильтр', '▽', command('sheet.command.smart-toggle-filter'))}
      {tool('Найти и заменить', '⌕', command('ui.operation.open-replace-dialog'))}
    </div>
  );
}
