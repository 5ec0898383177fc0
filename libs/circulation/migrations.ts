import type { Migration } from '@sanad/platform';
import { Circulation1760016310000 } from './circulation.migration';

/** The chapter's migrations, oldest first. */
export const circulationMigrations: readonly Migration[] = [Circulation1760016310000];
