// The bundled pages: read once, served compressed, by exact name only, so that no path can lead out of the folder.

import fs from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';

const TYPES: { [extension: string]: string } = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' };

export class StaticFiles {
  private readonly names: ReadonlySet<string>;
  private readonly cache = new Map<string, Buffer>();
  /** Mark of the build, part of every address, so that a browser never mixes two builds. */
  readonly build: string;

  /** Throws when the pages have not been built. */
  constructor(private readonly folder: string) {
    if (!fs.existsSync(path.join(folder, 'build.txt'))) throw new Error('The pages are not built: run npm run build');
    this.names = new Set(fs.readdirSync(folder));
    this.build = fs.readFileSync(path.join(folder, 'build.txt'), 'utf8').trim();
  }

  /** Answers with a file of the bundle; false when there is none of this name. */
  serve(name: string, request: IncomingMessage, response: ServerResponse): boolean {
    const type = TYPES[path.extname(name)];
    if (!type || !this.names.has(name)) return false;
    const packed = this.names.has(`${name}.gz`) && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
    response.setHeader('content-type', type);
    response.setHeader('cache-control', 'private, max-age=31536000, immutable');
    response.setHeader('vary', 'accept-encoding');
    if (packed) response.setHeader('content-encoding', 'gzip');
    response.end(this.read(packed ? `${name}.gz` : name));
    return true;
  }

  private read(name: string): Buffer {
    let content = this.cache.get(name);
    if (!content) {
      content = fs.readFileSync(path.join(this.folder, name));
      this.cache.set(name, content);
    }
    return content;
  }
}
