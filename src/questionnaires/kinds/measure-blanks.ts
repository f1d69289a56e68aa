// «Бланк замеров»: those who measure are asked for their measures of a class, without being let into the workbook.

import { PLACEHOLDERS, section, type Kind } from '../item';

/** Items of a blank that say when and at which moment it was measured. */
export const DATE_ITEM = 'date';
export const MOMENT_ITEM = 'moment';
export const AT_ENTRY = 'до начала работы пары';

const when = section('Когда измеряли');
const values = section('Значения');

const blankOf = (key: string, measurer: string): Kind => ({
  key, title: `Бланк замеров: ${measurer}`, when: 'сентябрь – октябрь и май', audience: 'сотрудники', categories: [], identity: 'free', mayBeAnonymous: false, repeats: true, measurer,
  intro: 'Замеры участников программы наставничества: до начала работы пары и по её завершении. Кого не измеряли, того пропустите: пустая строка – не ноль. Подробных заключений здесь не нужно.',
  thanks: 'Спасибо! Значения записаны. Если ошиблись, измените свой ответ по той же ссылке.',
  items: [
    when.date(DATE_ITEM, 'Дата замера', { required: true }),
    when.one(MOMENT_ITEM, 'Какой это замер?', [AT_ENTRY, 'по завершении работы'], { required: true }),
    values.grid('measures', 'Значения', [PLACEHOLDERS.measures, 'по шкале']),
  ],
});

export const MEASURE_BLANKS: readonly Kind[] = [blankOf('measures psychologist', 'психолог'), blankOf('measures teacher', 'классный руководитель')];
