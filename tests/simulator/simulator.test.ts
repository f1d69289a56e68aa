// Faults during the actions of the register, and the list of doors that are simulated.

import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../addon/school';
import { ACTIONS, OTHER_DOORS, REGISTER_ACTIONS } from './actions';
import { survive } from './sample';

test('every door of the add-on is either simulated or known to decide nothing', () => {
  const doors = [...fs.readFileSync(path.join(ROOT, 'src/addon.ts'), 'utf8').matchAll(/^export function (\w+)/gm)].map((m) => m[1] as string);
  const known = new Set([...OTHER_DOORS, ...ACTIONS.map((a) => a.door)]);
  expect(doors.filter((d) => !known.has(d))).toEqual([]);
});

survive(REGISTER_ACTIONS);
