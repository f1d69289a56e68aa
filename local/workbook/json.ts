/** A workbook as plain JSON and back: rows with their tails cut, attributes once in a table and by number in the rows. */
import { intern, type Attributes } from './attributes';
import type { Head, KeptVersion } from './history';
import { emptySheet, type Row, type SheetState } from './store';
import type { CellValue, Json } from './types';

/** One row as written: values, formulas and notes by column, runs of attributes [from, count, number]. */
interface RowJson { v?: CellValue[]; f?: { [column: string]: string }; n?: { [column: string]: string }; a?: [number, number, number][]; h?: number; x?: boolean }
type SheetJson = Omit<SheetState, 'owner' | 'rows'> & { rows: { [row: string]: RowJson }; attributes: Attributes[] };
interface VersionHead { id: string; name: string; at: string }

const plain = (value: unknown): Json => value as Json;

export function sheetJSON(state: SheetState): Json {
  const { rows, owner: _owner, ...rest } = state;
  const attributes: Attributes[] = [];
  const numbers = new Map<Attributes, number>();
  const numberOf = (one: Attributes): number => {
    let n = numbers.get(one);
    if (n === undefined) { n = attributes.length; attributes.push(one); numbers.set(one, n); }
    return n;
  };
  const written: { [row: string]: RowJson } = {};
  rows.forEach((row, r) => {
    const json = row && rowJSON(row, numberOf);
    if (json && Object.keys(json).length > 0) written[r] = json;
  });
  return plain({ ...rest, attributes, rows: written });
}

function byColumn(list: (string | undefined)[] | undefined): { [column: string]: string } | undefined {
  const found: { [column: string]: string } = {};
  list?.forEach((text, c) => { if (text !== undefined) found[c] = text; });
  return Object.keys(found).length > 0 ? found : undefined;
}

function rowJSON(row: Row, numberOf: (one: Attributes) => number): RowJson {
  const json: RowJson = {};
  let end = row.v.length;
  while (end > 0 && (row.v[end - 1] ?? null) === null) end--;
  if (end > 0) json.v = Array.from({ length: end }, (_, c) => row.v[c] ?? null);
  const f = byColumn(row.f);
  const n = byColumn(row.n);
  if (f) json.f = f;
  if (n) json.n = n;
  const runs: [number, number, number][] = [];
  row.a?.forEach((one, c) => {
    if (!one) return;
    const number = numberOf(one);
    const last = runs[runs.length - 1];
    if (last && last[2] === number && last[0] + last[1] === c) last[1]++;
    else runs.push([c, 1, number]);
  });
  if (runs.length > 0) json.a = runs;
  if (row.height !== undefined) json.h = row.height;
  if (row.hidden) json.x = true;
  return json;
}

export function readSheet(json: Json | undefined): SheetState {
  if (json === undefined || json === null) throw new Error('A sheet of the workbook is missing in what was saved.');
  const { rows, attributes, ...rest } = json as unknown as SheetJson;
  const state: SheetState = { ...emptySheet(rest.name), ...rest };
  const known = attributes.map((one) => intern(one));
  state.columns = state.columns.map((one) => one ?? undefined);
  for (const [r, row] of Object.entries(rows)) {
    const at = Number(r);
    while (state.rows.length < at) state.rows.push(undefined);
    state.rows[at] = readRow(row, known);
  }
  return state;
}

function readRow(json: RowJson, known: (Attributes | undefined)[]): Row {
  const row: Row = { owner: -1, v: json.v ?? [] };
  if (json.f) { row.f = []; for (const [c, text] of Object.entries(json.f)) row.f[Number(c)] = text; }
  if (json.n) { row.n = []; for (const [c, text] of Object.entries(json.n)) row.n[Number(c)] = text; }
  if (json.a) {
    row.a = [];
    for (const [from, count, number] of json.a) for (let c = from; c < from + count; c++) row.a[c] = known[number];
  }
  if (json.h !== undefined) row.height = json.h;
  if (json.x) row.hidden = true;
  return row;
}

export function headJSON(id: string, head: Head, versions: readonly KeptVersion[]): Json {
  return plain({ id, ...head, versions: versions.map((version): VersionHead => ({ id: version.id, name: version.name, at: version.at })) });
}

export function readHead(json: Json): { id: string; head: Head; versions: VersionHead[] } {
  const { id, versions, ...head } = json as unknown as Head & { id: string; versions: VersionHead[] };
  return { id, head, versions };
}

export function versionJSON(version: KeptVersion): Json {
  return plain({ head: version.head, sheets: Object.fromEntries([...version.sheets].map(([id, state]) => [String(id), sheetJSON(state)])) });
}

export function readVersion(version: VersionHead, json: Json | undefined): KeptVersion {
  const { head, sheets } = json as unknown as { head: Head; sheets: { [id: string]: Json } };
  return { ...version, head, sheets: new Map(Object.entries(sheets).map(([id, sheet]) => [Number(id), readSheet(sheet)])) };
}
