// `npm start`: opens the workspace of a folder, serves its pages on this machine and shows the first one in the browser.

import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createWorkspace, type Workspace } from './host';
import { startServer } from './server/server';
import { sheetTyping } from './server/typing';

export interface StartOptions { folder: string; port: number; open: boolean }

const USUAL_PORT = 4680;
/** Ports tried when the usual one is taken. */
const TRIES = 20;

/** `--folder PATH`, `--port N`, `--no-open`. Throws with words for the person. */
export function readOptions(args: readonly string[]): StartOptions & { help: boolean } {
  const options = { folder: path.resolve('workspace'), port: 0, open: true, help: false };
  for (let index = 0; index < args.length; index += 1) {
    const [name, joined] = (args[index] ?? '').split(/=(.*)/s);
    const value = () => {
      if (joined !== undefined) return joined;
      index += 1;
      return args[index] ?? '';
    };
    if (name === '--folder') options.folder = path.resolve(value());
    else if (name === '--port') options.port = Number(value());
    else if (name === '--no-open') options.open = false;
    else if (name === '--help' || name === '-h') options.help = true;
    else throw new Error(`Неизвестный параметр ${name}. Есть --folder ПАПКА, --port ЧИСЛО и --no-open.`);
  }
  if (!Number.isInteger(options.port) || options.port < 0 || options.port > 65535) throw new Error('После --port нужно число от 1 до 65535.');
  return options;
}

function openBrowser(address: string): void {
  const [command, ...args] = process.platform === 'win32' ? ['cmd', '/c', 'start', '', address] : process.platform === 'darwin' ? ['open', address] : ['xdg-open', address];
  const child = spawn(command ?? 'xdg-open', args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

/** Puts the folder's old state aside, so that a new table begins empty and nothing is lost. */
function putAside(folder: string): void {
  if (!fs.existsSync(folder)) return;
  const stamp = new Date().toISOString().slice(0, 19).replace(/[:T]/g, '-');
  fs.renameSync(folder, `${folder}-${stamp}`);
}

/** Starts; answers the address. Rejects with words for the person. */
export async function start(options: StartOptions): Promise<{ address: string; close(): Promise<void> }> {
  const open = (): Workspace => createWorkspace({ folder: options.folder });
  let host: Workspace;
  try {
    host = open();
  } catch (error) {
    if (error instanceof Error && /another process/.test(error.message)) throw new Error(`Папка ${options.folder} уже открыта: программа запущена в другом окне. Закройте его или выберите другую папку: npm start -- --folder ПАПКА`, { cause: error });
    throw error;
  }
  const root = path.resolve(__dirname, '..');
  const serve = (port: number) => startServer({
    host, parts: sheetTyping, folder: options.folder, port, pageFolder: path.join(root, 'out/page'), demoFolder: path.join(root, 'local/demo'),
    renew: async () => {
      putAside(options.folder);
      host = open();
      return host;
    },
  });
  const ports = options.port > 0 ? [options.port] : Array.from({ length: TRIES }, (_, index) => USUAL_PORT + index);
  for (const port of ports) {
    try {
      const server = await serve(port);
      return {
        address: server.address,
        async close() {
          await server.close();
          host.close();
        },
      };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    }
  }
  host.close();
  throw new Error(options.port > 0 ? `Порт ${options.port} занят. Выберите другой: npm start -- --port ЧИСЛО` : 'Не нашлось свободного порта.');
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    console.log('npm start -- [--folder ПАПКА] [--port ЧИСЛО] [--no-open]');
    return;
  }
  const running = await start(options);
  console.log(`Рабочее место открыто: ${running.address}\nПапка: ${options.folder}\nЧтобы закончить, нажмите Ctrl+C.`);
  if (options.open) openBrowser(running.address);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void running.close().then(() => process.exit(0)));
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
}
