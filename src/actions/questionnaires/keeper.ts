// Who takes the answers: one person's triggers, remembered outside the cells so that nobody is named in a register without names.

import { keeperMark, rememberKeeper } from '../../google/memory';
import { ownUser } from '../../google/session';
import { installTriggers, removeTriggers } from '../../google/triggers';
import { ACTING_CURATOR, sha256 } from '../../programme/codes-mode';
import type { TablesById } from '../../register/snapshot';
import { codesOnly } from './scene';

/** Doors of src/addon.ts that the triggers call. */
export const SUBMIT_DOOR = 'formSubmitted';
export const HOURLY_DOOR = 'hourly';

const mine = (): string => sha256(`keeper:${ownUser()}`).slice(0, 24);

export const hasKeeper = (): boolean => keeperMark() !== '';
export const isKeeper = (): boolean => keeperMark() === mine();

/** From now on this person's triggers take the answers; somebody else's take themselves away when they next run. */
export const becomeKeeper = (): void => {
  rememberKeeper(mine());
  installTriggers(SUBMIT_DOOR, HOURLY_DOOR);
};

/** How «Анкеты» name who takes the answers. */
export const nameOfKeeper = (tables: Pick<TablesById, 'settings'>): string => (codesOnly(tables) ? ACTING_CURATOR : ownUser());

/** In a trigger: whether to go on. Triggers of one who handed over take themselves away. */
export const keepsOn = (): boolean => {
  if (isKeeper()) return true;
  if (hasKeeper()) removeTriggers();
  return false;
};
