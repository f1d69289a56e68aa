// How a workbook of an older schema becomes one of today: frames are mended by repair, values by the steps below.

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

/** Steps in order. The first published schema is version 1, so there are none yet. */
export const MIGRATIONS: readonly Migration[] = [];

export type VersionState = 'current' | 'older' | 'newer';

/** Version that the workbook says it has; a register without the setting is of the first version. */
export const versionOf = (tables: TablesById): number => Number(settingOf(tables, VERSION_SETTING)) || 1;

export const versionState = (tables: TablesById): VersionState => {
  const version = versionOf(tables);
  return version === SCHEMA_VERSION ? 'current' : version < SCHEMA_VERSION ? 'older' : 'newer';
};

/** Drafts all steps from the workbook's version to `target`, and the new version itself. */
export const migrate = (draft: Draft, tables: TablesById, migrations: readonly Migration[] = MIGRATIONS, target: number = SCHEMA_VERSION): void => {
  const from = versionOf(tables);
  for (const step of migrations) if (step.to > from && step.to <= target) step.apply(draft, tables);
  if (tables.settings.byKey.has(VERSION_SETTING)) draft.update('settings', VERSION_SETTING, { value: String(target) });
};
