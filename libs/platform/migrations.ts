import { SubjectKeys1760000200000 } from './crypto/crypto.migration';
import type { Migration } from './db/migrate';
import { Identity1760000100000 } from './identity/identity.migration';
import { Platform1760000000000 } from './platform.migration';

/** The platform's migrations, oldest first. */
export const platformMigrations: readonly Migration[] = [
  Platform1760000000000,
  Identity1760000100000,
  SubjectKeys1760000200000,
];
