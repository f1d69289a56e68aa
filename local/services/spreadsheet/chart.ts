// Embedded charts: their definition (ranges, type, options, position) is kept; drawing is the page's matter.

import { exception, executionOf, ServiceObject } from '../kernel';
import type { Chart as Data, Json, Sheet } from '../../workbook/types';
import { plain } from './a1';
import type { Book } from './book';
import { Charts } from './charts';
import { delegates } from './delegates';
import { member } from './enums';
import { newRange } from './factory';
import { publish } from './publish';
import { placeOf } from './range-base';
import { as, type GRange } from './types';

type G = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type Container = GoogleAppsScript.Spreadsheet.ContainerInfo;

interface Definition {
  type: string;
  options: { [name: string]: Json };
  headers: number;
  transpose: boolean;
  offsetX: number;
  offsetY: number;
}
interface Held {
  book: Book;
  data: Omit<Data, 'definition'> & { definition: Definition };
}
const copyOf = ({ book, data }: Held): Held => ({ book, data: JSON.parse(JSON.stringify(data)) as Held['data'] });

class ContainerInfoService extends ServiceObject implements Container {
  readonly #data: Held['data'];
  constructor(held: Held) {
    super(held.book.execution);
    this.#data = held.data;
  }
  getAnchorColumn(): number {
    return this.#data.column + 1;
  }
  getAnchorRow(): number {
    return this.#data.row + 1;
  }
  getOffsetX(): number {
    return this.#data.definition.offsetX;
  }
  getOffsetY(): number {
    return this.#data.definition.offsetY;
  }
}
publish(ContainerInfoService, 'ContainerInfo');

class ChartOptionsService extends ServiceObject {
  readonly #options: Definition['options'];
  constructor(held: Held) {
    super(held.book.execution);
    this.#options = held.data.definition.options;
  }
  get(option: string): Json {
    return this.#options[option] ?? null;
  }
  getOrDefault(option: string): Json {
    return this.#options[option] ?? null;
  }
}
publish(ChartOptionsService, 'ChartOptions', 'Charts.ChartOptions');

let read: (chart: object) => Held | undefined;
const rangesOf = ({ book, data }: Held): GRange[] => data.ranges.map(({ sheetId, range }) => newRange(book, sheetId, range));

class EmbeddedChartService extends ServiceObject implements Partial<G> {
  static {
    read = (chart) => (#held in chart ? (chart as EmbeddedChartService).#held : undefined);
  }
  readonly #held: Held;
  constructor(held: Held) {
    super(held.book.execution);
    this.#held = held;
  }
  getChartId(): number | null {
    return this.#held.data.id || null;
  }
  getContainerInfo(): Container {
    return new ContainerInfoService(this.#held);
  }
  getHiddenDimensionStrategy(): GoogleAppsScript.Charts.ChartHiddenDimensionStrategy {
    return member(Charts.ChartHiddenDimensionStrategy, String(this.#held.data.definition.options['hiddenDimensionStrategy'] ?? 'IGNORE_BOTH')) as GoogleAppsScript.Charts.ChartHiddenDimensionStrategy;
  }
  getMergeStrategy(): GoogleAppsScript.Charts.ChartMergeStrategy {
    return member(Charts.ChartMergeStrategy, String(this.#held.data.definition.options['mergeStrategy'] ?? 'MERGE_COLUMNS')) as GoogleAppsScript.Charts.ChartMergeStrategy;
  }
  getNumHeaders(): number {
    return this.#held.data.definition.headers;
  }
  getOptions(): GoogleAppsScript.Charts.ChartOptions {
    return as<GoogleAppsScript.Charts.ChartOptions>(new ChartOptionsService(this.#held));
  }
  getRanges(): GRange[] {
    return rangesOf(this.#held);
  }
  getTransposeRowsAndColumns(): boolean {
    return this.#held.data.definition.transpose;
  }
  modify(): Builder {
    return as<Builder>(new EmbeddedChartBuilderService(copyOf(this.#held)));
  }
}
publish(EmbeddedChartService, 'EmbeddedChart');

/** Chart types by the builder's methods. */
const TYPES = { asAreaChart: 'AREA', asBarChart: 'BAR', asColumnChart: 'COLUMN', asComboChart: 'COMBO', asHistogramChart: 'HISTOGRAM', asLineChart: 'LINE', asPieChart: 'PIE', asScatterChart: 'SCATTER', asTableChart: 'TABLE' } as const;
/** Options that builders of particular charts set: the method's name and the option it means, kept as its arguments. */
const OPTIONS = {
  enablePaging: 'page', enableRtlTable: 'rtlTable', enableSorting: 'sort', reverseCategories: 'reverseCategories', reverseDirection: 'reverseDirection', set3D: 'is3D', setBackgroundColor: 'backgroundColor', setColors: 'colors', setCurveStyle: 'curveType',
  setFirstRowNumber: 'firstRowNumber', setInitialSortingAscending: 'sortAscending', setInitialSortingDescending: 'sortDescending', setLegendPosition: 'legend.position', setLegendTextStyle: 'legend.textStyle', setPointStyle: 'pointSize',
  setRange: 'vAxis.range', setStacked: 'isStacked', setTitle: 'title', setTitleTextStyle: 'titleTextStyle', setXAxisLogScale: 'hAxis.logScale', setXAxisRange: 'hAxis.range', setXAxisTextStyle: 'hAxis.textStyle', setXAxisTitle: 'hAxis.title',
  setXAxisTitleTextStyle: 'hAxis.titleTextStyle', setYAxisLogScale: 'vAxis.logScale', setYAxisRange: 'vAxis.range', setYAxisTextStyle: 'vAxis.textStyle', setYAxisTitle: 'vAxis.title', setYAxisTitleTextStyle: 'vAxis.titleTextStyle',
  showRowNumberColumn: 'showRowNumber', useAlternatingRowStyle: 'alternatingRowStyle', useLogScale: 'logScale',
} as const;

class EmbeddedChartBuilderService extends ServiceObject implements Partial<Builder> {
  readonly #held: Held;
  constructor(held: Held) {
    super(held.book.execution);
    this.#held = held;
  }
  addRange(range: GRange): Builder {
    const { sheetId, area } = placeOf(range);
    this.#held.data.ranges.push({ sheetId, range: plain(area) });
    return as<Builder>(this);
  }
  removeRange(range: GRange): Builder {
    const { sheetId, area } = placeOf(range);
    const wanted = JSON.stringify({ sheetId, range: plain(area) });
    this.#held.data.ranges = this.#held.data.ranges.filter((one) => JSON.stringify(one) !== wanted);
    return as<Builder>(this);
  }
  clearRanges(): Builder {
    this.#held.data.ranges = [];
    return as<Builder>(this);
  }
  getRanges(): GRange[] {
    return rangesOf(this.#held);
  }
  getContainer(): Container {
    return new ContainerInfoService(this.#held);
  }
  getChartType(): GoogleAppsScript.Charts.ChartType {
    return member(Charts.ChartType, this.#held.data.definition.type) as GoogleAppsScript.Charts.ChartType;
  }
  setChartType(type: unknown): Builder {
    return this.#with({ type: String(type) });
  }
  setNumHeaders(headers: number): Builder {
    return this.#with({ headers: Math.trunc(headers) });
  }
  setTransposeRowsAndColumns(transpose: boolean): Builder {
    return this.#with({ transpose });
  }
  setMergeStrategy(mergeStrategy: unknown): Builder {
    return this.setOption('mergeStrategy', String(mergeStrategy));
  }
  setHiddenDimensionStrategy(strategy: unknown): Builder {
    return this.setOption('hiddenDimensionStrategy', String(strategy));
  }
  setOption(option: string, value: unknown): Builder {
    this.#held.data.definition.options[option] = JSON.parse(JSON.stringify(value ?? null)) as Json;
    return as<Builder>(this);
  }
  setPosition(anchorRowPos: number, anchorColPos: number, offsetX: number, offsetY: number): Builder {
    if (anchorRowPos < 1 || anchorColPos < 1) throw exception('The position of the chart is outside the dimensions of the sheet.');
    Object.assign(this.#held.data, { row: Math.trunc(anchorRowPos) - 1, column: Math.trunc(anchorColPos) - 1 });
    return this.#with({ offsetX, offsetY });
  }
  /** The live platform prints the builder by its internal class. */
  override toString(): string {
    return 'com.google.apps.maestro.server.beans.trix.impl.ChartPropertyApiEmbeddedChartBuilder@1';
  }
  build(): G {
    return as<G>(new EmbeddedChartService(copyOf(this.#held)));
  }
  #with(fields: Partial<Definition>): Builder {
    Object.assign(this.#held.data.definition, fields);
    return as<Builder>(this);
  }
}
const keysOf = <T extends object>(table: T): ReadonlyArray<keyof T & string> => Object.keys(table) as Array<keyof T & string>;
delegates(EmbeddedChartBuilderService, keysOf(TYPES), (builder, name) => builder.setChartType(member(Charts.ChartType, TYPES[name])));
delegates(EmbeddedChartBuilderService, keysOf(OPTIONS), (builder, name, args) => builder.setOption(OPTIONS[name], args.length === 0 ? true : args.length === 1 ? args[0] : args));
publish(EmbeddedChartBuilderService, 'EmbeddedChartBuilder');

export const newChartBuilder = (book: Book): Builder => as<Builder>(new EmbeddedChartBuilderService({ book, data: { id: 0, row: 0, column: 0, ranges: [], definition: { type: 'COLUMN', options: {}, headers: 0, transpose: false, offsetX: 0, offsetY: 0 } } }));

export const chartsOf = (book: Book, sheet: Sheet): G[] => sheet.charts.map((data) => as<G>(new EmbeddedChartService(copyOf({ book, data: data as unknown as Held['data'] }))));

function heldBy(chart: object): Held {
  const held = read(chart);
  if (!held) throw exception('Object is not of type EmbeddedChart.');
  return held;
}
const kept = (held: Held, id: number): Data => ({ ...copyOf(held).data, id }) as unknown as Data;

export function insertChart(sheet: Sheet, chart: object): void {
  const held = heldBy(chart);
  if (held.data.ranges.length === 0) throw exception('The chart must have at least one range.');
  const id = Math.floor(executionOf(chart as ServiceObject).random() * 2 ** 31) || 1;
  sheet.charts = [...sheet.charts, kept(held, id)];
}
export function updateChart(sheet: Sheet, chart: object): void {
  const held = heldBy(chart);
  if (!sheet.charts.some((one) => one.id === held.data.id)) throw exception('The chart does not exist on this sheet.');
  sheet.charts = sheet.charts.map((one) => (one.id === held.data.id ? kept(held, one.id) : one));
}
export function removeChart(sheet: Sheet, chart: object): void {
  const { id } = heldBy(chart).data;
  sheet.charts = sheet.charts.filter((one) => one.id !== id);
}
