import { Global, Module } from '@nestjs/common';
import { DeadlinesModule } from '@sanad/deadlines';
import { Holds } from '@sanad/platform';
import { PolicyModule } from '@sanad/policy';
import { AwarenessHttp } from './awareness.http';
import { Awareness } from './awareness.service';
import { CirculationListeners, CirculationSweep, SignatureReminders } from './circulation.jobs';
import { CirculationsHttp } from './circulations.http';
import { Circulations } from './circulations.service';
import { SignatureHolds } from './holds';
import { ReadingHttp, ReadingOf } from './reading.http';
import { ReviewsHttp } from './reviews.http';
import { Reviews } from './reviews.service';
import { Signatures } from './signatures.service';

/** Reading and signing the policy, and what follows where nobody signs: the guard of every route asks it. Needs `NotificationsModule`, `StaffModule` and `DocumentsModule`. */
@Global()
@Module({
  controllers: [ReadingHttp, CirculationsHttp, AwarenessHttp, ReviewsHttp],
  imports: [PolicyModule, DeadlinesModule],
  providers: [
    ...[Circulations, Signatures, SignatureHolds, ReadingOf, Awareness, Reviews],
    ...[CirculationListeners, CirculationSweep, SignatureReminders],
    { provide: Holds, useExisting: SignatureHolds },
  ],
  exports: [Holds, CirculationSweep],
})
export class CirculationModule {}
