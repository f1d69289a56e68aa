// One of the register's people by a name as somebody wrote it, with the class or post beside it. Doubt is not resolved here: it is handed on.

import { comparable, readClass, readName, type NameReading } from '../people';
import type { Person } from '../records';

const MERGED = 'объединён';

const isInitial = (part: string): boolean => /^[А-ЯЁ][а-яё]?\.$/.test(part);

/** Whether one part of a name as written may be this part of a person's name. */
function partFits(written: string, own: string): boolean {
  if (written === '' || own === '') return true;
  return isInitial(written) ? comparable(own).startsWith(comparable(written.charAt(0))) : comparable(own) === comparable(written);
}

const nameFits = (name: NameReading, person: Person): boolean => comparable(name.last) === comparable(person.last) && partFits(name.first, person.first) && partFits(name.middle, person.middle);

/** true: the class or the post agrees; false: it contradicts; null: one of them is not known. */
function placeFits(place: string, person: Person): boolean | null {
  if (place === '') return null;
  const schoolClass = readClass(place).value;
  if (schoolClass !== '') {
    if (person.class === '') return person.post === '' ? null : false;
    // «5» and «5Б» do not contradict: one of them was written without the letter.
    return schoolClass === person.class || (/^\d+$/.test(schoolClass) !== /^\d+$/.test(person.class) && parseInt(schoolClass, 10) === parseInt(person.class, 10));
  }
  const [written, post] = [comparable(place), comparable(person.post)];
  if (post === '') return person.class === '' ? null : false;
  return written.includes(post) || post.includes(written);
}

export interface Match {
  person: Person | null;
  candidates: Person[];
  why: string;
}

const one = (people: readonly Person[]): Person | null => (people.length === 1 ? people[0] ?? null : null);

/** People by surname, for `findPerson`; a record that was merged into another is nobody. */
export const peopleBySurname = (people: readonly Person[]): ReadonlyMap<string, readonly Person[]> => {
  const found = new Map<string, Person[]>();
  for (const person of people) {
    if (person.state === MERGED) continue;
    const key = comparable(person.last);
    const alike = found.get(key);
    if (alike) alike.push(person);
    else found.set(key, [person]);
  }
  return found;
};

/** The one person that the name, the class or post and the part in this year leave; otherwise the candidates. */
export function findPerson(raw: string, place: string, people: ReadonlyMap<string, readonly Person[]>, hasPart: (code: string) => boolean): Match {
  const name = readName(raw);
  const alike = people.get(comparable(name.last)) ?? [];
  if (name.shape === 'single' || name.shape === 'strange') return { person: null, candidates: [...alike], why: name.remark?.text ?? 'не похоже на ФИО' };
  const fitting = alike.filter((person) => nameFits(name, person));
  if (fitting.length === 0) return { person: null, candidates: [...alike], why: 'в реестре нет человека с таким именем' };
  const agreeing = fitting.filter((person) => placeFits(place, person) === true);
  const open = fitting.filter((person) => placeFits(place, person) !== false);
  if (open.length === 0) return { person: null, candidates: fitting, why: 'имя подходит, а класс или должность в реестре другие' };
  const left = agreeing.length > 0 ? agreeing : open;
  const found = one(left) ?? one(left.filter((person) => hasPart(person.code)));
  // A namesake whose class is not known may be meant as well, unless the class singles one out.
  return found ? { person: found, candidates: [], why: '' } : { person: null, candidates: left, why: 'таких людей несколько' };
}
