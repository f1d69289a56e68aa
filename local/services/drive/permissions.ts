// Permissions of files.

import type { FileData, FilePermission } from '../file-model';
import { executionOf, guard, ServiceObject } from '../guard';
import { apiError, notFound, parseResource, type Params } from './errors';

export class Permissions extends ServiceObject {
  create(given: unknown, fileId: string, _options: Params = {}): FilePermission {
    const execution = executionOf(this);
    const file = this.#file(fileId, 'permissions.create');
    const wanted = parseResource(given) as Partial<FilePermission>;
    const type = wanted.type ?? 'user';
    const role = wanted.role ?? 'reader';
    if ((type === 'user' || type === 'group') && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(wanted.emailAddress ?? '')) throw apiError('permissions.create failed with error: The specified emailAddress is invalid or not applicable for the given permission type.');
    const made: FilePermission = { id: execution.codec.uuid(), type, role, emailAddress: wanted.emailAddress ?? null, domain: wanted.domain ?? null };
    execution.files.update({ ...file, permissions: [...file.permissions.filter((one) => one.emailAddress === null || one.emailAddress !== made.emailAddress), made] }, null);
    return { ...made };
  }
  list(fileId: string, _options: Params = {}): { kind: string; permissions: FilePermission[] } {
    return { kind: 'drive#permissionList', permissions: Array.from(this.#file(fileId, 'permissions.list').permissions, (one) => ({ ...one })) };
  }
  remove(fileId: string, permissionId: string): void {
    const file = this.#file(fileId, 'permissions.delete');
    if (!file.permissions.some((one) => one.id === permissionId)) throw apiError(`permissions.delete failed with error: Permission not found: ${permissionId}.`);
    executionOf(this).files.update({ ...file, permissions: file.permissions.filter((one) => one.id !== permissionId) }, null);
  }
  update(given: unknown, fileId: string, permissionId: string): FilePermission {
    const file = this.#file(fileId, 'permissions.update');
    const known = file.permissions.find((one) => one.id === permissionId);
    if (!known) throw apiError(`permissions.update failed with error: Permission not found: ${permissionId}.`);
    const next = { ...known, role: (parseResource(given) as Partial<FilePermission>).role ?? known.role };
    executionOf(this).files.update({ ...file, permissions: file.permissions.map((one) => (one.id === permissionId ? next : one)) }, null);
    return { ...next };
  }
  #file(fileId: string, method: string): FileData {
    const execution = executionOf(this);
    const file = execution.files.get(fileId);
    if (!file || !file.openedByApp.includes(execution.user.email)) throw notFound(method, fileId);
    return file;
  }
}
guard(Permissions, 'Drive.Permissions');
