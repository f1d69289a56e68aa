// Requisites that follow from what a document is and from the settings: who is named as its executor, how long a title may be.

import { fullName } from '../language';
import type { Facts } from './facts';
import { official } from './from-register';
import type { Opening } from './model';

/** A letter that the office registers names its executor unless the school wants none; an order only where it wants so. */
const namesExecutor = (opening: Opening, { setting }: Facts): boolean => {
  const where = setting('layout.executor').trim().toLowerCase().replace(/\s+/g, ' ');
  return opening.is === 'order' ? where === 'в письмах и приказах' : opening.is === 'letter' && !opening.unnumbered && where !== 'нет';
};

/** «Мельник Ирина Юрьевна, 2-33-44» at the foot: whom the reader may ask; '' where nobody is named. */
export const executorOf = (opening: Opening, facts: Facts): string =>
  (namesExecutor(opening, facts) ? [fullName(official(facts.setting, 'curator')), facts.setting('curator.phone').trim()].filter((part) => part !== '').join(', ') : '');

/** ГОСТ Р 7.0.97: a title is short; practice allows five lines beside the left margin, some forty letters each. */
const MOST_LINES = 5;
const LINE = 40;

/** Whether a title takes more lines than are advised when its words fill them one after another. */
export const isLongTitle = (title: string): boolean => title.split(/\s+/).reduce(({ lines, room }, word) => (
  word.length + 1 <= room ? { lines, room: room - word.length - 1 } : { lines: lines + 1, room: LINE - word.length }), { lines: 1, room: LINE + 1 }).lines > MOST_LINES;
