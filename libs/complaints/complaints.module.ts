import { Module } from '@nestjs/common';
import { CommitteeModule } from '@sanad/committee';
import { DeadlineReading, DeadlinesModule } from '@sanad/deadlines';
import { IntakeModule } from '@sanad/intake';
import { PeopleModule } from '@sanad/people';
import { PrintModule } from '@sanad/platform';
import { PolicyModule } from '@sanad/policy';
import { ComplaintAccess } from './access.service';
import { Arrivals } from './arrivals.service';
import { ComplaintDocuments } from './complaint.documents';
import { ComplaintSubject } from './complaint.subject';
import { ComplaintsHttp } from './complaints.http';
import { ComplaintJobs } from './complaints.jobs';
import { ComplaintLists } from './complaints.lists';
import { ComplaintNotices } from './complaints.notices';
import { ComplaintReading } from './complaints.reading';
import { Sights } from './complaints.sight';
import { ComplaintsStore } from './complaints.store';
import { ComplaintCustodyHttp } from './custody.http';
import { Custody } from './custody.service';
import { Faxes } from './fax/faxes.service';
import { FaxesHttp } from './fax/faxes.http';
import { ComplaintHandlingHttp } from './handling.http';
import { ComplaintHandling } from './handling.service';
import { Identifying } from './identifying.service';
import { ComplaintLetters } from './letters/letters.service';
import { Lodging } from './lodging.service';
import { ComplaintPapersHttp } from './papers.http';
import { ComplaintEntering } from './portal/complaints-entering';
import { ComplaintSeals } from './portal/complaints-portal.seals';
import { ComplaintReception } from './portal/complaints-reception';
import { ComplaintRoutes } from './routes.service';
import { UpheldComplaints } from './upheld.service';

/** Complaints and what is done with them. Needs `DatabaseModule`, `NotificationsModule` and `StaffModule`. */
@Module({
  imports: [PrintModule, PolicyModule, DeadlinesModule, PeopleModule, IntakeModule, CommitteeModule],
  controllers: [ComplaintsHttp, ComplaintPapersHttp, FaxesHttp, ComplaintCustodyHttp, ComplaintHandlingHttp],
  providers: [
    ...[ComplaintsStore, ComplaintLists, Sights, ComplaintSubject, ComplaintReading, ComplaintNotices, ComplaintJobs],
    ...[Arrivals, Lodging, ComplaintHandling, ComplaintRoutes, Custody, ComplaintAccess, Identifying],
    ...[
      ComplaintLetters,
      DeadlineReading,
      ComplaintDocuments,
      ComplaintSeals,
      ComplaintEntering,
      ComplaintReception,
      Faxes,
      UpheldComplaints,
    ],
  ],
  exports: [ComplaintJobs, ComplaintSubject, Lodging, ComplaintHandling, UpheldComplaints],
})
export class ComplaintsModule {}
