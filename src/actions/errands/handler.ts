// What a handler of one kind of errand is given and may do.

import type { Errand } from '../../programme/records';
import type { Run } from '../marks';

/** Carries out all planned errands of one kind, one after another, and marks each; what it leaves planned waits for the next run. */
export type Handler = (at: Run, planned: readonly Errand[]) => void;

/** State of an errand that somebody is at: found by a later execution, it was cut short. */
export const BEING_DONE = 'делается';

export const payloadOf = (errand: Errand): { [key: string]: string } => {
  try {
    return JSON.parse(errand.payload) as { [key: string]: string };
  } catch {
    return {};
  }
};
