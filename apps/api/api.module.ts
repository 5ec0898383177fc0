import { jobKinds } from '@config/jobs';
import { readPresets } from '@config/presets';
import { roles } from '@config/roles';
import { entities, migrations } from '@config/schema';
import { Module, type DynamicModule } from '@nestjs/common';
import { CommitteeModule } from '@sanad/committee';
import { ComplaintsModule } from '@sanad/complaints';
import { DeadlinesModule } from '@sanad/deadlines';
import { caseSubject, IntakeModule } from '@sanad/intake';
import { onboardingSubject, OversightModule } from '@sanad/oversight';
import { PeopleModule } from '@sanad/people';
import {
  CryptoModule,
  DatabaseModule,
  DocumentsModule,
  DraftsModule,
  HttpModule,
  IdentityModule,
  JobQueues,
  JobsModule,
  LookingModule,
  MailModule,
  NotificationsModule,
  StaffModule,
  type DatabaseUrls,
  type IdentityOptions,
  type KeyRing,
  type QueueAddress,
  type ReadinessOptions,
} from '@sanad/platform';
import { PolicyModule, PolicyPresetsModule } from '@sanad/policy';

export interface ApiModuleOptions {
  readonly urls: DatabaseUrls;
  readonly queue: QueueAddress;
  readonly poolSize: number;
  readonly platformPoolSize?: number;
  /** Whether statements that come often are prepared. */
  readonly prepares?: boolean;
  readonly keys: KeyRing;
  readonly identity: IdentityOptions;
  /** The folder of the documents. */
  readonly documents: string;
}

/** The JSON API: composition only. */
@Module({})
export class ApiModule {
  static forRoot({ queue, keys, identity, documents, ...database }: ApiModuleOptions): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        DatabaseModule.forRoot({ ...database, entities, applicationName: 'sanad-api' }),
        CryptoModule.forRoot(keys),
        DocumentsModule.forRoot(documents),
        JobsModule.forRoot({ queue, kinds: jobKinds }),
        HttpModule.forRoot({ inject: [JobQueues], useFactory: readinessOf }),
        IdentityModule.forRoot(roles, identity),
        MailModule,
        StaffModule.administered(),
        NotificationsModule,
        DraftsModule,
        LookingModule.forRoot([caseSubject, onboardingSubject]),
        PolicyModule,
        DeadlinesModule,
        PeopleModule,
        IntakeModule,
        CommitteeModule,
        ComplaintsModule,
        OversightModule,
        PolicyPresetsModule.forRoot(readPresets),
      ],
    };
  }
}

function readinessOf(queues: JobQueues): ReadinessOptions {
  return {
    newestMigration: migrations.at(-1)!.name,
    helpers: [{ name: 'queue', reachable: () => queues.reachable() }],
  };
}
