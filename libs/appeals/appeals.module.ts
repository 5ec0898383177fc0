import { Module } from '@nestjs/common';
import { CommitteeModule } from '@sanad/committee';
import { DeadlinesModule } from '@sanad/deadlines';
import { IntakeModule } from '@sanad/intake';
import { PolicyModule } from '@sanad/policy';
import { AppealsHttp } from './appeals.http';
import { AppealJobs } from './appeals.jobs';
import { AppealLists } from './appeals.lists';
import { AppealReading } from './appeals.reading';
import { AppealPeople } from './appeals.people';
import { AppealsStore } from './appeals.store';
import { Filing } from './filing.service';
import { Reviewing } from './reviewing.service';
import { AppealWindows } from './windows.service';

/** Appeals of refused applicants. Needs `DatabaseModule`, `NotificationsModule` and `StaffModule`. */
@Module({
  imports: [PolicyModule, DeadlinesModule, IntakeModule, CommitteeModule],
  controllers: [AppealsHttp],
  providers: [AppealsStore, AppealLists, AppealPeople, AppealWindows, Filing, Reviewing, AppealReading, AppealJobs],
})
export class AppealsModule {}
