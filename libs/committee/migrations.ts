import type { Migration } from '@sanad/platform';
import { Committee1760000900000 } from './committee.migration';

export const committeeMigrations: readonly Migration[] = [Committee1760000900000];
