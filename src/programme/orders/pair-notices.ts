// What a participant is told after the order: with whom, about what, until when, whom to ask. Plain text for a letter or a messenger.

import { longDate } from '../language';
import { fullName } from '../people';
import type { Tables } from '../records';
import { participant } from './from-register';
import { placeOf } from './place-of-work';

export type NoticeSide = 'mentor' | 'mentee';

const WORKING: ReadonlySet<string> = new Set(['утверждена', 'в приказе']);

/** Code of the participant on this side; '' when the pair is gone or works no more. */
export const participantOf = (tables: Pick<Tables, 'pairs'>, pair: string, side: NoticeSide): string => {
  const row = tables.pairs.find((each) => each.id === pair);
  return row && WORKING.has(row.state) ? row[side] : '';
};

/** Subject and text; null for a pair that is not there. No name stands in the subject: many read it. */
export const noticeText = (tables: Pick<Tables, 'pairs' | 'people' | 'settings'>, pair: string, side: NoticeSide, forParent: boolean): { subject: string; body: string } | null => {
  const row = tables.pairs.find((each) => each.id === pair);
  const other = row && tables.people.find((person) => person.code === row[side === 'mentor' ? 'mentee' : 'mentor']);
  if (!row || !other) return null;
  const setting = (key: string): string => tables.settings.find((each) => each.key === key)?.value.trim() ?? '';
  const place = placeOf(participant(other));
  const who = `${fullName(other)}${place === '' ? '' : `, ${place}`}`;
  const curator = [setting('curator.last'), setting('curator.first'), setting('curator.middle')].filter((part) => part !== '').join(' ');
  const contact = [setting('curator.phone'), setting('curator.email')].filter((part) => part !== '').join(', ');
  const [own, word] = side === 'mentor' ? ['Вам доверен наставляемый', 'наставляемый'] : ['У Вас есть наставник', 'наставник'];
  return {
    subject: 'Программа наставничества: ваша пара',
    body: [
      'Здравствуйте!', '',
      forParent ? `Ваш ребёнок участвует в программе наставничества. Его ${word}: ${who}.` : `${own}: ${who}.`,
      ...(row.topic === '' ? [] : [`Тема: ${row.topic}.`]),
      ...(row.end === '' ? [] : [`Срок: до ${longDate(row.end)}`]),
      forParent ? 'О первой встрече участники договорятся в ближайшие дни.' : 'О первой встрече договоритесь в ближайшие дни.', '',
      ...(curator === '' ? [] : [`Вопросы – куратору: ${curator}${contact === '' ? '' : `, ${contact}`}.`]),
      setting('school.short'),
    ].filter((line, at, all) => line !== '' || all[at - 1] !== '').join('\n'),
  };
};
