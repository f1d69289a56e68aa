// Downloads the key of the next version and tells the workbook its number; and hands any text to the browser as a file.

import { factsOf, keyFileName, nextKey, writeKey, type KeyFile } from '../../src/programme/codes-mode';
import type { Done, Refusal } from '../../src/actions/reply';
import { ask } from '../client';
import { heldKey, holdKey, knowRegister } from './holder';

export const saveFile = (name: string, text: string, type: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

/** Hands the key to the browser as a file; `key` is already that of the next version. */
export const downloadKey = (key: KeyFile): string => {
  const name = keyFileName(key);
  saveFile(name, writeKey(key), 'application/json');
  return name;
};

/**
 * Downloads the held key under the next version and notes it. The file comes first: a version the workbook has not heard of is
 * recognised later, a key that was never saved could not be brought back.
 */
export const saveHeldKey = async (requestId: string): Promise<Done<{ version: number }> | Refusal> => {
  const { key, facts, today } = heldKey();
  if (!key) throw new Error('No key is open');
  const next = nextKey({ ...key, version: Math.max(key.version, facts?.version ?? 0) }, today);
  downloadKey(next);
  const answer = await ask('noteKey', requestId, factsOf(next));
  if (answer.ok) {
    holdKey(next, false);
    knowRegister(heldKey().coded, factsOf(next), today);
  }
  return answer as Done<{ version: number }> | Refusal;
};
