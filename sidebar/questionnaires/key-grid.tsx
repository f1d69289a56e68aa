// The grid in which sheets of paper are keyed in without the mouse: a sheet is a row, a question is a column.

import { useRef, useState } from 'preact/hooks';
import { pastedCells } from '../../src/programme/measures';
import { hintOf, numberedOn, readKeyed } from './key-values';
import type { Asked } from './types';

interface Props {
  keys: readonly Asked[];
  cells: readonly (readonly string[])[];
  onCells: (changes: readonly (readonly [row: number, column: number, text: string])[]) => void;
  /** What stands under a code: whose it is, or that nobody knows it. */
  codeWords: (typed: string) => string;
}

/** Key of the question that asks the code. */
export const CODE = 'who.code';

/** Where a key leads, as a step in sheets and questions; null = the key is the field's own. */
const step = (event: KeyboardEvent): readonly [rows: number, columns: number] | null => {
  const field = event.target as HTMLInputElement;
  if (event.key === 'Enter') return [0, event.shiftKey ? -1 : 1];
  if (event.key === 'ArrowDown') return [1, 0];
  if (event.key === 'ArrowUp') return [-1, 0];
  if (event.key === 'ArrowRight' && field.selectionStart === field.value.length) return [0, 1];
  if (event.key === 'ArrowLeft' && field.selectionEnd === 0) return [0, -1];
  return null;
};

export const KeyGrid = ({ keys, cells, onCells, codeWords }: Props) => {
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const asked = keys[at];
  const titles = numberedOn(keys);

  const move = (row: number, column: number, [rows, columns]: readonly [number, number]): void => {
    let [toRow, toColumn] = [row + rows, column + columns];
    // The end of a sheet leads to the next one.
    if (toColumn === keys.length) [toRow, toColumn] = [row + 1, 0];
    if (toColumn < 0) [toRow, toColumn] = [row - 1, keys.length - 1];
    const cell = box.current?.querySelector<HTMLInputElement>(`input[data-at="${toRow}:${toColumn}"]`);
    cell?.focus();
    cell?.select();
  };
  const paste = (event: ClipboardEvent, row: number, column: number): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!/[\t\n]/.test(text.replace(/\n+$/, ''))) return;
    event.preventDefault();
    onCells(pastedCells(text).flatMap((line, r) => line.flatMap((raw, c) => (column + c < keys.length ? [[row + r, column + c, raw.trim()] as const] : []))));
  };

  return (
    <>
      <p id="key-hint" class="key-hint">{asked && <><b>{(titles[at] ?? '').replace(/([^.?!:])$/, '$1.')}</b> {hintOf(asked)}</>}</p>
      <div class="scroll grid keyed" ref={box}>
        <table>
          <thead><tr><th scope="col">Лист</th>{keys.map((key, i) => <th key={key.item} scope="col" title={key.text}><span class="two-lines">{titles[i]}{key.required ? ' *' : ''}</span></th>)}</tr></thead>
          <tbody>
            {cells.map((row, r) => (
              <tr key={`sheet ${r + 1}`}>
                <th scope="row">{r + 1}</th>
                {keys.map((key, c) => {
                  const typed = row[c] ?? '';
                  const reading = readKeyed(key, typed);
                  const read = reading.ok && (key.kind === 'один' || key.kind === 'несколько') && reading.value !== null ? [reading.value].flat().map(String).join('; ') : '';
                  const under = !reading.ok ? reading.text : key.item === CODE ? codeWords(typed) : read === typed.trim() ? '' : read;
                  return (
                    <td key={key.item} class={key.kind === 'текст' || key.kind === 'строка' || key.kind === 'сетка' ? 'wide' : ''}>
                      <input type="text" autoComplete="off" data-at={`${r}:${c}`} value={typed} aria-label={`Лист ${r + 1}: ${key.text}`} aria-describedby="key-hint" aria-invalid={!reading.ok}
                        onFocus={() => setAt(c)} onInput={(e) => onCells([[r, c, (e.target as HTMLInputElement).value]])}
                        onKeyDown={(e) => {
                          const way = step(e);
                          if (!way) return;
                          e.preventDefault();
                          move(r, c, way);
                        }}
                        onPaste={(e) => paste(e, r, c)} />
                      {under !== '' && <small class={reading.ok ? 'gray' : 'fault'}>{under}</small>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};
