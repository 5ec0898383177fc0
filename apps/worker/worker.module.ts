import type { WorkerEnv } from '@config/env';
import { jobKinds } from '@config/jobs';
import { pools } from '@config/pools';
import { entities, migrations } from '@config/schema';
import { Module, type DynamicModule } from '@nestjs/common';
import { DeadlinesModule } from '@sanad/deadlines';
import {
  DatabaseModule,
  JobsModule,
  NotificationsModule,
  READINESS,
  ReadinessCheck,
  StaffModule,
  type ReadinessOptions,
} from '@sanad/platform';
import { Schedule } from './schedule';

const CONCURRENCY = 8;

@Module({})
export class WorkerModule {
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
        NotificationsModule,
        StaffModule,
        DeadlinesModule,
      ],
      providers: [Schedule, ReadinessCheck, { provide: READINESS, useValue: needed }],
    };
  }
}
