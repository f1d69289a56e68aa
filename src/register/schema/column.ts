// What the schema may say of a sheet and of a column.

import type { Records, SheetId } from '../../programme/records';
import type { ListName } from '../../programme/words';

/** How a canonical string of the column stands in a cell. */
export type ColumnType = 'text' | 'long' | 'integer' | 'decimal' | 'date' | 'moment' | 'choice' | 'choices' | 'link';

export interface Column {
  /** Heading that a person sees; she may rename it. */
  heading: string;
  type: ColumnType;
  /** Pixels. */
  width: number;
  /** List of «Справочники» that the drop-down offers; it warns, it never rejects. */
  list?: ListName;
  required?: true;
  /** Names, contacts, birth dates: only «Люди» and what the codes mode must empty. */
  personal?: true;
  /** Written by the add-on only: protected by a warning. */
  machine?: true;
  /** Nothing that a person needs to see: the column stands hidden. */
  hidden?: true;
  /** Note on the heading. */
  help?: string;
  /** Key of another sheet's row that the value names. */
  refers?: SheetId;
}

/** A column that is computed by one formula in the heading row and covers the column; never read back, never written. */
export interface DerivedColumn {
  heading: string;
  width: number;
  help?: string;
  /** Body of the array formula; `{column}` and `{sheet.column}` stand for column references below the heading. */
  formula: string;
}

export interface SheetSchema<S extends SheetId = SheetId> {
  id: S;
  title: string;
  /** Columns whose values together name a row. */
  key: readonly (keyof Records[S] & string)[];
  /** The add-on allocates the key of a row typed by hand. */
  allocates?: keyof Records[S] & string;
  columns: { readonly [C in keyof Records[S] & string]: Column };
  derived?: { readonly [name: string]: DerivedColumn };
  /** Order on the sheet: keys of `columns` and of `derived`. */
  order: readonly string[];
  /** Tab colour. */
  colour: string;
  frozenColumns: number;
  hidden?: true;
  /** Written over the frozen rows as a note on the first heading. */
  about: string;
}

/** Any sheet's schema when the columns are walked by name. */
export interface AnySheetSchema {
  id: SheetId;
  title: string;
  key: readonly string[];
  allocates?: string;
  columns: { readonly [name: string]: Column };
  derived?: { readonly [name: string]: DerivedColumn };
  order: readonly string[];
  colour: string;
  frozenColumns: number;
  hidden?: true;
  about: string;
}
