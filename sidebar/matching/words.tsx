// Words and small pieces of the matching dialog.

import { ask } from '../client';
import type { RowPlaces } from '../../src/actions/pairs';
import type { Word } from '../../src/programme/pairing';

const LOOK: { [word in Word]: string } = { хорошо: 'good', терпимо: 'warn', слабо: 'bad' };

/** «хорошо», «терпимо», «слабо»: a word with a colour, never a colour alone. */
export const WordChip = ({ word }: { word: Word }) => <span class={`chip ${LOOK[word]}`}>{word}</span>;

/** A name that opens the person's row under the dialog. */
export const RowLink = ({ places, code, children }: { places: RowPlaces; code: string; children: string }) => {
  const row = places.rows[code];
  return row === undefined ? <span>{children}</span> : <button type="button" class="link" title={`Показать строку ${row} листа «${places.title}»`} onClick={() => { void ask('goTo', places.title, row); }}>{children}</button>;
};
