// «Отметить подписание всех»: papers without a number that were signed on one day, noted together in one entry that can be taken back.

import { SIGNED_AT_ONCE, kindOf, type Facts } from '../../programme/orders';
import { rowsOf } from '../../register/snapshot';
import { perform, type Decision } from '../perform';
import { factsAt } from '../render';
import { refuse, type Reply } from '../reply';
import { signed } from './number';

export interface WantedSignatures {
  /** Ids of papers that the office does not number; at most `SIGNED_AT_ONCE`. */
  documents: string[];
  /** 'YYYY-MM-DD' */
  date: string;
}

export type NotedSignatures = {
  signed: number;
  /** Papers that are not on the table any more: noted before an answer was lost, or withdrawn meanwhile. */
  passed: number;
};

const sound = (wanted: WantedSignatures): boolean =>
  Array.isArray(wanted?.documents) && wanted.documents.length > 0 && wanted.documents.length <= SIGNED_AT_ONCE && wanted.documents.every((id) => typeof id === 'string') && /^\d{4}-\d\d-\d\d$/.test(String(wanted.date));

/** Notes the day of signing and writes what the papers do to the register. What was printed and signed stays as it is: no file is written anew. */
export const signPapers = (requestId: string, wanted: WantedSignatures): Reply<NotedSignatures> => {
  if (!sound(wanted)) return refuse('bad request');
  return perform({ id: requestId, action: 'sign papers', title: 'Отмечено подписание' }, (desk): Decision<NotedSignatures> => {
    const ids = new Set(wanted.documents);
    const papers = rowsOf(desk.tables, 'documents').filter((document) => ids.has(document.id));
    if (papers.length !== ids.size || papers.some((document) => kindOf(document.kind)?.series !== '')) return refuse('document state');
    const open = papers.filter(({ state }) => state === 'на подписи');
    // Papers that were made together are composed of the same facts.
    const facts = new Map<string, Facts>();
    for (const document of open) {
      const made = document.filedAt.slice(0, 10);
      const known = facts.get(`${document.year} ${made}`) ?? factsAt(desk.tables, document.year, made, { number: '', date: wanted.date });
      facts.set(`${document.year} ${made}`, known);
      desk.draft.update('documents', document.id, { date: wanted.date, state: 'подписан', given: signed(desk, document, known) });
    }
    return { ok: true, value: { signed: open.length, passed: papers.length - open.length }, title: `Отмечено подписание: ${open.length}` };
  });
};
