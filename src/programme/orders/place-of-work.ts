// Where somebody works or studies: class, post, and an organisation told apart from the post, because in a text it is not declined.

import { NBSP } from '../language';
import type { OrderPerson, Participant } from './facts';

const LEGAL_FORMS = 'ООО|АО|ОАО|ПАО|ЗАО|АНО|НКО|ИП|КФХ|ФГУП|ГУП|МУП|ФГБОУ|ФГАОУ|ГБПОУ|ГАПОУ|ГПОУ|ГБОУ|ГАОУ|ГКОУ|ГОУ|МБОУ|МАОУ|МКОУ|МОУ|ЧОУ|МБДОУ|МБУ|МАУ|МКУ|ГБУЗ|ГБУ|ГАУ|ГКУ';
const HEADS = 'колледж|институт|университет|академия|техникум|училище|лицей|гимназия|школа|больница|поликлиника|газета|редакция|завод|комбинат|фабрика|компания|фирма|предприятие|агентство|центр|музей|библиотека|театр|студия|банк|хозяйство';

/** A part of a post that names an organisation: in guillemets, by its legal form, or by its head in the nominative. */
const ORGANISATION = new RegExp(`^(?:[«"]|(?:${LEGAL_FORMS})(?=\\s))|(?:^|\\s)(?:${HEADS})(?=\\s|$)`);

/** «фельдшер, районная больница»: the organisation may have a column of its own or stand after the post. */
export const postAndPlace = (post: string, organisation: string): Pick<OrderPerson, 'post' | 'organisation'> => {
  const [text, place] = [post.trim(), organisation.trim()];
  if (place !== '') {
    if (text.endsWith(place)) return { post: text.slice(0, -place.length).replace(/[\s,]+$/, ''), organisation: place };
    return text.toLowerCase().includes(place.toLowerCase()) ? { post: text } : { post: text, organisation: place };
  }
  const parts = text.split(/,\s+/);
  const at = parts.findIndex((part, index) => index > 0 && ORGANISATION.test(part));
  return at < 0 ? { post: text } : { post: parts.slice(0, at).join(', '), organisation: parts.slice(at).join(', ') };
};

/** «фельдшер, районная больница»: for tables and lists. */
export const postAndOrganisation = (person: Pick<OrderPerson, 'post' | 'organisation'>): string => [person.post.trim(), person.organisation ?? ''].filter((part) => part !== '').join(', ');

/** '9А' → «9 «А» класс», '5' → «5 класс»; another notation stays as written. */
export function classLabel(text: string): string {
  const match = /^(\d{1,2})\s*[-–]?\s*[«"]?([А-ЯЁа-яё])?[»"]?$/.exec(text.trim());
  if (!match) return text.trim();
  const [, number = '', letter] = match;
  return [number, letter ? `«${letter.toUpperCase()}»` : '', 'класс'].filter(Boolean).join(NBSP);
}

/** «9 «А» класса»; another notation in brackets. */
export const classInGenitive = (text: string): string => {
  const label = classLabel(text);
  return label.endsWith('класс') ? `${label}а` : `(${label})`;
};

/** Class or post, whatever tells where the person belongs. */
export const placeOf = (person: Participant): string => (person.class.trim() ? classLabel(person.class) : postAndOrganisation(person));
