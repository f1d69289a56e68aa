// Charsets, digests and archives by Node and fflate.

import { createHash, createHmac, createSign, randomUUID } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import type { Codec } from '../services/codec';

const HASHES: Record<string, string> = { MD5: 'md5', SHA_1: 'sha1', SHA_256: 'sha256', SHA_384: 'sha384', SHA_512: 'sha512' };
const hashName = (algorithm: string, prefix: string): string => {
  const name = HASHES[algorithm.startsWith(prefix) ? algorithm.slice(prefix.length) : algorithm];
  if (!name) throw new Error(`${algorithm} is not supported here`);
  return name;
};

const plain = (bytes: Uint8Array): Uint8Array => Uint8Array.from(bytes);

/** Java's US_ASCII: what it cannot say becomes one '?' per character, a surrogate pair being one. */
const ascii = (text: string): Uint8Array => Uint8Array.from(Array.from(text, (char) => (char.codePointAt(0) ?? 63) < 128 ? char.charCodeAt(0) : 63));

const decoder = (charset: string): TextDecoder => {
  try {
    return new TextDecoder(charset.replace(/^US[_-]ASCII$/i, 'us-ascii').replace('_', '-'), { ignoreBOM: true });
  } catch {
    throw new Error(`Invalid argument: charset`);
  }
};

/** Single-byte charsets are encoded through a table made from their decoder. */
function singleByte(text: string, charset: string): Uint8Array {
  const table = new Map<string, number>();
  Array.from(decoder(charset).decode(Uint8Array.from({ length: 256 }, (_, i) => i))).forEach((char, code) => table.set(char, code));
  return Uint8Array.from(Array.from(text, (char) => table.get(char) ?? 63));
}

export const codec: Codec = {
  encode(text, charset) {
    const name = charset.toUpperCase().replaceAll('_', '-');
    if (name === 'UTF-8') return plain(Buffer.from(text, 'utf8'));
    if (name === 'US-ASCII' || name === 'ASCII') return ascii(text);
    if (name === 'UTF-16' || name === 'UTF-16LE') return plain(Buffer.from(text, 'utf16le'));
    return singleByte(text, charset);
  },
  decode: (bytes, charset) => decoder(charset).decode(bytes),
  toBase64: (bytes) => Buffer.from(bytes).toString('base64'),
  fromBase64: (text) => plain(Buffer.from(text, 'base64')),
  digest: (algorithm, bytes) => plain(createHash(hashName(algorithm, '')).update(bytes).digest()),
  hmac: (algorithm, bytes, key) => plain(createHmac(hashName(algorithm, 'HMAC_'), key).update(bytes).digest()),
  sign: (algorithm, bytes, key) => plain(createSign(`RSA-${hashName(algorithm, 'RSA_').toUpperCase()}`).update(bytes).sign(key)),
  gzip: (bytes) => plain(gzipSync(bytes)),
  gunzip(bytes) {
    try {
      return plain(gunzipSync(bytes));
    } catch {
      throw new Error('Could not decompress gzip.');
    }
  },
  zip: (entries) => zipSync(Object.fromEntries(entries.map(({ name, bytes }) => [name, bytes]))),
  unzip(bytes) {
    try {
      return Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')).map(([name, content]) => ({ name, bytes: content }));
    } catch {
      throw new Error('Invalid argument');
    }
  },
  uuid: () => randomUUID(),
};
