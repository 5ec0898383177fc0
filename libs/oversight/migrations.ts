import type { Migration } from '@sanad/platform';
import { Oversight1760012100000 } from './oversight.migration';
import { Seats1760015450000 } from './seats.migration';

export const oversightMigrations: readonly Migration[] = [Oversight1760012100000, Seats1760015450000];
