import type { Migration } from '@sanad/platform';
import { Barred1760028200000 } from './barred.migration';
import { CalendarChanges1760027560000 } from './calendar-change.migration';
import { Deadlines1760002000000 } from './deadlines.migration';
import { Owed1760015000000 } from './owed.migration';
import { Reopened1760002100000 } from './reopened.migration';
import { Withdrawal1760014900000 } from './withdrawal.migration';
import { Withdrawn1760015570000 } from './withdrawn.migration';
import { Withheld1760027000000 } from './withheld.migration';

export const deadlineMigrations: readonly Migration[] = [
  Deadlines1760002000000,
  Reopened1760002100000,
  Withdrawal1760014900000,
  Owed1760015000000,
  Withdrawn1760015570000,
  Withheld1760027000000,
  CalendarChanges1760027560000,
  Barred1760028200000,
];
