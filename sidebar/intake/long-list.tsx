// A list that draws only the rows in sight, of one height or each of its own: thousands of them stay quick. By keyboard it is one stop: Tab goes through one row and on, arrows go from row to row.

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';

interface Props<T> {
  label: string;
  items: readonly T[];
  /** Pixels; the rows must keep to it. A function must stay the same from drawing to drawing. */
  rowHeight: number | ((item: T) => number);
  /** Words of the heading row. */
  head: readonly string[];
  /** Widths as a grid template. */
  template: string;
  idOf: (item: T) => string;
  /** The cells of one row, as many as in `head`. */
  cells: (item: T) => ComponentChildren[];
}

const OVERSCAN = 6;
const CONTROLS = 'button, input, textarea, a[href]';

const controlsOf = (row: Element): HTMLElement[] => [...row.querySelectorAll<HTMLElement>(CONTROLS)];

/** Where each row begins, and at the end where the last one ends. */
function topsOf<T>(items: readonly T[], rowHeight: number | ((item: T) => number)): number[] {
  const tops = [0];
  items.forEach((item, at) => tops.push((tops[at] ?? 0) + (typeof rowHeight === 'number' ? rowHeight : rowHeight(item))));
  return tops;
}

/** The row that holds this pixel. */
function rowAt(tops: readonly number[], pixel: number): number {
  let low = 0;
  let high = tops.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((tops[middle] ?? 0) <= pixel) low = middle;
    else high = middle;
  }
  return low;
}

export function LongList<T>({ label, items, rowHeight, head, template, idOf, cells }: Props<T>) {
  const box = useRef<HTMLDivElement>(null);
  const after = useRef<HTMLSpanElement>(null);
  /** Where an arrow key goes: drawn first where it is out of sight. */
  const wanted = useRef<{ row: number; control: number } | null>(null);
  const [view, setView] = useState({ top: 0, height: 400 });
  const tops = useMemo(() => topsOf(items, rowHeight), [items, rowHeight]);
  const topOf = (row: number): number => tops[row] ?? 0;
  const look = (): void => {
    if (box.current) setView({ top: box.current.scrollTop, height: box.current.clientHeight });
  };
  // A shorter list pulls the scroll position back without a scroll event of its own in every browser.
  useLayoutEffect(look, [items.length]);
  const follow = (): void => {
    const to = wanted.current;
    const row = to && box.current?.querySelector(`[data-at="${to.row}"]`);
    if (!to || !row) return;
    wanted.current = null;
    const controls = controlsOf(row);
    controls[Math.min(to.control, controls.length - 1)]?.focus();
  };
  useLayoutEffect(follow);
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    const row = target.closest('[data-at]');
    if (!row || !box.current || event.altKey || event.ctrlKey || event.metaKey) return;
    const controls = controlsOf(row);
    const control = controls.indexOf(target);
    if (event.key === 'Tab') {
      // Out of the row is out of the list: nobody should have to pass ten thousand rows.
      if (event.shiftKey && control === 0) {
        event.preventDefault();
        box.current.focus();
      } else if (!event.shiftKey && control === controls.length - 1) after.current?.focus();
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const to = Number(row.getAttribute('data-at')) + (event.key === 'ArrowDown' ? 1 : -1);
    if (to < 0 || to >= items.length) return;
    event.preventDefault();
    wanted.current = { row: to, control };
    const { scrollTop, clientHeight } = box.current;
    // The heading row stands over the first one in sight.
    const end = topOf(to + 1) + (box.current.firstElementChild?.clientHeight ?? 0);
    if (topOf(to) < scrollTop) box.current.scrollTop = topOf(to);
    else if (end > scrollTop + clientHeight) box.current.scrollTop = end - clientHeight;
    follow();
  };
  const first = Math.max(0, rowAt(tops, view.top) - OVERSCAN);
  const last = Math.min(items.length, rowAt(tops, view.top + view.height) + 1 + OVERSCAN);
  return (
    <>
      <div class="long" ref={box} tabIndex={0} role="table" aria-label={label} aria-rowcount={items.length + 1} aria-keyshortcuts="ArrowDown ArrowUp" onScroll={look} onKeyDown={onKeyDown}>
        <div role="rowgroup" class="long-head"><div role="row" aria-rowindex={1} style={{ gridTemplateColumns: template }}>{head.map((word) => <div role="columnheader" key={word}>{word}</div>)}</div></div>
        <div role="rowgroup" style={{ paddingTop: `${topOf(first)}px`, paddingBottom: `${topOf(items.length) - topOf(last)}px` }}>
          {items.slice(first, last).map((item, i) => (
            <div role="row" key={idOf(item)} data-at={first + i} aria-rowindex={first + i + 2} style={{ gridTemplateColumns: template, height: `${topOf(first + i + 1) - topOf(first + i)}px` }}>
              {cells(item).map((cell, at) => <div role="cell" key={head[at]}>{cell}</div>)}
            </div>
          ))}
        </div>
      </div>
      <span ref={after} tabIndex={-1} class="list-end" />
    </>
  );
}
