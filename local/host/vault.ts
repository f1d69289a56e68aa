// A folder of named parts that changes all at once: new files, fsync, then a manifest by rename. Survives being killed at any moment.

import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  generation: number;
  /** Part -> file name. */
  parts: Record<string, string>;
}
const MANIFEST = 'manifest.json';

function writeWhole(file: string, data: Uint8Array): void {
  const handle = openSync(file, 'w');
  try {
    for (let at = 0; at < data.length; ) at += writeSync(handle, data, at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Windows cannot open folders; its rename is durable enough for a laptop
  }
}

/** The parts of a folder as they were when it was opened; nothing is locked or written. */
export class Parts {
  constructor(readonly folder: string, protected manifest: Manifest = readManifest(folder)) {}

  parts(): string[] {
    return Object.keys(this.manifest.parts);
  }
  read(part: string): Uint8Array | null {
    const name = this.manifest.parts[part];
    return name === undefined ? null : Uint8Array.from(readFileSync(join(this.folder, name)));
  }
  readJson(part: string): unknown {
    const bytes = this.read(part);
    return bytes === null ? null : (JSON.parse(Buffer.from(bytes).toString('utf8')) as unknown);
  }
}

const EMPTY: Manifest = { generation: 0, parts: {} };

function readManifest(folder: string): Manifest {
  const file = join(folder, MANIFEST);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : EMPTY;
}

export class Vault extends Parts {
  readonly #release: () => void;

  /** Opens or makes the folder and locks it. Throws when another process has it open. */
  constructor(folder: string) {
    super(folder, EMPTY);
    mkdirSync(folder, { recursive: true });
    this.#release = lockFolder(folder);
    this.manifest = readManifest(folder);
    this.#sweep();
  }

  /** All changes or none: text or bytes to write, null to remove. Returns when they are on disk. */
  commit(changes: ReadonlyMap<string, string | Uint8Array | null>): void {
    if (changes.size === 0) return;
    const generation = this.manifest.generation + 1;
    const parts = { ...this.manifest.parts };
    const old: string[] = [];
    for (const [part, data] of changes) {
      const before = parts[part];
      if (before !== undefined) old.push(before);
      if (data === null) {
        delete parts[part];
        continue;
      }
      const name = `${part}.${generation}`;
      writeWhole(join(this.folder, name), typeof data === 'string' ? Buffer.from(data, 'utf8') : data);
      parts[part] = name;
    }
    const next: Manifest = { generation, parts };
    const temporary = join(this.folder, `${MANIFEST}.new`);
    writeWhole(temporary, Buffer.from(JSON.stringify(next), 'utf8'));
    renameSync(temporary, join(this.folder, MANIFEST));
    syncFolder(this.folder);
    this.manifest = next;
    for (const name of old) rmSync(join(this.folder, name), { force: true });
  }

  close(): void {
    this.#release();
  }

  /** Removes what a killed process left half written. */
  #sweep(): void {
    const kept = new Set([...Object.values(this.manifest.parts), MANIFEST, LOCK]);
    for (const name of readdirSync(this.folder)) if (!kept.has(name) && /\.(\d+|new)$/.test(name)) rmSync(join(this.folder, name), { force: true });
  }
}

const LOCK = 'lock';

/** When a process began, as the system counts it, where the system tells (Linux); tells a reused number apart. */
function startOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
const codeOf = (error: unknown): unknown => (typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined);

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** Takes the folder's lock file; a dead process's lock is taken over. Returns how to let go. */
function lockFolder(folder: string): () => void {
  const file = join(folder, LOCK);
  const own = `${process.pid} ${startOf(process.pid)}`;
  for (let attempt = 0; ; attempt += 1) {
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, own);
      closeSync(handle);
      return () => {
        if (existsSync(file) && readFileSync(file, 'utf8') === own) rmSync(file, { force: true });
      };
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' || attempt > 0) throw error;
      const [pid = '', start = ''] = readFileSync(file, 'utf8').split(' ');
      if (Number(pid) > 0 && alive(Number(pid)) && startOf(Number(pid)) === start) throw new Error(`The folder ${folder} is open in another process (${pid})`, { cause: error });
      rmSync(file, { force: true });
    }
  }
}
