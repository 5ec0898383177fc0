import type { Migration } from '@sanad/platform';
import { AtWork1760015500000 } from './at-work.migration';
import { AwaitsRuling1760014000000 } from './awaits-ruling.migration';
import { Branch1760027550000 } from './branch.migration';
import { DeskViews1760015100000 } from './desk-views.migration';
import { Drawing1760015200000 } from './drawing.migration';
import { Intake1760000700000 } from './intake.migration';
import { Letter1760028110000 } from './letter.migration';
import { Notes1760028150000 } from './notes/notes.migration';
import { OfBeneficiary1760014200000 } from './of-beneficiary.migration';
import { Portal1760013100000 } from './portal/portal.migration';
import { ReceivedDate1760014300000 } from './received-date.migration';
import { SavedViewBranch1760027570000 } from './saved-views/saved-view-branch.migration';
import { SavedViews1760016710000 } from './saved-views/saved-views.migration';
import { Templates1760016200000 } from './templates/templates.migration';

export const intakeMigrations: readonly Migration[] = [
  Intake1760000700000,
  Portal1760013100000,
  AwaitsRuling1760014000000,
  OfBeneficiary1760014200000,
  ReceivedDate1760014300000,
  DeskViews1760015100000,
  Drawing1760015200000,
  AtWork1760015500000,
  Templates1760016200000,
  SavedViews1760016710000,
  Branch1760027550000,
  SavedViewBranch1760027570000,
  Letter1760028110000,
  Notes1760028150000,
];
