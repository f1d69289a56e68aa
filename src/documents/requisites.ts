// The requisites of a document as texts: date and number with blanks to fill by hand, marks of appendices, tags of a frame.

import { dateBlank, longDate, NBSP, shortDate } from '../programme/language';
import type { DocumentModel } from '../programme/orders';

const NUMBER_BLANK = '______';

const dateText = (model: DocumentModel): string => (model.date ? longDate(model.date) : dateBlank(model.blankYear));

/** «от 01.10.2026 № 71-б», with blanks for what is not known yet. */
export const reference = (model: DocumentModel): string => `от ${model.date ? shortDate(model.date) : dateBlank(model.blankYear)} №${NBSP}${model.number || NUMBER_BLANK}`;

/** «Приложение № 1 / к приказу … / от … № …», of an approved text with «УТВЕРЖДЕНО приказом …»; a single one carries no number. */
export const appendixMark = (model: DocumentModel, index: number): string => {
  const number = model.appendices.length > 1 ? ` №${NBSP}${index + 1}` : '';
  const { approved } = model.appendices[index] ?? {};
  const { dative, instrumental } = model.word;
  const whose = approved ? `${approved}\n${instrumental} ${model.letterhead.shortName}` : `к ${dative} ${model.letterhead.shortName}`;
  return `Приложение${number}\n${whose}\n${reference(model)}`;
};

/** A title breaks before «на 2026/2027 учебный год», never inside. */
const unbrokenYear = (title: string): string => title.replace(/(\d{4}\/\d{4}) (учебн[а-яё]+) (?=год)/, `$1${NBSP}$2${NBSP}`).replace(/ (на|в) (?=\d{4}\/\d{4})/, ` $1${NBSP}`);

/** Texts by the tag of the frame. */
export type FrameTags = Readonly<Record<string, string>>;

export const frameTags = (model: DocumentModel): FrameTags => ({
  учредитель: model.letterhead.founder,
  организация: model.letterhead.organisation,
  школа: model.letterhead.shortName,
  контакты: model.letterhead.contacts.join('\n'),
  место: model.letterhead.place,
  вид: model.opening.is === 'order' ? model.opening.heading : '',
  адресат: model.opening.is === 'letter' ? model.opening.addressee.join('\n') : '',
  дата: dateText(model),
  номер: model.number || NUMBER_BLANK,
  заголовок: unbrokenYear(model.title),
  должность: model.signature?.post ?? '',
  подпись: model.signature?.name ?? '',
  исполнитель: model.executor,
});
