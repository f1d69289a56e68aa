// What was answered to the questions of an earlier table: what is kept for the next one, and the word about it in a preview.

import { answeredNow, markOf, type Answered } from '../../src/programme/people';
import { heldKey } from '../key/holder';
import type { WhoAnswers } from './who-questions';

/** The answers to be kept. Names could be tried against them: a register without names neither keeps nor is sent any. */
export const toKeep = (year: string, answers: WhoAnswers): Answered => (heldKey().coded ? {} : answeredNow(year, answers));

interface Props {
  register: { year: string; answered: Answered };
  /** Questions that the table asks without answers. */
  asked: readonly { id: string }[];
  answers: WhoAnswers;
}

export const AnsweredBefore = ({ register: { year, answered }, asked, answers }: Props) => {
  const taken = asked.filter(({ id }) => answers[id] !== undefined && answered[markOf(year, id)] === answers[id]).length;
  return taken === 0 ? null : <p class="gray">Взяты ваши прежние ответы на вопросы – {taken}. Их можно посмотреть и изменить на вкладке «Вопросы».</p>;
};
