import type { WorkerEnv } from '@config/env';
import { jobKinds } from '@config/jobs';
import { readerProgram } from '@config/paths';
import { pools } from '@config/pools';
import { roles } from '@config/roles';
import { readSamples } from '@config/samples';
import { entities, migrations } from '@config/schema';
import { Inject, Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { AppealsModule } from '@sanad/appeals';
import { CirculationModule } from '@sanad/circulation';
import { ComplaintsModule } from '@sanad/complaints';
import { DeadlinesModule } from '@sanad/deadlines';
import { IntakeModule } from '@sanad/intake';
import { FiguresModule } from '@sanad/oversight';
import { PeopleModule } from '@sanad/people';
import {
  AccessModule,
  Attempts,
  CryptoModule,
  DatabaseModule,
  DocumentsModule,
  DocumentSweep,
  JobsModule,
  loadKeyRing,
  MailModule,
  NotificationsModule,
  READINESS,
  ReadinessCheck,
  ResetLetters,
  Sessions,
  StaffModule,
  type ReadinessOptions,
  type SmtpOptions,
} from '@sanad/platform';
import { ReplayModule } from '@sanad/replay';
import { PolicyImportsModule } from '@sanad/policy';
import { NoticeDriver } from './notice.driver';
import { Schedule } from './schedule';

const CONCURRENCY = 8;

@Module({})
export class WorkerModule implements OnModuleInit {
  constructor(@Inject(ReadinessCheck) private readonly readiness: ReadinessCheck) {}

  static forRoot(env: WorkerEnv): DynamicModule {
    const urls = {
      app: env.APP_DATABASE_URL,
      platform: env.PLATFORM_DATABASE_URL,
      dispatcher: env.DISPATCHER_DATABASE_URL,
    };
    const needed: ReadinessOptions = { newestMigration: migrations.at(-1)!.name };
    return {
      module: WorkerModule,
      imports: [
        DatabaseModule.forRoot({ urls, entities, applicationName: 'sanad-worker', poolSize: pools.worker.app }),
        JobsModule.forRoot({
          queue: env.REDIS_URL ? { redis: env.REDIS_URL } : { postgres: env.APP_DATABASE_URL },
          kinds: jobKinds,
          work: { concurrency: CONCURRENCY },
        }),
        AccessModule.forRoot(roles),
        CryptoModule.forRoot(loadKeyRing({ inline: env.SANAD_KEYS, file: env.SANAD_KEYS_FILE })),
        DocumentsModule.forRoot(env.DOCUMENTS_FOLDER),
        MailModule.sending({ publicUrl: publicUrlOf(env), smtp: smtpOf(env), folder: env.MAIL_FOLDER }),
        NotificationsModule.sendingBy(NoticeDriver, [IntakeModule, PeopleModule]),
        StaffModule,
        DeadlinesModule,
        CirculationModule,
        IntakeModule,
        ReplayModule.forRoot(readSamples),
        ComplaintsModule,
        AppealsModule,
        FiguresModule,
        PolicyImportsModule.reading({ program: readerProgram }),
      ],
      providers: [
        Schedule,
        Attempts,
        DocumentSweep,
        ResetLetters,
        Sessions,
        ReadinessCheck,
        { provide: READINESS, useValue: needed },
      ],
    };
  }

  /** Before the first loop turns. @throws Error when the role is too powerful, or the tables are those of an older release */
  async onModuleInit(): Promise<void> {
    await this.readiness.assertLeastRole();
    const { checks } = await this.readiness.look();
    if (checks['schema'] !== 'up') throw new Error('the tables are those of an older release: run «npm run migrate»');
  }
}

function smtpOf({ SMTP_URL: url, MAIL_FROM: from }: WorkerEnv): SmtpOptions | undefined {
  return url !== undefined && from !== undefined ? { url, from } : undefined;
}

function publicUrlOf({ PUBLIC_URL = 'http://localhost:3000' }: WorkerEnv): string {
  return new URL(PUBLIC_URL).origin;
}
