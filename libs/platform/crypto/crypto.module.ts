import { Module, type DynamicModule } from '@nestjs/common';
import { KeyRing } from './keyring';
import { SubjectKeys } from './subject-keys';

@Module({})
export class CryptoModule {
  static forRoot(ring: KeyRing): DynamicModule {
    return {
      module: CryptoModule,
      global: true,
      providers: [{ provide: KeyRing, useValue: ring }, SubjectKeys],
      exports: [KeyRing, SubjectKeys],
    };
  }
}
