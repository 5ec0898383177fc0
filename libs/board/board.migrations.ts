import type { Migration } from '@sanad/platform';
import { BoardPapers1760016900000 } from './board.migration';

export const boardMigrations: readonly Migration[] = [BoardPapers1760016900000];
