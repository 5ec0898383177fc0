import type { Migration } from '@sanad/platform';
import { Intake1760000700000 } from './intake.migration';

export const intakeMigrations: readonly Migration[] = [Intake1760000700000];
