import type { Migration } from '@sanad/platform';
import { Committee1760000900000 } from './committee.migration';
import { Conduct1760026000000 } from './conduct.migration';

export const committeeMigrations: readonly Migration[] = [Committee1760000900000, Conduct1760026000000];
