// Files as one user's executions see them: own files and those shared with the user.

import type { Account } from '../services/execution';
import type { FileData, FileStore } from '../services/file-model';
import { pdfOf } from './pdf';
import type { Stores } from './state';

const maySee = (file: FileData, email: string): boolean =>
  file.permissions.some((one) => one.type === 'anyone' || one.emailAddress === email || (one.type === 'domain' && one.domain !== null && email.endsWith(`@${one.domain}`)));

/** The store behind the Drive service for this user. */
export function fileStore(stores: Stores, user: Account): FileStore {
  return {
    visible: () => stores.files.list().filter((file) => maySee(file, user.email)),
    get(id) {
      const file = stores.files.get(id);
      return file && maySee(file, user.email) ? file : null;
    },
    create: (file, bytes) => stores.files.create(file, bytes, stores.clock.now()),
    update: (file, bytes) => stores.files.update(file, bytes, stores.clock.now()),
    bytes: (id) => stores.files.bytes(id),
    remove: (id) => stores.files.remove(id),
    pdf(id) {
      const file = stores.files.get(id);
      return file ? pdfOf(stores.files.bytes(id), file.contentType) : null;
    },
  };
}
