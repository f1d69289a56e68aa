// The typed door to the server: google.script.run as promises, typed from what src/addon.ts exports.

import type * as addon from '../src/addon';
import { incoming, outgoing } from './key/names';

type Doors = typeof addon;
type Door = keyof Doors;

interface Runner {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner & { [door: string]: (...args: unknown[]) => void };
}

declare const google: { script: { run: Runner; host: { close(): void; editor: { focus(): void } } } };

/** The server could not answer: no connection, no rights, or an error of ours. */
export class ServerSilent extends Error {}

/** Google says this when the browser's first account is not the document's. */
const WRONG_ACCOUNT = /PERMISSION_DENIED|permission/i;

const explain = (error: Error): string => (WRONG_ACCOUNT.test(error.message)
  ? 'Google не дал дополнению открыть таблицу. Данные целы. Обычно это бывает, когда в браузере открыто несколько учётных записей: войдите только в одну или откройте отдельный профиль браузера.'
  : 'Не удалось получить ответ. Данные целы: начатое действие будет доведено до конца или не начнётся. Повторите; если не поможет, откройте панель заново.');

/** Calls a door of the add-on. Rejects with ServerSilent, whose message may be shown. */
export const ask = <D extends Door>(door: D, ...args: Parameters<Doors[D]>): Promise<ReturnType<Doors[D]>> =>
  new Promise((resolve, reject) => {
    const runner = google.script.run
      .withSuccessHandler((value) => resolve(incoming(value as ReturnType<Doors[D]>)))
      .withFailureHandler((error) => reject(new ServerSilent(explain(error))));
    (runner[door] as (...given: unknown[]) => void)(...outgoing(door, args));
  });

/** A new id for an action; a retry of the same action uses the same one. */
export const newRequestId = (): string => {
  const random = crypto.getRandomValues(new Uint32Array(4));
  return Array.from(random, (n) => n.toString(36)).join('-');
};

export const closeWindow = (): void => google.script.host.close();
