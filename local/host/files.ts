// Files of the workspace's Drive: metadata, bytes and who may see them.

import type { FileData } from '../services/file-model';
import { fileId } from './ids';

export class Files {
  readonly #files = new Map<string, FileData>();
  readonly #bytes = new Map<string, Uint8Array>();
  readonly #changed = new Set<string>();
  readonly #changedBytes = new Set<string>();
  readonly #listeners = new Set<(file: FileData) => void>();

  onFile(listener: (file: FileData) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
  list(): FileData[] {
    return [...this.#files.values()];
  }
  get(id: string): FileData | null {
    return this.#files.get(id) ?? null;
  }
  bytes(id: string): Uint8Array {
    return this.#bytes.get(id) ?? new Uint8Array();
  }
  create(file: Omit<FileData, 'id' | 'createdTime' | 'modifiedTime' | 'version' | 'size'>, bytes: Uint8Array, now: number): FileData {
    const made: FileData = { ...structuredCloneData(file), id: fileId(), createdTime: now, modifiedTime: now, version: 1, size: bytes.length };
    this.#files.set(made.id, made);
    this.#bytes.set(made.id, Uint8Array.from(bytes));
    this.#tell(made, true);
    return made;
  }
  update(file: FileData, bytes: Uint8Array | null, now: number): FileData {
    const next: FileData = { ...structuredCloneData(file), modifiedTime: now, version: file.version + 1, size: bytes?.length ?? file.size };
    this.#files.set(file.id, next);
    if (bytes) this.#bytes.set(file.id, Uint8Array.from(bytes));
    this.#tell(next, bytes !== null);
    return next;
  }
  remove(id: string): void {
    const file = this.#files.get(id);
    this.#files.delete(id);
    this.#bytes.delete(id);
    if (file) this.#tell(file, true);
  }

  /** Ids changed since the last call: metadata and bytes. */
  takeChanges(): { files: string[]; bytes: string[] } {
    const changes = { files: [...this.#changed], bytes: [...this.#changedBytes] };
    this.#changed.clear();
    this.#changedBytes.clear();
    return changes;
  }
  restore(file: FileData, bytes: Uint8Array): void {
    this.#files.set(file.id, file);
    this.#bytes.set(file.id, bytes);
  }
  #tell(file: FileData, bytes: boolean): void {
    this.#changed.add(file.id);
    if (bytes) this.#changedBytes.add(file.id);
    for (const listener of this.#listeners) listener(file);
  }
}

/** A plain copy in the host's realm. */
const structuredCloneData = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
