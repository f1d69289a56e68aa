// The gender that a name shows by itself; only a proposal for a person to confirm, never a fact.

import type { Gender } from './cases';
import { withoutYo } from './letters';
import type { PersonName } from './name';
import { patronymicGender } from './patronymic';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Men's names on «а», «я», «ь». */
const MALE = words('никита илья лука фома кузьма савва данила гаврила фока иона сила зосима муса иса мустафа абдулла хамза игорь камиль эмиль рауль лазарь шамиль исмаиль шариль самуэль даниэль равиль рамиль наиль фаниль ильсур миша петя вася коля ваня дима толя юра витя сережа костя алеша леша володя боря гриша паша антоша');

/** Women's names on a consonant, «ь» and other letters. */
const FEMALE = words('любовь нинель эсфирь айгуль гузель рахиль адель мишель николь гульназ патимат алсу нелли мэри мари кармен элен эльмаз жизель ассоль изабель гюзель айсель гулназ зульфият хадижат мадинат маликат шамсият аминат сакинат рукият зайнаб гулисте наргиз лейсан ляйсан ильсияр гульчачак нургуль юлдуз');

/** Names that both sexes bear. */
const BOTH = words('саша женя валя слава шура вали');

function byFirstName(first: string): Gender | null {
  const word = withoutYo(first.trim().toLowerCase());
  if (word.length < 2 || word.includes('.') || BOTH.has(word)) return null;
  if (MALE.has(word)) return 'm';
  if (FEMALE.has(word)) return 'f';
  if (/[ая]$/.test(word)) return 'f';
  return /[бвгджзйклмнпрстфхцчшщ]$/.test(word) ? 'm' : null;
}

function bySurname(last: string): Gender | null {
  const word = withoutYo(last.trim().toLowerCase());
  if (/(?:ова|ева|ина|ына|ская|цкая|ая|яя)$/.test(word)) return 'f';
  return /(?:[оеы]в|[иы]н|ский|цкий|ый)$/.test(word) ? 'm' : null;
}

/** Gender by patronymic, else first name and surname when they do not contradict; null when the name is silent. */
export function guessGender(name: PersonName): Gender | null {
  const sure = patronymicGender(name.middle);
  if (sure) return sure;
  const first = byFirstName(name.first);
  const last = bySurname(name.last);
  if (first && last && first !== last) return null;
  return first ?? last;
}
