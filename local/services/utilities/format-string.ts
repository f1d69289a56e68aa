// Utilities.formatString: printf with %s %d %f %x %e and flags, widths and precision.

import { exception } from '../errors';

function number(value: unknown, spec: string): number {
  const result = typeof value === 'number' ? value : Number(value);
  if (value === null || value === undefined || Number.isNaN(result)) throw exception(`Invalid argument: ${spec}`);
  return result;
}

const group = (digits: string): string => digits.replaceAll(/\B(?=(\d{3})+$)/g, ',');

/** Fills the template; values left over are ignored, a missing one throws. */
export function formatString(template: string, args: readonly unknown[]): string {
  let next = 0;
  return template.replaceAll(/%(?:(\d+)\$)?([-+ 0,#]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g, (spec: string, position: string | undefined, flags: string, width: string | undefined, precision: string | undefined, kind: string) => {
    if (kind === '%') return '%';
    if (kind === 'n') return '\n';
    const index = position === undefined ? next : Number(position) - 1;
    if (position === undefined) next += 1;
    if (index >= args.length) throw exception(`Format specifier '${spec}'`);
    const value = args[index];
    let body: string;
    let sign = '';
    switch (kind) {
      case 's':
      case 'S':
        body = String(value);
        if (precision !== undefined) body = body.slice(0, Number(precision));
        if (kind === 'S') body = body.toUpperCase();
        break;
      case 'd':
      case 'i':
      case 'f':
      case 'e':
      case 'E':
      case 'g': {
        const given = number(value, spec);
        const plain = Math.abs(given);
        sign = given < 0 ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
        if (kind === 'd' || kind === 'i') body = String(Math.trunc(plain));
        else if (kind === 'f') body = plain.toFixed(precision === undefined ? 6 : Number(precision));
        else if (kind === 'g') body = String(plain);
        else body = plain.toExponential(precision === undefined ? 6 : Number(precision)).replace(/e([+-])(\d)$/, 'e$10$2');
        if (kind === 'E') body = body.toUpperCase();
        if (flags.includes(',')) {
          const [whole = '', fraction] = body.split('.');
          body = fraction === undefined ? group(whole) : `${group(whole)}.${fraction}`;
        }
        break;
      }
      case 'x':
        body = Math.trunc(number(value, spec)).toString(16);
        break;
      case 'X':
        body = Math.trunc(number(value, spec)).toString(16).toUpperCase();
        break;
      case 'o':
        body = Math.trunc(number(value, spec)).toString(8);
        break;
      case 'c':
        body = typeof value === 'number' ? String.fromCodePoint(value) : String(value).slice(0, 1);
        break;
      case 'b':
        body = String(value !== false && value !== null && value !== undefined);
        break;
      default:
        throw exception(`Unknown format conversion: '${kind}'`);
    }
    const wide = Number(width ?? 0);
    if (flags.includes('-')) return (sign + body).padEnd(wide);
    if (flags.includes('0') && !'sScb'.includes(kind)) return sign + body.padStart(wide - sign.length, '0');
    return (sign + body).padStart(wide);
  });
}
