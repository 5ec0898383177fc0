import { Module } from '@nestjs/common';
import { PrintModule } from '@sanad/platform';
import { ComplaintSeals } from './complaints-portal.seals';
import { ComplaintSnapshots } from './complaints-portal.snapshot';
import { ComplaintsPortal } from './complaints-portal.service';
import { ComplaintSubmission } from './complaints-portal.submission';

/** Complaints in a process of the public site. Needs `PortalModule`. */
@Module({
  imports: [PrintModule],
  providers: [ComplaintSeals, ComplaintSnapshots, ComplaintSubmission, ComplaintsPortal],
  exports: [ComplaintsPortal],
})
export class ComplaintsPortalModule {}
