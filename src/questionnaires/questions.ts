// The questions of one questionnaire as the curator has them: the catalogue at first, then the rows of «Вопросы анкет» she edits.

import type { Question } from '../programme/records';
import { itemOf } from './catalogue';
import { QUESTION_KINDS, type Item, type Kind, type QuestionKind } from './item';
import { linesOf, optionsFault } from './options';

/** Rows of «Вопросы анкет» that a questionnaire begins with. */
export const questionsOf = (kind: Kind): Question[] => kind.items.map((item, i) => ({
  questionnaire: kind.key, item: item.key, number: String(i + 1), section: item.section, text: item.text, help: item.help, kind: item.kind,
  options: item.options.join('\n'), required: item.required ? 'да' : 'нет', used: 'да',
}));

/** Rows of this questionnaire that are not on the sheet yet. */
export const missingQuestions = (kind: Kind, rows: readonly Question[]): Question[] => {
  const present = new Set(rows.filter((row) => row.questionnaire === kind.key).map((row) => row.item));
  // A questionnaire whose rows are there is the curator's: a question that she deleted does not come back.
  return present.size > 0 ? [] : questionsOf(kind);
};

/** Questions of a questionnaire in their order: those of the sheet, or the catalogue's where it has none. */
const rowsOf = (kind: Kind, rows: readonly Question[]): Question[] => {
  const own = rows.filter((row) => row.questionnaire === kind.key && row.item !== '');
  return own.length === 0 ? questionsOf(kind) : own.map((row, i) => ({ row, at: Number(row.number) || i + 1, i })).sort((a, b) => a.at - b.at || a.i - b.i).map(({ row }) => row);
};

const isKind = (text: string): text is QuestionKind => (QUESTION_KINDS as readonly string[]).includes(text);

/** What a form lacks to be built, a sentence each with the key of its question. */
export interface QuestionFault {
  item: string;
  text: string;
}

export interface Asking {
  codesOnly: boolean;
  anonymous: boolean;
}

/**
 * The items to ask: the curator's wording over the catalogue's meaning. An anonymous form leaves out who answers; the codes
 * mode leaves out whatever asks for a name or an address and makes the code obligatory.
 */
export const itemsToAsk = (kind: Kind, rows: readonly Question[], { codesOnly, anonymous }: Asking): { items: Item[]; faults: QuestionFault[] } => {
  const items: Item[] = [];
  const faults: QuestionFault[] = [];
  for (const row of rowsOf(kind, rows)) {
    if (row.used === 'нет') continue;
    const known = itemOf(kind, row.item);
    if (!isKind(row.kind)) {
      faults.push({ item: row.item, text: `«${row.text}»: как отвечают – «${row.kind}»? Выберите из списка.` });
      continue;
    }
    if (row.text.trim() === '') {
      faults.push({ item: row.item, text: `Вопрос ${row.item}: нет текста.` });
      continue;
    }
    const fault = optionsFault(row);
    if (fault !== '') faults.push({ item: row.item, text: `«${row.text}»: ${fault}.` });
    const goes = known?.goes;
    if (anonymous && (goes?.to === 'who' || goes?.to === 'about' || known?.personal)) continue;
    if (codesOnly && known?.personal) continue;
    const isCode = goes?.to === 'who' && goes.what === 'code';
    const mustCode = isCode && codesOnly;
    items.push({
      key: row.item, section: row.section, text: row.text.trim(), help: row.help, kind: row.kind, options: linesOf(row.options), required: row.required === 'да' || mustCode,
      // A code is a code whatever the curator makes of the wording; another kind of answer loses what the catalogue does with it.
      ...(known && known.kind === row.kind ? { ...(goes ? { goes } : {}), ...(known.rule ? { rule: known.rule } : {}), ...(known.other ? { other: true as const } : {}) } : {}),
      ...(known?.personal ? { personal: true as const } : {}),
    });
  }
  if (items.length === 0) faults.push({ item: '', text: 'Не осталось ни одного вопроса.' });
  return { items, faults };
};
