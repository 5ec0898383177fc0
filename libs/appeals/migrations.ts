import type { Migration } from '@sanad/platform';
import { Appeals1760024200000 } from './appeals.migration';

export const appealMigrations: readonly Migration[] = [Appeals1760024200000];
