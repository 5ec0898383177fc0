import { Module, type DynamicModule } from '@nestjs/common';
import { AccessTable, type RoleRows } from './access';

/** The table of roles, for whatever of the process enforces or says what somebody may do. */
@Module({})
export class AccessModule {
  static forRoot(roles: RoleRows): DynamicModule {
    return {
      module: AccessModule,
      global: true,
      providers: [{ provide: AccessTable, useValue: new AccessTable(roles) }],
      exports: [AccessTable],
    };
  }
}
