// The files of the workspace as its pages list them.

import type { FileData } from '../services/file-model';

export interface DocumentRow {
  id: string;
  name: string;
  kind: 'document' | 'folder' | 'other';
  modifiedAt: number;
  createdAt: number;
  owner: string;
  people: { who: string; role: string }[];
  trashed: boolean;
  size: number;
  starred: boolean;
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const FOLDER = 'application/vnd.google-apps.folder';
const ROLES: { [role: string]: string } = { owner: 'владелец', organizer: 'организатор', fileOrganizer: 'организатор', writer: 'может редактировать', commenter: 'может комментировать', reader: 'может читать' };

export const isWordFile = (file: FileData): boolean => file.contentType === DOCX;

export function documentRow(file: FileData): DocumentRow {
  return {
    id: file.id, name: file.name, kind: isWordFile(file) ? 'document' : file.mimeType === FOLDER ? 'folder' : 'other', modifiedAt: file.modifiedTime, createdAt: file.createdTime,
    owner: file.owner, trashed: file.trashed, size: file.size, starred: file.starred,
    people: file.permissions.map((permission) => ({
      who: permission.type === 'anyone' ? 'все, у кого есть ссылка' : permission.emailAddress ?? permission.domain ?? '', role: ROLES[permission.role] ?? permission.role,
    })),
  };
}

/** Name of a download: the document's own, with its ending. */
export function downloadName(file: FileData): string {
  const clean = file.name.replace(/[\\/:*?"<>|]|\p{Cc}/gu, ' ').trim() || 'Документ';
  return isWordFile(file) && !/\.docx$/i.test(clean) ? `${clean}.docx` : clean;
}

/** Links to a document in a text, as paths of this server. */
export function documentLinks(text: string): string[] {
  return [...text.matchAll(/https:\/\/docs\.google\.com(?:\/a\/[\w.]+)?\/document\/d\/([\w-]+)/g)].map((match) => `/documents/${match[1] ?? ''}`);
}
