// «Загрузить согласия»: a school's own list of papers comes into «Согласия».

import type { ConsentsForImport } from '../../src/actions/consents';
import { CONSENT_TITLES, planConsents, recogniseConsents, type ConsentField } from '../../src/programme/consents';
import { answersBefore } from '../../src/programme/people';
import { ask } from '../client';
import { columnsStep, type Layout } from '../intake/choose-columns';
import { DoneStep } from '../intake/done';
import { startWith } from '../intake/start';
import { TableWizard } from '../intake/table-wizard';
import type { WhoAnswers } from '../intake/who-questions';
import { PreviewStep, type BroughtConsents } from './preview-step';

const start = startWith(() => ask('consentsForImport'));

const objection = (fields: readonly ConsentField[]): string | null => {
  if (!fields.includes('name')) return 'Не указано, в каком столбце участник.';
  return fields.includes('given') ? null : 'Не указано, в каком столбце дата согласия.';
};

const columns = columnsStep({ titles: CONSENT_TITLES, objection, recognise: recogniseConsents });

const answersAtFirst = (register: ConsentsForImport, layout: Layout<ConsentField>): WhoAnswers =>
  answersBefore(register.year, register.answered, (answers) => planConsents({ ...layout, year: register.year, today: register.today, register, answers }).questions);

const told = ({ value }: BroughtConsents): string => `Новых согласий: ${value.added}, из них действуют: ${value.counting}. Изменено: ${value.changed}.`;

const ABOUT = 'Список собранных бумаг: кто, класс или должность, кто подписал, вид согласия, дата, срок, отзыв. Люди должны быть в реестре. Имя подписавшего родителя не сохраняется – только «родитель».';

export const ConsentsWizard = () => (
  <TableWizard title="Загрузить согласия" about={ABOUT} start={start} {...columns} answersAtFirst={answersAtFirst} Preview={PreviewStep}
    Done={({ done, onMore }) => <DoneStep title="Согласия загружены" text={told(done)} done={done} sheet="Согласия" moreText="Загрузить ещё таблицу" onMore={onMore} />} />
);
