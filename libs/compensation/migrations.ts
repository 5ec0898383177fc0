import type { Migration } from '@sanad/platform';
import { Compensation1760020500000 } from './compensation.migration';
import { CompensationPortal1760028200000 } from './portal/compensation-portal.migration';

export const compensationMigrations: readonly Migration[] = [
  Compensation1760020500000,
  CompensationPortal1760028200000,
];
