// Whom the row that the curator has selected in the sheet is about: a person, two people, or nobody.

import { fullName, survivors } from '../programme/people';
import { selectedRow } from '../google/sheets';
import { recordsOf, type TablesById } from '../register/snapshot';
import { FIRST_ROW } from '../register/table';
import { look, type Desk } from './perform';
import type { View } from './reply';

export type Selected =
  | { is: 'person'; code: string; name: string }
  | { is: 'pair'; mentor: string; mentee: string; /** Id of the pair, '' = only a decision speaks of the two. */ pair: string }
  /** A Russian sentence that says what to select instead. */
  | { is: 'nobody'; text: string };

const SHEETS = ['people', 'mentors', 'mentees', 'pairs', 'decisions'] as const;

const nobody = (text: string): Selected => ({ is: 'nobody', text });

const listed = (tables: TablesById): string => SHEETS.map((id) => `«${tables[id].sheet.name}»`).join(', ');

const read = ({ tables, year }: Desk): Selected => {
  const { sheet, row } = selectedRow();
  const id = SHEETS.find((one) => tables[one].sheet.name === sheet);
  if (!id) return nobody(`${sheet === '' ? 'Ничего не выбрано.' : `Сейчас выбран лист «${sheet}».`} Встаньте на строку одного из листов ${listed(tables)} и откройте это окно снова.`);
  if (row < FIRST_ROW) return nobody(`Выбрана шапка листа «${sheet}». Встаньте на строку с человеком и откройте это окно снова.`);
  const values = tables[id].rows.find((one) => one.at === row)?.values;
  if (!values) return nobody(`Строка ${row} листа «${sheet}» пустая. Встаньте на строку с человеком и откройте это окно снова.`);
  if (id !== 'people' && values['year'] !== undefined && values['year'] !== '' && values['year'] !== year) return nobody(`Эта строка – за ${values['year']} учебный год, а подбор работает с ${year}. Год меняется в «Настройках».`);
  const people = recordsOf(tables).people;
  const living = survivors(people);
  const known = (code: string): string => living(code.trim());
  if (id === 'pairs' || id === 'decisions') {
    const [mentor, mentee] = [known(values['mentor'] ?? ''), known(values['mentee'] ?? '')];
    return mentor === '' || mentee === '' ? nobody(`В строке ${row} листа «${sheet}» не указаны оба кода: наставника и наставляемого.`) : { is: 'pair', mentor, mentee, pair: id === 'pairs' ? values['id'] ?? '' : '' };
  }
  const code = known(values['code'] ?? '');
  const person = people.find((one) => one.code === code);
  return code === '' || !person ? nobody(`В строке ${row} листа «${sheet}» нет кода человека. Код появится при следующем действии дополнения.`) : { is: 'person', code, name: fullName(person) || code };
};

export const selected = (): View<Selected> => look(read);
