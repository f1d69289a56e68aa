// The appendix of an order on pairs: who mentors whom, in which form and until when.

import { fullName, NBSP, shortDate, typographic } from '../language';
import type { PairFact, Participant } from './facts';
import type { Appendix, Column } from './model';

/** '9А' → «9 «А» класс», '5' → «5 класс»; another notation stays as written. */
export function classLabel(text: string): string {
  const match = /^(\d{1,2})\s*[-–]?\s*[«"]?([А-ЯЁа-яё])?[»"]?$/.exec(text.trim());
  if (!match) return text.trim();
  const [, number = '', letter] = match;
  return [number, letter ? `«${letter.toUpperCase()}»` : '', 'класс'].filter(Boolean).join(NBSP);
}

/** Name on the first line, post or class on the next; a collective may have a name only. */
function cell(person: Participant): string {
  const place = person.class.trim() ? classLabel(person.class) : person.post.trim();
  return [fullName(person), place].filter(Boolean).join(',\n');
}

const term = (pair: PairFact): string => `${shortDate(pair.from)}${NBSP}–\n${shortDate(pair.until)}`;

/** The table; the topic has a column only when some pair has one, the kind likewise. */
export function pairsAppendix(pairs: readonly PairFact[], title: string): Appendix {
  const columns: (Column & { readonly value: (pair: PairFact, index: number) => string; readonly shown: boolean })[] = [
    { heading: '№ п/п', share: 5, align: 'center', value: (_pair, index) => String(index + 1), shown: true },
    { heading: 'Наставник,\nдолжность (класс)', share: 26, value: (pair) => cell(pair.mentor), shown: true },
    { heading: 'Наставляемый,\nдолжность (класс)', share: 26, value: (pair) => cell(pair.mentee), shown: true },
    { heading: 'Форма наставничества', share: 17, value: (pair) => pair.form, shown: true },
    { heading: 'Вид наставничества', share: 16, value: (pair) => pair.kind, shown: pairs.some((pair) => pair.kind.trim() !== '') },
    { heading: 'Направление', share: 15, value: (pair) => pair.topic, shown: pairs.some((pair) => pair.topic.trim() !== '') },
    { heading: 'Срок', share: 12, align: 'center', value: term, shown: true },
  ];
  const shown = columns.filter((column) => column.shown);
  return {
    title,
    orientation: 'landscape',
    columns: shown.map(({ heading, share, align }) => ({ heading, share, ...(align ? { align } : {}) })),
    rows: pairs.map((pair, index) => shown.map((column) => typographic(column.value(pair, index).trim()) || '—')),
  };
}
