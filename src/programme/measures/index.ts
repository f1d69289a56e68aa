// Measures: what is measured, the grid of values at the entry and the exit, and who lacks the entry.

export { MEASURE_LIST, MEASURERS, MEASURES, measuresOf, noteOf, readScale, scaleOf, type MeasureKind } from './catalogue';
export { cellKey, concerns, lackingEntry, measuredNow, measuredPeople, planGrid, type KeyedValue, type Lacking, type MeasuredPerson, type MeasurePlan, type MeasureTables, type MeasureWrite, type Moment } from './grid';
export { readMeasureTable, type TableReading } from './from-table';
export { pastedCells, readMeasure, type ValueReading } from './value';
