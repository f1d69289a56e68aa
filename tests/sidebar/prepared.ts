// Schools prepared once and copied for every test: setting one up and filling it takes longer than most tests.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createWorkspace, type Workspace } from '../../local/host';
import { school, WORKSPACE } from './dialog';

const room = fs.mkdtempSync(path.join(os.tmpdir(), 'schools-'));
const folders = new Map<(ws: Workspace) => void, string>();
let copies = 0;

/** A workspace of its own, in the state that `prepare` leaves a new register in; `prepare` runs once for all tests of a suite. */
export const prepared = (prepare: (ws: Workspace) => void): Workspace => {
  let folder = folders.get(prepare);
  if (!folder) {
    folder = path.join(room, `school-${folders.size}`);
    const first = school({ folder });
    prepare(first);
    first.close();
    folders.set(prepare, folder);
  }
  const copy = path.join(room, `copy-${++copies}`);
  fs.cpSync(folder, copy, { recursive: true });
  return createWorkspace({ ...WORKSPACE, folder: copy });
};

export const forgetSchools = (): void => fs.rmSync(room, { recursive: true, force: true });
