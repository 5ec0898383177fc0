import { jobKinds } from '@config/jobs';
import { readPresets } from '@config/presets';
import { readSamples } from '@config/samples';
import { roles } from '@config/roles';
import { entities, migrations } from '@config/schema';
import { Module, type DynamicModule } from '@nestjs/common';
import { AppealsModule, AppealSubject } from '@sanad/appeals';
import { BoardModule } from '@sanad/board';
import { CirculationModule } from '@sanad/circulation';
import { CommitteeModule } from '@sanad/committee';
import { CompensationModule, CompensationSubject } from '@sanad/compensation';
import { ComplaintsModule, ComplaintSubject } from '@sanad/complaints';
import { DeadlinesModule } from '@sanad/deadlines';
import { caseSubject, IntakeModule, keepReplyChannels } from '@sanad/intake';
import { onboardingSubject, OversightModule } from '@sanad/oversight';
import { PeopleModule, personSubject } from '@sanad/people';
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
import { ReplayModule } from '@sanad/replay';
import {
  MinutesFilesModule,
  PolicyEditsModule,
  PolicyImportsModule,
  PolicyModule,
  PolicyToolsKeepingModule,
  PolicyPresetsModule,
  PublicationModule,
  policySubject,
} from '@sanad/policy';

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
  /** Where the public sites are. */
  readonly sites?: string;
}

/** The JSON API: composition only. */
@Module({})
export class ApiModule {
  static forRoot({ queue, keys, identity, documents, sites, ...database }: ApiModuleOptions): DynamicModule {
    const replays = ReplayModule.forRoot(readSamples);
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
        LookingModule.forRoot(
          [caseSubject, onboardingSubject, personSubject, policySubject],
          [
            { kind: ComplaintSubject, from: ComplaintsModule },
            { kind: AppealSubject, from: AppealsModule },
            { kind: CompensationSubject, from: CompensationModule },
          ],
        ),
        PolicyModule,
        MinutesFilesModule,
        PublicationModule.forRoot(sites),
        PolicyImportsModule,
        PolicyToolsKeepingModule,
        DeadlinesModule,
        CirculationModule,
        PeopleModule,
        IntakeModule,
        CommitteeModule,
        replays,
        BoardModule.beside(replays),
        ComplaintsModule,
        AppealsModule,
        CompensationModule,
        OversightModule,
        PolicyPresetsModule.forRoot(readPresets),
        PolicyEditsModule.forRoot({ presets: readPresets, keeps: [keepReplyChannels] }),
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
