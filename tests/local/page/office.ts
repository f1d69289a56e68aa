// A served workspace for tests of the page, with the tiny add-on of this folder; nothing is on disk.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { type Workspace, type WorkspaceOptions, createWorkspace } from '../../../local/host';
import { type RunningServer, startServer } from '../../../local/server/server';
import { sheetTyping } from '../../../local/server/typing';

export const root = path.resolve(__dirname, '../../..');

/** The pages and the services must be built; `npm test` does it beforehand, a single run does it here. */
export function built(): void {
  if (!fs.existsSync(path.join(root, 'out/page/build.txt'))) run(['local/page/build.mjs']);
  const services = path.join(root, 'out/services.js');
  if (!fs.existsSync(services)) {
    run(['--input-type=module', '-e', `import { build } from 'esbuild'; await build({ entryPoints: ['local/services/in-context.ts'], bundle: true, format: 'iife', target: 'es2022', charset: 'utf8', logLevel: 'error', outfile: 'out/services.js' });`]);
  }
}
function run(args: string[]): void {
  const done = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
}

export interface Served { host: Workspace; server: RunningServer; close(): Promise<void> }

/** Starts a workspace and its server on a free port. */
export async function serve(options: WorkspaceOptions = {}, prepare: (host: Workspace) => void = () => undefined): Promise<Served> {
  built();
  const make = () => createWorkspace({ dist: path.join(__dirname, 'addon'), now: '2026-09-01T09:00:00Z', name: 'Проба', ...options });
  const host = make();
  prepare(host);
  const server = await startServer({ host, parts: sheetTyping, pageFolder: path.join(root, 'out/page'), demoFolder: path.join(__dirname, 'demo'), folder: 'в памяти', port: 0, renew: async () => make() });
  return {
    host,
    server,
    async close() {
      await server.close();
      host.close();
    },
  };
}

/** Waits until the condition holds; fails with the given words after five seconds. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Not in time: ${what}`);
}
