// Small whole numbers of a questionnaire: how many mentees a mentor takes, years of experience.

import { corrected, doubtful, EMPTY, plain, unread, type Reading } from './reading';
import { oneLine, withPlainDashes } from './text';

const MANY_MENTEES = 30;
const LONG_EXPERIENCE = 70;

/** «3» → '3'; «2-3», «от 2 до 3», «до 3» → the upper bound; words («двоих») → '' with a remark; '0' stays zero, not «unknown». */
export function readCapacity(raw: string): Reading {
  const text = withPlainDashes(oneLine(raw)).toLowerCase();
  if (text === '') return EMPTY;
  const range = /^(?:от\s*)?(\d{1,2})\s*(?:-|до|или|\.\.+)\s*(\d{1,2})(?:\s*(?:чел\.?|человека?|наставляем[а-я]*|учен[а-я]*|дет[а-я]*))?$/.exec(text);
  if (range) {
    const upper = String(Math.max(Number(range[1]), Number(range[2])));
    return doubtful(upper, `назван промежуток, взята верхняя граница: ${upper}`);
  }
  const upTo = /^(?:до|не более|максимум)\s*(\d{1,2})(?:\D*)$/.exec(text);
  if (upTo) return doubtful(String(Number(upTo[1])), `назван предел, взят он: ${Number(upTo[1])}`);
  const one = /^(\d{1,4})(?:[.,]0+)?(?:\s*(?:чел\.?|человека?|наставляем[а-я]*|учен[а-я]*|дет[а-я]*))?$/.exec(text);
  if (!one) return unread(/\d/.test(text) ? 'число не прочитано' : 'число написано словом');
  const value = String(Number(one[1]));
  if (Number(value) > MANY_MENTEES) return doubtful(value, 'необычно много наставляемых');
  return value === raw ? plain(value) : corrected(value, `записано как ${value}`);
}

/** Whole years: «17», «17 лет», «5,5» (counted as 5, with a remark). */
export function readYears(raw: string): Reading {
  const text = oneLine(raw).toLowerCase();
  if (text === '' || text === '-' || text === '–' || text === '—') return EMPTY;
  const match = /^(?:около\s*|более\s*|свыше\s*)?(\d{1,2})(?:[.,](\d+))?\s*(?:г\.?|года?|лет)?\.?(?:\s*\d{1,2}\s*мес[а-я.]*)?$/.exec(text);
  const within = match ? null : /(?:^|\D)(\d{1,2})\s*(?:г\.?|года?|лет)(?![а-я])/.exec(text);
  if (within) return doubtful(String(Number(within[1])), `из ответа взято число лет: ${Number(within[1])}`);
  if (!match) return unread('число лет не прочитано');
  const value = String(Number(match[1]));
  if (Number(value) > LONG_EXPERIENCE) return unread('столько лет стажа не бывает');
  if (value === raw) return plain(value);
  if (Number(match[2] ?? 0) > 0 || /[а-я]{5}/.test(text)) return doubtful(value, `взяты полные годы: ${value}`);
  return corrected(value, `записано как ${value}`);
}
