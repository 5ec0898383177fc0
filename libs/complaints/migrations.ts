import type { Migration } from '@sanad/platform';
import { Complaints1760017100000 } from './complaints.migration';

export const complaintMigrations: readonly Migration[] = [Complaints1760017100000];
