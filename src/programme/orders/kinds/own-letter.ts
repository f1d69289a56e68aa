// A letter of one's own: addressee, subject, greeting, text, an appendix from any rows of a sheet; numbered among the school's letters.

import { about, typographic } from '../../language';
import { Composer } from '../composer';
import type { DocumentKind } from '../kind';
import type { Block, DocumentResult } from '../model';
import { appendixAsks, pastedAppendix } from './pasted-appendix';

const LETTER = { dative: 'письму', instrumental: 'письмом' };

function compose(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const subject = to.text('subject').replace(/^об?\s+/i, '').replace(/\.$/, '');
  const greeting = to.text('greeting');
  const appendix = pastedAppendix(to);
  const body: Block[] = [
    ...(greeting === '' ? [] : [{ is: 'paragraph' as const, text: typographic(/[!.,]$/.test(greeting) ? greeting : `${greeting}!`), align: 'center' as const, space: true }]),
    ...to.list('text').map((text): Block => ({ is: 'paragraph', text: typographic(text), indent: true })),
    ...(appendix ? [{ is: 'paragraph' as const, text: typographic(`Приложение: ${appendix.named} (${appendix.extent}).`), indent: true }] : []),
  ];
  return to.done({
    title: subject === '' ? '' : typographic(`${about(subject)} ${subject}`), opening: { is: 'letter', addressee: to.list('addressee').map(typographic) }, word: LETTER,
    body, appendices: appendix ? [appendix.page] : [],
  });
}

export const ownLetterKind: DocumentKind = {
  id: 'своё письмо', code: 'свой', title: 'Своё письмо', help: 'Адресат, текст и приложение – ваши; номер и учёт общие.', group: 'Письма и награды', series: 'письма', about: 'programme',
  asks: [
    { key: 'addressee', title: 'Адресат', help: 'В дательном падеже, каждая часть с новой строки: Начальнику Управления образования; Смирновой О.П.', type: 'lines', required: true },
    { key: 'subject', title: 'О чём', help: 'В предложном падеже, без «О»: реализации программы наставничества.', type: 'text', required: true },
    { key: 'greeting', title: 'Обращение', help: 'Например: Уважаемая Ольга Петровна! Пусто – без обращения.', type: 'text', required: false },
    { key: 'text', title: 'Текст', help: 'Каждый абзац с новой строки.', type: 'lines', required: true },
    ...appendixAsks,
  ],
  compose: (facts, given) => compose(ownLetterKind, facts, given),
};
