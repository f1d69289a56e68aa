// Telling the participants of an order's pairs: by letter within the day's quota, by text for a messenger, on paper.

import { mailsLeftToday } from '../../google/mail';
import { leaveToday, planLetters, type NoLetter } from '../../programme/mailing';
import { noticeText, participantOf, type NoticeSide } from '../../programme/orders';
import { fullName } from '../../programme/people';
import { splitChoices, type IssuedDocument } from '../../programme/records';
import { recordsOf, rowsOf } from '../../register/snapshot';
import { runErrandsAt } from '../errands';
import { payloadOf } from '../errands/handler';
import { look, perform, type Decision, type Desk } from '../perform';
import { refuse, type Refusal, type Reply, type View } from '../reply';

const SIDES: readonly NoticeSide[] = ['mentor', 'mentee'];

export interface NoticeLine {
  pair: string;
  side: NoticeSide;
  name: string;
  /** '' = a letter can go; otherwise why not. */
  why: NoLetter | 'уже написали' | '';
  forParent: boolean;
  /** The text to copy. */
  text: string;
}

export interface Notices {
  title: string;
  lines: NoticeLine[];
  /** Of the letters that can go, so many leave today. */
  today: number;
}

const signed = (document: IssuedDocument | undefined): document is IssuedDocument => document !== undefined && document.rows !== '' && (document.state === 'подписан' || document.state === 'ознакомлены');

const written = (desk: Desk, document: string): ReadonlySet<string> => new Set(rowsOf(desk.tables, 'errands')
  .filter((e) => e.kind === 'сообщение' && e.document === document && e.state !== 'отменено')
  .map((e) => { const { pair = '', side = '' } = payloadOf(e); return `${pair}|${side}`; }));

const linesOf = (desk: Desk, document: IssuedDocument): NoticeLine[] => {
  const tables = recordsOf(desk.tables);
  const done = written(desk, document.id);
  return splitChoices(document.rows).flatMap((pair) => SIDES.flatMap((side): NoticeLine[] => {
    const code = participantOf(tables, pair, side);
    const person = tables.people.find((each) => each.code === code);
    if (!person) return [];
    const { send: [addressee], without: [none] } = planLetters([code], tables, document.year, desk.today);
    const text = noticeText(tables, pair, side, addressee?.forParent ?? false);
    return text ? [{ pair, side, name: fullName(person), why: done.has(`${pair}|${side}`) ? 'уже написали' : none?.why ?? '', forParent: addressee?.forParent ?? false, text: text.body }] : [];
  }));
};

/** Who of a signed order's pairs would be told, how, and what. */
export const previewNotices = (id: string): View<Notices> => {
  const view = look((desk): Notices | Refusal => {
    const document = rowsOf(desk.tables, 'documents').find((d) => d.id === id);
    if (!signed(document)) return refuse('document state');
    const lines = linesOf(desk, document);
    return { title: document.title, lines, today: leaveToday(lines.filter((line) => line.why === '').length, mailsLeftToday()) };
  });
  if (!view.ok) return view;
  return 'ok' in view.value ? view.value : { ok: true, value: view.value };
};

/** Plans a letter to everybody who can get one and has none yet; what the quota does not allow leaves on the next days. */
export const sendNotices = (requestId: string, id: string): Reply<{ letters: number }> => {
  if (typeof id !== 'string') return refuse('bad request');
  return perform({ id: requestId, action: 'send notices', title: 'Сообщения участникам пар' }, (desk): Decision<{ letters: number }> => {
    const document = rowsOf(desk.tables, 'documents').find((d) => d.id === id);
    if (!signed(document)) return refuse('document state');
    const due = linesOf(desk, document).filter((line) => line.why === '');
    for (const { pair, side } of due) desk.draft.insert('errands', { id: desk.draft.newCode('errands'), kind: 'сообщение', state: 'задумано', document: id, payload: JSON.stringify({ pair, side }), by: desk.who, at: desk.now });
    return { ok: true, value: { letters: due.length }, title: `Сообщения участникам пар: ${due.length}` };
  }, runErrandsAt);
};
