// Schools that many suites begin with: made once for a build of the add-on, and kept beside it.

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** The folder of what was built stands beside dist/, wherever this file is bundled into. */
const outOf = (dist: string): string => path.resolve(dist, '../out');

/** What the made schools depend on. */
const builtOf = (dist: string): string => {
  const hash = createHash('sha1');
  for (const file of [path.join(dist, 'Code.js'), path.join(dist, 'appsscript.json'), path.join(outOf(dist), 'services.js'), path.join(outOf(dist), 'workspace.cjs')]) hash.update(fs.readFileSync(file));
  return hash.digest('hex').slice(0, 16);
};

const keys = new Map<string, string>();

/** Makes the school into the shelf; of two that make it at once the first one's stays. */
const shelve = (out: string, place: string, make: (folder: string) => void): void => {
  const made = fs.mkdtempSync(path.join(out, 'school-'));
  make(made);
  fs.mkdirSync(path.dirname(place), { recursive: true });
  try {
    fs.renameSync(made, place);
  } catch (error) {
    fs.rmSync(made, { recursive: true, force: true });
    if (!fs.existsSync(place)) throw error;
  }
};

/** Folder of the school called `name`, only to be read or copied; `make` makes it into a folder when this build has none yet. */
export const keptSchool = (name: string, dist: string, make: (folder: string) => void): string => {
  const key = keys.get(dist) ?? builtOf(dist);
  keys.set(dist, key);
  const place = path.join(outOf(dist), 'schools', key, name);
  if (!fs.existsSync(place)) shelve(outOf(dist), place, make);
  return place;
};
