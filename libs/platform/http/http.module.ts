import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { HealthModule, type ReadinessSource } from './health.module';
import { ProblemFilter } from './problem.filter';
import { RequestPipe } from './request.pipe';

/** What every route of an API shares: refusals as problems, validated requests, and the two addresses of health. */
@Module({})
export class HttpModule {
  static forRoot(readiness: ReadinessSource): DynamicModule {
    return {
      module: HttpModule,
      imports: [HealthModule.forRoot(readiness)],
      providers: [
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useClass: RequestPipe },
      ],
      exports: [HealthModule],
    };
  }
}
