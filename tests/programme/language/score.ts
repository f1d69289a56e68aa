// How good declining is on a list with known forms: how much is right, how much of the wrong is marked as doubtful, how much of the right is marked too.

import { CASES, declineName, declinePost, type Case, type Declined, type GenderedName } from '../../../src/programme/language';

/** One nominative; `forms` in the order of CASES, each «a|b» where either is right; an empty form is not asked about. */
export interface Row<Nominative> {
  readonly nominative: Nominative;
  readonly forms: readonly string[];
}

export interface Score {
  forms: number;
  wrong: number;
  wrongMarked: number;
  rightMarked: number;
  /** «case: got, not wanted» of the forms that are wrong; sure ones begin with «!». */
  readonly misses: string[];
}

const plain = (text: string): string => text.trim().replace(/ё/g, 'е').replace(/Ё/g, 'Е');

function score<Nominative>(rows: readonly Row<Nominative>[], decline: (nominative: Nominative, grammaticalCase: Case) => Declined): Score {
  const result: Score = { forms: 0, wrong: 0, wrongMarked: 0, rightMarked: 0, misses: [] };
  for (const { nominative, forms } of rows) {
    forms.forEach((wanted, at) => {
      const grammaticalCase = CASES[at];
      if (grammaticalCase === undefined || wanted.trim() === '') return;
      const { text, sure } = decline(nominative, grammaticalCase);
      result.forms += 1;
      if (wanted.split('|').some((form) => plain(form) === plain(text))) result.rightMarked += sure ? 0 : 1;
      else {
        result.wrong += 1;
        result.wrongMarked += sure ? 0 : 1;
        result.misses.push(`${sure ? '!' : ' '} ${grammaticalCase}: ${text}, not ${wanted}`);
      }
    });
  }
  return result;
}

export const scoreNames = (rows: readonly Row<GenderedName>[]): Score => score(rows, declineName);

export const scorePosts = (rows: readonly Row<string>[]): Score => score(rows, declinePost);

export const inWords = ({ forms, wrong, wrongMarked, rightMarked }: Score): string =>
  `${forms} forms: ${((1 - wrong / forms) * 100).toFixed(1)} % right, ${wrongMarked} of ${wrong} wrong ones marked, ${((rightMarked / forms) * 100).toFixed(1)} % right and marked`;

/** Lines of «last⇥first⇥middle⇥m|f⇥five forms of the whole name». */
export const namesOf = (tsv: string): Row<GenderedName>[] => tsv.split('\n').map((line) => line.split('\t')).flatMap(([last = '', first = '', middle = '', gender, ...forms]) =>
  (gender === 'm' || gender === 'f' ? [{ nominative: { last, first, middle, gender }, forms }] : []));

/** Lines of «post⇥forms in the order of CASES» under a heading «nominative …»; the last ones may be missing. */
export const postsOf = (tsv: string): Row<string>[] => tsv.split('\n').map((line) => line.split('\t')).flatMap(([nominative = '', ...forms]) =>
  (forms.length > 3 && nominative !== 'nominative' ? [{ nominative, forms }] : []));
