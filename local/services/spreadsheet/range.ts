// Class Range: a block of cells of a sheet. Its methods stand by topic in range-*.ts, each part building on the one before.

import { register } from './factory';
import { publish } from './publish';
import type { Place } from './range-base';
import { RangeMarks } from './range-marks';
import { as, type GRange } from './types';

/** Everything of Google's Range but external data sources, pivot tables and chart tables. */
type Missing = 'createDataSourcePivotTable' | 'createDataSourceTable' | 'createPivotTable' | 'getDataSourceFormula' | 'getDataSourceFormulas' | 'getDataSourcePivotTables' | 'getDataSourceTables' | 'getDataSourceUrl' | 'getDataTable';

export class RangeService extends RangeMarks implements Omit<GRange, Missing> {}
publish(RangeService, 'Range');
register({ range: (book, sheetId, area) => as<GRange>(new RangeService({ book, sheetId, area } satisfies Place)) });

