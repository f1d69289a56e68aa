// «Внести прежние пары»: a school that starts in mid-year brings in the pairs its orders have made.

import { BRING_TITLES, planBring, recogniseBring, type BringField } from '../../src/programme/pairing';
import { answersBefore } from '../../src/programme/people';
import { ask } from '../client';
import { columnsStep, type Layout } from '../intake/choose-columns';
import { DoneStep } from '../intake/done';
import { startWith } from '../intake/start';
import { TableWizard } from '../intake/table-wizard';
import type { WhoAnswers } from '../intake/who-questions';
import { PreviewStep, type BroughtPairs, type PairsStart } from './preview-step';

const start = startWith(() => ask('pairsForImport'));

const objection = (fields: readonly BringField[]): string | null => {
  if (!fields.includes('mentor')) return 'Не указано, в каком столбце наставник.';
  return fields.includes('mentee') ? null : 'Не указано, в каком столбце наставляемый.';
};

const columns = columnsStep({ titles: BRING_TITLES, objection, recognise: recogniseBring });

const answersAtFirst = (register: PairsStart, layout: Layout<BringField>): WhoAnswers =>
  answersBefore(register.year, register.answered, (answers) => planBring({ ...layout, year: register.year, today: register.today, register, answers }).questions);

const told = ({ value }: BroughtPairs): string => (value.added === 0 ? 'Всё уже есть, менять нечего.' : `Новых пар: ${value.added}. Уже были: ${value.known}.`);

const ABOUT = 'Пары, которые уже закреплены приказом: таблица с наставником и наставляемым, лучше с классом, формой, темой, номером и датой приказа. Люди должны быть в реестре.';

export const PairsWizard = () => (
  <TableWizard title="Внести прежние пары" about={ABOUT} start={start} {...columns} answersAtFirst={answersAtFirst} Preview={PreviewStep}
    Done={({ done, onMore }) => <DoneStep title="Пары внесены" text={told(done)} done={done} sheet="Пары" moreText="Внести ещё таблицу" onMore={onMore} />} />
);
