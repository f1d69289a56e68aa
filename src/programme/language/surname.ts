// One surname (or one half of a double one) in all oblique cases, by its ending and the person's gender.

import { adjective } from './adjective';
import { unchanged, withEndings, type Forms, type Gender, type Paradigm, type Trust } from './cases';
import { isVowel, lastLetter, syllables, withoutYo } from './letters';
import { fleetingNoun, masculineNoun, nounOnA } from './noun';
import * as lists from './surname-lists';

const rule = (forms: Forms, trust: Trust): Paradigm => ({ forms, trust });

function onVowel(word: string, gender: Gender): Paradigm {
  const key = withoutYo(word);
  const last = lastLetter(key);
  if (last !== 'а' && last !== 'я') return rule(unchanged(word), last === 'е' || last === 'ы' ? 'plain' : 'firm');
  if (lists.FOREIGN_A.has(key) || /(?:зода|зада)$/.test(key)) return rule(unchanged(word), 'firm');
  const before = key.slice(-2, -1);
  if (last === 'а' && isVowel(before)) return rule(unchanged(word), 'firm');
  if (gender === 'f' && /(?:ов|ев|ин|ын)а$/.test(key) && !lists.NOUN_OVA_INA.has(key)) {
    return rule(withEndings(word.slice(0, -1), 'ой ой у ой ой'), /(?:ов|ев)а$/.test(key) ? 'firm' : 'plain');
  }
  if (/(?:ая|яя)$/.test(key) && !lists.NOUN_AYA.has(key) && (gender === 'f' || /[сц]кая$/.test(key))) {
    return rule(adjective(word), gender === 'f' ? 'firm' : 'doubtful');
  }
  const stressed = lists.STRESSED_A.has(key);
  const mistyped = gender === 'm' && /(?:ова|ева|ская|цкая)$/.test(key) && !lists.NOUN_OVA_INA.has(key);
  if (mistyped) return rule(nounOnA(word, stressed), 'doubtful');
  return rule(nounOnA(word, stressed), stressed || /[шщц]а$/.test(key) ? 'firm' : 'plain');
}

const adjectival = (word: string, trust: Trust): Paradigm => rule(adjective(word), trust);

function onIy(word: string, key: string): Paradigm {
  if (lists.POSSESSIVE_IY.has(key)) return rule(withEndings(word.slice(0, -2), 'ьего ьему ьего ьим ьем'), 'firm');
  const noun = rule(masculineNoun(word, false), 'plain');
  if (syllables(key) < 2 || lists.NOUN_IY.has(key)) return noun;
  if (/(?:ск|цк)ий$/.test(key)) return adjectival(word, 'firm');
  if (/[кгхжшщ]ий$/.test(key)) return adjectival(word, 'plain');
  if (key.endsWith('чий')) return lists.ADJECTIVE_CHIY.has(key) || key.endsWith('ничий') ? adjectival(word, 'firm') : noun;
  if (key.endsWith('ний')) return adjectival(word, 'plain');
  return rule(masculineNoun(word, false), 'firm');
}

function onY(word: string, key: string): Paradigm {
  if (lists.FLEETING.has(key)) return rule(fleetingNoun(word, false), 'firm');
  if (key.endsWith('ий')) return onIy(word, key);
  if (key.endsWith('ый')) return adjectival(word, 'firm');
  if (key.endsWith('ой') && syllables(key) > 1 && !lists.NOUN_OY.has(key)) return adjectival(word, /[бпр]ой$/.test(key) ? 'plain' : 'firm');
  return rule(masculineNoun(word, false), 'firm');
}

function onEts(word: string, key: string): Paradigm {
  const vowelBefore = isVowel(key.slice(-3, -2));
  if (syllables(key) === 1) return rule(masculineNoun(word, true), 'plain');
  if (vowelBefore) return rule(fleetingNoun(word, false), 'firm');
  // After two consonants the vowel stays: Кузнец → Кузнеца; Голландец → Голландца is an exception.
  if (/[^аеиоуыэюяь]{2}ец$/.test(key) && !key.endsWith('андец')) return rule(masculineNoun(word, true), 'plain');
  const unstressed = /(?:анец|инец|янец|палец)$/.test(key) || key === 'немец';
  return rule(fleetingNoun(word, !unstressed), /(?:[ое]вец|[ое]нец|авец)$/.test(key) ? 'firm' : 'plain');
}

function onOk(word: string, key: string): Paradigm {
  const fleeting = syllables(key) > 1 && /[бвгджзлмнпрстфхчшц](?:ок|ёк)$/.test(word) && !/(?:шт|лл|бл)ок$/.test(key);
  if (fleeting) return rule(fleetingNoun(word, true), 'plain');
  return rule(masculineNoun(word, false), 'plain');
}

function onSibilant(word: string, key: string): Paradigm {
  const stressed = lists.STRESSED_SIBILANT.has(key) || (/[ая]ч$/.test(key) && syllables(key) === 2) || (key.endsWith('щ') && syllables(key) === 1);
  return rule(masculineNoun(word, stressed), /(?:ич|ец)$/.test(key) || lists.STRESSED_SIBILANT.has(key) ? 'firm' : 'plain');
}

function onOvIn(word: string, key: string): Paradigm {
  const foreign = lists.FOREIGN_OV_IN.has(key) || (syllables(key) === 1 && /[иы]н$/.test(key) && key !== 'пнин');
  if (foreign) return rule(masculineNoun(word, false), 'firm');
  return rule(withEndings(word, 'а у а ым е'), 'firm');
}

function onConsonant(word: string): Paradigm {
  const key = withoutYo(word);
  const last = lastLetter(key);
  if (lists.FLEETING.has(key)) return rule(fleetingNoun(word, false), 'doubtful');
  if (/(?:ых|их)$/.test(key)) {
    if (lists.NOUN_IKH.has(key)) return rule(masculineNoun(word, false), 'firm');
    // -их after г, к, х, a hushing letter or «н» is a Russian adjective; after another letter a German noun.
    const russian = key.endsWith('ых') || /[гкхжшчщн]их$/.test(key);
    return russian ? rule(unchanged(word), syllables(key) > 1 ? 'firm' : 'doubtful') : rule(masculineNoun(word, false), 'doubtful');
  }
  if (/(?:[ое]в|[иы]н)$/.test(key)) return onOvIn(word, key);
  if (key.endsWith('ец')) return onEts(word, key);
  if (/(?:ок|ек)$/.test(key)) return onOk(word, key);
  if ('жшчщц'.includes(last)) return onSibilant(word, key);
  return rule(masculineNoun(word, false), /(?:[оеё]л|[еоё]р|[её]нь)$/.test(word) ? 'plain' : 'firm');
}

/** Declines one simple surname, given in lower case. A woman's surname on a consonant does not change. */
export function surname(word: string, gender: Gender): Paradigm {
  const last = lastLetter(word);
  if (isVowel(last)) return onVowel(word, gender);
  if (gender === 'f') return rule(unchanged(word), /(?:[оеё]в|ский|цкий|ый)$/.test(word) ? 'doubtful' : 'firm');
  if (last === 'й') return onY(word, withoutYo(word));
  if (last === 'ь') {
    const key = withoutYo(word);
    if (lists.FLEETING.has(key)) return rule(fleetingNoun(word, false), 'doubtful');
    if (key.endsWith('ень')) return rule(masculineNoun(word, false), 'doubtful');
    return rule(masculineNoun(word, false), key.endsWith('ель') ? 'plain' : 'firm');
  }
  return onConsonant(word);
}
