import type { Migration } from '@sanad/platform';
import { Replays1760016600000 } from './replay.migration';

export const replayMigrations: readonly Migration[] = [Replays1760016600000];
