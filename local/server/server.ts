// The server of the local workspace: one address on this machine, pages, an API, a socket.

import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import type { Workspace } from '../host';
import { DemoFiles } from './demo';
import type { Demonstration } from './demonstration';
import type { FeedParts } from './feed';
import { PAGE_POLICY, ownOrigin, refusal, setHeaders } from './guard';
import { Office } from './office';
import { Refused, json } from './reply';
import { answer } from './routes';
import { shell } from './shell';
import { Sockets } from './sockets';
import { StaticFiles } from './static';

export interface ServerOptions {
  host: Workspace;
  /** Makes an empty workspace in place of a closed one. */
  renew(): Promise<Workspace>;
  parts: FeedParts;
  pageFolder: string;
  demoFolder: string;
  folder: string;
  /** The demonstration school, where it is offered. */
  demonstration?: Demonstration;
  /** In the demonstration: the address of the person's own workspace. */
  home?: string;
  /** 0 takes any free port. */
  port: number;
}
export interface RunningServer {
  readonly port: number;
  readonly address: string;
  readonly office: Office;
  /** Begins anew in place of the open workspace and tells the open pages. */
  renew(): Promise<void>;
  close(): Promise<void>;
}

const OFFICE_PAGES = /^\/(|forms|forms\/d\/(?:e\/)?[\w-]+\/viewform|documents|documents\/[\w-]+|mail|mail\/\d+|time|executions|files)$/;
/** A page's message may carry a pasted block. */
const LARGEST_MESSAGE = 64 * 1024 * 1024;
/** How often the running clock is looked at, in milliseconds. */
const TICK = 30_000;

/** Starts listening on 127.0.0.1. Rejects with the system's error (EADDRINUSE ...) when it cannot. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const files = new StaticFiles(options.pageFolder);
  const demo = new DemoFiles(options.demoFolder);
  const sockets = new Sockets();
  const begin = (host: Workspace) => new Office(host, options.parts, (messages) => sockets.broadcast(messages));
  let office = begin(options.host);
  let port = 0;

  const renew = async () => {
    office.close();
    office.host.close();
    office = begin(await options.renew());
    sockets.broadcast(office.handlers.open());
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    setHeaders(response, PAGE_POLICY);
    const reason = refusal(request, port);
    if (reason) {
      response.statusCode = 403;
      response.end(`Refused: ${reason}`);
      return;
    }
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (await answer({ office, demo, demonstration: options.demonstration, home: options.home, folder: options.folder, renew, request, response, url })) return;
    const name = /^\/static\/([\w.-]+)$/.exec(url.pathname)?.[1];
    if (request.method === 'GET' && name && files.serve(name, request, response)) return;
    if (request.method === 'GET' && (url.pathname === '/workbook' || OFFICE_PAGES.test(url.pathname))) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(shell(url.pathname === '/workbook' ? 'workbook' : 'office', files.build, { zone: office.host.workbook.timeZone, home: options.home }));
      return;
    }
    throw new Refused(404, 'Такой страницы нет.');
  };

  const server = http.createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else if (error instanceof Refused) json(response, { error: error.message }, error.status);
      else json(response, { error: error instanceof Error ? error.message : 'Что-то пошло не так.' }, 500);
    });
  });
  const ws = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE });
  server.on('upgrade', (request, socket, head) => {
    // a socket is not stopped by the browser's same-origin rule: the Origin must be ours
    if (request.url !== '/socket' || refusal(request, port) || !ownOrigin(String(request.headers.origin), port)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    ws.handleUpgrade(request, socket, head, (page) => sockets.add(page, () => office.handlers));
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', () => resolve());
  });
  port = (server.address() as AddressInfo).port;
  // the machine's clock goes on: triggers that become due run while the program stands open
  const ticking = setInterval(() => office.tick(), TICK);
  return {
    port,
    address: `http://127.0.0.1:${port}/`,
    get office() { return office; },
    renew,
    async close() {
      clearInterval(ticking);
      office.close();
      sockets.close();
      ws.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
