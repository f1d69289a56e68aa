// The grid of one class: a value in every cell, keyed in without the mouse, or pasted as a block out of a spreadsheet.

import { useRef } from 'preact/hooks';
import { cellKey, concerns, pastedCells, readMeasure, scaleOf, type MeasuredPerson, type MeasureKind, type Moment } from '../../src/programme/measures';
import type { Measure } from '../../src/programme/records';

interface Props {
  people: readonly MeasuredPerson[];
  kinds: readonly MeasureKind[];
  now: ReadonlyMap<string, Measure>;
  moment: Moment;
  /** What was keyed in by `cellKey`. */
  drafts: ReadonlyMap<string, string>;
  onDraft: (changes: ReadonlyMap<string, string>) => void;
}

export const shownNumber = (value: string): string => value.replace('.', ',');

/** How far a key moves within the column or the row; null = the key is the field's own. */
const step = (event: KeyboardEvent): readonly [rows: number, columns: number] | null => {
  const field = event.target as HTMLInputElement;
  const atStart = field.selectionStart === 0 && field.selectionEnd === 0;
  const atEnd = field.selectionStart === field.value.length;
  if (event.key === 'Enter') return event.shiftKey ? [-1, 0] : [1, 0];
  if (event.key === 'ArrowDown') return [1, 0];
  if (event.key === 'ArrowUp') return [-1, 0];
  if (event.key === 'ArrowRight' && atEnd) return [0, 1];
  if (event.key === 'ArrowLeft' && atStart) return [0, -1];
  return null;
};

export const MeasureGrid = ({ people, kinds, now, moment, drafts, onDraft }: Props) => {
  const box = useRef<HTMLDivElement>(null);
  const cellAt = (row: number, column: number): HTMLInputElement | null => box.current?.querySelector(`input[data-at="${row}:${column}"]`) ?? null;

  /** The next cell in this direction that can be keyed into. */
  const move = (row: number, column: number, [rows, columns]: readonly [number, number]): void => {
    for (let r = row + rows, c = column + columns; r >= 0 && r < people.length && c >= 0 && c < kinds.length; r += rows, c += columns) {
      const cell = cellAt(r, c);
      if (!cell) continue;
      cell.focus();
      cell.select();
      return;
    }
  };

  const paste = (event: ClipboardEvent, row: number, column: number): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!/[\t\n]/.test(text.replace(/\n+$/, ''))) return;
    event.preventDefault();
    const changes = new Map<string, string>();
    pastedCells(text).forEach((cells, r) => cells.forEach((raw, c) => {
      const [person, kind] = [people[row + r], kinds[column + c]];
      if (person && kind && concerns(kind, person)) changes.set(cellKey(person.code, kind.title), raw.trim());
    }));
    onDraft(changes);
  };

  const cell = (person: MeasuredPerson, kind: MeasureKind, row: number, column: number) => {
    if (!concerns(kind, person)) return <td key={kind.title} class="gray number">·</td>;
    const key = cellKey(person.code, kind.title);
    const known = now.get(key);
    const value = drafts.get(key) ?? shownNumber(known?.[moment] ?? '');
    const reading = readMeasure(value, kind);
    const entry = moment === 'exit' ? known?.entry ?? '' : '';
    return (
      <td key={kind.title}>
        <input
          type="text" inputMode="decimal" autoComplete="off" data-at={`${row}:${column}`} value={value} aria-label={`${person.name}, ${kind.title}`} aria-invalid={!reading.ok} title={reading.ok ? '' : reading.text}
          onInput={(e) => onDraft(new Map([[key, (e.target as HTMLInputElement).value]]))}
          onKeyDown={(e) => {
            const way = step(e);
            if (!way) return;
            e.preventDefault();
            move(row, column, way);
          }}
          onPaste={(e) => paste(e, row, column)}
        />
        {moment === 'exit' && <small class="gray">{entry === '' ? 'входа нет' : `вход ${shownNumber(entry)}`}</small>}
      </td>
    );
  };

  return (
    <div class="scroll grid" ref={box}>
      <table>
        <thead><tr><th scope="col">Кто</th>{kinds.map((kind) => <th key={kind.title} scope="col">{kind.title}<br /><span class="gray">{scaleOf(kind)}, {kind.direction === 'рост' ? 'лучше больше' : 'лучше меньше'}</span></th>)}</tr></thead>
        <tbody>
          {people.map((person, row) => (
            <tr key={person.code}>
              <th scope="row">{person.name}{person.paired && <> <span class="chip">в паре</span></>}</th>
              {kinds.map((kind, column) => cell(person, kind, row, column))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
