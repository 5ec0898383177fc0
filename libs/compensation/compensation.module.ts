import { Module } from '@nestjs/common';
import { CommitteeModule } from '@sanad/committee';
import { ComplaintsModule } from '@sanad/complaints';
import { IntakeModule } from '@sanad/intake';
import { PeopleModule } from '@sanad/people';
import { PrintModule } from '@sanad/platform';
import { PolicyModule } from '@sanad/policy';
import { CompensationBeside } from './beside.service';
import { CompensationHttp } from './compensation.http';
import { CompensationLists } from './compensation.lists';
import { CompensationNotices } from './compensation.notices';
import { CompensationReading } from './compensation.reading';
import { CompensationSights } from './compensation.sight';
import { CompensationStore } from './compensation.store';
import { CompensationSubject } from './compensation.subject';
import { CompensationLetters } from './letters.service';
import { CompensationNext } from './next.service';
import { CompensationOpeningsHttp } from './openings.http';
import { CompensationOpening } from './opening.service';
import { CompensationPapersHttp } from './papers.http';
import { CompensationPaymentsHttp } from './payments.http';
import { CompensationPayments } from './payments.service';
import { CompensationProofsHttp } from './proofs.http';
import { CompensationProofs } from './proofs.service';
import { CompensationSettlingHttp } from './settling.http';
import { CompensationSettling } from './settling.service';

/** Compensation, for the API. Needs `DatabaseModule`, `DocumentsModule`, `NotificationsModule` and `StaffModule`. */
@Module({
  imports: [PolicyModule, PeopleModule, IntakeModule, CommitteeModule, ComplaintsModule, PrintModule],
  controllers: [
    CompensationHttp,
    CompensationProofsHttp,
    CompensationSettlingHttp,
    CompensationPaymentsHttp,
    CompensationPapersHttp,
    CompensationOpeningsHttp,
  ],
  providers: [
    ...[CompensationStore, CompensationLists, CompensationSights, CompensationReading, CompensationBeside],
    ...[CompensationNotices, CompensationNext, CompensationSubject],
    ...[CompensationOpening, CompensationProofs, CompensationSettling, CompensationPayments, CompensationLetters],
  ],
  exports: [
    ...[CompensationOpening, CompensationProofs, CompensationSettling, CompensationPayments, CompensationReading],
    CompensationSubject,
  ],
})
export class CompensationModule {}
