// What several orders of a programme's beginning ask alike: its dates, the council's protocol, with whom the roadmap is agreed, what loses force.

import { longDate, typographic } from '../../language';
import { daysAfter } from '../../consents/age';
import type { Composer } from '../composer';
import type { Facts } from '../facts';
import type { Ask } from '../kind';
import { orderText } from './amendment-parts';

const isYear = (year: string): boolean => /^\d{4}\/\d{4}$/.test(year);

/** First of September of the school year '2026/2027'; '' while the year is not set. */
export const firstDay = ({ year }: Facts): string => (isYear(year) ? `${year.slice(0, 4)}-09-01` : '');
export const lastDay = ({ setting }: Facts): string => setting('year.end');

/** The usual day, or another one when it is over: nothing takes effect, and nothing is due, before the order is written. */
const notOver = (usual: string, { today }: Facts, otherwise: string): string => (usual !== '' && usual < today ? otherwise : usual);

export const fromAsk: Ask = { key: 'from', title: 'Начало программы', type: 'date', required: true, start: firstDay };
export const untilAsk: Ask = { key: 'until', title: 'Конец программы', type: 'date', required: true, start: lastDay };
export const inForceAsk: Ask = {
  key: 'inForce', title: 'С какого дня', help: 'Обычно 1 сентября; если оно прошло – день, когда составлен приказ.', type: 'date', required: true,
  start: (facts) => notOver(firstDay(facts), facts, facts.today),
};

export const localActsAsk: Ask = {
  key: 'localActs', title: 'Представить положение и дорожную карту – до', help: 'Нужно, только если они не приложены.', type: 'date', required: true,
  start: (facts) => (isYear(facts.year) ? notOver(`${facts.year.slice(0, 4)}-09-15`, facts, daysAfter(facts.today, 14)) : ''),
};

export const councilAsks: readonly Ask[] = [
  { key: 'councilDate', title: 'Дата педагогического совета', help: 'Пусто – в документе останется место вписать.', type: 'date', required: false },
  { key: 'councilNumber', title: 'Номер протокола педагогического совета', type: 'text', required: false },
];

/** «на основании решения педагогического совета (протокол от … № …)», where the council's day is known. */
export const councilBasis = (council: { readonly date: string; readonly number: string }): string[] =>
  (council.date === '' ? [] : [typographic(`на основании решения педагогического совета (протокол от ${longDate(council.date)}${council.number === '' ? '' : ` № ${council.number}`})`)]);

export const agreedAsk: Ask = { key: 'agreedWith', title: 'С кем согласовано', help: 'Например: начальник Управления образования Смирнова О.П. Пусто – без согласования.', type: 'text', required: false };

/** Days of the two stages of monitoring: the middle and the end of the year. */
export const monitoringAsks: readonly Ask[] = [
  { key: 'monitoring1', title: 'Мониторинг, первый этап – до', help: 'Качество программы: середина года.', type: 'date', required: true, start: ({ year }) => (isYear(year) ? `${year.slice(0, 4)}-12-25` : '') },
  { key: 'monitoring2', title: 'Мониторинг, второй этап – до', help: 'Влияние программы на участников: конец года.', type: 'date', required: true, start: ({ year }) => (isYear(year) ? `${year.slice(5)}-05-31` : '') },
];

/** What an order repeals: at first the latest numbered order of the same kind. */
export const repealedAsk = (kind: string, help: string): Ask => ({
  key: 'repealed', title: 'Что утрачивает силу', help, type: 'text', required: false,
  start: ({ tables }) => {
    const former = tables.documents.filter((each) => each.kind === kind && each.number !== '' && each.date !== '' && each.state !== 'отозван').sort((a, b) => (a.date < b.date ? -1 : 1)).pop();
    return former ? orderText(former) : '';
  },
});

/** «Признать утратившим силу …», when something was named. */
export const repealed = (to: Composer): { text: string }[] => {
  const what = to.text('repealed').replace(/\.$/, '');
  return what === '' ? [] : [{ text: `Признать утратившим силу ${what}` }];
};

/** A day by which something is to be done; one before the order's own day is advised about. */
export const deadline = (to: Composer, key: string): string => {
  const day = to.date(key);
  if (day !== '' && day < (to.facts.date || to.facts.today)) to.advise(`Срок «${to.kind.asks.find((ask) => ask.key === key)?.title ?? key}» – ${longDate(day)}: это раньше самого приказа, проверьте.`);
  return day;
};

/** How soon a curator passes an order on. */
export const SOON = 'в течение трёх рабочих дней со дня подписания приказа';
