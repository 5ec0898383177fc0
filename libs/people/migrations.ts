import type { Migration } from '@sanad/platform';
import { People1760000500000 } from './people.migration';

export const peopleMigrations: readonly Migration[] = [People1760000500000];
