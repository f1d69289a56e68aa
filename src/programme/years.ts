// Closed school years: what stands in them is counted for ever and changed no more.

import { splitChoices, type SchoolYear } from './records';

export const CLOSED_YEARS = 'years.closed';

/** Years that the setting lists, e.g. '2024/2025; 2025/2026'. */
export const closedYears = (setting: string): ReadonlySet<SchoolYear> => new Set(splitChoices(setting));
