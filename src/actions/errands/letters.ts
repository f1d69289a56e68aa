// Letters with documents: each leaves at most once; one whose fate is unknown is asked about.

import { pdfOf, shareFile } from '../../google/files';
import { mailsLeftToday, sendLetter } from '../../google/mail';
import { letterBegun, rememberLetter } from '../../google/memory';
import { now } from '../../google/session';
import { inQuotes } from '../../programme/language';
import { kindOf } from '../../programme/orders';
import type { Errand, IssuedDocument } from '../../programme/records';
import { rowsOf } from '../../register/snapshot';
import { mark, note, type Run } from '../marks';
import { renderDocument } from '../render';
import { payloadOf, type Handler } from './handler';

/** Google refuses longer subjects. */
const LONGEST_SUBJECT = 240;

const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

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

const sendIt = (at: Run, errand: Errand, document: IssuedDocument): void => {
  const { to, withdrawn } = payloadOf(errand);
  if (!to) return;
  if (mailsLeftToday() < 1) return note(at, [{ sheet: 'errands', key: errand.id, values: { result: NO_LETTERS_LEFT } }]);
  const rendered = withdrawn ? null : renderDocument(at.snapshot.tables, document);
  if (!rendered && !withdrawn) return;
  const letter = letterOf(errand);
  // Begun before, though the sheet does not say so any more: somebody took the mark back. It is asked about, never sent again by itself.
  if (letterBegun(letter)) return mark(at, [{ sheet: 'errands', key: errand.id, values: { state: 'неизвестно' } }]);
  const byLink = !withdrawn && document.file !== '' && shareFile(document.file, to);
  // From here on the letter may have left: a row found in this state is asked about, never sent again by itself.
  mark(at, [{ sheet: 'errands', key: errand.id, values: { state: 'делается' } }]);
  rememberLetter(letter);
  const { subject, body } = withdrawn ? withdrawal(document) : toSign(document, byLink);
  const pdf = rendered && document.file !== '' ? pdfOf(document.file) : null;
  sendLetter({
    to, subject: subject.slice(0, LONGEST_SUBJECT), body,
    attachments: rendered ? [{ name: `${rendered.name}.docx`, mimeType: DOCX, base64: rendered.base64 }, ...(pdf ? [{ name: `${rendered.name}.pdf`, mimeType: PDF, base64: pdf }] : [])] : [],
  });
  note(at, [{ sheet: 'errands', key: errand.id, values: { state: 'сделано', result: '' } }, ...(withdrawn ? [] : [{ sheet: 'documents' as const, key: document.id, values: { sentTo: to, sentAt: now() } }])]);
};

export const sendLetters: Handler = (at, planned) => {
  for (const errand of planned) {
    const document = rowsOf(at.snapshot.tables, 'documents').find((d) => d.id === errand.document);
    if (document) sendIt(at, errand, document);
  }
};
