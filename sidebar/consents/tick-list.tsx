// A long list of people to be ticked by mouse or keyboard: space ticks, Shift takes a range, Ctrl+A takes all; only rows in sight are drawn.

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Props<T> {
  label: string;
  items: readonly T[];
  idOf: (item: T) => string;
  ticked: ReadonlySet<string>;
  onTick: (ticked: ReadonlySet<string>) => void;
  row: (item: T) => ComponentChildren;
}

/** Pixels; the rows must keep to it. */
const ROW = 44;
const OVERSCAN = 6;

export function TickList<T>({ label, items, idOf, ticked, onTick, row }: Props<T>) {
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  /** Where a range begins: the row ticked last. */
  const anchor = useRef(0);
  const [view, setView] = useState({ top: 0, height: 360 });
  const look = (): void => { if (box.current) setView({ top: box.current.scrollTop, height: box.current.clientHeight }); };
  useLayoutEffect(look, [items.length]);
  const active = Math.min(at, Math.max(0, items.length - 1));

  const show = (index: number): void => {
    const self = box.current;
    if (!self) return;
    if (index * ROW < self.scrollTop) self.scrollTop = index * ROW;
    else if ((index + 1) * ROW > self.scrollTop + self.clientHeight) self.scrollTop = (index + 1) * ROW - self.clientHeight;
  };
  const go = (index: number): number => {
    const next = Math.max(0, Math.min(items.length - 1, index));
    setAt(next);
    show(next);
    return next;
  };
  const ids = (from: number, to: number): string[] => items.slice(Math.min(from, to), Math.max(from, to) + 1).map(idOf);
  const toggle = (index: number): void => {
    const item = items[index];
    if (!item) return;
    const next = new Set(ticked);
    const id = idOf(item);
    if (!next.delete(id)) next.add(id);
    anchor.current = index;
    onTick(next);
  };
  const range = (to: number): void => onTick(new Set([...ticked, ...ids(anchor.current, to)]));
  const choose = (index: number, shift: boolean): void => {
    setAt(index);
    if (shift) range(index);
    else toggle(index);
  };
  const keys = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor(view.height / ROW) - 1);
    const moves: { [key: string]: number } = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + page, PageUp: active - page, Home: 0, End: items.length - 1 };
    const move = moves[event.key];
    if (move !== undefined) {
      event.preventDefault();
      const next = go(move);
      if (event.shiftKey) range(next);
      return;
    }
    if (event.key === ' ') {
      event.preventDefault();
      choose(active, event.shiftKey);
      return;
    }
    if ((event.ctrlKey || event.metaKey) && (event.code === 'KeyA')) {
      event.preventDefault();
      const all = items.map(idOf);
      onTick(all.every((id) => ticked.has(id)) ? new Set([...ticked].filter((id) => !all.includes(id))) : new Set([...ticked, ...all]));
    }
  };

  const first = Math.max(0, Math.floor(view.top / ROW) - OVERSCAN);
  const last = Math.min(items.length, Math.ceil((view.top + view.height) / ROW) + OVERSCAN);
  const optionId = (index: number): string => `tick-${index}`;
  const inSight = active >= first && active < last;
  return (
    <div class="tick-list" ref={box} role="listbox" aria-label={label} aria-multiselectable="true" tabIndex={0} onScroll={look} onKeyDown={keys} {...(inSight && items.length > 0 ? { 'aria-activedescendant': optionId(active) } : {})}>
      <div role="presentation" style={{ height: `${first * ROW}px` }} />
      {items.slice(first, last).map((item, i) => {
        const index = first + i;
        const on = ticked.has(idOf(item));
        return (
          <div key={idOf(item)} id={optionId(index)} role="option" aria-selected={on} aria-setsize={items.length} aria-posinset={index + 1} class={index === active ? 'active' : ''} style={{ height: `${ROW}px` }} onMouseDown={(e) => { if (e.shiftKey) e.preventDefault(); }} onClick={(e) => choose(index, e.shiftKey)}>
            <span class="tick" aria-hidden="true">{on ? '☑' : '☐'}</span>
            <span class="ticked-row">{row(item)}</span>
          </div>
        );
      })}
      <div role="presentation" style={{ height: `${(items.length - last) * ROW}px` }} />
    </div>
  );
}
