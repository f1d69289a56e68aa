// What every import begins with: what it needs of the register, and the sheets of the workbook that a table may be taken from.

import type { View } from '../../src/actions/reply';
import { ask } from '../client';

export interface Start<R> {
  register: R;
  sheets: string[];
}

/** Made once for a window, outside its component: `useLoad` wants the same function on every drawing. */
export const startWith = <R,>(load: () => Promise<View<R>>) => async (): Promise<View<Start<R>>> => {
  const [register, sheets] = await Promise.all([load(), ask('sheetsToRead')]);
  if (!register.ok) return register;
  return sheets.ok ? { ok: true, value: { register: register.value, sheets: sheets.value } } : sheets;
};
