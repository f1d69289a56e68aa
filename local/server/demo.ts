// The demonstration school: files that a curator downloads and picks in the add-on's import dialog.

import fs from 'node:fs';
import path from 'node:path';

export class DemoFiles {
  constructor(private readonly folder: string) {}

  list(): { name: string; size: number }[] {
    if (!fs.existsSync(this.folder)) return [];
    return fs.readdirSync(this.folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(csv|xlsx|docx|txt)$/i.test(entry.name))
      .map((entry) => ({ name: entry.name, size: fs.statSync(path.join(this.folder, entry.name)).size }))
      .sort((a, b) => a.name.localeCompare(b.name, 'ru'));
  }

  /** Bytes of a listed file; nothing else in the folder or outside it can be read. */
  read(name: string): Uint8Array | undefined {
    return this.list().some((file) => file.name === name) ? fs.readFileSync(path.join(this.folder, name)) : undefined;
  }
}
