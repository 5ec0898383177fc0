import { Module } from '@nestjs/common';
import { Calendars } from './calendars';
import { CalendarHttp } from './calendar.http';
import { Canary } from './canary';
import { DeadlinesHttp } from './deadlines.http';
import { Deadlines } from './deadlines.service';
import { Explanations } from './explanations.service';
import { Holidays } from './holidays';
import { PlatformHolidaysHttp } from './platform-holidays.http';
import { Recalculation } from './recalculation';
import { Offices } from './recipients';
import { RunningDeadlines } from './running.store';
import { DeadlineSweep } from './sweep';

const services = [Calendars, Deadlines, Holidays, Recalculation, DeadlineSweep, Canary, Explanations];

/** The clocks for other chapters and for the worker. Needs `DatabaseModule`, `JobsModule`, `NotificationsModule` and `StaffModule`. */
@Module({
  controllers: [DeadlinesHttp, CalendarHttp, PlatformHolidaysHttp],
  providers: [...services, RunningDeadlines, Offices],
  exports: services,
})
export class DeadlinesModule {}
