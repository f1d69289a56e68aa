// A list that draws only the rows in sight: thousands of rows of one height stay quick.

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Props<T> {
  label: string;
  items: readonly T[];
  /** Pixels; the rows must keep to it. */
  rowHeight: number;
  /** Words of the heading row. */
  head: readonly string[];
  /** Widths as a grid template. */
  template: string;
  idOf: (item: T) => string;
  /** The cells of one row, as many as in `head`. */
  cells: (item: T) => ComponentChildren[];
}

const OVERSCAN = 6;

export function LongList<T>({ label, items, rowHeight, head, template, idOf, cells }: Props<T>) {
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 400 });
  const look = (): void => {
    if (box.current) setView({ top: box.current.scrollTop, height: box.current.clientHeight });
  };
  // A shorter list pulls the scroll position back without a scroll event of its own in every browser.
  useLayoutEffect(look, [items.length]);
  const first = Math.max(0, Math.floor(view.top / rowHeight) - OVERSCAN);
  const last = Math.min(items.length, Math.ceil((view.top + view.height) / rowHeight) + OVERSCAN);
  return (
    <div class="long" ref={box} tabIndex={0} role="table" aria-label={label} aria-rowcount={items.length + 1} onScroll={look}>
      <div role="rowgroup" class="long-head"><div role="row" aria-rowindex={1} style={{ gridTemplateColumns: template }}>{head.map((word) => <div role="columnheader" key={word}>{word}</div>)}</div></div>
      <div role="rowgroup" style={{ paddingTop: `${first * rowHeight}px`, paddingBottom: `${(items.length - last) * rowHeight}px` }}>
        {items.slice(first, last).map((item, i) => (
          <div role="row" key={idOf(item)} aria-rowindex={first + i + 2} style={{ gridTemplateColumns: template, height: `${rowHeight}px` }}>
            {cells(item).map((cell, at) => <div role="cell" key={head[at]}>{cell}</div>)}
          </div>
        ))}
      </div>
    </div>
  );
}
