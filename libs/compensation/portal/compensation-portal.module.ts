import { Module } from '@nestjs/common';
import { CompensationPortal } from './compensation-portal.service';

/** Compensation in a process of the public site. Needs `PortalModule`. */
@Module({ providers: [CompensationPortal], exports: [CompensationPortal] })
export class CompensationPortalModule {}
