// A sample of the fault simulator for the tests; `npm run simulate` plays everything.

import { schoolFor, type SimulatedAction } from './actions';
import { AFTERMATHS, FAULTS } from './faults';
import { playAftermath, playFault, prepareStage } from './simulate';

/** Faults drawn for each action, and how many of them are played here: there are many actions, and the tests have minutes. `npm run simulate` plays all. */
const DRAWN = 9;
const PLAYED = 3;

/** Small generator of the same numbers every time. */
const numbers = (seed: number) => (): number => {
  let t = (seed = (seed + 0x6d2b79f5) | 0);
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

/** What went wrong when a few faults, drawn by the action's name, struck during and after it. */
const playSample = (action: SimulatedAction): string[] => {
  const random = numbers(action.name.length * 7919);
  const ws = schoolFor(action);
  const stage = prepareStage(ws, action);
  const wrong: string[] = [];
  const share = <T>(all: readonly T[], size: number): T[] => [...all].sort(() => random() - 0.5).slice(0, size);
  const drawn = share(FAULTS, DRAWN).map((fault) => ({ fault, k: 1 + Math.floor(random() * stage.calls) }));
  for (const { fault, k } of drawn.slice(0, PLAYED)) {
    const found = playFault(stage, k, fault);
    if (found.length > 0) wrong.push(`${fault.name} before call ${k} of ${stage.calls}:\n  ${found.join('\n  ')}`);
  }
  for (const aftermath of share(AFTERMATHS, 3).slice(0, 1)) {
    const found = playAftermath(stage, aftermath);
    if (found.length > 0) wrong.push(`${aftermath.name}:\n  ${found.join('\n  ')}`);
  }
  ws.close();
  return wrong;
};

/** A test for each action: it survives what can happen during and after it. */
export const survive = (actions: readonly SimulatedAction[]): void => {
  test.each(actions.map((action) => [action.name, action] as const))('%s', (_, action) => {
    expect(playSample(action)).toEqual([]);
  }, 240000);
};
