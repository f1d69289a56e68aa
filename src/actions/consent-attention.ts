// What the home of the panel says of consents: who lacks one, what changes soon, what an order must be amended for, who answers for names.

import { bookOf, consentAlerts, consentPeople, mayTakePart, meetingDate, menteePart, mentorPart, withdrawnInOrder } from '../programme/consents';
import { plural } from '../programme/language/numerals';
import type { Tables } from '../programme/records';

export type ConsentLineId = 'no consent' | 'no papers' | 'consents soon' | 'withdrawn in order' | 'law';

export interface ConsentLine {
  id: ConsentLineId;
  count: number;
  text: string;
  sheet: string;
}

const GONE: ReadonlySet<string> = new Set(['выбыл', 'отклонён', 'завершил']);

/** Lines with their counts; a line that has nothing to say has the count 0. */
export const consentLines = (tables: Tables, year: string, today: string): { [id in ConsentLineId]: ConsentLine } => {
  const setting = (key: string): string => tables.settings.find((s) => s.key === key)?.value ?? '';
  const book = bookOf(tables);
  const people = new Map(tables.people.map((p) => [p.code, p]));
  const mentors = tables.mentors.filter((m) => m.year === year && !GONE.has(m.status)).map((m) => ({ code: m.code, part: mentorPart(m) }));
  const mentees = tables.mentees.filter((m) => m.year === year && !GONE.has(m.status)).map((m) => ({ code: m.code, part: menteePart(m) }));
  const lacking = [...mentors, ...mentees].filter(({ code, part }) => !mayTakePart(people.get(code), [part], book, today, 'подбор').ok).length;
  const soon = consentAlerts(consentPeople(tables, book, year, today), today, meetingDate(setting('consents.meeting'), tables.roadmap, year, today)).filter((a) => a.kind !== 'к встрече').length;
  const amend = withdrawnInOrder(tables, tables.pairs, year, today).length;
  const noPapers = mentors.length + mentees.length > 0 && !book.required('обработка');
  // Chosen but not done: the conversion is an action of its own.
  const half = setting('law.choice') === 'коды' && setting('mode') !== 'коды';
  const line = (id: ConsentLineId, count: number, one: string, few: string, many: string): ConsentLine => ({ id, count, sheet: '', text: plural(count, one, few, many) });
  return {
    'withdrawn in order': line('withdrawn in order', amend, 'пара в приказе, а согласие отозвано – приказ о внесении изменений', 'пары в приказе, а согласие отозвано – приказ о внесении изменений', 'пар в приказе, а согласие отозвано – приказ о внесении изменений'),
    'no consent': line('no consent', lacking, 'участник без согласия – в подбор и приказ не идёт', 'участника без согласия – в подбор и приказ не идут', 'участников без согласия – в подбор и приказ не идут'),
    'consents soon': line('consents soon', soon, 'согласие требует внимания: кончается срок или меняется возраст', 'согласия требуют внимания: кончается срок или меняется возраст', 'согласий требуют внимания: кончается срок или меняется возраст'),
    'no papers': { id: 'no papers', count: noPapers ? 1 : 0, sheet: '', text: 'Согласий на бумаге не внесено: пока считаются только анкеты – внести' },
    law: { id: 'law', sheet: '', count: setting('law.choice') === '' || half ? 1 : 0, text: half ? 'Школа выбрала коды, а имена ещё в таблице: «Закон и доступ»' : 'Запишите, кто отвечает за имена в таблице: «Закон и доступ»' },
  };
};
