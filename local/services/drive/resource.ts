// Files as the Drive API shows them: the default fields, or those that were asked for.

import type { FileData } from '../file-model';

export type FileResource = Record<string, unknown>;

const DEFAULT_FIELDS = 'kind,id,name,mimeType';

function whole(file: FileData, email: string): FileResource {
  const google = file.mimeType.startsWith('application/vnd.google-apps.');
  const role = file.permissions.find((one) => one.emailAddress === email)?.role ?? file.permissions.find((one) => one.type === 'anyone')?.role;
  const canEdit = role === 'owner' || role === 'writer';
  const shown: FileResource = {
    kind: 'drive#file',
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    description: file.description || undefined,
    starred: file.starred,
    trashed: file.trashed,
    parents: [...file.parents],
    appProperties: { ...file.appProperties },
    properties: { ...file.properties },
    createdTime: new Date(file.createdTime).toISOString(),
    modifiedTime: new Date(file.modifiedTime).toISOString(),
    version: String(file.version),
    webViewLink: google ? `https://docs.google.com/document/d/${file.id}/edit` : `https://drive.google.com/file/d/${file.id}/view`,
    owners: [{ kind: 'drive#user', emailAddress: file.owner, displayName: file.owner, me: file.owner === email }],
    lastModifyingUser: { kind: 'drive#user', emailAddress: file.lastModifyingUser, displayName: file.lastModifyingUser, me: file.lastModifyingUser === email },
    ownedByMe: file.owner === email,
    shared: file.permissions.length > 1,
    permissions: file.permissions.map((one) => ({ kind: 'drive#permission', ...one })),
    capabilities: { canEdit, canTrash: role === 'owner', canDelete: role === 'owner', canShare: canEdit, canDownload: true },
    size: google ? undefined : String(file.size),
  };
  return Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== undefined));
}

/** Splits "id,owners(emailAddress),files/name" at the top level. */
function split(fields: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const char of fields) {
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    if (char === ',' && depth === 0) {
      parts.push(part.trim());
      part = '';
    } else part += char;
  }
  return [...parts, part.trim()].filter(Boolean);
}

/** The part of an answer that `fields` asks for. */
export function pickFields(value: FileResource, fields: string): FileResource {
  const picked: FileResource = {};
  for (const part of split(fields)) {
    if (part === '*') return value;
    const [, name = '', inside] = /^(\w+)(?:[(/](.*?)\)?)?$/.exec(part) ?? [];
    if (!(name in value)) continue;
    const found = value[name];
    if (inside === undefined) picked[name] = found;
    else if (Array.isArray(found)) picked[name] = found.map((one) => pickFields(one as FileResource, inside));
    else picked[name] = pickFields(found as FileResource, inside);
  }
  return picked;
}

/** A file for the script: kind, id, name and type unless fields are named. */
export const resource = (file: FileData, email: string, fields: string | null): FileResource => pickFields(whole(file, email), fields ?? DEFAULT_FIELDS);
