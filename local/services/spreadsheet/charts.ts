// The Charts service as far as embedded charts need it: its enumerations.

import { makeEnum } from '../kernel';

type C = typeof GoogleAppsScript.Charts;
const declare = <E>(name: string, members: string): E => makeEnum(`Charts.${name}`, members.split(' ')) as unknown as E;

export const Charts = {
  ChartHiddenDimensionStrategy: declare<C['ChartHiddenDimensionStrategy']>('ChartHiddenDimensionStrategy', 'IGNORE_BOTH IGNORE_ROWS IGNORE_COLUMNS SHOW_BOTH'),
  ChartMergeStrategy: declare<C['ChartMergeStrategy']>('ChartMergeStrategy', 'MERGE_COLUMNS MERGE_ROWS'),
  ChartType: declare<C['ChartType']>('ChartType', 'TIMELINE AREA BAR BUBBLE CANDLESTICK COLUMN COMBO GAUGE GEO HISTOGRAM RADAR LINE ORG PIE SCATTER SPARKLINE STEPPED_AREA TABLE TREEMAP WATERFALL'),
  CurveStyle: declare<C['CurveStyle']>('CurveStyle', 'NORMAL SMOOTH'),
  PointStyle: declare<C['PointStyle']>('PointStyle', 'NONE TINY MEDIUM LARGE HUGE'),
  Position: declare<C['Position']>('Position', 'TOP RIGHT BOTTOM NONE'),
};
