import type { Migration } from '@sanad/platform';
import { DeclaredFacts1760014100000 } from './declared-facts.migration';
import { People1760000500000 } from './people.migration';

export const peopleMigrations: readonly Migration[] = [People1760000500000, DeclaredFacts1760014100000];
