import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { HealthHttp } from './health.http';
import { READINESS, ReadinessCheck, type ReadinessOptions } from './readiness';

export type ReadinessSource =
  ReadinessOptions | Omit<Extract<Provider<ReadinessOptions>, { useFactory: unknown }>, 'provide'>;

/** The two addresses of health, of whatever else the process answers. */
@Module({})
export class HealthModule {
  static forRoot(readiness: ReadinessSource): DynamicModule {
    const source = 'useFactory' in readiness ? readiness : { useValue: readiness };
    return {
      module: HealthModule,
      controllers: [HealthHttp],
      providers: [{ provide: READINESS, ...source } as Provider, ReadinessCheck],
      exports: [ReadinessCheck],
    };
  }
}
