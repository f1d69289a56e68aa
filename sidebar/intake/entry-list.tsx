// Lines of a table in a preview: the number of the line first, then what is known of it.

import type { ComponentChildren } from 'preact';
import { LongList } from './long-list';

/** Words of a cell, cut off where they do not fit; the whole stands in its title. */
export const Text = ({ text }: { text: string }) => <span class="clamp" title={text}>{text === '' ? '–' : text}</span>;

interface Props<E> {
  label: string;
  entries: readonly E[];
  /** Pixels. */
  rowHeight?: number;
  /** Widths of the columns after the number. */
  template: string;
  head: readonly string[];
  cells: (entry: E) => ComponentChildren[];
}

export function EntryList<E extends { line: number }>({ label, entries, rowHeight = 50, template, head, cells }: Props<E>) {
  if (entries.length === 0) return <p>Таких строк нет.</p>;
  return <LongList label={label} items={entries} rowHeight={rowHeight} template={`56px ${template}`} head={['Строка', ...head]} idOf={(entry) => String(entry.line)} cells={(entry) => [entry.line, ...cells(entry)]} />;
}
