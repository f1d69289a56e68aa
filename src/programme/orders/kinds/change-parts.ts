// What the orders that replace, extend and end pairs share: the order that made the pairs, contracts of employees, what the curator passes on.

import { enumeration, longDate, typographic } from '../../language';
import type { IssuedDocument } from '../../records';
import type { Composer } from '../composer';
import type { Facts, PairFact } from '../facts';
import type { Clause } from '../model';
import { isEmployeePair } from '../pair-facts';
import { moveOf } from '../reconciliation';
import { inOrder, orderText } from './amendment-parts';
import { SOON } from './launch-asks';

/** More orders than this are not listed in a sentence. */
const MOST_ORDERS = 3;

interface Order {
  readonly date: string;
  readonly number: string;
}

const reference = ({ date, number }: Order): string => typographic(`от ${longDate(date)} № ${number}`);

/** The orders by which these pairs work, each once; a pair without one is advised about. */
const ordersOf = (to: Composer, ids: readonly string[]): Order[] => {
  const rows = to.facts.tables.pairs.filter((pair) => ids.includes(pair.id));
  if (rows.some((pair) => pair.orderNumber === '')) to.advise('Есть пары без номера приказа о закреплении: запишите номер и дату того приказа раньше, чем подпишут этот.');
  const numbered = rows.filter((pair) => pair.orderNumber !== '' && pair.orderDate !== '').map((pair): Order => ({ date: pair.orderDate, number: pair.orderNumber }));
  return [...new Map(numbered.map((order) => [reference(order), order])).values()];
};

/** «, закреплённой приказом от … № …,» after a pair, «, закреплённых приказами …,» after pairs; '' where no order is known, or too many are. */
export const madeBy = (to: Composer, ids: readonly string[]): string => {
  const orders = ordersOf(to, ids);
  if (orders.length === 0 || orders.length > MOST_ORDERS) return '';
  return `, ${ids.length === 1 ? 'закреплённой' : 'закреплённых'} ${orders.length === 1 ? 'приказом' : 'приказами'} ${enumeration(orders.map(reference))},`;
};

/** «Внести соответствующие изменения в приказ от … № … «О закреплении …»»; none where no order is known. */
export const changedOrders = (to: Composer, ids: readonly string[]): Clause[] => {
  const orders = ordersOf(to, ids);
  const [only] = orders;
  if (!only) return [];
  const listed = to.facts.tables.documents.find((each) => each.number === only.number && each.date === only.date && each.state !== 'отозван');
  return [{ text: `Внести соответствующие изменения в ${orders.length > 1 ? `приказы ${enumeration(orders.map(reference))}` : listed ? orderText(listed) : `приказ ${reference(only)}`}` }];
};

/** Id of the one listed order by which all these pairs work, or are to work when it is signed; '' when there is none or more than one. */
export const orderOf = ({ tables, year }: Facts, ids: readonly string[]): string => {
  const rows = tables.pairs.filter((pair) => ids.includes(pair.id));
  const listed = tables.documents.filter((document) => document.year === year && document.state !== 'отозван' && document.state !== 'проект');
  const makes = (document: IssuedDocument): boolean => (rows.every((pair) => pair.orderNumber === '')
    ? ids.every((id) => moveOf(document)?.adds.includes(id))
    : document.number !== '' && rows.every((pair) => pair.orderNumber === document.number && pair.orderDate === document.date));
  const found = rows.length === 0 ? [] : listed.filter(makes);
  return found.length === 1 ? found[0]?.id ?? '' : '';
};

/** Article 351.8 of the Labour Code: a change in an employee's work as a mentor of an employee, and in its pay, is made in the contract's supplement. */
export const contractClause = (pairs: readonly PairFact[], what: string): Clause[] =>
  (pairs.some(isEmployeePair) ? [{ text: `${what} оформить дополнительными соглашениями к трудовым договорам работников, которые выполняют функции наставников работников, в соответствии со статьёй 351.8 Трудового кодекса Российской Федерации` }] : []);

const minors = (pairs: readonly PairFact[]): boolean => pairs.some((pair) => pair.mentee.class.trim() !== '' || pair.mentor.class.trim() !== '');

/** «ознакомить с настоящим приказом участников …»: whom the curator tells, and how soon. */
export const informItem = (pairs: readonly PairFact[]): string =>
  `ознакомить с настоящим приказом участников${minors(pairs) ? ' и родителей (законных представителей) несовершеннолетних' : ''} ${SOON}`;

/** Working days from one day to another, the first not counted; holidays are not known here. */
const workingDays = (from: string, to: string): number => {
  let count = 0;
  for (let day = Date.parse(from) + 86_400_000; day <= Date.parse(to) && count < 3; day += 86_400_000) count += [0, 6].includes(new Date(day).getUTCDay()) ? 0 : 1;
  return count;
};

/** Article 351.8: the employer who ends an employee's work as a mentor early says so three working days before. */
export const adviseNotice = (to: Composer, pairs: readonly PairFact[], day: string): void => {
  if (pairs.some(isEmployeePair) && day !== '' && workingDays(to.facts.date || to.facts.today, day) < 3) to.advise('Наставника-работника предупреждают о досрочном прекращении не позже чем за три рабочих дня (статья 351.8 Трудового кодекса): проверьте дату.');
};

/** Pairs of this year that stand in an order, as the choice of every such order. */
export const pairsInOrder = { among: inOrder, whom: 'пары этого года, закреплённые приказом' } as const;

/** One pair or several: the words of a sentence that speaks of them. */
export const oneOr = <T>(pairs: readonly PairFact[], one: T, several: T): T => (pairs.length === 1 ? one : several);
