// One noun that heads a post («учитель-логопед», «глава», «лицо»): whether it is known and its forms.

import { adjective } from './adjective';
import { withEndings, type Case, type Forms } from './cases';
import { lastLetter, likeSource, withoutYo } from './letters';
import { fleetingNoun, masculineNoun, nounOnA } from './noun';
import * as lists from './post-words';

export interface PostNoun {
  /** The dictionary holds the word. */
  readonly known: boolean;
  /** The ending is one of an occupation. */
  readonly trusted: boolean;
  readonly inanimate: boolean;
  form(grammaticalCase: Case): string;
}

interface Simple {
  readonly forms: Forms;
  readonly known: boolean;
  readonly trusted: boolean;
  readonly inanimate: boolean;
}

const STRESSED_A = ['глава', 'старшина', 'судья', 'швея'];

const found = (forms: Forms, known = true, inanimate = false): Simple => ({ forms, known, trusted: true, inanimate });

function inanimate(word: string): Simple | null {
  const key = withoutYo(word);
  if (lists.INANIMATE_A.has(key)) return found(nounOnA(word, false));
  if (!lists.INANIMATE.has(key)) return null;
  return found({ ...masculineNoun(word, false), accusative: word }, true, true);
}

function fromLists(word: string): Simple | null {
  const key = withoutYo(word);
  const irregular = lists.IRREGULAR[key];
  if (irregular) {
    const [genitive = '', dative = '', accusative = '', instrumental = '', prepositional = ''] = irregular.split(' ');
    return found({ genitive, dative, accusative, instrumental, prepositional }, true, key === 'лицо');
  }
  const stressed = lists.FLEETING[key];
  if (stressed !== undefined) return found(key.endsWith('енок') ? withEndings(`${word.slice(0, -2)}к`, 'а у а ом е') : fleetingNoun(word, stressed));
  if (lists.KEEPS_VOWEL.has(key)) return found(masculineNoun(word, true));
  if (lists.STRESSED.has(key)) return found(masculineNoun(word, true));
  if (lists.MASCULINE.has(key)) return found(masculineNoun(word, false));
  if (lists.ON_A.has(key)) return found(nounOnA(word, STRESSED_A.includes(key)));
  return inanimate(word);
}

const guess = (forms: Forms, trusted: boolean): Simple => ({ forms, known: false, trusted, inanimate: false });

function byEnding(word: string): Simple | null {
  const key = withoutYo(word);
  const last = lastLetter(key);
  if (/[оеиуыэю]$/.test(key) || /(?:ый|ий|ой|ая|яя|ое|ее|ие|ые|ых|их|ого|его)$/.test(key)) return null;
  // «учителя», «мастера»: a plural or a genitive, not a woman.
  if (/[ая]$/.test(key) && (lists.MASCULINE.has(key.slice(0, -1)) || lists.MASCULINE.has(`${key.slice(0, -1)}ь`))) return null;
  if (last === 'а' || last === 'я') return guess(nounOnA(word, false), lists.TRUSTED_ENDING_A.test(key));
  if (key.endsWith('ец')) return guess(fleetingNoun(word, false), false);
  return guess(masculineNoun(word, key.endsWith('ач') || key.endsWith('врач')), lists.TRUSTED_ENDING.test(key));
}

const isAbbreviation = (word: string): boolean => /^[А-ЯЁA-Z\d]{2,5}$/.test(word);

function simple(word: string): Simple | null {
  const lower = word.toLowerCase();
  return fromLists(lower) ?? (isAbbreviation(word) ? null : byEnding(lower));
}

/** The noun behind a word that may be hyphenated or all in capitals; null for what cannot be a nominative noun. */
export function postNoun(word: string): PostNoun | null {
  const pieces = lists.IRREGULAR[word.toLowerCase()] ? [word] : word.split(/([-‐‑–—])/);
  const halves = pieces.filter((_, at) => at % 2 === 0);
  const nouns = halves.map((half, index) => {
    const fixed = index < halves.length - 1 && (lists.FIXED_RANK.has(word.toLowerCase()) || lists.FIXED_FIRST.has(withoutYo(half.toLowerCase())) || !/^[а-яё]+$/i.test(half));
    if (fixed) return 'fixed';
    // «вожатый-волонтёр»: a half may be an adjective that is a post by itself.
    return halves.length > 1 && lists.SUBSTANTIVE.has(withoutYo(half.toLowerCase())) ? found(adjective(half.toLowerCase())) : simple(half);
  });
  if (!/^[а-яё]+(?:-р)?$/i.test(halves[halves.length - 1] ?? '') || nouns.includes(null)) return null;
  const real = nouns.filter((noun): noun is Simple => noun !== null && noun !== 'fixed');
  // «продакт-менеджер»: a first half that nothing explains is a borrowed word and stays.
  nouns.forEach((noun, index) => {
    if (index < nouns.length - 1 && noun && noun !== 'fixed' && !noun.known && !noun.trusted) nouns[index] = 'fixed';
  });
  return {
    known: real.every((noun) => noun.known),
    trusted: real.every((noun) => noun.trusted),
    inanimate: real.some((noun) => noun.inanimate),
    form: (grammaticalCase) =>
      pieces.map((piece, at) => {
        const noun = at % 2 === 0 ? nouns[at / 2] : 'fixed';
        return noun && noun !== 'fixed' ? likeSource(piece, noun.forms[grammaticalCase]) : piece;
      }).join(''),
  };
}
