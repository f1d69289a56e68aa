// Utilities: base64, digests, dates, texts, CSV, archives, blobs.

import { Blob, blobData } from '../base/blob';
import { bytesOf, signed } from '../base/bytes';
import { MimeType, typeOfName } from '../base/mime-types';
import { makeEnum, type EnumValue } from '../enums';
import { exception } from '../errors';
import type { Execution } from '../execution';
import { guard, ServiceObject } from '../guard';
import { fits, isDate, matchSignature, signatureError } from '../signature';
import type { BlobData } from '../stores';
import { formatDate, parseDate } from './format-date';
import { formatString } from './format-string';
import { parseCsv } from './parse-csv';

const Charset = makeEnum('Utilities.Charset', ['US_ASCII', 'UTF_8']);
const DigestAlgorithm = makeEnum('Utilities.DigestAlgorithm', ['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512']);
const MacAlgorithm = makeEnum('Utilities.MacAlgorithm', ['HMAC_MD5', 'HMAC_SHA_1', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512']);
const RsaAlgorithm = makeEnum('Utilities.RsaAlgorithm', ['RSA_SHA_1', 'RSA_SHA_256']);

type Data = string | number[];
const MOST_SLEEP = 300_000;

export class UtilitiesService extends ServiceObject {
  readonly #execution: Execution;
  readonly Charset = Charset;
  readonly DigestAlgorithm = DigestAlgorithm;
  readonly MacAlgorithm = MacAlgorithm;
  readonly RsaAlgorithm = RsaAlgorithm;
  constructor(execution: Execution) {
    super(execution);
    this.#execution = execution;
  }

  base64Decode(encoded: string, _charset?: EnumValue): number[] {
    matchSignature('Utilities.base64Decode', arguments, ['String'], ['String', 'Charset']);
    return this.#decode64(encoded);
  }
  base64DecodeWebSafe(encoded: string, _charset?: EnumValue): number[] {
    matchSignature('Utilities.base64DecodeWebSafe', arguments, ['String'], ['String', 'Charset']);
    return this.#decode64(encoded);
  }
  base64Encode(data: Data, charset?: EnumValue): string {
    matchSignature('Utilities.base64Encode', arguments, ['Any[]'], ['String'], ['String', 'Charset']);
    return this.#execution.codec.toBase64(this.#bytes(data, charset, 'UTF_8'));
  }
  base64EncodeWebSafe(data: Data, charset?: EnumValue): string {
    matchSignature('Utilities.base64EncodeWebSafe', arguments, ['Any[]'], ['String'], ['String', 'Charset']);
    return this.#execution.codec.toBase64(this.#bytes(data, charset, 'UTF_8')).replaceAll('+', '-').replaceAll('/', '_');
  }

  /** Text is taken as US_ASCII unless a charset is given, so that «é» counts as «?» (seen live). */
  computeDigest(algorithm: EnumValue, value: Data, charset?: EnumValue): number[] {
    matchSignature('Utilities.computeDigest', arguments, ['DigestAlgorithm', 'Any[]'], ['DigestAlgorithm', 'String'], ['DigestAlgorithm', 'String', 'Charset']);
    return signed(this.#execution.codec.digest(algorithm.name(), this.#bytes(value, charset, 'US_ASCII')));
  }
  computeHmacSha256Signature(value: Data, key: Data, charset?: EnumValue): number[] {
    matchSignature('Utilities.computeHmacSha256Signature', arguments, ['Any[]', 'Any[]'], ['String', 'String'], ['String', 'String', 'Charset']);
    return this.#hmac('HMAC_SHA_256', value, key, charset);
  }
  computeHmacSignature(algorithm: EnumValue, value: Data, key: Data, charset?: EnumValue): number[] {
    matchSignature('Utilities.computeHmacSignature', arguments, ['MacAlgorithm', 'Any[]', 'Any[]'], ['MacAlgorithm', 'String', 'String'], ['MacAlgorithm', 'String', 'String', 'Charset']);
    return this.#hmac(algorithm.name(), value, key, charset);
  }
  computeRsaSignature(algorithm: EnumValue, value: string, key: string, charset?: EnumValue): number[] {
    matchSignature('Utilities.computeRsaSignature', arguments, ['RsaAlgorithm', 'String', 'String'], ['RsaAlgorithm', 'String', 'String', 'Charset']);
    return this.#sign(algorithm.name(), value, key, charset);
  }
  computeRsaSha1Signature(value: string, key: string, charset?: EnumValue): number[] {
    matchSignature('Utilities.computeRsaSha1Signature', arguments, ['String', 'String'], ['String', 'String', 'Charset']);
    return this.#sign('RSA_SHA_1', value, key, charset);
  }
  computeRsaSha256Signature(value: string, key: string, charset?: EnumValue): number[] {
    matchSignature('Utilities.computeRsaSha256Signature', arguments, ['String', 'String'], ['String', 'String', 'Charset']);
    return this.#sign('RSA_SHA_256', value, key, charset);
  }

  formatDate(date: Date, timeZone: string, format: string): string {
    if (arguments.length !== 3 || !isDate(date) || typeof timeZone !== 'string' || typeof format !== 'string') throw signatureError('Utilities.formatDate', arguments);
    if (Number.isNaN(date.getTime())) throw exception('Invalid argument: date');
    return formatDate(date.getTime(), timeZone, format);
  }
  parseDate(date: string, timeZone: string, format: string): Date {
    matchSignature('Utilities.parseDate', arguments, ['String', 'String', 'String']);
    return new Date(parseDate(date, timeZone, format));
  }
  formatString(template: string, ...args: unknown[]): string {
    if (typeof template !== 'string') throw signatureError('Utilities.formatString', arguments);
    return formatString(template, args);
  }
  getUuid(): string {
    return this.#execution.codec.uuid();
  }
  jsonParse(text: string): unknown {
    return JSON.parse(text) as unknown;
  }
  jsonStringify(value: unknown): string {
    return JSON.stringify(value);
  }
  parseCsv(csv: string, delimiter = ','): string[][] {
    matchSignature('Utilities.parseCsv', arguments, ['String'], ['String', 'String']);
    return parseCsv(csv, delimiter.slice(0, 1));
  }
  /** Fake time: the workspace's clock moves, nobody waits. At most 300,000 ms. */
  sleep(milliseconds: number): void {
    const ms = Number(milliseconds);
    if (Number.isNaN(ms)) throw exception(`Cannot convert ${String(milliseconds)} to int.`);
    if (ms < 0 || ms > MOST_SLEEP) throw exception('Invalid argument: sleep duration must be between 0 and 300000 milliseconds');
    this.#execution.sleep(ms);
  }

  newBlob(data: Data, contentType?: string | null, name?: string | null): Blob {
    if (!fits(arguments, ['Any[]|String']) && !fits(arguments, ['Any[]|String', 'String?']) && !fits(arguments, ['Any[]|String', 'String?', 'String?'])) throw signatureError('Utilities.newBlob', arguments);
    const type = contentType ?? (typeof data === 'string' ? MimeType.PLAIN_TEXT : null);
    return new Blob(this.#execution, { name: name ?? null, contentType: type, bytes: this.#bytes(data, undefined, 'UTF_8') });
  }
  gzip(blob: unknown, name?: string): Blob {
    const data = this.#blob(blob, 'gzip', arguments);
    return new Blob(this.#execution, { name: name ?? (data.name ? `${data.name}.gz` : 'archive.gz'), contentType: 'application/x-gzip', bytes: this.#execution.codec.gzip(data.bytes) });
  }
  ungzip(blob: unknown): Blob {
    const data = this.#blob(blob, 'ungzip', arguments);
    return new Blob(this.#execution, { name: data.name?.replace(/\.gz$/, '') ?? null, contentType: null, bytes: this.#execution.codec.gunzip(data.bytes) });
  }
  zip(blobs: unknown[], name = 'archive.zip'): Blob {
    if (!Array.isArray(blobs)) throw signatureError('Utilities.zip', arguments);
    const entries = blobs.map((blob) => this.#blob(blob, 'zip', arguments)).map((data) => ({ name: data.name ?? '', bytes: data.bytes }));
    if (entries.some((entry) => entry.name === '')) throw exception('Invalid argument: blobs must have names');
    const twice = entries.find((entry, i) => entries.findIndex((other) => other.name === entry.name) < i);
    if (twice) throw exception(`Duplicate entry: ${twice.name}`);
    return new Blob(this.#execution, { name, contentType: MimeType.ZIP, bytes: this.#execution.codec.zip(entries) });
  }
  unzip(blob: unknown): Blob[] {
    const data = this.#blob(blob, 'unzip', arguments);
    return Array.from(this.#execution.codec.unzip(data.bytes), (entry) => new Blob(this.#execution, { name: entry.name, contentType: typeOfName(entry.name), bytes: entry.bytes }));
  }

  #decode64(encoded: string): number[] {
    if (!/^[A-Za-z0-9+/\-_\s]*={0,2}\s*$/.test(encoded)) throw exception('Could not decode string.');
    return signed(this.#execution.codec.fromBase64(encoded));
  }
  #bytes(data: Data, charset: EnumValue | undefined, fallback: string): Uint8Array {
    return typeof data === 'string' ? this.#execution.codec.encode(data, charset ? charset.name() : fallback) : bytesOf(data);
  }
  #hmac(algorithm: string, value: Data, key: Data, charset: EnumValue | undefined): number[] {
    return signed(this.#execution.codec.hmac(algorithm, this.#bytes(value, charset, 'US_ASCII'), this.#bytes(key, charset, 'US_ASCII')));
  }
  #sign(algorithm: string, value: string, key: string, charset: EnumValue | undefined): number[] {
    try {
      return signed(this.#execution.codec.sign(algorithm, this.#bytes(value, charset, 'US_ASCII'), key));
    } catch {
      throw exception('Invalid argument: key');
    }
  }
  #blob(source: unknown, method: string, args: ArrayLike<unknown>): BlobData {
    const data = blobData(source);
    if (!data) throw signatureError(`Utilities.${method}`, args);
    return data;
  }
}
guard(UtilitiesService, 'Utilities');
