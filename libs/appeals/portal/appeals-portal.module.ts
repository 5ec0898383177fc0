import { Module } from '@nestjs/common';
import { AppealsPortal } from './appeals-portal.service';

/** Appeals in a process of the public site. Needs `PortalModule`. */
@Module({ providers: [AppealsPortal], exports: [AppealsPortal] })
export class AppealsPortalModule {}
