// Pieces that papers have in common: a paragraph with its stop, a list with its signs, the line of place and date, the figure of a school year.

import { dateBlank, dateParts, listLines, longDate, sentence, typographic } from '../../language';
import type { Composer } from '../composer';
import type { Participant } from '../facts';
import type { Block } from '../model';
import { classInGenitive } from '../place-of-work';
import { genderOf } from '../wordings';

type Paragraph = Extract<Block, { is: 'paragraph' }>;

/** A sentence of the text; what ends with a comma, a colon or a blank to fill goes on and gets no stop. */
export const paragraph = (text: string, look: Omit<Paragraph, 'is' | 'text'> = {}): Paragraph =>
  ({ is: 'paragraph', text: typographic(/[,:_]$/.test(text) ? text : sentence(text)), ...look });

/** «Наставник: Иванова Анна Сергеевна, учитель физики»: a fact on a line of its own, without a stop. */
export const line = (label: string, text: string): Paragraph => ({ is: 'paragraph', text: typographic(`${label}: ${text}`), align: 'left' });

export const list = (items: readonly string[]): Block => ({ is: 'list', items: listLines(items).map(typographic) });

/** Where and when a paper of two sides is made; the office writes the day. */
export const placeAndDate = (to: Composer): Block => ({
  is: 'ends', left: typographic(to.facts.setting('school.place').trim()),
  right: to.facts.date === '' ? dateBlank(dateParts(to.facts.today)?.year ?? null) : longDate(to.facts.date),
});

/** «учителю физики», «ученице 7 «А» класса»: who stands after a name in the dative; '' when nothing is known. */
export const placeInDative = (to: Composer, person: Participant): string => (person.class.trim() === ''
  ? to.wordings.place(person, 'dative')
  : `${genderOf(person) === 'f' ? 'ученице' : 'ученику'} ${classInGenitive(person.class)}`);
