import type { Migration } from '@sanad/platform';
import { Deadlines1760002000000 } from './deadlines.migration';

export const deadlineMigrations: readonly Migration[] = [Deadlines1760002000000];
