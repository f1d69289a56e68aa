// What the orders of changes share: which order is changed and how it is named, which pairs they may speak of, how a pair is called.

import { dateParts, fullName, inQuotes, longDate, typographic } from '../../language';
import type { IssuedDocument, Pair } from '../../records';
import { basisInGenitive } from '../act-words';
import type { Composer } from '../composer';
import type { Facts, PairFact } from '../facts';
import type { Ask } from '../kind';

/** Orders of this year that make pairs and have a number, newest first. */
const pairOrders = ({ tables, year }: Facts): IssuedDocument[] =>
  tables.documents.filter((document) => document.year === year && document.kind === 'пары' && document.number !== '' && document.state !== 'отозван').reverse();

export const inOrder = ({ tables, year }: Facts): string[] => tables.pairs.filter((pair) => pair.year === year && pair.state === 'в приказе').map((pair) => pair.id);

export const orderAsk: Ask = {
  key: 'document', title: 'Какой приказ меняется', type: 'document', required: true,
  among: (facts) => pairOrders(facts).map((document) => document.id), start: (facts) => pairOrders(facts)[0]?.id ?? '',
};

export const basisAsk: Ask = { key: 'basis', title: 'На основании', help: 'Например: заявление Петровой А.С. от 12.11.2026. Пусто – без этой строки.', type: 'text', required: false };

/** «приказ от 1 октября 2026 г. № 71-б «О закреплении …»» */
export const orderText = ({ date, number, title }: Pick<IssuedDocument, 'date' | 'number' | 'title'>): string => typographic(`приказ от ${date === '' ? '' : longDate(date)} № ${number} ${inQuotes(title)}`);

/** The same by the id of the order; reported when it has no number yet. */
export const orderName = (to: Composer, id: string): string => {
  const document = to.facts.tables.documents.find((each) => each.id === id);
  if (!document) return '';
  if (document.number === '' || document.date === '') to.lack(`documents.${id}.number`, 'У приказа, который меняют, ещё нет номера и даты: запишите их.');
  return orderText(document);
};

/** «Петрова А.С. – Иванов И.И.» inside guillemets: names stay in the nominative. */
export const pairName = (pair: PairFact): string => `«${fullName(pair.mentor)} – ${fullName(pair.mentee)}»`;

/** «12.11.2026», «12.11.2026 г.» as the rest of an order writes dates. */
const datesAtLength = (text: string): string =>
  text.replace(/(?<!\d)(\d\d)\.(\d\d)\.(\d{4})(?!\d)(?:\s*г\.?(?![а-яё]))?/g, (written, day: string, month: string, year: string) => {
    const iso = `${year}-${month}-${day}`;
    return dateParts(iso) ? longDate(iso) : written;
  });

export const basisOf = (to: Composer): string[] => {
  const basis = to.text('basis').replace(/^на основании\s+/i, '').replace(/\.$/, '');
  return basis === '' ? [] : [`на основании ${basisInGenitive(datesAtLength(basis))}`];
};

/** Rows by id, for effects that look at what stands there. */
export const pairById = ({ tables }: Facts): ReadonlyMap<string, Pair> => new Map(tables.pairs.map((pair) => [pair.id, pair]));
