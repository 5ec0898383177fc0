import type { Migration } from '@sanad/platform';
import { Intake1760000700000 } from './intake.migration';
import { Portal1760013100000 } from './portal/portal.migration';

export const intakeMigrations: readonly Migration[] = [Intake1760000700000, Portal1760013100000];
