import http from 'node:http';
import os from 'node:os';
import { WebSocket } from 'ws';
import { ownHost, ownOrigin } from '../../../local/server/guard';
import { type Served, serve } from '../page/office';

let office: Served;
beforeAll(async () => {
  office = await serve();
});
afterAll(() => office.close());

interface Answer { status: number; headers: http.IncomingHttpHeaders; body: string }
const ask = (path: string, options: http.RequestOptions = {}, body?: string): Promise<Answer> => new Promise((resolve, reject) => {
  const request = http.request({ host: '127.0.0.1', port: office.server.port, path, ...options }, (response) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part));
    response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString('utf8') }));
  });
  request.on('error', reject);
  request.end(body);
});
const own = () => ({ host: `127.0.0.1:${office.server.port}` });

test('the server listens on 127.0.0.1 and on no other address of this machine', async () => {
  expect(office.server.address).toBe(`http://127.0.0.1:${office.server.port}/`);
  const outside = Object.values(os.networkInterfaces()).flat().find((each) => each && !each.internal && each.family === 'IPv4')?.address;
  for (const address of outside ? ['127.0.0.2', outside] : ['127.0.0.2']) {
    await expect(ask('/', { host: address, headers: own() })).rejects.toThrow(/ECONNREFUSED/);
  }
});

test('a foreign Host is refused: a name that resolves here is not ours', async () => {
  for (const host of ['evil.example', `evil.example:${office.server.port}`, '127.0.0.1', `127.0.0.1:${office.server.port + 1}`, `127.0.0.1.evil.example:${office.server.port}`]) {
    expect((await ask('/api/state', { headers: { host } })).status).toBe(403);
  }
  expect((await ask('/api/state', { headers: { host: `localhost:${office.server.port}` } })).status).toBe(200);
});

test('a foreign Origin is refused, for reading and for writing; so is a form of another site', async () => {
  const json = { 'content-type': 'application/json' };
  for (const origin of ['http://evil.example', 'null', `https://127.0.0.1:${office.server.port}`, `http://127.0.0.1:${office.server.port}.evil.example`]) {
    expect((await ask('/api/state', { headers: { ...own(), origin } })).status).toBe(403);
    expect((await ask('/api/run', { method: 'POST', headers: { ...own(), ...json, origin } }, '{"name":"fill"}')).status).toBe(403);
  }
  expect((await ask('/api/run', { method: 'POST', headers: { ...own(), 'content-type': 'text/plain' } }, '{"name":"fill"}')).status).toBe(403);
  expect((await ask('/api/state', { headers: { ...own(), 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' } })).status).toBe(403);
  expect(office.host.workbook.sheets[0]?.lastRow()).toBe(0);
  const origin = `http://127.0.0.1:${office.server.port}`;
  const good = await ask('/api/run', { method: 'POST', headers: { ...own(), ...json, origin } }, '{"name":"fill"}');
  expect(JSON.parse(good.body)).toEqual({ ok: true, value: null });
  expect(office.host.workbook.sheets[0]?.lastRow()).toBe(3);
});

test('a socket needs our Origin', async () => {
  const open = (headers: { [name: string]: string }, path = '/socket') => new Promise<string>((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${office.server.port}${path}`, { headers });
    socket.on('open', () => {
      socket.close();
      resolve('open');
    });
    socket.on('error', (error) => resolve(error.message));
  });
  expect(await open({ origin: `http://127.0.0.1:${office.server.port}` })).toBe('open');
  expect(await open({ origin: 'http://evil.example' })).toContain('403');
  expect(await open({})).toContain('403');
  expect(await open({ origin: `http://127.0.0.1:${office.server.port}` }, '/other')).toContain('403');
});

test('no path leads out of the bundle or the demonstration folder', async () => {
  for (const path of ['/static/../package.json', '/static/..%2f..%2fpackage.json', '/static/%2e%2e/%2e%2e/package.json', '/demo/..%2f..%2f..%2fpackage.json', '/demo/%2e%2e%2fpackage.json', '/static/build.txt', '//etc/passwd', '/../../etc/passwd']) {
    const answer = await ask(path, { headers: own() });
    expect([path, answer.status]).toEqual([path, 404]);
  }
});

test('pages come with a strict policy and no cookies; scripts come compressed and unchangeable', async () => {
  const page = await ask('/workbook', { headers: own() });
  expect(page.headers['content-security-policy']).toContain("script-src 'self'");
  expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(page.headers['set-cookie']).toBeUndefined();
  expect(page.body).not.toMatch(/<script(?![^>]*src=)/);
  const script = /src="([^"]+)"/.exec(page.body)?.[1] ?? '';
  const code = await ask(script, { headers: { ...own(), 'accept-encoding': 'gzip' } });
  expect(code.headers['content-encoding']).toBe('gzip');
  expect(code.headers['cache-control']).toContain('immutable');
});

test('a frame of the add-on gets no network and an origin of its own', async () => {
  office.host.run('openSidebar');
  const frame = await ask('/frame/1', { headers: own() });
  const policy = String(frame.headers['content-security-policy']);
  expect(policy).toContain('sandbox allow-forms allow-scripts allow-popups allow-downloads allow-modals allow-popups-to-escape-sandbox');
  expect(policy).not.toContain('allow-same-origin');
  expect(policy).toContain("connect-src 'none'");
  expect(policy).toContain("default-src 'none'");
});

test('names of the server', () => {
  expect(ownHost('localhost:80', 80)).toBe(true);
  expect(ownHost('localhost', 80)).toBe(true);
  expect(ownHost('[::1]:4680', 4680)).toBe(true);
  expect(ownHost('localhost.evil:4680', 4680)).toBe(false);
  expect(ownHost(undefined, 4680)).toBe(false);
  expect(ownOrigin('http://localhost:4680', 4680)).toBe(true);
  expect(ownOrigin('http://localhost:4680/', 4680)).toBe(false);
});
