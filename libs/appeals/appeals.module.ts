import { Module } from '@nestjs/common';
import { CommitteeModule } from '@sanad/committee';
import { DeadlineReading, DeadlinesModule } from '@sanad/deadlines';
import { IntakeModule } from '@sanad/intake';
import { PeopleModule } from '@sanad/people';
import { PrintModule } from '@sanad/platform';
import { PolicyModule } from '@sanad/policy';
import { AppealSubject } from './appeal.subject';
import { AppealsHttp } from './appeals.http';
import { AppealJobs } from './appeals.jobs';
import { AppealLists } from './appeals.lists';
import { AppealReading } from './appeals.reading';
import { AppealPeople } from './appeals.people';
import { AppealsStore } from './appeals.store';
import { AppealLetters } from './letters.service';
import { Filing } from './filing.service';
import { Reviewing } from './reviewing.service';
import { AppealWindows } from './windows.service';

/** Appeals of refused applicants. Needs `DatabaseModule`, `NotificationsModule` and `StaffModule`. */
@Module({
  imports: [PrintModule, PolicyModule, PeopleModule, DeadlinesModule, IntakeModule, CommitteeModule],
  controllers: [AppealsHttp],
  providers: [
    AppealsStore,
    AppealLists,
    AppealPeople,
    AppealWindows,
    Filing,
    Reviewing,
    AppealReading,
    AppealLetters,
    DeadlineReading,
    AppealJobs,
    AppealSubject,
  ],
  exports: [AppealSubject],
})
export class AppealsModule {}
