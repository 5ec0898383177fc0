import type { Migration } from './db/migrate';
import { Platform1760000000000 } from './platform.migration';

/** The platform's migrations, oldest first. */
export const platformMigrations: readonly Migration[] = [Platform1760000000000];
