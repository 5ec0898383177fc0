import type { Migration } from '@sanad/platform';
import { Oversight1760012100000 } from './oversight.migration';

export const oversightMigrations: readonly Migration[] = [Oversight1760012100000];
