// A school class as it is written in tables, to '7А' or '5' (grade 1-11 and a Russian capital letter).

import { corrected, doubtful, EMPTY, plain, unread, type Reading } from './reading';
import { oneLine, russianCapital, withPlainDashes } from './text';

const ROMAN: ReadonlyMap<string, number> = new Map(['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI'].map((word, i) => [word, i + 1]));
const LAST_GRADE = 11;

/** «11B» (Latin), «7 «А»», «8 класс Б», «06В», «10-А», «9-й "б" кл.» → class; «12В» → '' with a remark; «5» is kept with a remark. */
export function readClass(raw: string): Reading {
  const text = oneLine(raw);
  if (text === '') return EMPTY;
  const bare = withPlainDashes(text)
    .replace(/класс[а-я]*|(?<![а-яё])кл\.?(?![а-яё])/gi, ' ')
    .replace(/["'«»„“”‚‘’`()]/g, ' ')
    .replace(/(\d)\s*-?\s*(?:ый|ой|й)(?![а-яё])/gi, '$1 ')
    .replace(/\s+/g, ' ')
    .trim();
  const match = /^(?:0?(\d{1,2})|([IVX]{1,4}))[\s.\-_/]*([A-Za-zА-Яа-яЁё]?)$/.exec(bare);
  if (!match) return unread('не похоже на класс');
  const grade = match[1] === undefined ? ROMAN.get(match[2] ?? '') ?? 0 : Number(match[1]);
  if (grade < 1 || grade > LAST_GRADE) return unread(`класса ${match[1] ?? match[2]} не бывает`);
  const letter = match[3] ? russianCapital(match[3]) : '';
  if (letter === '') return doubtful(String(grade), 'в классе нет буквы');
  if (!/[А-ЯЁ]/.test(letter)) return unread('буква класса не русская');
  const value = `${grade}${letter}`;
  if (match[3] === 'b') return doubtful(value, `латинская «b» прочитана как «В»`);
  return value === raw ? plain(value) : corrected(value, `записано как ${value}`);
}
