import type { Migration } from '@sanad/platform';
import { Complaints1760017100000 } from './complaints.migration';
import { FaxLog1760024300000 } from './fax/fax.migration';
import { ComplaintsSettled1760028100000 } from './settled.migration';
import { ComplaintsWithheld1760027100000 } from './withheld.migration';
import { ComplaintsPortal1760024100000 } from './portal/complaints-portal.migration';

export const complaintMigrations: readonly Migration[] = [
  Complaints1760017100000,
  ComplaintsPortal1760024100000,
  FaxLog1760024300000,
  ComplaintsWithheld1760027100000,
  ComplaintsSettled1760028100000,
];
