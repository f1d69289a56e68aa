// Files of the Drive service: made with bytes, converted, searched, exported, removed.

import { Blob, blobData } from '../base/blob';
import { MimeType } from '../base/mime-types';
import { exception } from '../errors';
import type { FileData } from '../file-model';
import { executionOf, guard, ServiceObject } from '../guard';
import { apiError, notFound, parseResource, type Params } from './errors';
import { matchesQuery } from './query';
import { pickFields, resource, type FileResource } from './resource';

interface FileList {
  kind: string;
  incompleteSearch: boolean;
  files: FileResource[];
  nextPageToken?: string;
}

/** What converts into which of Google's types on creation. */
const CONVERTS: Record<string, readonly string[]> = {
  [MimeType.GOOGLE_DOCS]: [MimeType.MICROSOFT_WORD, MimeType.MICROSOFT_WORD_LEGACY, MimeType.OPENDOCUMENT_TEXT, MimeType.RTF, MimeType.HTML, MimeType.PLAIN_TEXT, MimeType.PDF],
  [MimeType.GOOGLE_SHEETS]: [MimeType.MICROSOFT_EXCEL, MimeType.MICROSOFT_EXCEL_LEGACY, MimeType.OPENDOCUMENT_SPREADSHEET, MimeType.CSV],
};
const GOOGLE_TYPE = /^application\/vnd\.google-apps\./;

const texts = (value: unknown): Record<string, string> => Object.fromEntries(Object.entries((value ?? {}) as Record<string, unknown>).map(([key, text]) => [key, String(text)]));

export class Files extends ServiceObject {
  /** Makes a file of the metadata and the blob's bytes; a .docx with a Google type as `mimeType` is converted. */
  create(metadata?: unknown, mediaData?: unknown, options: Params = {}): FileResource {
    const execution = executionOf(this);
    const given = parseResource(metadata);
    const blob = mediaData === undefined || mediaData === null ? null : blobData(mediaData);
    if (mediaData !== undefined && mediaData !== null && !blob) throw exception('Invalid argument: mediaData');
    const contentType = blob?.contentType ?? 'application/octet-stream';
    const wanted = typeof given.mimeType === 'string' ? given.mimeType : blob ? contentType : 'application/octet-stream';
    if (blob && GOOGLE_TYPE.test(wanted)) {
      if (!CONVERTS[wanted]?.includes(contentType)) throw apiError('files.create failed with error: Bad Request');
      if (wanted === MimeType.GOOGLE_DOCS && contentType === MimeType.MICROSOFT_WORD && (blob.bytes[0] !== 0x50 || blob.bytes[1] !== 0x4b)) throw apiError('files.create failed with error: Bad Request');
      execution.spend('conversions');
    }
    if (GOOGLE_TYPE.test(wanted) && wanted !== MimeType.FOLDER) execution.spend('documents');
    const owner = execution.user.email;
    const appProperties = texts(given.appProperties);
    this.#checkProperties(appProperties, 'create');
    const parents = Array.isArray(given.parents) ? given.parents.map(String) : ['root'];
    for (const parent of parents) if (parent !== 'root' && !this.#own(parent)) throw apiError(`files.create failed with error: File not found: ${parent}.`);
    const made = execution.files.create(
      {
        name: typeof given.name === 'string' ? given.name : (blob?.name ?? 'Untitled'),
        mimeType: wanted,
        contentType: blob ? contentType : wanted,
        description: typeof given.description === 'string' ? given.description : '',
        parents,
        appProperties,
        properties: texts(given.properties),
        starred: given.starred === true,
        trashed: false,
        owner,
        lastModifyingUser: owner,
        permissions: [{ id: execution.user.key.slice(0, 20), type: 'user', role: 'owner', emailAddress: owner, domain: null }],
        openedByApp: [owner],
      },
      blob?.bytes ?? new Uint8Array(),
    );
    return this.#answer(made, options);
  }
  get(fileId: string, options: Params = {}): FileResource | Blob {
    const file = this.#file(fileId, 'files.get');
    if (options['alt'] !== 'media') return this.#answer(file, options);
    if (GOOGLE_TYPE.test(file.mimeType)) throw apiError('files.get failed with error: Only files with binary content can be downloaded. Use Export with Docs Editors files.');
    return new Blob(executionOf(this), { name: file.name, contentType: file.contentType, bytes: Uint8Array.from(executionOf(this).files.bytes(file.id)) });
  }
  /** Files of this app and user that fit `q`; newest change first unless `orderBy` says otherwise. */
  list(options: Params = {}): FileList {
    const execution = executionOf(this);
    const all = Array.from(execution.files.visible(), (file) => file).filter((file) => file.openedByApp.includes(execution.user.email) && matchesQuery(file, typeof options['q'] === 'string' ? options['q'] : ''));
    const order = String(options['orderBy'] ?? 'modifiedTime desc').split(',')[0] ?? '';
    const descending = order.endsWith(' desc');
    const key = order.replace(/ desc$/, '').trim();
    const value = (file: FileData): number | string => (key === 'name' ? file.name : key === 'createdTime' ? file.createdTime : file.modifiedTime);
    all.sort((a, b) => (value(a) < value(b) ? -1 : value(a) > value(b) ? 1 : 0) * (descending ? -1 : 1));
    const size = Math.min(1000, Math.max(1, Number(options['pageSize'] ?? 100)));
    const start = Number(options['pageToken'] ?? 0);
    const page = all.slice(start, start + size);
    const fields = typeof options['fields'] === 'string' ? options['fields'] : null;
    const answer: FileList = { kind: 'drive#fileList', incompleteSearch: false, files: page.map((file) => resource(file, execution.user.email, fields === null ? null : '*')) };
    if (start + size < all.length) answer.nextPageToken = String(start + size);
    return fields === null ? answer : (pickFields({ ...answer }, fields) as unknown as FileList);
  }
  update(metadata: unknown, fileId: string, mediaData?: unknown, options: Params = {}): FileResource {
    const execution = executionOf(this);
    const file = this.#file(fileId, 'files.update');
    this.#mayWrite(file, 'files.update');
    const given = parseResource(metadata);
    const blob = mediaData === undefined || mediaData === null ? null : blobData(mediaData);
    if (mediaData !== undefined && mediaData !== null && !blob) throw exception('Invalid argument: mediaData');
    if (blob && GOOGLE_TYPE.test(file.mimeType)) {
      if (!CONVERTS[file.mimeType]?.includes(blob.contentType ?? '')) throw apiError('files.update failed with error: Bad Request');
      execution.spend('conversions');
    }
    const next: FileData = { ...file, lastModifyingUser: execution.user.email };
    if (typeof given.name === 'string') next.name = given.name;
    if (typeof given.description === 'string') next.description = given.description;
    if (typeof given.starred === 'boolean') next.starred = given.starred;
    if (typeof given.trashed === 'boolean') next.trashed = given.trashed;
    if (given.appProperties) next.appProperties = this.#merged(file.appProperties, given.appProperties as Params);
    if (given.properties) next.properties = this.#merged(file.properties, given.properties as Params);
    this.#checkProperties(next.appProperties, 'update');
    const added = String(options['addParents'] ?? '').split(',').filter(Boolean);
    const removed = String(options['removeParents'] ?? '').split(',').filter(Boolean);
    next.parents = [...file.parents.filter((one) => !removed.includes(one)), ...added];
    if (blob) next.contentType = blob.contentType ?? file.contentType;
    return this.#answer(execution.files.update(next, blob?.bytes ?? null), options);
  }
  copy(metadata: unknown, fileId: string, options: Params = {}): FileResource {
    const execution = executionOf(this);
    const source = this.#file(fileId, 'files.copy');
    const given = parseResource(metadata);
    if (GOOGLE_TYPE.test(source.mimeType)) execution.spend('documents');
    const owner = execution.user.email;
    const made = execution.files.create(
      {
        ...source,
        name: typeof given.name === 'string' ? given.name : source.name,
        appProperties: { ...source.appProperties, ...texts(given.appProperties) },
        owner,
        lastModifyingUser: owner,
        trashed: false,
        permissions: [{ id: execution.user.key.slice(0, 20), type: 'user', role: 'owner', emailAddress: owner, domain: null }],
        openedByApp: [owner],
      },
      execution.files.bytes(source.id),
    );
    return this.#answer(made, options);
  }
  /** Bytes in another format: .docx as they were stored, PDF where a converter is on the machine. */
  export(fileId: string, mimeType: string, options: Params = {}): Blob {
    const execution = executionOf(this);
    const file = this.#file(fileId, 'files.export');
    if (!GOOGLE_TYPE.test(file.mimeType)) throw apiError('files.export failed with error: Export only supports Docs Editors files.');
    // without alt the live service fails (issue 468534237)
    if (options['alt'] !== 'media') throw apiError('files.export failed with error: Empty response');
    if (mimeType === file.contentType) return new Blob(execution, { name: file.name, contentType: mimeType, bytes: Uint8Array.from(execution.files.bytes(file.id)) });
    if (mimeType !== MimeType.PDF) throw apiError('files.export failed with error: The requested conversion is not supported.');
    const pdf = execution.files.pdf(file.id);
    if (!pdf) throw apiError('files.export failed with error: Internal Error');
    return new Blob(execution, { name: `${file.name}.pdf`, contentType: mimeType, bytes: pdf });
  }
  remove(fileId: string): void {
    const file = this.#file(fileId, 'files.delete');
    if (file.owner !== executionOf(this).user.email) throw apiError('files.delete failed with error: The user does not have sufficient permissions for this file.');
    executionOf(this).files.remove(file.id);
  }
  emptyTrash(): void {
    const execution = executionOf(this);
    for (const file of execution.files.visible()) if (file.trashed && file.owner === execution.user.email && file.openedByApp.includes(file.owner)) execution.files.remove(file.id);
  }

  /** A file this user's use of the app covers; a stranger's is "not found", whoever shared it. */
  #file(fileId: string, method: string): FileData {
    const file = typeof fileId === 'string' ? this.#own(fileId) : null;
    if (!file) throw notFound(method, String(fileId));
    return file;
  }
  #own(fileId: string): FileData | null {
    const execution = executionOf(this);
    const file = execution.files.get(fileId);
    return file && file.openedByApp.includes(execution.user.email) ? file : null;
  }
  #mayWrite(file: FileData, method: string): void {
    const { email } = executionOf(this).user;
    if (!file.permissions.some((one) => (one.emailAddress === email || one.type === 'anyone') && ['owner', 'writer', 'fileOrganizer', 'organizer'].includes(one.role))) throw apiError(`${method} failed with error: The user does not have sufficient permissions for this file.`);
  }
  #merged(before: Record<string, string>, change: Params): Record<string, string> {
    const next = { ...before };
    // null takes a property away
    for (const [key, value] of Object.entries(change)) {
      if (value === null) delete next[key];
      else next[key] = String(value);
    }
    return next;
  }
  #checkProperties(properties: Record<string, string>, method: string): void {
    const { codec } = executionOf(this);
    const entries = Object.entries(properties);
    if (entries.length > 30) throw apiError(`files.${method} failed with error: The maximum number of private properties has been exceeded.`);
    for (const [key, value] of entries) if (codec.encode(key + value, 'UTF-8').length > 124) throw apiError(`files.${method} failed with error: The sum of the key and value byte lengths must be at most 124.`);
  }
  #answer(file: FileData, options: Params): FileResource {
    return resource(file, executionOf(this).user.email, typeof options['fields'] === 'string' ? options['fields'] : null);
  }
}
guard(Files, 'Drive.Files');
