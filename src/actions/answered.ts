// What was answered to «кто это?» in an import is kept with it, for the next import of the same table.

import { ANSWERED, readAnswered, withAnswered, type Answered } from '../programme/people';
import { settingOf, type TablesById } from '../register/snapshot';
import { modeNow } from './personal-guard';
import type { Desk } from './perform';

const MOST_ANSWERS = 2000;

export const isAnswered = (given: Answered): boolean =>
  typeof given === 'object' && given !== null && Object.keys(given).length <= MOST_ANSWERS && Object.entries(given).every(([mark, answer]) => /^[a-p]{12}$/.test(mark) && typeof answer === 'string' && /^[\dА-Яа-яё]{1,20}$/.test(answer));

/** Answers of earlier imports; none in a register without names, which keeps nothing that names could be tried against. */
export const answeredIn = (tables: Pick<TablesById, 'settings'>): Answered => readAnswered(settingOf(tables, ANSWERED));

export const keepAnswered = ({ tables, draft }: Pick<Desk, 'tables' | 'draft'>, given: Answered): void => {
  const before = settingOf(tables, ANSWERED);
  const value = withAnswered(before, given);
  if (modeNow(tables) !== 'имена' || value === before) return;
  if (tables.settings.byKey.has(ANSWERED)) draft.update('settings', ANSWERED, { value });
  else draft.insert('settings', { key: ANSWERED, title: 'Ответы на вопросы загрузок', value, help: 'О ком загрузка уже спросила и больше не спрашивает. Имён здесь нет. Ведёт дополнение.' });
};
