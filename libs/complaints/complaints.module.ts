import { Module } from '@nestjs/common';
import { CommitteeModule } from '@sanad/committee';
import { DeadlinesModule } from '@sanad/deadlines';
import { IntakeModule } from '@sanad/intake';
import { PeopleModule } from '@sanad/people';
import { PolicyModule } from '@sanad/policy';
import { ComplaintAccess } from './access.service';
import { ComplaintsHttp } from './complaints.http';
import { ComplaintJobs } from './complaints.jobs';
import { ComplaintLists } from './complaints.lists';
import { ComplaintNotices } from './complaints.notices';
import { ComplaintReading } from './complaints.reading';
import { Sights } from './complaints.sight';
import { ComplaintsStore } from './complaints.store';
import { ComplaintCustodyHttp } from './custody.http';
import { Custody } from './custody.service';
import { ComplaintHandlingHttp } from './handling.http';
import { ComplaintHandling } from './handling.service';
import { Lodging } from './lodging.service';
import { ComplaintRoutes } from './routes.service';

/** Complaints and what is done with them. Needs `DatabaseModule`, `NotificationsModule` and `StaffModule`. */
@Module({
  imports: [PolicyModule, DeadlinesModule, PeopleModule, IntakeModule, CommitteeModule],
  controllers: [ComplaintsHttp, ComplaintCustodyHttp, ComplaintHandlingHttp],
  providers: [
    ...[ComplaintsStore, ComplaintLists, Sights, ComplaintReading, ComplaintNotices, ComplaintJobs],
    ...[Lodging, ComplaintHandling, ComplaintRoutes, Custody, ComplaintAccess],
  ],
  exports: [ComplaintJobs, Lodging, ComplaintHandling],
})
export class ComplaintsModule {}
