// The tables of the document as they stand there, to compare with.

import type { Original } from './reading';

const MOST_ROWS = 300;

export const OriginalTable = ({ originals }: { originals: readonly Original[] }) => (
  <div class="scroll tall" tabIndex={0} role="region" aria-label="Исходная таблица">
    {originals.map(({ name, rows }) => (
      <table key={name}>
        <caption>В документе: {name}</caption>
        <tbody>{rows.slice(0, MOST_ROWS).map((row, i) => <tr key={i}>{row.map((cell, at) => <td key={at}>{cell}</td>)}</tr>)}</tbody>
      </table>
    ))}
  </div>
);
