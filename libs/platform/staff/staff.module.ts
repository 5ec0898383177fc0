import { Global, Module } from '@nestjs/common';
import { Staff } from './staff';
import { StaffController } from './staff.http';

/** Who works for the association: asked by every chapter, so it is there for all of them. */
@Global()
@Module({ controllers: [StaffController], providers: [Staff], exports: [Staff] })
export class StaffModule {}
