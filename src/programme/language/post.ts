// A post in a grammatical case: the head of each phrase and its adjectives decline, everything they govern stays.

import { adjective, adjectiveGender, isPossessive, looksAdjective } from './adjective';
import { withEndings, type Case, type Declined } from './cases';
import { likeSource, withoutYo } from './letters';
import { postNoun } from './post-noun';
import { declinePlural, isPlural } from './post-plural';
import { ADJECTIVE_SHORT, ADVERBS, FIXED_SHORT, SUBSTANTIVE, words } from './post-words';

interface Phrase extends Declined {
  /** False when no word of the phrase was found to decline. */
  readonly found: boolean;
}

const isWord = (piece: string): boolean => /^(?:[a-z]+-)?[а-яё]/i.test(piece);

/** A number, a class label or a foreign word before the head: «9 «Б» класс». */
const isLabel = (piece: string): boolean => !ORDINAL.test(piece) && (/^[\d№«"'(]/.test(piece) || (piece.length === 1 && piece === piece.toUpperCase()));

const key = (piece: string): string => withoutYo(piece.toLowerCase());

const shortKey = (piece: string): string => key(piece).replace(/\.+$/, '');

/** Abbreviations of a noun and words like «врио»: the phrase after them already stands in its case. */
function startsFixed(pieces: readonly string[]): boolean {
  const first = pieces[0] ?? '';
  if (FIXED_SHORT.has(key(first)) || FIXED_SHORT.has(shortKey(first))) return true;
  return /^и\.?$/i.test(first) && /^о\.?$/i.test(pieces[2] ?? '');
}

const PREPOSITIONS = words('по в во на с со при для к ко за из от до без над под у о об');

/** «1-й заместитель», «2-я медсестра». */
const ORDINAL = /^\d+-[йя]$/i;

const ORDINAL_ENDINGS = { й: withEndings('', 'го му го м м'), я: withEndings('', 'й й ю й й') };

/** «социально-педагогический»: only the last half of an adjective with a linking vowel changes. */
function declineAdjective(word: string, grammaticalCase: Case): string {
  if (ORDINAL.test(word)) return word.slice(0, -1) + ORDINAL_ENDINGS[word.endsWith('я') ? 'я' : 'й'][grammaticalCase];
  const cut = word.lastIndexOf('-') + 1;
  const lower = word.toLowerCase();
  return likeSource(word, lower.slice(0, cut) + adjective(lower.slice(cut))[grammaticalCase]);
}

/** The next word after `index`, with its own index, skipping blanks. */
function nextWord(pieces: readonly string[], index: number): string {
  return pieces[index + 2] ?? '';
}

function isAdjective(word: string): boolean {
  return ORDINAL.test(word) || (looksAdjective(word.toLowerCase()) && postNoun(word) === null);
}

/** A nominative noun that the dictionary or a trusted ending explains. */
function isHead(word: string): boolean {
  const noun = postNoun(word);
  return noun !== null && (noun.known || noun.trusted);
}

/** «старшая техник», «заведующий базой»: an unknown word that the adjective before it cannot describe. */
function disagrees(adjectiveWord: string, noun: string): boolean {
  return (adjectiveGender(adjectiveWord.toLowerCase()) === 'f') !== /[ая]$/i.test(noun);
}

/** Two nouns side by side («учитель логопед», «мама наставница») both decline when the second is known. */
function declineApposition(pieces: string[], index: number, grammaticalCase: Case): void {
  const next = nextWord(pieces, index);
  const noun = isWord(next) ? postNoun(next) : null;
  if (noun?.known) pieces[index + 2] = noun.form(grammaticalCase);
}

/**
 * An adjective that follows its noun in the nominative («медицинская сестра процедурная», «врач детский»); it must end the phrase or stand
 * before a preposition, because before another noun it belongs to that.
 */
function declineFollowing(pieces: string[], index: number, grammaticalCase: Case, noun: string): void {
  for (let at = index + 2; at < pieces.length; at += 2) {
    const word = pieces[at] ?? '';
    if (!/(?:ый|ий|ая|яя)$/.test(word) || !isAdjective(word) || disagrees(word, noun)) return;
    const next = pieces[at + 2] ?? '';
    if (next !== '' && !isAdjective(next) && !PREPOSITIONS.has(key(next))) return;
    pieces[at] = declineAdjective(word, grammaticalCase);
  }
}

/** True when a masculine adjective in the nominative was left standing after the head: nothing governs such a word. */
const staysNominative = (pieces: readonly string[], head: number): boolean => /[а-яё]{2}(?:ый|ий)(?:ся)?$/i.test(nextWord(pieces, head)) && isAdjective(nextWord(pieces, head));

/** «птичий» has a soft sign in its forms, «рабочий» none: of an unknown one on -чий, -жий nobody can tell. */
const maySoften = (word: string): boolean => /[чжбвп]ий$/i.test(word) && !isPossessive(word.toLowerCase()) && !word.toLowerCase().endsWith('рабочий');

/** Declines one phrase without commas or brackets. */
function declinePhrase(text: string, grammaticalCase: Case): Phrase {
  // An abbreviation may be glued to its word: «ст.воспитатель».
  const pieces = text.split(/(\s+|(?<=\.)(?=[а-яё]))/i);
  if (startsFixed(pieces)) return { text, sure: true, found: true };
  const plural = declinePlural(pieces, grammaticalCase);
  if (plural) return { ...plural, found: true };
  const adjectives: number[] = [];
  for (let index = 0; index < pieces.length; index += 2) {
    const piece = pieces[index] ?? '';
    if (ADVERBS.has(key(piece)) || isLabel(piece) || (piece.endsWith('.') && ADJECTIVE_SHORT.has(shortKey(piece)))) continue;
    if (!isWord(piece) && !ORDINAL.test(piece)) break;
    // «чрезвычайный и полномочный посол»
    if (piece === 'и' && adjectives.includes(index - 2) && isAdjective(nextWord(pieces, index))) continue;
    const noun = ORDINAL.test(piece) ? null : postNoun(piece);
    const substantive = SUBSTANTIVE.has(key(piece));
    if (substantive || (noun === null && isAdjective(piece))) {
      adjectives.push(index);
      const follower = nextWord(pieces, index);
      const followerDeclines = isWord(follower) && (isHead(follower) || SUBSTANTIVE.has(key(follower)) || (!substantive && looksAdjective(follower.toLowerCase())));
      if (substantive && !followerDeclines) break;
      continue;
    }
    if (noun === null) break;
    const neuter = adjectives.some((at) => adjectiveGender((pieces[at] ?? '').toLowerCase()) === 'n');
    if (!noun.known && !noun.trusted && adjectives.some((at) => disagrees(pieces[at] ?? '', piece))) break;
    const soft = adjectives.some((at) => maySoften(pieces[at] ?? ''));
    const inanimate = noun.inanimate && grammaticalCase === 'accusative';
    for (const at of adjectives) {
      const word = pieces[at] ?? '';
      if (!(inanimate && adjectiveGender(word.toLowerCase()) === 'm')) pieces[at] = declineAdjective(word, grammaticalCase);
    }
    pieces[index] = noun.form(grammaticalCase);
    declineFollowing(pieces, index, grammaticalCase, piece);
    declineApposition(pieces, index, grammaticalCase);
    const left = staysNominative(pieces, index);
    return { text: pieces.join(''), sure: (noun.known || noun.trusted) && !neuter && !soft && !left, found: true };
  }
  if (adjectives.length === 0) return { text, sure: false, found: false };
  const known = adjectives.some((at) => SUBSTANTIVE.has(key(pieces[at] ?? '')));
  const doubtful = staysNominative(pieces, adjectives[adjectives.length - 1] ?? 0);
  for (const at of adjectives) pieces[at] = declineAdjective(pieces[at] ?? '', grammaticalCase);
  return { text: pieces.join(''), sure: known && !doubtful, found: true };
}

/** True when a later phrase («…, учитель информатики») starts with a head in the nominative and so declines too. */
function startsNewHead(text: string): boolean {
  const pieces = text.split(/\s+/).filter((piece) => !ADVERBS.has(key(piece)) && !ADJECTIVE_SHORT.has(shortKey(piece)));
  for (const piece of pieces) {
    if (!isWord(piece)) return false;
    if (SUBSTANTIVE.has(key(piece)) || isHead(piece) || isPlural(piece)) return true;
    if (!isAdjective(piece) && !/[ыи]е$/.test(piece)) return false;
  }
  return false;
}

/**
 * True when a later phrase that was left alone may be a head nobody knows («учитель истории, скаут»): one that begins with a word
 * on a consonant, «ь» or «й» that is no genitive plural, no abbreviation and no adjective in a case.
 */
function mayBeHead(text: string): boolean {
  const word = text.trim().split(/\s+/)[0] ?? '';
  if (!/^[а-яё-]{4,}$/i.test(word) || word === word.toUpperCase()) return false;
  return /(?:[бвгджзклмнпрстфхцчшщьй])$/i.test(word) && !/(?:[оеё]в|[оеиы]й|ых|их|ств|ний|ций)$/i.test(word);
}

/** Cuts a post into phrases and the signs between them: comma, «/», «+», «;», a dash between blanks, brackets, « и » before a new head. */
function cut(text: string): string[] {
  const pieces = text.split(/(\s*[,;/+()]\s*|\s+[–—-]\s+)/);
  const result: string[] = [];
  for (const piece of pieces) {
    const halves = piece.split(/(\s+и\s+)/);
    let current = halves[0] ?? '';
    for (let index = 1; index < halves.length; index += 2) {
      const joint = halves[index] ?? '';
      const next = halves[index + 1] ?? '';
      if (startsNewHead(next)) {
        result.push(current, joint);
        current = next;
      } else current += joint + next;
    }
    result.push(current);
  }
  return result;
}

/**
 * Declines a post of either gender; a woman's masculine post declines as masculine («Лесину, заместителя директора»).
 * `sure` is false for a head word that neither the dictionary nor a trusted ending explains.
 */
export function declinePost(text: string, grammaticalCase: Case): Declined {
  const normal = text.normalize('NFC').trim();
  if (normal === '') return { text: '', sure: true };
  // «и/о» is one abbreviation, not two phrases.
  if (/^и\/о\s/i.test(normal)) return { text: normal, sure: true };
  const segments = cut(normal);
  let sure = true;
  const declined = segments.map((segment, index) => {
    if (index % 2 === 1 || segment === '') return segment;
    if (index > 0 && !startsNewHead(segment)) {
      if (mayBeHead(segment)) sure = false;
      return segment;
    }
    const phrase = declinePhrase(segment, grammaticalCase);
    if (!phrase.sure) sure = false;
    return phrase.text;
  });
  return { text: declined.join(''), sure };
}
