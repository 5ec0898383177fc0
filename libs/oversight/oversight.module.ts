import { Module } from '@nestjs/common';
import { CommitteeModule } from '@sanad/committee';
import { DeadlinesModule } from '@sanad/deadlines';
import { AssociationsHttp } from './associations.http';
import { Bodies } from './bodies.service';
import { BodiesHttp } from './bodies.http';
import { HolidayEffectHttp } from './holiday-effect.http';
import { HolidayEffects } from './holiday-effect.service';
import { OnboardingDesk } from './onboarding.service';
import { OnboardingHttp } from './onboarding.http';
import { Recount } from './recount';
import { Seats } from './seats.service';
import { Supervision } from './supervision.service';

/** What supervising bodies and associations on their way in ask for. Needs `DatabaseModule` with an address for oversight, `IdentityModule`, `StaffModule`. */
@Module({
  controllers: [AssociationsHttp, BodiesHttp, OnboardingHttp, HolidayEffectHttp],
  imports: [CommitteeModule, DeadlinesModule],
  providers: [Bodies, Seats, Supervision, OnboardingDesk, Recount, HolidayEffects],
  exports: [Bodies, Supervision, Recount],
})
export class OversightModule {}

/** The figures alone, for the worker. */
@Module({ providers: [Recount], exports: [Recount] })
export class FiguresModule {}
