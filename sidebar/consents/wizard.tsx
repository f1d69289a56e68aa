// «Загрузить согласия»: a school's own list of papers comes into «Согласия».

import { CONSENT_TITLES, recogniseConsents, type ConsentField } from '../../src/programme/consents';
import { ask } from '../client';
import { columnsStep } from '../intake/choose-columns';
import { DoneStep } from '../intake/done';
import { startWith } from '../intake/start';
import { TableWizard } from '../intake/table-wizard';
import { PreviewStep, type BroughtConsents } from './preview-step';

const start = startWith(() => ask('consentsForImport'));

const objection = (fields: readonly ConsentField[]): string | null => {
  if (!fields.includes('name')) return 'Не указано, в каком столбце участник.';
  return fields.includes('given') ? null : 'Не указано, в каком столбце дата согласия.';
};

const columns = columnsStep({ titles: CONSENT_TITLES, objection, recognise: recogniseConsents });

const told = ({ value }: BroughtConsents): string => `Новых согласий: ${value.added}, из них действуют: ${value.counting}. Изменено: ${value.changed}.`;

const ABOUT = 'Список собранных бумаг: кто, класс или должность, кто подписал, вид согласия, дата, срок, отзыв. Люди должны быть в реестре. Имя подписавшего родителя не сохраняется – только «родитель».';

export const ConsentsWizard = () => (
  <TableWizard title="Загрузить согласия" about={ABOUT} start={start} {...columns} answersAtFirst={() => ({})} Preview={PreviewStep}
    Done={({ done, onMore }) => <DoneStep title="Согласия загружены" text={told(done)} done={done} sheet="Согласия" moreText="Загрузить ещё таблицу" onMore={onMore} />} />
);
