// What the home of the panel says of questionnaires: answers to decide on, answers that no longer come in, a form that was not finished.

import { plural } from '../../programme/language/numerals';
import type { Tables } from '../../programme/records';
import { healthOf } from '../../questionnaires';

export type AnswersLineId = 'answers wait' | 'answers stopped' | 'form unfinished';

export interface AnswersLine {
  id: AnswersLineId;
  count: number;
  text: string;
  sheet: string;
}

/** Lines with their counts; a line that has nothing to say has the count 0. `now`: moment on the spreadsheet's clock. */
export const answersLines = (tables: Pick<Tables, 'answers' | 'questionnaires'>, now: string): AnswersLine[] => {
  const waiting = tables.answers.filter((answer) => answer.state === 'ждёт куратора').length;
  const unfinished = tables.questionnaires.filter((row) => row.state === 'создаётся').length;
  const health = healthOf(tables.questionnaires, now);
  const stopped = health.state === 'silent' || health.state === 'off' || health.state === 'failing';
  const said = health.state === 'silent' ? 'Ответы на анкеты перестали приходить сами – забрать и включить приём' : health.state === 'off' ? 'Ответы на анкеты никто не принимает – включить приём' : 'Приём ответов на анкеты прерывается – посмотреть';
  return [
    { id: 'answers stopped', count: stopped ? 1 : 0, sheet: '', text: said },
    { id: 'form unfinished', count: unfinished, sheet: '', text: plural(unfinished, 'анкета не доделана – закончить', 'анкеты не доделаны – закончить', 'анкет не доделано – закончить') },
    { id: 'answers wait', count: waiting, sheet: '', text: plural(waiting, 'ответ на анкету ждёт вашего решения', 'ответа на анкеты ждут вашего решения', 'ответов на анкеты ждут вашего решения') },
  ];
};
