// What will become of consents soon: terms that end, birthdays that change who signs, a meeting that comes before the papers.

import { shortDate } from '../language/dates';
import type { IsoDate, RoadmapRow, SchoolYear } from '../records';
import { birthdayOf, daysAfter, marksOn } from './age';
import { lacking, type ConsentPerson } from './people';
import { counts, SOON } from './state';

export type AlertKind = 'исполняется 18' | 'исполняется 14' | 'истекает' | 'к встрече';

export interface ConsentAlert {
  kind: AlertKind;
  code: string;
  name: string;
  /** Day it is about, 'YYYY-MM-DD'; in the codes mode the last day of the month. */
  date: IsoDate;
  /** Russian, without the name. */
  text: string;
}

/** A meeting nearer than this shows who lacks a paper. */
const BEFORE_MEETING = 14;

const GROUP_MEETING = /(?:общ|групп)[а-яё]*\s+встреч|встреч[а-яё]*.{0,40}(?:всех участник|потенциальн)/i;

/** The day of the group meeting: the setting, else the first row of the roadmap that speaks of it and is not past; '' = not known. */
export const meetingDate = (setting: string, roadmap: readonly RoadmapRow[], year: SchoolYear, today: IsoDate): IsoDate | '' => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(setting)) return setting;
  const days = roadmap.filter((row) => row.year === year && row.state !== 'сделано' && row.state !== 'не требуется' && GROUP_MEETING.test(row.activity)).map((row) => row.start || row.end);
  return days.filter((day) => day >= today).sort()[0] ?? '';
};

const within = (date: IsoDate | '', today: IsoDate): boolean => date !== '' && date <= daysAfter(today, SOON);

const alertsOf = (one: ConsentPerson, today: IsoDate): ConsentAlert[] => {
  const processing = one.needs.find((need) => need.purpose === 'обработка');
  if (!processing) return [];
  const alert = (kind: AlertKind, date: IsoDate, text: string): ConsentAlert => ({ kind, code: one.code, name: one.name, date, text });
  const found: ConsentAlert[] = [];
  const paper = processing.paper;
  const inForce = counts(processing.state);
  const adult = birthdayOf(one.person, 18);
  const grownByBand = one.person.birth === '' && one.person.ageBand === '18 и старше';
  // A paper that the representative signed stays good, but from the birthday on the person answers alone.
  if (inForce && paper?.signedBy === 'родитель' && (within(adult, today) || grownByBand)) {
    const past = grownByBand || adult <= today;
    found.push(alert('исполняется 18', adult || today, past ? 'исполнилось 18: нужно собственное согласие' : `исполняется 18 ${shortDate(adult)}: с этого дня нужно собственное согласие`));
  } else if (inForce && paper?.signedBy === 'родитель' && paper.ownMark !== 'да') {
    const marked = birthdayOf(one.person, 14);
    const reached = marksOn(one.person, today);
    // Who was fourteen when the paper was signed lacks the mark since then; only a birthday after it is news.
    if (!reached && within(marked, today)) found.push(alert('исполняется 14', marked, `исполняется 14 ${shortDate(marked)}: нужна собственная отметка ученика`));
    else if (reached && marked !== '' && marked > paper.given) found.push(alert('исполняется 14', marked, 'исполнилось 14: нужна собственная отметка ученика'));
  }
  for (const need of one.needs) {
    if (need.state === 'истекает' && need.paper) found.push(alert('истекает', need.paper.until, `${need.purpose}: истекает ${shortDate(need.paper.until)}`));
  }
  return found;
};

/** Everything of the next thirty days, the nearest first; people whose birthday is past stay until the paper is there. */
export const consentAlerts = (people: readonly ConsentPerson[], today: IsoDate, meeting: IsoDate | ''): ConsentAlert[] => {
  const soon = people.flatMap((one) => alertsOf(one, today));
  const before = meeting !== '' && meeting >= today && meeting <= daysAfter(today, BEFORE_MEETING)
    ? lacking(people, 'обработка').map((one): ConsentAlert => ({ kind: 'к встрече', code: one.code, name: one.name, date: meeting, text: `нет согласия, а встреча ${shortDate(meeting)}` }))
    : [];
  return [...before, ...soon].sort((a, b) => (a.date === b.date ? (a.name < b.name ? -1 : 1) : a.date < b.date ? -1 : 1));
};
