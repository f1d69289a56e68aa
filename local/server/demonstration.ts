// The demonstration school: a workspace of its own in a folder beside the person's, served at an address of its own, made anew or removed in one go.

import fs from 'node:fs';
import path from 'node:path';
import type { Workspace } from '../host';
import { Refused } from './reply';
import type { RunningServer } from './server';

/** Stands in every folder of the demonstration: such a folder may be removed, any other may not. */
const MARK = 'demonstration.json';
/** Written last by a copy, so that a copy cut short is known. */
const LAST = 'manifest.json';

interface Mark { now: string; user: { email: string; name: string } }

export interface DemonstrationOptions {
  /** The ready folder that the build made. */
  source: string;
  /** Where the copy that people play with lives. */
  folder: string;
  open(folder: string, user: Mark['user']): Workspace;
  /** Serves it on a free port; `renew` begins it anew. */
  serve(host: Workspace, renew: () => Promise<Workspace>): Promise<RunningServer>;
}

export class Demonstration {
  private running: Promise<RunningServer> | undefined;

  constructor(private readonly options: DemonstrationOptions) {}

  /** Whether the build has made it. */
  get offered(): boolean {
    return fs.existsSync(path.join(this.options.source, MARK));
  }
  /** Whether a copy stands beside the person's folder. */
  get exists(): boolean {
    return [MARK, LAST].every((name) => fs.existsSync(path.join(this.options.folder, name)));
  }

  /** The address of its start page; opens it, and copies it first when there is none. Throws Refused. */
  async open(): Promise<string> {
    this.running ??= this.start();
    try {
      return (await this.running).address;
    } catch (error) {
      this.running = undefined;
      throw error;
    }
  }

  /** Begins anew with a fresh copy; answers the address. */
  async again(): Promise<string> {
    this.refuseForeign();
    if (this.running) await (await this.running).renew();
    else this.remake();
    return this.open();
  }

  /** Removes it with its folder. What is answered stops its server: that may be the very one which answers the request. */
  async remove(): Promise<() => Promise<void>> {
    this.refuseForeign();
    const server = await this.running;
    server?.office.host.close();
    this.discard();
    this.running = undefined;
    return async () => server?.close();
  }

  async close(): Promise<void> {
    const server = await this.running;
    await server?.close();
    server?.office.host.close();
  }

  private async start(): Promise<RunningServer> {
    if (!this.offered) throw new Refused(404, 'Демонстрация ещё не собрана. Выполните «npm run build».');
    const host = this.exists ? this.options.open(this.options.folder, this.mark.user) : this.fresh();
    try {
      showPanel(host);
      return await this.options.serve(host, () => {
        const made = this.fresh();
        showPanel(made);
        return Promise.resolve(made);
      });
    } catch (error) {
      host.close();
      throw error;
    }
  }

  private get mark(): Mark {
    return JSON.parse(fs.readFileSync(path.join(this.options.source, MARK), 'utf8')) as Mark;
  }

  private fresh(): Workspace {
    this.remake();
    const host = this.options.open(this.options.folder, this.mark.user);
    // its school year has a day of its own; the clock goes on from there
    host.clock.set(Date.parse(this.mark.now));
    host.set(host.clock.now());
    return host;
  }

  private remake(): void {
    const { source, folder } = this.options;
    this.discard();
    fs.mkdirSync(folder, { recursive: true });
    const names = fs.readdirSync(source).filter((name) => name !== MARK && name !== LAST);
    for (const name of [MARK, ...names, LAST]) fs.copyFileSync(path.join(source, name), path.join(folder, name));
  }

  /** Throws when something else stands in the demonstration's place. */
  private refuseForeign(): void {
    const { folder } = this.options;
    if (!fs.existsSync(folder) || fs.existsSync(path.join(folder, MARK)) || fs.readdirSync(folder).length === 0) return;
    throw new Refused(409, `В папке ${folder} лежит не демонстрация, поэтому программа её не трогает. Переименуйте её и попробуйте ещё раз.`);
  }

  private discard(): void {
    this.refuseForeign();
    fs.rmSync(this.options.folder, { recursive: true, force: true });
  }
}

/** A visitor finds the add-on's panel open. */
function showPanel(host: Workspace): void {
  if (host.bundle.mentions('openSidebar')) host.run('openSidebar');
}
