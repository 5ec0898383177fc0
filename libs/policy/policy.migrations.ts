import type { Migration } from '@sanad/platform';
import { ImportCorrections1760018200000 } from './imports/corrections.migration';
import { PolicyImports1760018100000 } from './imports/imports.migration';
import { MinutesFiles1760016650000 } from './minutes-files.migration';
import { PolicyVersions1760000300000 } from './policy.migration';
import { PolicyTakenBack1760028300000 } from './taken-back.migration';
import { ToolForms1760026500000 } from './tools/tool-forms.migration';
import { PolicyTools1760022000000 } from './tools/tools.migration';

/** The policy's migrations, oldest first. */
export const policyMigrations: readonly Migration[] = [
  PolicyVersions1760000300000,
  MinutesFiles1760016650000,
  PolicyImports1760018100000,
  ImportCorrections1760018200000,
  PolicyTools1760022000000,
  ToolForms1760026500000,
  PolicyTakenBack1760028300000,
];
