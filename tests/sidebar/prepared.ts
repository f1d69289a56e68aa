// Schools prepared once and copied for every test: setting one up and filling it takes longer than most tests.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createWorkspace, type Workspace } from '../../local/host';
import { setUpFolder, WORKSPACE } from './dialog';

const room = fs.mkdtempSync(path.join(os.tmpdir(), 'schools-'));
const folders = new Map<(ws: Workspace) => void, string>();

/** A workspace of its own, in the state that `prepare` leaves a new register in; `prepare` runs once for all tests of a suite. */
export const prepared = (prepare: (ws: Workspace) => void): Workspace => {
  let folder = folders.get(prepare);
  if (!folder) {
    folder = path.join(room, `school-${folders.size}`);
    fs.cpSync(setUpFolder(), folder, { recursive: true });
    const first = createWorkspace({ ...WORKSPACE, folder });
    prepare(first);
    first.close();
    folders.set(prepare, folder);
  }
  return createWorkspace({ ...WORKSPACE, from: folder });
};

export const forgetSchools = (): void => fs.rmSync(room, { recursive: true, force: true });
