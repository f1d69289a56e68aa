// Logger and console: lines for the workspace's log.

import type { Execution } from '../execution';
import { guard, ServiceObject } from '../guard';

/** A value as Java's toString would print it in Logger ({an=object}, [an, array]). */
function javaText(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return `[${value.map(javaText).join(', ')}]`;
  if (typeof value === 'number') return Number.isInteger(value) ? value.toFixed(1) : String(value);
  if (typeof value === 'object' && !(value instanceof Date) && !(value instanceof Error) && !(value instanceof ServiceObject)) return `{${Object.entries(value).map(([key, item]) => `${key}=${javaText(item)}`).join(', ')}}`;
  return String(value);
}

function consoleText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return value.stack ?? String(value);
  if (typeof value === 'object' && value !== null && !(value instanceof ServiceObject)) {
    try {
      return JSON.stringify(value);
    } catch {
      return String(value);
    }
  }
  return String(value);
}

/** printf of both: %s %d %i %f %j %o; what is left over is appended. */
function format(args: readonly unknown[], text: (value: unknown) => string): string {
  const rest = [...args];
  const first = rest.shift();
  if (typeof first !== 'string') return args.map(text).join(' ');
  const filled = first.replaceAll(/%[sdifjoO%]/g, (mark) => {
    if (mark === '%%') return '%';
    if (rest.length === 0) return mark;
    const value = rest.shift();
    if (mark === '%d' || mark === '%i') return String(Math.trunc(Number(value)));
    if (mark === '%f') return String(Number(value));
    return text(value);
  });
  return [filled, ...rest.map(text)].join(' ');
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (value: number): string => String(value).padStart(2, '0');

export class LoggerService extends ServiceObject {
  readonly #execution: Execution;
  #lines: string[] = [];
  constructor(execution: Execution) {
    super(execution);
    this.#execution = execution;
  }
  clear(): void {
    this.#lines = [];
  }
  getLog(): string {
    return this.#lines.join('');
  }
  log(...args: unknown[]): this {
    const text = args.length === 1 && typeof args[0] !== 'string' ? javaText(args[0]) : format(args, javaText);
    const at = new Date(this.#execution.now());
    const stamp = `${DAYS[at.getUTCDay()]} ${MONTHS[at.getUTCMonth()]} ${two(at.getUTCDate())} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())} GMT ${at.getUTCFullYear()}`;
    this.#lines.push(`${stamp} INFO: ${text}\n`);
    this.#execution.log('info', text);
    return this;
  }
}
guard(LoggerService, 'Logger');

/** The script's console. Its calls are no service calls: they do not pass the gate. */
export function makeConsole(execution: Execution): Record<'log' | 'info' | 'warn' | 'error' | 'debug' | 'time' | 'timeEnd', (...args: unknown[]) => void> {
  const started = new Map<string, number>();
  const line =
    (level: 'log' | 'info' | 'warn' | 'error' | 'debug') =>
    (...args: unknown[]) =>
      execution.log(level, format(args, consoleText));
  return {
    log: line('log'),
    info: line('info'),
    warn: line('warn'),
    error: line('error'),
    debug: line('debug'),
    time: (label) => void started.set(String(label), execution.now()),
    timeEnd: (label) => execution.log('debug', `${String(label)}: ${execution.now() - (started.get(String(label)) ?? execution.now())}ms`),
  };
}
