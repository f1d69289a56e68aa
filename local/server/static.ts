// The bundled pages: read once at the start, served compressed, by exact name only, so that no path can lead out of the folder.

import fs from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';

const TYPES: { [extension: string]: string } = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' };

export class StaticFiles {
  private readonly files: ReadonlyMap<string, Buffer>;
  /** Mark of the build, part of every address, so that a browser never mixes two builds. */
  readonly build: string;

  /** Throws when the pages have not been built. */
  constructor(folder: string) {
    if (!fs.existsSync(path.join(folder, 'build.txt'))) throw new Error('The pages are not built: run npm run build');
    // in memory, so that a rebuild under a running program cannot mix two builds
    this.files = new Map(fs.readdirSync(folder).map((name) => [name, fs.readFileSync(path.join(folder, name))]));
    this.build = fs.readFileSync(path.join(folder, 'build.txt'), 'utf8').trim();
  }

  /** Answers with a file of the bundle; false when there is none of this name. */
  serve(name: string, request: IncomingMessage, response: ServerResponse): boolean {
    const type = TYPES[path.extname(name)];
    const plain = this.files.get(name);
    if (!type || !plain) return false;
    const packed = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? '')) ? this.files.get(`${name}.gz`) : undefined;
    response.setHeader('content-type', type);
    response.setHeader('cache-control', 'private, max-age=31536000, immutable');
    response.setHeader('vary', 'accept-encoding');
    if (packed) response.setHeader('content-encoding', 'gzip');
    response.end(packed ?? plain);
    return true;
  }
}
