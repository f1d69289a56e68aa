// The advanced Drive service (v3) as far as drive.file lets an add-on use it.

import type { Execution } from '../execution';
import { executionOf, guard, ServiceObject } from '../guard';
import { apiError, type Params } from './errors';
import { Files } from './files';
import { Permissions } from './permissions';
import { pickFields } from './resource';

class About extends ServiceObject {
  get(options: Params = {}): Params {
    const { user } = executionOf(this);
    if (typeof options['fields'] !== 'string') throw apiError("about.get failed with error: The 'fields' parameter is required for this method.");
    return pickFields({ kind: 'drive#about', user: { displayName: user.name, emailAddress: user.email, me: true, kind: 'drive#user' } }, options['fields']);
  }
}
guard(About, 'Drive.About');

export class DriveService extends ServiceObject {
  readonly Files: Files;
  readonly Permissions: Permissions;
  readonly About: About;
  constructor(execution: Execution) {
    super(execution);
    this.Files = new Files(execution);
    this.Permissions = new Permissions(execution);
    this.About = new About(execution);
  }
  getVersion(): string {
    return 'v3';
  }
}
guard(DriveService, 'Drive');
