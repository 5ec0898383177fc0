import type { Migration } from '@sanad/platform';
import { Compensation1760020500000 } from './compensation.migration';

export const compensationMigrations: readonly Migration[] = [Compensation1760020500000];
