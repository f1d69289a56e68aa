// Short notices of a pair and its first meeting to both participants, the parents of minors included.

import { now } from '../../google/session';
import { planLetters } from '../../programme/mailing';
import { noticeText, participantOf, type NoticeSide } from '../../programme/orders';
import { recordsOf } from '../../register/snapshot';
import { payloadOf, type Handler } from './handler';
import { sendMassLetters } from './mass-letters';

/** Sends what the quota allows; a pair that has ended meanwhile is not written to. */
export const sendNotices: Handler = (at, planned) => {
  const tables = recordsOf(at.snapshot.tables);
  const today = now().slice(0, 10);
  sendMassLetters(at, planned, (errand) => {
    const { pair = '', side = '' } = payloadOf(errand);
    const code = participantOf(tables, pair, side as NoticeSide);
    const year = tables.pairs.find((each) => each.id === pair)?.year ?? '';
    const [addressee] = code === '' ? [] : planLetters([code], tables, year, today).send;
    const text = noticeText(tables, pair, side as NoticeSide, addressee?.forParent ?? false);
    return addressee && text ? { to: addressee.to, ...text } : null;
  });
};
