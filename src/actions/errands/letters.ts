// Letters with documents: each leaves at most once; one whose fate is unknown is asked about.

import { fileState, pdfOf, shareFile } from '../../google/files';
import { mailsLeftToday, sendLetter } from '../../google/mail';
import { letterBegun, rememberLetter } from '../../google/memory';
import { now } from '../../google/session';
import { inQuotes } from '../../programme/language';
import { kindOf } from '../../programme/orders';
import type { Errand, IssuedDocument } from '../../programme/records';
import { rowsOf } from '../../register/snapshot';
import { mark, note, type Marks, type Run } from '../marks';
import { paperOf } from './files';
import { BEING_DONE, payloadOf, type Handler } from './handler';

/** Google refuses longer subjects. */
const LONGEST_SUBJECT = 240;

const NO_LETTERS_LEFT = 'письма на сегодня кончились, оно уйдёт завтра';

/** Under what the letter is remembered outside the cells; a letter that is to be sent anew has another moment. */
export const letterOf = (errand: Pick<Errand, 'id' | 'at'>): string => `${errand.id}:${errand.at}`;

/** «приказ «О …»» or the paper's own title. */
const named = (document: IssuedDocument): string => {
  const group = kindOf(document.kind)?.group;
  return `${group === 'Приказы' || group === 'Своё' ? 'приказ' : 'документ'} ${inQuotes(document.title)}`;
};

const withdrawal = (document: IssuedDocument) => ({
  subject: `Отозван проект: ${named(document)}`,
  body: `Здравствуйте!\n\nПроект, который вы получили раньше, отозван: ${named(document)}. Подписывать его не нужно.\n`,
});

const toSign = (document: IssuedDocument, byLink: boolean) => ({
  subject: `На подпись: ${named(document)}`,
  body: `Здравствуйте!\n\nПодготовлен ${named(document)}. Он приложен к письму${byLink ? ` и открывается по ссылке:\n${document.link}` : '.'}\n\nПосле подписания сообщите, пожалуйста, номер и дату куратору.\n`,
});

const state = (errand: Errand, value: string, rest: Partial<Errand> = {}): Marks => [{ sheet: 'errands', key: errand.id, values: { state: value, ...rest } }];

/**
 * What became of a letter that is found being done. What is remembered outside the cells tells: one that was begun may have left and is
 * asked about; one that was not begun waits on.
 */
export const clearStuckLetter = (errand: Errand): Marks => state(errand, letterBegun(letterOf(errand)) ? 'неизвестно' : 'задумано');

/** From here on the letter may have left, and both the sheet and what is remembered say so. */
const begin = (at: Run, errand: Errand): void => {
  // A letter of the commit that was just proved was listed as being done.
  if (at.fresh.has(errand.id)) note(at, state(errand, BEING_DONE));
  else mark(at, state(errand, BEING_DONE));
  rememberLetter(letterOf(errand));
};

/**
 * Opens the file to whom the letter goes; null where there is nothing to open. Our own opening of it must not look like a person's edit
 * afterwards, nor hide one that was made while the letter waited: a file made in this very run is known to nobody yet.
 */
const opened = (at: Run, errand: Errand, document: IssuedDocument, to: string): Partial<IssuedDocument> | null => {
  if (document.file === '') return null;
  const untouched = at.fresh.has(errand.id) || fileState(document.file)?.modified === document.modifiedAt;
  const file = shareFile(document.file, to);
  return file && (untouched ? { modifiedAt: file.modified } : {});
};

const sendIt = (at: Run, errand: Errand, document: IssuedDocument): void => {
  const { to, withdrawn } = payloadOf(errand);
  // Withdrawn while the letter waited: nobody is to sign it.
  if (document.state === 'отозван' && !withdrawn) return note(at, state(errand, 'отменено'));
  // Begun before, though the sheet does not say so any more: somebody took the mark back. It is asked about, never sent again by itself.
  if (!at.fresh.has(errand.id) && letterBegun(letterOf(errand))) return note(at, state(errand, 'неизвестно'));
  if (!to) return;
  if (mailsLeftToday() < 1) return note(at, state(errand, 'задумано', { result: NO_LETTERS_LEFT }));
  const paper = withdrawn ? null : paperOf(at, document);
  if (!paper && !withdrawn) return;
  const link = withdrawn ? null : opened(at, errand, document, to);
  const pdf = paper && document.file !== '' ? pdfOf(document.file, paper.name) : null;
  begin(at, errand);
  const { subject, body } = withdrawn ? withdrawal(document) : toSign(document, link !== null);
  sendLetter({ to, subject: subject.slice(0, LONGEST_SUBJECT), body, attachments: paper ? [paper.docx, ...(pdf ? [pdf] : [])] : [] });
  note(at, [...state(errand, 'сделано', { result: '' }), ...(withdrawn ? [] : [{ sheet: 'documents' as const, key: document.id, values: { ...link, sentTo: to, sentAt: now() } }])]);
};

export const sendLetters: Handler = (at, planned) => {
  for (const errand of planned) {
    const document = rowsOf(at.snapshot.tables, 'documents').find((d) => d.id === errand.document);
    if (document) sendIt(at, errand, document);
  }
};
