// A workspace for tests of the host: the services built from source, and an add-on given as text.

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { createWorkspace, type Workspace, type WorkspaceOptions } from '../../../local/host';

const folder = mkdtempSync(join(tmpdir(), 'workspace-test-'));
const root = join(__dirname, '../../..');
let built: string | null = null;

/** The services' bundle, built once per test file. */
export function servicesFile(): string {
  if (built) return built;
  built = join(folder, 'services.js');
  buildSync({ entryPoints: [join(root, 'local/services/in-context.ts')], bundle: true, format: 'iife', target: 'es2022', charset: 'utf8', outfile: built, logLevel: 'error' });
  return built;
}

const AUTH = 'https://www.googleapis.com/auth/';
export const SCOPES = ['spreadsheets.currentonly', 'forms', 'drive.file', 'script.container.ui', 'script.scriptapp', 'script.send_mail', 'userinfo.email'].map((scope) => AUTH + scope);

let count = 0;
/** A folder with a built add-on of this code. */
export function addOn(code: string, files: Record<string, string> = {}, scopes: string[] = SCOPES): string {
  count += 1;
  const dist = join(folder, `dist-${count}`);
  mkdirSync(dist);
  writeFileSync(join(dist, 'Code.js'), code);
  writeFileSync(join(dist, 'appsscript.json'), JSON.stringify({ timeZone: 'Europe/Moscow', oauthScopes: scopes }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dist, name), text);
  return dist;
}

export const NOW = '2026-09-01T09:00:00+03:00';

/** A workspace at 1 September 2026, 9:00 in Moscow. */
export function workspaceOf(code: string, options: WorkspaceOptions = {}): Workspace {
  return createWorkspace({ now: NOW, dist: addOn(code), servicesFile: servicesFile(), ...options });
}

/** A new empty folder. */
export const emptyFolder = (): string => mkdtempSync(join(folder, 'state-'));
