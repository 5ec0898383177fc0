import { Module, type DynamicModule } from '@nestjs/common';
import { Calendars, DeadlineReading } from '@sanad/deadlines';
import { CryptoModule, DatabaseModule, DocumentsModule, type KeyRing } from '@sanad/platform';
import { Policies } from '@sanad/policy';
import { PortalDoor } from './portal.door';
import { PortalDrafts } from './portal.drafts';
import { PortalInbox } from './portal.inbox';
import { PortalSeals } from './portal.seals';
import { PortalSecrets } from './portal.secrets';
import { Portal } from './portal.service';
import { Snapshots } from './portal.snapshot';
import { Submission } from './portal.submission';

export interface PortalOptions {
  /** The database as `sanad_portal`. */
  readonly url: string;
  readonly poolSize: number;
  readonly keys: KeyRing;
  /** The folder of the documents. */
  readonly documents: string;
}

/** Everything a portal process works with: one role, no queue, no route of its own. */
@Module({})
export class PortalModule {
  static forRoot({ url, poolSize, keys, documents }: PortalOptions): DynamicModule {
    return {
      module: PortalModule,
      global: true,
      imports: [
        DatabaseModule.forOneRole({ url, poolSize, applicationName: 'sanad-portal' }),
        CryptoModule.forRoot(keys),
        DocumentsModule.forRoot(documents),
      ],
      providers: [
        Policies,
        Calendars,
        DeadlineReading,
        PortalSecrets,
        PortalDoor,
        PortalSeals,
        PortalInbox,
        PortalDrafts,
        Snapshots,
        Submission,
        Portal,
      ],
      exports: [Policies, Calendars, DeadlineReading, PortalSecrets, PortalDoor, PortalDrafts, Portal],
    };
  }
}
