import { Module } from '@nestjs/common';
import { ComplaintSeals } from './complaints-portal.seals';
import { ComplaintsPortal } from './complaints-portal.service';
import { ComplaintSubmission } from './complaints-portal.submission';

/** Complaints in a process of the public site. Needs `PortalModule`. */
@Module({
  providers: [ComplaintSeals, ComplaintSubmission, ComplaintsPortal],
  exports: [ComplaintsPortal],
})
export class ComplaintsPortalModule {}
