// Why pairs change or end: a reason of the list, or the curator's own, in the form in which the sentence of the order goes on with it.

import type { Composer } from '../composer';
import { textOf } from '../given';
import type { Ask, Given } from '../kind';

/** What a reason begins with, so that «Освободить … от обязанностей …» goes on with it; a noun in the nominative would not. */
const BEGINS = /^(досрочно,\s)?(в|во|с|со|по|из-за|из|за|на|от|для|ради|при|без|после|ввиду|вследствие|согласно|благодаря)\s+\S/i;

/** «В связи с призывом.» -> «в связи с призывом»; «досрочно в связи …» -> «досрочно, в связи …». */
const inSentence = (text: string): string => text.trim().replace(/[.;,]+$/, '').replace(/^[А-ЯЁ](?![А-ЯЁ])/, (letter) => letter.toLowerCase()).replace(/^досрочно[,\s]+/, 'досрочно, ');

export const reasonIn = (given: Given): string => inSentence(textOf(given, 'reason'));

/** The choice of a reason; `phrase` is what it goes on from. */
export const reasonAsk = (choices: readonly string[], phrase: string, more = ''): Ask => ({
  key: 'reason', title: 'Причина', type: 'choice', required: true, choices, start: () => choices[0] ?? '',
  own: { title: 'Своя причина', help: `Продолжите фразу «${phrase} …», начав с «в связи с», «по», «ввиду»: например «в связи с призывом на военную службу».${more}` },
});

/** The reason as the text says it; reported where the sentence cannot go on with it. */
export const reasonOf = (to: Composer): string => {
  const reason = reasonIn(to.given);
  if (reason !== '' && !BEGINS.test(reason)) to.lack('asked.reason', 'Причина должна продолжать фразу приказа: начните её с «в связи с», «по» или «ввиду», например «в связи с болезнью».');
  return reason;
};
