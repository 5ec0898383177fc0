import { Module } from '@nestjs/common';
import { Staff } from '@sanad/platform';
import { Calendars } from './calendars';
import { Canary } from './canary';
import { Deadlines } from './deadlines.service';
import { Holidays } from './holidays';
import { Recalculation } from './recalculation';
import { DeadlineSweep } from './sweep';

const services = [Calendars, Deadlines, Holidays, Recalculation, DeadlineSweep, Canary];

/** The clocks for other chapters and for the worker. Needs `DatabaseModule`, `JobsModule` and `NotificationsModule`. */
@Module({ providers: [...services, Staff], exports: services })
export class DeadlinesModule {}
