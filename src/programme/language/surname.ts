// One surname (or one half of a double one) in all oblique cases, by its ending and the person's gender.

import { adjective, isPossessive } from './adjective';
import type { Bearer } from './bearer';
import { unchanged, withEndings, type Case, type Forms, type Gender, type Paradigm, type Trust } from './cases';
import { isVowel, lastLetter, syllables, withoutYo } from './letters';
import { fleetingNoun, masculineNoun, nounOnA } from './noun';
import * as lists from './surname-lists';

const rule = (forms: Forms, trust: Trust, doubtIn?: readonly Case[]): Paradigm => (doubtIn ? { forms, trust, doubtIn } : { forms, trust });

/** Where only the stress decides between -ом and -ем, -ой and -ей. */
const STRESS_DECIDES: readonly Case[] = ['instrumental'];

function onPossessiveA(word: string, key: string): Paradigm {
  const forms = lists.NOUN_OVA_INA.has(key) ? nounOnA(word, false) : withEndings(word.slice(0, -1), 'ой ой у ой ой');
  // Of two syllables a noun is as likely: Сова, Мина.
  if (lists.NOUN_OR_POSSESSIVE.has(key) || (syllables(key) === 2 && !lists.SHORT_OV.has(key.slice(0, -1)))) return rule(forms, 'doubtful');
  return rule(forms, /(?:ов|ев)а$/.test(key) || lists.NOUN_OVA_INA.has(key) ? 'firm' : 'plain');
}

/** A woman's -ая: an adjective by its last consonant or by the list; else perhaps a Georgian or Abkhaz noun. */
function onAya(word: string, key: string, gender: Gender): Paradigm {
  if (gender === 'm') return rule(adjective(word), 'doubtful');
  const shown = /[внкгхжшщчт]ая$|яя$/.test(key) || lists.ADJECTIVE_AYA.has(key);
  return rule(adjective(word), shown ? 'firm' : 'doubtful');
}

function onStressedA(word: string, key: string): Paradigm {
  if (lists.STRESSED_A.has(key)) return rule(nounOnA(word, true), 'firm');
  const known = key.endsWith('ица') || lists.UNSTRESSED_A.has(key);
  return known ? rule(nounOnA(word, false), 'firm') : rule(nounOnA(word, false), 'plain', syllables(key) < 3 || /[чж]а$/.test(key) ? STRESS_DECIDES : undefined);
}

function onVowel(word: string, gender: Gender, bearer: Bearer): Paradigm {
  const key = withoutYo(word);
  const last = lastLetter(key);
  // A Pole «Ковальски» may be declined as «Ковальский».
  if (last !== 'а' && last !== 'я') return rule(unchanged(word), gender === 'm' && /[сц]ки$/.test(key) ? 'doubtful' : last === 'ы' ? 'plain' : 'firm');
  if (lists.FOREIGN_A.has(key) || /(?:зода|зада)$/.test(key)) return rule(unchanged(word), 'firm');
  // One syllable is a Chinese or Korean name: Ма, Пя.
  if (syllables(key) === 1) return rule(unchanged(word), 'doubtful');
  const before = key.slice(-2, -1);
  if (last === 'а' && isVowel(before)) return rule(unchanged(word), 'firm');
  if (gender === 'f' && /(?:ов|ев|ин|ын)а$/.test(key)) return onPossessiveA(word, key);
  if (/(?:ая|яя)$/.test(key) && !lists.NOUN_AYA.has(key) && (gender === 'f' || /[сц]кая$/.test(key))) return onAya(word, key, gender);
  if (gender === 'm' && /(?:ова|ева|ская|цкая)$/.test(key) && !lists.NOUN_OVA_INA.has(key)) return rule(nounOnA(word, false), 'doubtful');
  if (/[жшчщц]а$/.test(key)) return onStressedA(word, key);
  // A Frenchman's may be stressed on the end and stay: Дюма, but Гарсии.
  return rule(nounOnA(word, false), bearer === 'foreign' ? 'doubtful' : 'plain');
}

const adjectival = (word: string, trust: Trust): Paradigm => rule(adjective(word), trust);

function onIy(word: string, key: string): Paradigm {
  if (isPossessive(key)) return adjectival(word, 'firm');
  const noun = rule(masculineNoun(word, false), 'plain', syllables(key) < 2 || key.length < 4 ? ['prepositional'] : undefined);
  if (key.length < 4 || lists.NOUN_IY.has(key)) return noun;
  if (/(?:ск|цк)ий$/.test(key)) return adjectival(word, 'firm');
  if (lists.ADJECTIVE_SOFT.has(key)) return adjectival(word, 'firm');
  if (/[кгх]ий$/.test(key)) return adjectival(word, 'plain');
  if (lists.ADJECTIVE_CHIY.has(key) || key.endsWith('ничий')) return adjectival(word, 'firm');
  if (key.endsWith('чий')) return rule(masculineNoun(word, false), lists.NOUN_CHIY.has(key) ? 'firm' : 'doubtful');
  if (/[жшщнц]ий$/.test(key)) return adjectival(word, 'doubtful');
  // Names of saints and Ukrainian adjectives look alike: Гордия, but perhaps Рудого.
  return rule(masculineNoun(word, false), 'doubtful');
}

function onOy(word: string, key: string): Paradigm {
  if (lists.ADJECTIVE_OY.has(key)) return adjectival(word, 'firm');
  if (lists.NOUN_OY.has(key)) return rule(masculineNoun(word, false), 'firm');
  if (syllables(key) === 1) return rule(masculineNoun(word, false), 'plain');
  if (/[гкхшж]ой$/.test(key)) return adjectival(word, 'firm');
  return adjectival(word, /[внтлд]ой$/.test(key) ? 'plain' : 'doubtful');
}

function onY(word: string, key: string): Paradigm {
  if (lists.FLEETING.has(key)) return rule(fleetingNoun(word, false), 'firm');
  if (key.endsWith('ий')) return onIy(word, key);
  if (key.endsWith('ый')) return lists.NOUN_YY.has(key) ? rule(masculineNoun(word, false), 'firm') : adjectival(word, 'firm');
  return key.endsWith('ой') ? onOy(word, key) : rule(masculineNoun(word, false), 'firm');
}

function onEts(word: string, key: string): Paradigm {
  if (lists.KEEPS_ETS.has(key)) return rule(masculineNoun(word, true), 'firm');
  if (lists.FOREIGN_ETS.has(key)) return rule(masculineNoun(word, false), 'firm');
  if (lists.UNSTRESSED_ETS.has(key)) return rule(fleetingNoun(word, false), 'firm');
  if (lists.STRESSED_ETS.has(key)) return rule(fleetingNoun(word, true), 'firm');
  if (syllables(key) === 1) return rule(masculineNoun(word, true), 'doubtful');
  if (isVowel(key.slice(-3, -2))) return rule(fleetingNoun(word, syllables(key) === 2), 'firm', syllables(key) === 2 ? STRESS_DECIDES : undefined);
  // After two consonants the vowel stays: Кузнец → Кузнеца; Голландец → Голландца is an exception.
  if (/[^аеиоуыэюяь]{2}ец$/.test(key) && !key.endsWith('андец')) return rule(masculineNoun(word, true), 'doubtful');
  if (syllables(key) === 2) return rule(fleetingNoun(word, true), 'firm', STRESS_DECIDES);
  // Of three syllables and more the people of a place are unstressed (Черногорцем), Ukrainian diminutives stressed (Гринцом).
  const unstressed = /(?:[аяиы]нец|[ао]рец|[ао]жец|авец|палец)$/.test(key);
  return rule(fleetingNoun(word, !unstressed), 'firm', STRESS_DECIDES);
}

function onOk(word: string, key: string): Paradigm {
  if (lists.KEEPS_OK.has(key)) return rule(masculineNoun(word, true), 'firm');
  if (lists.FLEETING_YOK.has(key)) return rule(fleetingNoun(word.replace(/ек$/, 'ёк'), true), 'firm');
  if (lists.FLEETING_OK.has(key)) return rule(fleetingNoun(word, true), 'firm');
  if (syllables(key) === 1) return rule(masculineNoun(word, true), 'firm');
  if (/(?:[чшж]ок|енок)$|ёк$/.test(word)) return rule(fleetingNoun(word, true), 'firm');
  // Polish and Czech -ек stays, a Ukrainian diminutive loses its vowel: Мазурека, but Шинкарька.
  if (key.endsWith('ек')) return rule(masculineNoun(word, false), 'doubtful');
  const fleeting = /[бвгджзлмнпрстфхц]ок$/.test(word) && !/(?:шт|лл|бл)ок$/.test(key);
  return rule(fleeting ? fleetingNoun(word, true) : masculineNoun(word, false), 'doubtful');
}

function onSibilant(word: string, key: string): Paradigm {
  if (lists.STRESSED_SIBILANT.has(key)) return rule(masculineNoun(word, true), 'firm');
  if (lists.UNSTRESSED_SIBILANT.has(key) || /(?:[оеё]вич|ц)$/.test(key)) return rule(masculineNoun(word, false), 'firm');
  if (key.endsWith('ич')) return rule(masculineNoun(word, false), 'firm', syllables(key) < 3 ? STRESS_DECIDES : undefined);
  const stressed = (/(?:[ая]ч|ыш)$/.test(key) && syllables(key) === 2) || (key.endsWith('щ') && syllables(key) === 1);
  return rule(masculineNoun(word, stressed), 'firm', STRESS_DECIDES);
}

/** Letters and clusters that Russian surnames on -ин hardly hold: Джоплин, Эдвин, Кельвин, Франклин. */
const FOREIGN_LOOK = /дж|э|лл|мп|ью|оу|йв|кк|йн|[лдр]вин$|[пкр]лин$/;

/** Tatar and Bashkir stems: Гайнуллин, Хамидуллин. */
const TATAR = /(?:улл|алл|элл|илл|олл)ин$/;

/** -ов and -ин of a foreigner are nouns («Чарльзом Чаплином»), of a Russian namesake adjectives («Николаем Чаплиным»). */
function onOvIn(word: string, key: string, bearer: Bearer): Paradigm {
  const noun = masculineNoun(word, false);
  if (lists.NOUN_OV_IN.has(key)) return rule(noun, 'firm', bearer === 'russian' && /^(?:русин|мартин)$/.test(key) ? STRESS_DECIDES : undefined);
  const possessive = withEndings(word, 'а у а ым е');
  if (lists.NOUN_OR_ADJECTIVE_OV_IN.has(key)) return rule(/[иы]н$/.test(key) ? possessive : noun, 'firm', STRESS_DECIDES);
  if (syllables(key) === 1 && key !== 'пнин' && !lists.SHORT_OV.has(key)) return rule(noun, 'firm', /[иы]н$/.test(key) ? undefined : STRESS_DECIDES);
  if (lists.FOREIGN_OV_IN.has(key)) return rule(bearer === 'russian' && lists.RUSSIAN_TOO.has(key) ? possessive : noun, 'firm', bearer === 'foreign' ? undefined : STRESS_DECIDES);
  const odd = bearer === 'unknown' && key.endsWith('ин') && FOREIGN_LOOK.test(key) && !TATAR.test(key);
  return rule(possessive, 'firm', odd || bearer === 'foreign' ? STRESS_DECIDES : undefined);
}

function onIkh(word: string, key: string): Paradigm {
  if (lists.NOUN_IKH.has(key)) return rule(masculineNoun(word, false), 'firm');
  // -их after г, к, х, a hushing letter or «н» is a Russian adjective; after another letter a German noun.
  const russian = key.endsWith('ых') || /[гкхжшчщн]их$/.test(key);
  if (russian && syllables(key) > 1) return rule(unchanged(word), 'firm');
  return rule(russian ? unchanged(word) : masculineNoun(word, false), 'doubtful');
}

function onConsonant(word: string, bearer: Bearer): Paradigm {
  const key = withoutYo(word);
  const last = lastLetter(key);
  if (lists.FLEETING.has(key)) return rule(fleetingNoun(word, false), 'doubtful');
  if (/(?:ых|их)$/.test(key)) return onIkh(word, key);
  if (/(?:[ое]в|[иы]н)$/.test(key)) return onOvIn(word, key, bearer);
  if (key.endsWith('ец')) return onEts(word, key);
  if (/(?:ок|ек)$/.test(key)) return onOk(word, key);
  if ('жшчщц'.includes(last)) return onSibilant(word, key);
  if (lists.DOUBTFUL_VOWEL.has(key) || (/[^аеиоуыэюяйь]ел$/.test(key) && syllables(key) === 2)) return rule(masculineNoun(word, false), 'doubtful');
  return rule(masculineNoun(word, false), /(?:[оеё]л|[еоё]р|[её]нь)$/.test(word) ? 'plain' : 'firm');
}

/** Nouns on -ень that keep the vowel; the others may lose it (Гребень → Гребня). */
const KEEPS_EN = /(?:^|[^а-я])(?:олень|таймень|ясень|тюлень|кистень|ячень)$/;

function onSoft(word: string): Paradigm {
  const key = withoutYo(word);
  if (lists.FLEETING.has(key)) return rule(fleetingNoun(word, false), 'doubtful');
  if (/[жшчщ]ь$/.test(key)) return rule(masculineNoun(word.slice(0, -1), false), 'doubtful');
  if (lists.FEMININE_SOFT.has(key)) return rule(masculineNoun(word, false), 'doubtful');
  if (key.endsWith('ень') || key.endsWith('оть')) return rule(masculineNoun(word, false), KEEPS_EN.test(key) ? 'firm' : 'doubtful');
  return rule(masculineNoun(word, false), key.endsWith('ель') ? 'plain' : 'firm');
}

/** A woman «Петров», «Пушкин», «Толстой» is more likely a slip than a foreigner. */
function looksMans(word: string): boolean {
  const key = withoutYo(word);
  if (/(?:[ое]в|ский|цкий|ый)$/.test(key)) return true;
  if (syllables(key) < 2) return false;
  return key.endsWith('ой') ? !lists.NOUN_OY.has(key) : /[кшнгхртч]ин$/.test(key) && !lists.NOUN_OV_IN.has(key) && !lists.FOREIGN_OV_IN.has(key);
}

/**
 * Declines one simple surname, given in lower case. A woman's surname on a consonant does not change.
 * `bearer` is what the rest of the name tells of its owner; it decides between Чаплином and Чаплиным.
 */
export function surname(word: string, gender: Gender, bearer: Bearer = 'unknown'): Paradigm {
  const last = lastLetter(word);
  if (isVowel(last)) return onVowel(word, gender, bearer);
  if (gender === 'f') return rule(unchanged(word), looksMans(word) ? 'doubtful' : 'firm');
  if (last === 'й') return onY(word, withoutYo(word));
  return last === 'ь' ? onSoft(word) : onConsonant(word, bearer);
}
