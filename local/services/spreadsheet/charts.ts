// The Charts service as far as embedded charts need it: its enumerations, each made when first asked for.

import { lazyEnums } from './lazy-enums';

const MEMBERS = {
  ChartHiddenDimensionStrategy: 'IGNORE_BOTH IGNORE_ROWS IGNORE_COLUMNS SHOW_BOTH',
  ChartMergeStrategy: 'MERGE_COLUMNS MERGE_ROWS',
  ChartType: 'TIMELINE AREA BAR BUBBLE CANDLESTICK COLUMN COMBO GAUGE GEO HISTOGRAM RADAR LINE ORG PIE SCATTER SPARKLINE STEPPED_AREA TABLE TREEMAP WATERFALL',
  CurveStyle: 'NORMAL SMOOTH',
  PointStyle: 'NONE TINY MEDIUM LARGE HUGE',
  Position: 'TOP RIGHT BOTTOM NONE',
} as const;

export const Charts = lazyEnums<Pick<typeof GoogleAppsScript.Charts, keyof typeof MEMBERS>>('Charts', MEMBERS);
