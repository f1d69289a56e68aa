/** What a cell carries besides its contents and note: format, look, validation. Equal sets are one object, so that thousands of cells share it. */
import type { Json, Style, StyleChange, Validation } from './types';

export interface Attributes { readonly format?: string | undefined; readonly style?: Style | undefined; readonly validation?: Validation | undefined; readonly rich?: Json | undefined }

const known = new Map<string, Attributes>();

/** The shared object equal to the given one; undefined for an empty one. */
export function intern(attributes: Attributes): Attributes | undefined {
  const { format, style, validation, rich } = attributes;
  const tidy: { format?: string; style?: Style; validation?: Validation; rich?: Json } = {};
  if (format !== undefined && format !== '') tidy.format = format;
  if (style && Object.keys(style).length > 0) tidy.style = sortedStyle(style);
  if (validation) tidy.validation = validation;
  if (rich !== undefined) return { ...tidy, rich };
  const key = JSON.stringify([tidy.format, tidy.style, tidy.validation && [tidy.validation.criteria, tidy.validation.values, tidy.validation.allowInvalid, tidy.validation.helpText, tidy.validation.showDropdown]]);
  if (key === '[null,null,null]') return undefined;
  const present = known.get(key);
  if (present) return present;
  if (known.size > 50_000) known.clear();
  known.set(key, tidy);
  return tidy;
}

function sortedStyle(style: Style): Style {
  const fields = Object.entries(style).filter(([, value]) => value !== undefined);
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields);
}

/** A style with changed fields; null takes a field away. */
export function changeStyle(style: Style | undefined, change: StyleChange): Style | undefined {
  const next: Record<string, unknown> = { ...style };
  for (const [field, value] of Object.entries(change)) {
    if (value === null) delete next[field];
    else if (value !== undefined) next[field] = value;
  }
  return Object.keys(next).length > 0 ? (next as Style) : undefined;
}
