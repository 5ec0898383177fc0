import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Calendar } from '@sanad/business-time';
import {
  AnnounceHoliday,
  CALENDAR_ASKS,
  CalendarBody,
  Calendars,
  DayPipe,
  Holidays,
  Recalculation,
  statedIn,
} from '@sanad/deadlines';
import { Answers, CurrentWho, HungUp, May, Ops, type Op, type Who } from '@sanad/platform';
import { effectOf, EffectView } from './calendar-effect';

const OWN = new DayPipe('holiday.not_own');

/** What another calendar would do to the cases that are open, before anybody makes it so. Nothing is written. */
@ApiTags('calendar')
@Controller('api')
export class CalendarEffectHttp {
  constructor(
    private readonly ops: Ops,
    private readonly calendars: Calendars,
    private readonly holidays: Holidays,
    private readonly recalculation: Recalculation,
  ) {}

  @Post('holidays/effect')
  @HttpCode(200)
  @May(CALENDAR_ASKS.announce)
  @Answers(200, EffectView)
  @ApiOperation({ summary: 'Which open cases a holiday would move, were it announced' })
  ofAnnouncing(
    @CurrentWho() who: Who,
    @Body() { from, to = from, nameAr, nameEn, ...rest }: AnnounceHoliday,
    @HungUp() gone: AbortSignal,
  ): Promise<EffectView> {
    const announcement = { from, to, name: { ar: nameAr, en: nameEn }, ...rest };
    return this.foresee(who, gone, (op) => this.holidays.announced(op, announcement));
  }

  @Get('holidays/:date/withdrawal')
  @May(CALENDAR_ASKS.withdraw)
  @Answers(200, EffectView)
  @ApiOperation({ summary: 'Which open cases would move, were this holiday withdrawn' })
  ofWithdrawing(
    @CurrentWho() who: Who,
    @Param('date', OWN) date: string,
    @HungUp() gone: AbortSignal,
  ): Promise<EffectView> {
    return this.foresee(who, gone, (op) => this.holidays.withdrawn(op, date));
  }

  @Post('calendar/effect')
  @HttpCode(200)
  @May(CALENDAR_ASKS.state)
  @Answers(200, EffectView)
  @ApiOperation({ summary: 'Which open cases another week would move, were it stated' })
  ofStating(@CurrentWho() who: Who, @Body() body: CalendarBody, @HungUp() gone: AbortSignal): Promise<EffectView> {
    return this.foresee(who, gone, (op) => this.calendars.restated(op, statedIn(body)));
  }

  private foresee(who: Who, gone: AbortSignal, calendarOf: (op: Op) => Promise<Calendar>): Promise<EffectView> {
    return this.ops.run(who, async (op) =>
      effectOf(op, await this.recalculation.foresee(op, await calendarOf(op), gone)),
    );
  }
}
