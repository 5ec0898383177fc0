import type { Migration } from '@sanad/platform';
import { PolicyVersions1760000300000 } from './policy.migration';

/** The policy's migrations, oldest first. */
export const policyMigrations: readonly Migration[] = [PolicyVersions1760000300000];
