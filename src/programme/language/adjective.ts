// Declension of Russian adjectives and participles, also those that are surnames or posts (Толстой, дежурный, заведующая).

import { withEndings, type Forms, type Gender } from './cases';
import { lastLetter, takesI } from './letters';

const HUSHING = 'жшчщ';

/** Adjectives with a soft sign in every form, «третий, третьего, третья»; others on -чий have none (рабочего). */
const POSSESSIVE = new Set(`третий божий вражий птичий лисий волчий медвежий козий казачий рыбачий телячий кошачий заячий собачий охотничий пастуший
  помещичий девичий человечий верблюжий овечий бараний олений соболий`.split(/\s+/));

/** True for «третий» and, in the feminine, «третья». */
export const isPossessive = (word: string): boolean => POSSESSIVE.has(word) || (word.endsWith('ья') && POSSESSIVE.has(`${word.slice(0, -2)}ий`));

/** True for a word that looks like an adjective in the nominative: masculine -ый/-ий/-ой, feminine -ая/-яя, neuter -ое/-ее. */
export function looksAdjective(word: string): boolean {
  const bare = word.replace(/ся$/, '');
  return bare.length > 3 && (/(?:ый|ий|ой|ая|яя|ое|ее)$/.test(bare) || isPossessive(bare));
}

/** Gender shown by the ending of an adjective; neuter is answered as 'n'. */
export function adjectiveGender(word: string): Gender | 'n' {
  const ending = word.replace(/ся$/, '').slice(-2);
  if (ending === 'ая' || ending === 'яя' || ending === 'ья') return 'f';
  return ending === 'ое' || ending === 'ее' ? 'n' : 'm';
}

function endings(stem: string, ending: string): string {
  const last = lastLetter(stem);
  const soft = HUSHING.includes(last) && ending !== 'ой';
  switch (ending) {
    case 'ый':
      return last === 'ц' ? 'его ему его ым ем' : 'ого ому ого ым ом';
    case 'ой':
      return takesI(last) ? 'ого ому ого им ом' : 'ого ому ого ым ом';
    case 'ий':
      return takesI(last) && !soft ? 'ого ому ого им ом' : 'его ему его им ем';
    case 'ая':
      return soft || last === 'ц' ? 'ей ей ую ей ей' : 'ой ой ую ой ой';
    case 'яя':
      return 'ей ей юю ей ей';
    case 'ое':
      return takesI(last) ? 'ого ому ое им ом' : 'ого ому ое ым ом';
    default:
      return 'его ему ее им ем';
  }
}

/** Animate adjective in the nominative singular, lower case; a reflexive participle keeps its «ся». */
export function adjective(word: string): Forms {
  if (isPossessive(word)) return withEndings(word.slice(0, -2), word.endsWith('ья') ? 'ьей ьей ью ьей ьей' : 'ьего ьему ьего ьим ьем');
  const tail = word.endsWith('ся') ? 'ся' : '';
  const bare = tail ? word.slice(0, -2) : word;
  const stem = bare.slice(0, -2);
  const forms = withEndings(stem, endings(stem, bare.slice(-2)));
  if (!tail) return forms;
  return {
    genitive: forms.genitive + tail,
    dative: forms.dative + tail,
    accusative: forms.accusative + tail,
    instrumental: forms.instrumental + tail,
    prepositional: forms.prepositional + tail,
  };
}
