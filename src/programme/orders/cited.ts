// The grounds of a preamble as phrases: «во исполнение приказа …», «в соответствии с приказом …, письмом …».

import { CASE_NAMES } from '../language';
import type { ActCase } from './act-words';
import type { Ground, SettingReader } from './facts';
import { ALL_PREPOSITIONS, groundsAfter, groundText, prepositionOf, PREPOSITIONS, type Preposition } from './grounds';
import type { Wordings } from './wordings';

/** Where a phrase cannot be put together: a setting that cannot be meant, a kind that nobody can decline. */
interface Notes {
  lack(field: string, message: string): void;
  advise(notice: string): void;
}

const USUAL: Preposition = 'в соответствии с';

/** What leads to the grounds that say nothing of it themselves. */
const usualPreposition = (setting: SettingReader, notes: Notes): Preposition => {
  const said = setting('order.preposition').trim();
  const found = said === '' ? USUAL : prepositionOf(said);
  if (found === null) notes.lack('settings.order.preposition', `Каким словом начинать основания: напишите ${ALL_PREPOSITIONS.map((each) => `«${each}»`).join(', ')}.`);
  return found ?? USUAL;
};

const kindIn = ({ kind, asWritten }: Ground, grammaticalCase: ActCase, wordings: Wordings, notes: Notes): string => {
  const form = wordings.act(kind, grammaticalCase, asWritten);
  if (!form.sure) notes.advise(`Вид основания «${kind.trim()}» не удалось поставить в ${CASE_NAMES[grammaticalCase]} падеж: проверьте преамбулу.`);
  return form.text;
};

/** A phrase for each preposition in use, in the order of a preamble; the grounds within one keep theirs. */
export const citedGrounds = (grounds: readonly Ground[], setting: SettingReader, wordings: Wordings, notes: Notes): string[] => {
  const usual = usualPreposition(setting, notes);
  return ALL_PREPOSITIONS.flatMap((preposition) => {
    const own = grounds.filter((ground) => (ground.preposition ?? usual) === preposition);
    return own.length === 0 ? [] : [groundsAfter(preposition, own.map((ground) => groundText(ground, kindIn(ground, PREPOSITIONS[preposition], wordings, notes))))];
  });
};
