// Who may speak to the server: this machine's own browser, under the server's own name. Keeps other sites and rebound names out.

import type { IncomingMessage, ServerResponse } from 'node:http';

const NAMES = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Whether a Host header names this server and nothing else: a name of somebody's own that resolves to 127.0.0.1 does not. */
export function ownHost(host: string | undefined, port: number): boolean {
  if (!host) return false;
  const parts = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(host);
  return parts !== null && NAMES.has((parts[1] ?? '').toLowerCase()) && Number(parts[2] ?? 80) === port;
}

/** Whether an Origin is one of ours. */
export function ownOrigin(origin: string, port: number): boolean {
  const parts = /^http:\/\/([^/]+)$/.exec(origin);
  return parts !== null && ownHost(parts[1], port);
}

/** A reason to refuse a request, or undefined. A page of another site may neither read nor write, whatever the method. */
export function refusal(request: IncomingMessage, port: number): string | undefined {
  if (!ownHost(request.headers.host, port)) return 'foreign host';
  const { origin } = request.headers;
  if (origin !== undefined && !ownOrigin(origin, port)) return 'foreign origin';
  const site = request.headers['sec-fetch-site'];
  const navigation = request.headers['sec-fetch-mode'] === 'navigate' && request.method === 'GET';
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !navigation) return 'foreign site';
  const written = request.method !== 'GET' && request.method !== 'HEAD';
  // a plain HTML form of another site cannot send this type without being asked by the browser first
  if (written && !String(request.headers['content-type'] ?? '').startsWith('application/json')) return 'not json';
  return undefined;
}

/** The rules of our own pages: nothing from elsewhere, no script in the text, no frame around them. Styles are set by the grid and the document viewer at run time. */
export const PAGE_POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:", "font-src 'self' data: blob:", "connect-src 'self'",
  "frame-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
].join('; ');

/** The rules of an add-on's page: an origin of its own, its own scripts and styles, and no network at all. */
export const FRAME_POLICY = [
  'sandbox allow-forms allow-scripts allow-popups allow-downloads allow-modals allow-popups-to-escape-sandbox', "default-src 'none'",
  "script-src 'unsafe-inline' blob:", "style-src 'unsafe-inline'", 'img-src data: blob:', 'font-src data:', 'media-src data: blob:', 'worker-src blob:', "connect-src 'none'",
  "base-uri 'none'", "form-action 'none'", "frame-ancestors 'self'",
].join('; ');

export function setHeaders(response: ServerResponse, policy: string): void {
  response.setHeader('content-security-policy', policy);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
  response.setHeader('cache-control', 'no-store');
}
