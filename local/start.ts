// `npm start`: opens the workspace of a folder, serves its pages on this machine and shows the first one in the browser.

import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { allowPdf, createWorkspace, type Workspace } from './host';
import { Demonstration } from './server/demonstration';
import { type RunningServer, type ServerOptions, startServer } from './server/server';
import { sheetTyping } from './server/typing';

export interface StartOptions { folder: string; port: number; open: boolean; demo?: boolean }

const USUAL_PORT = 4680;
/** Ports tried when the usual one is taken. */
const TRIES = 20;

/** `--folder PATH`, `--port N`, `--demo`, `--no-open`. Throws with words for the person. */
export function readOptions(args: readonly string[]): StartOptions & { help: boolean } {
  const options = { folder: path.resolve('workspace'), port: 0, open: true, demo: false, help: false };
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
    else if (name === '--demo') options.demo = true;
    else if (name === '--help' || name === '-h') options.help = true;
    else throw new Error(`Неизвестный параметр ${name}. Есть --folder ПАПКА, --port ЧИСЛО, --demo и --no-open.`);
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

const isTaken = (error: unknown): boolean => typeof error === 'object' && error !== null && 'code' in error && error.code === 'EADDRINUSE';

/** Serves on the first of the ports that is free. Rejects with the last one's error when none is. */
async function serveOn(ports: readonly number[], options: Omit<ServerOptions, 'port'>): Promise<RunningServer> {
  let taken: unknown;
  for (const port of ports) {
    try {
      return await startServer({ ...options, port });
    } catch (error) {
      if (!isTaken(error)) throw error;
      taken = error;
    }
  }
  throw taken;
}
const portsFrom = (first: number): number[] => Array.from({ length: TRIES }, (_, index) => first + index).filter((port) => port < 65536);

/** Starts; answers the address of the start page, and of the demonstration when it was asked for. Rejects with words for the person. */
export async function start(options: StartOptions): Promise<{ address: string; demo: string | null; close(): Promise<void> }> {
  allowPdf(true);
  const open = (): Workspace => createWorkspace({ folder: options.folder });
  let host: Workspace;
  try {
    host = open();
  } catch (error) {
    if (error instanceof Error && /another process/.test(error.message)) throw new Error(`Папка ${options.folder} уже открыта: программа запущена в другом окне. Закройте его или выберите другую папку: npm start -- --folder ПАПКА`, { cause: error });
    throw error;
  }
  const root = path.resolve(__dirname, '..');
  const common = { parts: sheetTyping, pageFolder: path.join(root, 'out/page'), demoFolder: path.join(root, 'local/demo') };
  let home = { address: '', port: 0 };
  const demonstration = new Demonstration({
    source: path.join(root, 'out/demo'), folder: `${options.folder}-demo`,
    open: (folder, user) => createWorkspace({ folder, user }),
    serve: (demo, renew) => serveOn(portsFrom(home.port + 1), { ...common, host: demo, folder: `${options.folder}-demo`, renew, demonstration, home: home.address }),
  });
  try {
    const server = await serveOn(options.port > 0 ? [options.port] : portsFrom(USUAL_PORT), {
      ...common, host, folder: options.folder, demonstration,
      renew: async () => {
        putAside(options.folder);
        host = open();
        return host;
      },
    });
    home = server;
    return {
      address: server.address,
      demo: options.demo ? await demonstration.open() : null,
      async close() {
        await demonstration.close();
        await server.close();
        host.close();
      },
    };
  } catch (error) {
    host.close();
    if (!isTaken(error)) throw error;
    throw new Error(options.port > 0 ? `Порт ${options.port} занят. Выберите другой: npm start -- --port ЧИСЛО` : 'Не нашлось свободного порта.', { cause: error });
  }
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    console.log('npm start -- [--folder ПАПКА] [--port ЧИСЛО] [--demo] [--no-open]\n--demo сразу открывает демонстрационную школу.');
    return;
  }
  const running = await start(options);
  console.log(`Рабочее место открыто: ${running.address}\nПапка: ${options.folder}${running.demo ? `\nДемонстрация: ${running.demo}` : ''}\nЧтобы закончить, нажмите Ctrl+C.`);
  if (options.open) openBrowser(running.demo ? `${running.demo}workbook` : running.address);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void running.close().then(() => process.exit(0)));
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
}
