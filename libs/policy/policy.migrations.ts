import type { Migration } from '@sanad/platform';
import { MinutesFiles1760016650000 } from './minutes-files.migration';
import { PolicyVersions1760000300000 } from './policy.migration';

/** The policy's migrations, oldest first. */
export const policyMigrations: readonly Migration[] = [PolicyVersions1760000300000, MinutesFiles1760016650000];
