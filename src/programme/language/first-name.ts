// One first name in all oblique cases, by its ending and the person's gender.

import { dictionary, unchanged, withEndings, type Case, type Forms, type Gender, type Paradigm, type Trust } from './cases';
import { isVowel, lastLetter, withoutYo } from './letters';
import { feminineSoft, masculineNoun, nounOnA } from './noun';

const rule = (forms: Forms, trust: Trust, doubtIn?: readonly Case[]): Paradigm => (doubtIn ? { forms, trust, doubtIn } : { forms, trust });
const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Names that lose a vowel, with the stem they keep. */
const FLEETING: Readonly<Record<string, string>> = dictionary({ лев: 'льв', павел: 'павл', петр: 'петр', орел: 'орл' });

/** Stress on the last «а», «я»: Фомой, Ильёй. */
const STRESSED = words('илья');

/** Сашей, Мишей: a Russian short name is stressed before its ending. */
const SHORT_SHA = /^(?:саша|миша|паша|леша|алеша|гриша|гоша|яша|сережа|антоша|аркаша|тимоша|илюша|андрюша|ванюша)$/;

/** Women's names on «ь» are declined without doubt only here: of the others usage is divided (Айгули and Айгуль, Мишели and Мишель). */
const DECLINED_SOFT = words('любовь нинель рахиль рашель жизель адель ассоль юдифь руфь эсфирь есфирь агарь');

/** Men's names on «а» that do not change. */
const FIXED_MALE_A = words('шота франсуа важа-пшавела жозуа');

/** Ukrainian and old names on «о»: in Russian documents they stay, but some offices write Данилы. */
const UKRAINIAN_O = words('данило михайло павло петро марко гаврило кирило дмитро');

/** Women's names on -ия with the stress on the «я» or a stem of one syllable: Зульфие, Ие; offices write Зульфии as well. */
const STRESSED_IYA = words(`ия лия вия гия зия зульфия алия рамзия сания галия гульфия альфия наджия нурия магния закия рания сафия хадия марзия
  фаузия разия фания факия кадрия назия гания мавлия васфия хамдия шамсия асфия зухрия ания халия рахия адия хания`);

/** Women's names on -ия that are surely stressed before it: Марии. Of another one nobody can tell without hearing it. */
const UNSTRESSED_IYA = words(`мария анастасия юлия евгения виктория валерия ксения наталия софия лилия лидия евдокия клавдия аполлинария эмилия
  амалия стефания аделия корнелия розалия офелия цецилия сильвия глория милания мелания анисия таисия евлампия евпраксия устиния феодосия патриция
  летиция олимпия агния дария антония виталия аврелия юния октавия вероникия констанция лукреция евфимия ефросиния прасковия пульхерия степания
  оливия лавиния делия корделия камелия азалия далия лукия василия`);
const IN_IYA: readonly Case[] = ['dative', 'prepositional'];

function male(word: string): Paradigm {
  const key = withoutYo(word);
  const last = lastLetter(key);
  const stem = FLEETING[key];
  if (stem) return rule(withEndings(stem, 'а у а ом е'), 'firm');
  if (UKRAINIAN_O.has(key)) return rule(unchanged(word), 'doubtful');
  if (FIXED_MALE_A.has(key) || /[аеиуо]а$/.test(key)) return rule(unchanged(word), 'firm');
  // Гочей or Гочой: only the stress decides.
  if (/[жшчщц]а$/.test(key) && !SHORT_SHA.test(key)) return rule(nounOnA(word, false), 'firm', ['instrumental']);
  if (last === 'а' || last === 'я') return rule(nounOnA(word, STRESSED.has(key)), 'firm');
  if (isVowel(last)) return rule(unchanged(word), last === 'ы' ? 'doubtful' : 'firm');
  if (/[сц]кий$/.test(key)) return rule(masculineNoun(word, false), 'doubtful');
  if (/[жшчщ]$/.test(key)) return rule(masculineNoun(word, false), 'firm', ['instrumental']);
  return rule(masculineNoun(word, false), /(?:ый|ой|ец|ок|ек)$/.test(key) ? 'plain' : 'firm');
}

function female(word: string): Paradigm {
  const key = withoutYo(word);
  const last = lastLetter(key);
  if (last === 'ь') return rule(feminineSoft(word), DECLINED_SOFT.has(key) ? 'firm' : 'doubtful');
  if (!isVowel(last)) return rule(unchanged(word), 'firm');
  // Tuvan «Чодураа» and the like.
  if (key.endsWith('аа')) return rule(unchanged(word), 'firm');
  if (/[еиуо]а$/.test(key)) return rule(unchanged(word), 'plain');
  if (STRESSED_IYA.has(key)) return rule(withEndings(word.slice(0, -1), 'и е ю ей е'), 'firm', IN_IYA);
  if (key.endsWith('ия')) return rule(nounOnA(word, false), 'firm', UNSTRESSED_IYA.has(key) ? undefined : IN_IYA);
  if (last === 'а' || last === 'я') return rule(nounOnA(word, false), 'firm');
  return rule(unchanged(word), 'firm');
}

/** Declines one simple first name, given in lower case. A woman's name on a hard consonant does not change. */
export const firstName = (word: string, gender: Gender): Paradigm => (gender === 'f' ? female(word) : male(word));
