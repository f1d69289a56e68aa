// A sample of the fault simulator; `npm run simulate` plays everything.

import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../addon/school';
import { ACTIONS, OTHER_DOORS, schoolFor } from './actions';
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

test('every door of the add-on is either simulated or known to decide nothing', () => {
  const doors = [...fs.readFileSync(path.join(ROOT, 'src/addon.ts'), 'utf8').matchAll(/^export function (\w+)/gm)].map((m) => m[1] as string);
  const known = new Set([...OTHER_DOORS, ...ACTIONS.map((a) => a.door)]);
  expect(doors.filter((d) => !known.has(d))).toEqual([]);
});

describe.each(ACTIONS.map((a) => [a.name, a] as const))('%s', (name, action) => {
  const random = numbers(name.length * 7919);

  test('survives what can happen during and after it', () => {
    const stage = prepareStage(schoolFor(action), action);
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
    expect(wrong).toEqual([]);
  }, 240000);
});
