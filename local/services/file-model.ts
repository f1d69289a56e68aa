// Files of the workspace's "Drive" as data, and the store behind the Drive service.

export interface FilePermission {
  id: string;
  type: 'user' | 'group' | 'domain' | 'anyone';
  role: 'owner' | 'organizer' | 'fileOrganizer' | 'writer' | 'commenter' | 'reader';
  emailAddress: string | null;
  domain: string | null;
}

export interface FileData {
  id: string;
  name: string;
  /** MIME type shown by Drive; a converted document has application/vnd.google-apps.document. */
  mimeType: string;
  /** MIME type of the stored bytes (a converted document keeps its .docx). */
  contentType: string;
  description: string;
  parents: string[];
  appProperties: Record<string, string>;
  properties: Record<string, string>;
  starred: boolean;
  trashed: boolean;
  createdTime: number;
  modifiedTime: number;
  version: number;
  owner: string;
  lastModifyingUser: string;
  permissions: FilePermission[];
  /** Users whose use of this app covers the file (the drive.file scope is per user and app). */
  openedByApp: string[];
  size: number;
}

export interface FileStore {
  /** Files the user may see, whether or not the app may. */
  visible(): FileData[];
  get(id: string): FileData | null;
  create(file: Omit<FileData, 'id' | 'createdTime' | 'modifiedTime' | 'version' | 'size'>, bytes: Uint8Array): FileData;
  /** Saves changed metadata, and bytes when given; modifiedTime moves with the clock. */
  update(file: FileData, bytes: Uint8Array | null): FileData;
  bytes(id: string): Uint8Array;
  remove(id: string): void;
  /** PDF of a stored .docx, or null when no converter is on this machine. */
  pdf(id: string): Uint8Array | null;
}
