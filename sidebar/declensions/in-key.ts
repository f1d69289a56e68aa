// In a register without names the checked forms of people live in the key file: reading them from the key of this window, and keeping new ones there.

import type { KeyDeclension, KeyFile } from '../../src/programme/codes-mode';
import { withApproved, type ApprovedName, type CheckedRow } from '../../src/programme/language';
import { heldKey, holdKey, useHeld } from '../key/holder';

export interface KeyHook {
  keep: (names: readonly ApprovedName[]) => void;
}

const text = (row: KeyDeclension, column: keyof CheckedRow): string => row[column] ?? '';

/** Rows of «Склонения» that the key file holds: to be given to `overridesOf` together with those of the sheet. */
export const rowsOfKey = (key: Pick<KeyFile, 'declensions'>): CheckedRow[] => key.declensions.map((row, at) => ({
  id: `key ${at + 1}`, what: text(row, 'what') || 'человек', code: row.code, source: text(row, 'source'), gender: text(row, 'gender'), keep: text(row, 'keep'),
  genitive: text(row, 'genitive'), dative: text(row, 'dative'), accusative: text(row, 'accusative'), instrumental: text(row, 'instrumental'), prepositional: text(row, 'prepositional'),
}));

const intoKey = ({ id: _place, ...row }: CheckedRow): KeyDeclension => row;

const keep = (names: readonly ApprovedName[]): void => {
  const { key } = heldKey();
  if (key) holdKey({ ...key, declensions: withApproved(names, rowsOfKey(key)).map(intoKey) }, true);
};

/** Where forms of people go; undefined while the register has names, or its key is not open in this window. */
export const useKeyHook = (): KeyHook | undefined => {
  const { coded, key } = useHeld();
  return coded && key ? { keep } : undefined;
};
