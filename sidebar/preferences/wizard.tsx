// «Загрузить пожелания»: the answers after the group meeting become wishes and refusals in «Решения подбора».

import type { PreferencesStart } from '../../src/actions/preferences';
import { PREFERENCE_TITLES, readPreferences, recognisePreferences, type PreferenceField } from '../../src/programme/pairing';
import { answersBefore } from '../../src/programme/people';
import { ask } from '../client';
import { columnsStep, type Layout } from '../intake/choose-columns';
import { DoneStep } from '../intake/done';
import { startWith } from '../intake/start';
import { TableWizard } from '../intake/table-wizard';
import type { WhoAnswers } from '../intake/who-questions';
import { PreviewStep, type BroughtWishes } from './preview-step';

const start = startWith(() => ask('preferencesForImport'));

const objection = (fields: readonly PreferenceField[]): string | null => {
  if (!fields.includes('who')) return 'Не указано, в каком столбце тот, кто заполняет.';
  return fields.includes('choice1') || fields.includes('refuse') ? null : 'Не указан ни один столбец с выбором или отказом.';
};

const columns = columnsStep({ titles: PREFERENCE_TITLES, objection, recognise: recognisePreferences });

const answersAtFirst = ({ answered, year, today, register }: PreferencesStart, { rows, columns: chosen, headerRow }: Layout<PreferenceField>): WhoAnswers =>
  answersBefore(year, answered, (answers) => readPreferences({ rows, columns: chosen, headerRow, today, register, answers }).questions);

const told = ({ value }: BroughtWishes): string => (value.added + value.changed + value.lifted === 0 ? 'Всё уже есть, менять нечего.' : `В лист «Решения подбора» записано новых: ${value.added}, изменено: ${value.changed}, снято: ${value.lifted}. Подбор учтёт их при следующем запуске.`);

const ABOUT = 'Ответы после групповой встречи: кто заполнял, его роль, выборы по порядку и с кем он не хотел бы работать. Отказ сильнее выбора. Люди должны быть в реестре.';

export const PreferencesWizard = () => (
  <TableWizard title="Загрузить пожелания" about={ABOUT} start={start} {...columns} answersAtFirst={answersAtFirst} Preview={PreviewStep}
    Done={({ done, onMore }) => <DoneStep title="Пожелания загружены" text={told(done)} done={done} sheet="Решения подбора" moreText="Загрузить ещё таблицу" onMore={onMore} next={{ text: 'Подобрать пары', door: 'openMatching' }} />} />
);
