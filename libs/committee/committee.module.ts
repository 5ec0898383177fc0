import { Module } from '@nestjs/common';
import { IntakeModule } from '@sanad/intake';
import { PolicyModule } from '@sanad/policy';
import { CommitteeReading } from './committee.reading';
import { Committees } from './committees.service';
import { CommitteesHttp } from './committees.http';
import { DeliberationHttp } from './deliberation.http';
import { Deliberation } from './deliberation.service';
import { MinutesBook } from './minutes.service';
import { Offers } from './offers';
import { SittingReading } from './sitting.reading';
import { SittingsHttp } from './sittings.http';
import { Sittings } from './sittings.service';
import { SittingsStore } from './sittings.store';

/** Committees and their sittings. Needs `DatabaseModule` and `StaffModule`. */
@Module({
  imports: [PolicyModule, IntakeModule],
  controllers: [CommitteesHttp, SittingsHttp, DeliberationHttp],
  providers: [Committees, CommitteeReading, Sittings, SittingReading, Deliberation, SittingsStore, MinutesBook, Offers],
  exports: [Committees, Sittings, Deliberation, MinutesBook],
})
export class CommitteeModule {}
