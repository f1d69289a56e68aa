// The add-on as built: its code compiled once per version, its HTML files and its manifest, read from a folder.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

export interface Manifest {
  timeZone?: string;
  oauthScopes?: string[];
}

export class Bundle {
  #code: { stamp: string; script: Script; text: string } | null = null;
  constructor(readonly folder: string) {}

  /** The compiled Code.js, compiled again when the file changed. Throws when the add-on is not built. */
  code(): Script {
    const file = join(this.folder, 'Code.js');
    if (!existsSync(file)) throw new Error(`The add-on is not built: ${file} is missing`);
    const { mtimeMs, size } = statSync(file);
    const stamp = `${mtimeMs} ${size}`;
    if (this.#code?.stamp === stamp) return this.#code.script;
    const text = readFileSync(file, 'utf8');
    this.#code = { stamp, text, script: new Script(text, { filename: 'Code.js' }) };
    return this.#code.script;
  }
  /** Whether a function of this name may be there: spares an execution for a simple trigger that nobody wrote. */
  mentions(name: string): boolean {
    if (!existsSync(join(this.folder, 'Code.js'))) return false;
    this.code();
    return this.#code?.text.includes(name) ?? false;
  }
  manifest(): Manifest {
    const file = join(this.folder, 'appsscript.json');
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : {};
  }
  /** Text of an HTML file by its name without extension, or null. */
  html(name: string): string | null {
    if (!/^[\w\-/ а-яё]+(\.html)?$/i.test(name)) return null;
    const file = join(this.folder, name.endsWith('.html') ? name : `${name}.html`);
    return existsSync(file) ? readFileSync(file, 'utf8') : null;
  }
}
