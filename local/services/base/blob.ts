// Blob: bytes with a name and a type.

import { exception } from '../errors';
import type { Execution } from '../execution';
import { guard, ServiceObject } from '../guard';
import { matchSignature } from '../signature';
import type { BlobData } from '../stores';
import { bytesOf, signed } from './bytes';
import { MimeType, typeOfName } from './mime-types';

type Api = Pick<
  GoogleAppsScript.Base.Blob,
  'copyBlob' | 'getAs' | 'getBytes' | 'getContentType' | 'getDataAsString' | 'getName' | 'isGoogleType' | 'setBytes' | 'setContentType' | 'setContentTypeFromExtension' | 'setDataFromString' | 'setName'
>;

let data: (blob: Blob) => BlobData;

export class Blob extends ServiceObject implements Omit<Api, 'copyBlob' | 'getAs' | 'getName' | 'getContentType' | 'setBytes' | 'setContentType' | 'setContentTypeFromExtension' | 'setDataFromString' | 'setName'> {
  static {
    data = (blob) => blob.#data;
  }
  readonly #execution: Execution;
  readonly #data: BlobData;
  constructor(execution: Execution, blob: BlobData) {
    super(execution);
    this.#execution = execution;
    this.#data = blob;
  }
  copyBlob(): Blob {
    return new Blob(this.#execution, { ...this.#data, bytes: this.#data.bytes.slice() });
  }
  getBlob(): Blob {
    return this;
  }
  /** Only between text types, and to the type it has: other conversions need Google. */
  getAs(contentType: string): Blob {
    matchSignature('Blob.getAs', arguments, ['String']);
    const from = this.#data.contentType ?? '';
    if (from !== contentType && !(from.startsWith('text/') && contentType.startsWith('text/'))) throw exception(`Converting from ${from} to ${contentType} is not supported.`);
    return new Blob(this.#execution, { ...this.#data, contentType });
  }
  getBytes(): number[] {
    return signed(this.#data.bytes);
  }
  getContentType(): string | null {
    return this.#data.contentType;
  }
  getDataAsString(charset = 'UTF-8'): string {
    return this.#execution.codec.decode(this.#data.bytes, charset);
  }
  getName(): string | null {
    return this.#data.name;
  }
  isGoogleType(): boolean {
    return (this.#data.contentType ?? '').startsWith('application/vnd.google-apps.');
  }
  getAllBlobs(): Blob[] {
    return [this];
  }
  setBytes(bytes: number[]): this {
    this.#data.bytes = bytesOf(bytes);
    return this;
  }
  setContentType(contentType: string | null): this {
    this.#data.contentType = contentType;
    return this;
  }
  setContentTypeFromExtension(): this {
    this.#data.contentType = (this.#data.name && typeOfName(this.#data.name)) ?? null;
    return this;
  }
  setDataFromString(text: string, charset = 'UTF-8'): this {
    matchSignature('Blob.setDataFromString', arguments, ['String'], ['String', 'String']);
    this.#data.bytes = this.#execution.codec.encode(text, charset);
    this.#data.contentType ??= MimeType.PLAIN_TEXT;
    return this;
  }
  setName(name: string | null): this {
    this.#data.name = name;
    return this;
  }
}
guard(Blob, 'Blob');

/** What has getBlob(): a Blob, an HtmlOutput, a chart. */
export interface BlobSource {
  getBlob(): Blob;
}

/** Data of a blob or of whatever gives one; null for anything else. */
export function blobData(source: unknown): BlobData | null {
  if (source instanceof Blob) return data(source);
  if (source instanceof ServiceObject && 'getBlob' in source && typeof source.getBlob === 'function') {
    const blob: unknown = (source as ServiceObject & BlobSource).getBlob();
    return blob instanceof Blob ? data(blob) : null;
  }
  return null;
}
