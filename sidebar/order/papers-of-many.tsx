// Many papers of one kind as one line of the list, opened when looked for: a hundred consents must not hide the orders.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ListedDocument } from '../../src/actions/documents/desk';
import { kindOf } from '../../src/programme/orders';
import { Button } from '../parts/pieces';

const MOST_SHOWN = 100;

const statesOf = (documents: readonly ListedDocument[]): string => {
  const counts = new Map<string, number>();
  for (const { state } of documents) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts].map(([state, count]) => `${state} – ${count}`).join(', ');
};

interface Props {
  documents: readonly ListedDocument[];
  row: (document: ListedDocument) => ComponentChildren;
  /** Notes the signature of these together. */
  onSign: (documents: readonly ListedDocument[]) => void;
}

export const PapersOfMany = ({ documents, row, onSign }: Props) => {
  const [open, setOpen] = useState(false);
  const unsigned = documents.filter(({ state }) => state === 'на подписи');
  return (
    <li class="card">
      <details open={open} onToggle={(e) => setOpen((e.target as HTMLDetailsElement).open)}>
        <summary><b>{kindOf(documents[0]?.kind ?? '')?.title} – {documents.length}</b> <span class="gray">{statesOf(documents)}</span></summary>
        {open && unsigned.length > 1 && <p class="row-of-buttons"><Button onClick={() => onSign(unsigned)}>Отметить подписание всех – {unsigned.length}</Button></p>}
        {open && <ul class="plain">{documents.slice(0, MOST_SHOWN).map(row)}</ul>}
        {open && documents.length > MOST_SHOWN && <p>Остальные {documents.length - MOST_SHOWN} – найдите по фамилии или откройте лист «Документы».</p>}
      </details>
    </li>
  );
};
