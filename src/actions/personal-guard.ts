// The guard of a register without names: nothing personal is written by any action, whoever asks.

import { findPersonal, modeOf, MODE_SETTING, textsIn, type Mode, type PersonalKind } from '../programme/codes-mode';
import type { RowChange } from '../register/change';
import type { Json } from '../register/journal';
import { cellKind, unlisted } from '../register/personal-cells';
import type { WorkbookPort } from '../register/port';
import { schemaOf } from '../register/schema';
import { settingOf, type TablesById } from '../register/snapshot';
import { readTable } from '../register/table';
import { refuse, type Detail, type Refusal } from './reply';

/** The action that brings names back: the only one that may write them while the register is on its way. */
export const RETURN_NAMES = 'return names';

export const modeNow = (tables: Pick<TablesById, 'settings'>): Mode => modeOf(settingOf(tables, MODE_SETTING));

/** The mode with one sheet read; a workbook without a register has names. */
export const registerMode = (port: WorkbookPort): Mode => {
  const schema = schemaOf('settings');
  const sheet = port.sheet(schema.title);
  return sheet ? modeOf(readTable(schema, sheet, port.readAll(sheet.id)).byKey.get(MODE_SETTING)?.values['value'] ?? '') : 'имена';
};

const NAMED: { [kind in PersonalKind]: string } = { имя: 'имя', почта: 'адрес почты', телефон: 'телефон', СНИЛС: 'СНИЛС' };

const sureIn = (value: string): PersonalKind | null => textsIn(value).flatMap(findPersonal).find((f) => f.sure)?.kind ?? null;

const resultTexts = (json: Json): string[] => (typeof json === 'string' ? [json] : Array.isArray(json) ? json.flatMap((j: Json) => resultTexts(j)) : typeof json === 'object' && json !== null ? Object.values(json).flatMap((j) => resultTexts(j as Json)) : []);

/**
 * The refusal of changes that would bring something personal into a register without names; null when there is none. Checked are the
 * values that would be written and the answer that the journal would keep. The refused text itself is not repeated.
 */
export const guardPersonal = (tables: TablesById, action: string, changes: readonly RowChange[], result: Json): Refusal | null => {
  const mode = modeNow(tables);
  if (mode === 'имена' || (mode === 'возврат' && action === RETURN_NAMES)) return null;
  const seen = new Map<string, PersonalKind | null>();
  const sure = (value: string): PersonalKind | null => {
    if (!seen.has(value)) seen.set(value, sureIn(value));
    return seen.get(value) ?? null;
  };
  const details = new Map<string, Detail>();
  const add = (change: RowChange, column: string, what: string): void => {
    const { title, columns } = schemaOf(change.sheet);
    const text = `Лист «${title}», столбец «${columns[column]?.heading ?? column}»: ${what}`;
    const at = tables[change.sheet].byKey.get(change.key)?.at;
    details.set(text, { sheet: tables[change.sheet].sheet.name, ...(at ? { row: at } : {}), text });
  };
  for (const change of changes) {
    const row = { ...tables[change.sheet].byKey.get(change.key)?.values, ...Object.fromEntries(Object.entries(change.cells).map(([c, [, after]]) => [c, after])) };
    for (const [column, [, after]] of Object.entries(change.cells)) {
      if (after === '') continue;
      const kind = cellKind(change.sheet, column, row);
      if (kind === 'plain') continue;
      if (kind === 'empty') add(change, column, 'в режиме кодов остаётся пустым');
      else {
        const found = sure(after);
        // The lists are read only where a word looks like a name.
        if (found && (kind !== 'words' || sure(unlisted(tables, change.sheet, column, after)) !== null)) add(change, column, `в тексте ${NAMED[found]}`);
      }
    }
  }
  if (details.size === 0 && resultTexts(result).some((text) => sure(text) !== null)) details.set('result', { text: 'В итоге действия оказалось имя или контакт.' });
  return details.size === 0 ? null : refuse('personal data', [...details.values()]);
};
