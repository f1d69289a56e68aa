// What of a workspace goes into which part of its folder, and back.

import { createWorkbook, workbookFromJSON } from '../workbook';
import type { Json, Workbook, WorkbookJson, WorkbookOptions } from '../workbook/types';
import type { FileData } from '../services/file-model';
import type { FormData } from '../services/form-model';
import type { BlobData } from '../services/stores';
import type { SentMail } from './mail';
import type { QuotaUse } from './quotas';
import type { Stores } from './state';
import type { StoredTrigger } from './triggers';
import type { Parts, Vault } from './vault';

/** The small things, kept in one part. */
interface Small {
  scriptId: string;
  enabled: boolean;
  owner: string;
  editors: string[];
  clock: { offset: number; frozen: number | null };
  properties: Record<string, Record<string, string>>;
  triggers: StoredTrigger[];
  quotas: Record<string, QuotaUse>;
}
type SavedBlob = Omit<BlobData, 'bytes'> & { base64: string };

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const saveBlob = ({ bytes, ...rest }: BlobData): SavedBlob => ({ ...rest, base64: text(bytes) });
const loadBlob = ({ base64, ...rest }: SavedBlob): BlobData => ({ ...rest, bytes: Uint8Array.from(Buffer.from(base64, 'base64')) });

/** The workbook of the folder, or a new one. */
export function loadWorkbook(saved: Parts | null, options: WorkbookOptions): Workbook {
  const head = saved?.readJson('workbook') as Json;
  if (!saved || head === null) return createWorkbook(options);
  const json: WorkbookJson = { head, sheets: {}, versions: {} };
  for (const part of saved.parts()) {
    const [, kind, id] = /^(sheet|version)-(.+)$/.exec(part) ?? [];
    if (kind === 'sheet' && id) json.sheets[id] = saved.readJson(part) as Json;
    if (kind === 'version' && id) json.versions[id] = saved.readJson(part) as Json;
  }
  const workbook = workbookFromJSON(json, options.now ? { now: options.now } : {});
  workbook.markSaved();
  return workbook;
}

/** Puts everything but the workbook back. */
export function restore(saved: Parts, stores: Stores, setEnabled: (enabled: boolean) => void): void {
  const small = saved.readJson('state') as Small | null;
  if (small) {
    stores.owner = small.owner;
    stores.editors = small.editors;
    stores.scriptId = small.scriptId;
    stores.clock.restore(small.clock);
    stores.properties.restore(small.properties);
    stores.triggers.restore(small.triggers);
    stores.quotas.restore(small.quotas);
    setEnabled(small.enabled);
  }
  const mails: SentMail[] = [];
  for (const part of saved.parts()) {
    const [, kind, id] = /^(form|file|mail)-(.+)$/.exec(part) ?? [];
    if (!kind || !id) continue;
    const data = saved.readJson(part);
    if (kind === 'form') stores.forms.restore(data as FormData);
    if (kind === 'file') stores.files.restore(data as FileData, saved.read(`bytes-${id}`) ?? new Uint8Array());
    if (kind === 'mail') {
      const mail = data as Omit<SentMail, 'attachments' | 'inlineImages'> & { attachments: SavedBlob[]; inlineImages: Record<string, SavedBlob> };
      mails.push({ ...mail, attachments: mail.attachments.map(loadBlob), inlineImages: Object.fromEntries(Object.entries(mail.inlineImages).map(([name, blob]) => [name, loadBlob(blob)])) });
    }
  }
  mails.sort((a, b) => a.id - b.id);
  stores.outbox.sent.push(...mails);
}

/** Writes a workspace into its folder. */
export class Saving {
  #small: string;
  #mails: number;
  /** The stores are as the folder has them. */
  constructor(
    readonly vault: Vault,
    readonly stores: Stores,
  ) {
    const small = vault.readJson('state');
    this.#small = small === null ? '' : JSON.stringify(small);
    this.#mails = stores.outbox.sent.length;
  }

  /** Writes what changed since the last time, in one commit. */
  save(enabled: boolean): void {
    const { stores } = this;
    const changes = new Map<string, string | Uint8Array | null>();
    this.#workbook(changes);
    const small: Small = {
      scriptId: stores.scriptId,
      enabled,
      owner: stores.owner,
      editors: stores.editors,
      clock: stores.clock.toJSON(),
      properties: stores.properties.toJSON(),
      triggers: stores.triggers.toJSON(),
      quotas: stores.quotas.toJSON(),
    };
    const smallText = JSON.stringify(small);
    if (smallText !== this.#small) changes.set('state', smallText);
    for (const id of stores.forms.takeChanges()) {
      const form = stores.forms.get(id);
      changes.set(`form-${id}`, form ? JSON.stringify(form) : null);
    }
    const files = stores.files.takeChanges();
    for (const id of files.files) {
      const file = stores.files.get(id);
      changes.set(`file-${id}`, file ? JSON.stringify(file) : null);
      if (!file) changes.set(`bytes-${id}`, null);
    }
    for (const id of files.bytes) if (stores.files.get(id)) changes.set(`bytes-${id}`, stores.files.bytes(id));
    for (const mail of stores.outbox.sent.slice(this.#mails)) {
      changes.set(`mail-${mail.id}`, JSON.stringify({ ...mail, attachments: mail.attachments.map(saveBlob), inlineImages: Object.fromEntries(Object.entries(mail.inlineImages).map(([name, blob]) => [name, saveBlob(blob)])) }));
    }
    this.vault.commit(changes);
    this.#small = smallText;
    this.#mails = stores.outbox.sent.length;
    stores.workbook.markSaved();
  }

  #workbook(changes: Map<string, string | Uint8Array | null>): void {
    const { workbook } = this.stores;
    const dirty = workbook.dirty();
    if (dirty.head || !this.vault.parts().includes('workbook')) changes.set('workbook', JSON.stringify(workbook.headJSON()));
    for (const id of dirty.sheets) changes.set(`sheet-${id}`, workbook.getSheet(id) ? JSON.stringify(workbook.sheetJSON(id)) : null);
    for (const id of dirty.versions) changes.set(`version-${id}`, JSON.stringify(workbook.versionJSON(id)));
    const saved = new Set(this.vault.parts());
    for (const sheet of workbook.sheets) if (!saved.has(`sheet-${sheet.id}`) && !changes.has(`sheet-${sheet.id}`)) changes.set(`sheet-${sheet.id}`, JSON.stringify(workbook.sheetJSON(sheet.id)));
    for (const part of saved) {
      const [, id] = /^sheet-(.+)$/.exec(part) ?? [];
      if (id && !changes.has(part) && !workbook.getSheet(Number(id))) changes.set(part, null);
    }
  }
}
