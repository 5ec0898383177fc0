import { SubjectKeys1760000200000 } from './crypto/crypto.migration';
import type { Migration } from './db/migrate';
import { Documents1760013000000 } from './documents/documents.migration';
import { Drafts1760015400000 } from './drafts/drafts.migration';
import { Identity1760000100000 } from './identity/identity.migration';
import { IdentityProviders1760010000100 } from './identity/identity-providers.migration';
import { Nafath1760010000200 } from './identity/nafath.migration';
import { SecondFactors1760010000000 } from './identity/second-factors.migration';
import { Invitations1760011100000 } from './identity/invitations.migration';
import { InvitedPositions1760022100000 } from './identity/invited-position.migration';
import { Looking1760015300000 } from './looking/looking.migration';
import { Mail1760011000000 } from './mail/mail.migration';
import { Notifications1760001000000 } from './notifications/notifications.migration';
import { Platform1760000000000 } from './platform.migration';
import { Register1760012000000 } from './register/register.migration';
import { Positions1760016300000 } from './staff/position.migration';
import { Reporting1760017000000 } from './staff/reporting.migration';
import { Staff1760000300000 } from './staff/staff.migration';

/** The platform's migrations, oldest first. */
export const platformMigrations: readonly Migration[] = [
  Platform1760000000000,
  Identity1760000100000,
  SubjectKeys1760000200000,
  Staff1760000300000,
  Notifications1760001000000,
  SecondFactors1760010000000,
  IdentityProviders1760010000100,
  Nafath1760010000200,
  Mail1760011000000,
  Invitations1760011100000,
  Register1760012000000,
  Documents1760013000000,
  Looking1760015300000,
  Drafts1760015400000,
  Positions1760016300000,
  Reporting1760017000000,
  InvitedPositions1760022100000,
];
