import { Module } from '@nestjs/common';
import { DeadlinesModule } from '@sanad/deadlines';
import { IntakeModule } from '@sanad/intake';
import { PrintModule } from '@sanad/platform';
import { PolicyModule } from '@sanad/policy';
import { Absences } from './absences.service';
import { CommitteeReading } from './committee.reading';
import { Committees } from './committees.service';
import { CommitteesHttp } from './committees.http';
import { DeliberationHttp } from './deliberation.http';
import { Deliberation } from './deliberation.service';
import { Disclosures } from './disclosures.service';
import { InvitationLetters } from './invitation.letters.service';
import { InvitationsHttp } from './invitations.http';
import { Invitations } from './invitations.service';
import { MinutesHttp } from './minutes.http';
import { MinutesBook } from './minutes.service';
import { CommitteeNames } from './names.service';
import { Offers } from './offers';
import { CommitteeRegistryHttp } from './registry.http';
import { SittingReading } from './sitting.reading';
import { SittingsHttp } from './sittings.http';
import { Sittings } from './sittings.service';
import { SittingsStore } from './sittings.store';

/** Committees and their sittings. Needs `DatabaseModule`, `NotificationsModule` and `StaffModule`. */
@Module({
  imports: [PolicyModule, IntakeModule, DeadlinesModule, PrintModule],
  controllers: [CommitteesHttp, CommitteeRegistryHttp, SittingsHttp, DeliberationHttp, MinutesHttp, InvitationsHttp],
  providers: [
    ...[Invitations, InvitationLetters, Committees, CommitteeNames, CommitteeReading, Absences, Disclosures],
    ...[Sittings, SittingReading, Deliberation, SittingsStore, MinutesBook, Offers],
  ],
  exports: [Committees, Sittings, Deliberation, MinutesBook],
})
export class CommitteeModule {}
