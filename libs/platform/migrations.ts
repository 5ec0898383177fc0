import { SubjectKeys1760000200000 } from './crypto/crypto.migration';
import type { Migration } from './db/migrate';
import { Documents1760013000000 } from './documents/documents.migration';
import { Identity1760000100000 } from './identity/identity.migration';
import { Notifications1760001000000 } from './notifications/notifications.migration';
import { Platform1760000000000 } from './platform.migration';
import { Staff1760000300000 } from './staff/staff.migration';

/** The platform's migrations, oldest first. */
export const platformMigrations: readonly Migration[] = [
  Platform1760000000000,
  Identity1760000100000,
  SubjectKeys1760000200000,
  Staff1760000300000,
  Notifications1760001000000,
  Documents1760013000000,
];
