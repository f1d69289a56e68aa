// Answers of the server: JSON, files, errors in words; and reading a request's JSON.

import type { IncomingMessage, ServerResponse } from 'node:http';

/** An expected failure of a request: a status and words for the person. */
export class Refused extends Error {
  constructor(readonly status: number, message: string) {
    super(message);
  }
}
export const notFound = (what: string): Refused => new Refused(404, what);

export function json(response: ServerResponse, value: unknown, status = 200): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(value));
}

/** A download under a Russian name. */
export function attachment(response: ServerResponse, name: string, type: string, bytes: Uint8Array): void {
  response.setHeader('content-type', type);
  response.setHeader('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)}`);
  response.end(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** Requests of the page are small; results of reading files in a dialog may be some megabytes. */
const LARGEST = 64 * 1024 * 1024;

/** The JSON of a request. Throws Refused when it is too large or not JSON. */
export async function readJson<T>(request: IncomingMessage): Promise<T> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST) throw new Refused(413, 'Слишком большой запрос.');
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8') || 'null') as T;
  } catch {
    throw new Refused(400, 'Запрос не разобран.');
  }
}
