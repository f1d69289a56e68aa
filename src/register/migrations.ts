// How a workbook of an older schema becomes one of today: frames are mended by repair, values by the steps below.

import { SEED_ACTS } from '../programme/orders/acts';
import { SETTINGS } from '../programme/settings';
import { WORDS, type ListName } from '../programme/words';
import type { Draft } from './change';
import { SCHEMA_VERSION } from './schema';
import { settingOf, type TablesById } from './snapshot';

export const VERSION_SETTING = 'register.schema';

export interface Migration {
  /** Version that the register has after this step. */
  to: number;
  /** Changes of values; missing sheets and columns are there by then. */
  apply(draft: Draft, tables: TablesById): void;
}

/** Settings, words and acts that today's catalogue has and the workbook lacks; what is there stays as the school has it. */
export const completeCatalogues = (draft: Draft, tables: TablesById, given: { readonly [key: string]: string } = {}): number => {
  let added = 0;
  for (const { key, title, start, help } of SETTINGS) {
    if (tables.settings.byKey.has(key)) continue;
    draft.insert('settings', { key, title, value: given[key] ?? start, help });
    added++;
  }
  for (const list of Object.keys(WORDS) as ListName[]) {
    for (const { word, synonyms } of WORDS[list]) {
      if (tables.lists.byKey.has(`${list}|${word}`)) continue;
      draft.insert('lists', { list, word, synonyms: synonyms.join('; ') });
      added++;
    }
  }
  if (tables.acts.rows.length === 0) {
    for (const act of SEED_ACTS) {
      draft.insert('acts', { ...act, id: draft.newCode('acts') });
      added++;
    }
  }
  return added;
};

/** Steps in order. Version 2 brought questionnaires, measures, protocols, acts and checked declensions: new sheets, settings, words. */
export const MIGRATIONS: readonly Migration[] = [{ to: 2, apply: (draft, tables) => { completeCatalogues(draft, tables); } }];

export type VersionState = 'current' | 'older' | 'newer';

/** Version that the workbook says it has; a register without the setting is of the first version. */
export const versionOf = (tables: Pick<TablesById, 'settings'>): number => Number(settingOf(tables, VERSION_SETTING)) || 1;

export const versionState = (tables: Pick<TablesById, 'settings'>): VersionState => {
  const version = versionOf(tables);
  return version === SCHEMA_VERSION ? 'current' : version < SCHEMA_VERSION ? 'older' : 'newer';
};

/** Drafts all steps from the workbook's version to `target`, and the new version itself. */
export const migrate = (draft: Draft, tables: TablesById, migrations: readonly Migration[] = MIGRATIONS, target: number = SCHEMA_VERSION): void => {
  const from = versionOf(tables);
  for (const step of migrations) if (step.to > from && step.to <= target) step.apply(draft, tables);
  if (tables.settings.byKey.has(VERSION_SETTING)) draft.update('settings', VERSION_SETTING, { value: String(target) });
};
