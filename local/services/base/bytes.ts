// Bytes as scripts hold them (numbers from -128 to 127) and as the stores do.

import { exception } from '../errors';

/** Throws «Cannot convert ... to byte» for anything but numbers; numbers above 127 wrap as Java's do. */
export function bytesOf(values: readonly unknown[]): Uint8Array {
  const bytes = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i];
    if (typeof value !== 'number' || !Number.isFinite(value)) throw exception(`Cannot convert ${String(value)} to byte.`);
    bytes[i] = value & 0xff;
  }
  return bytes;
}

/** An array of this realm, as getBytes() answers. */
export function signed(bytes: Uint8Array): number[] {
  const values: number[] = Array.from({ length: bytes.length });
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i] ?? 0;
    values[i] = byte > 127 ? byte - 256 : byte;
  }
  return values;
}
