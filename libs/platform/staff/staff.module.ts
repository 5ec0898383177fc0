import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Appointments } from './appointments';
import { MembershipHttp } from './membership.http';
import { ReportingLines } from './reporting';
import { Staff } from './staff';
import { StaffController } from './staff.http';

/** Who works for the association: asked by every chapter, so it is there for all of them. */
@Global()
@Module({ providers: [Staff, ReportingLines], exports: [Staff, ReportingLines] })
export class StaffModule {
  /** With its administration, for the process that serves it; `IdentityModule` has to be there. */
  static administered(): DynamicModule {
    return { module: StaffModule, controllers: [StaffController, MembershipHttp], providers: [Appointments] };
  }
}
