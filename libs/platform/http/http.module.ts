import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { HealthHttp } from './health.http';
import { ProblemFilter } from './problem.filter';
import { READINESS, ReadinessCheck, type ReadinessOptions } from './readiness';
import { RequestPipe } from './request.pipe';

/** What every route shares: refusals as problems, validated requests, and the two addresses of health. */
@Module({})
export class HttpModule {
  static forRoot(
    readiness: ReadinessOptions | Omit<Extract<Provider<ReadinessOptions>, { useFactory: unknown }>, 'provide'>,
  ): DynamicModule {
    const source = 'useFactory' in readiness ? readiness : { useValue: readiness };
    return {
      module: HttpModule,
      controllers: [HealthHttp],
      providers: [
        { provide: READINESS, ...source } as Provider,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useClass: RequestPipe },
        ReadinessCheck,
      ],
      exports: [ReadinessCheck],
    };
  }
}
