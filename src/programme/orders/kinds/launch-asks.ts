// What several orders of a programme's beginning ask alike: its dates, the council's protocol, with whom the roadmap is agreed.

import type { Facts } from '../facts';
import type { Ask } from '../kind';

/** First of September of the school year '2026/2027'; '' while the year is not set. */
export const firstDay = ({ year }: Facts): string => (/^\d{4}\//.test(year) ? `${year.slice(0, 4)}-09-01` : '');
export const lastDay = ({ setting }: Facts): string => setting('year.end');

export const fromAsk: Ask = { key: 'from', title: 'Начало программы', type: 'date', required: true, start: firstDay };
export const untilAsk: Ask = { key: 'until', title: 'Конец программы', type: 'date', required: true, start: lastDay };
export const inForceAsk: Ask = { key: 'inForce', title: 'Ввести в действие с', type: 'date', required: true, start: firstDay };

export const councilAsks: readonly Ask[] = [
  { key: 'councilDate', title: 'Дата педагогического совета', help: 'Пусто – в документе останется место вписать.', type: 'date', required: false },
  { key: 'councilNumber', title: 'Номер протокола педагогического совета', type: 'text', required: false },
];

export const agreedAsk: Ask = { key: 'agreedWith', title: 'С кем согласовано', help: 'Например: начальник Управления образования. Пусто – без согласования.', type: 'text', required: false };

/** Days of the two stages of monitoring: the middle and the end of the year. */
export const monitoringAsks: readonly Ask[] = [
  { key: 'monitoring1', title: 'Мониторинг, первый этап – до', type: 'date', required: true, start: ({ year }) => (/^\d{4}\/\d{4}$/.test(year) ? `${year.slice(0, 4)}-12-25` : '') },
  { key: 'monitoring2', title: 'Мониторинг, второй этап – до', type: 'date', required: true, start: ({ year }) => (/^\d{4}\/\d{4}$/.test(year) ? `${year.slice(5)}-05-31` : '') },
];
