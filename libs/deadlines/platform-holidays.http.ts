import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Holiday } from '@sanad/business-time';
import { Answers, CurrentCaller, Idempotent, May, Ops, type Caller, type IdempotentRequest } from '@sanad/platform';
import {
  AnnounceHoliday,
  CorrectHoliday,
  HolidayYears,
  PlatformHolidaysView,
  PlatformHolidayView,
} from './calendar.dto';
import { DayPipe } from './day.pipe';
import { Holidays } from './holidays';

const IN_TABLE = new DayPipe('holiday.unknown');

/** The holidays of the country, which the platform keeps for all. Open deadlines follow by the worker's next round. */
@ApiTags('calendar')
@Controller('api/platform-holidays')
export class PlatformHolidaysHttp {
  constructor(
    private readonly ops: Ops,
    private readonly holidays: Holidays,
  ) {}

  @Get()
  @May('holidays.decree')
  @Answers(200, PlatformHolidaysView)
  @ApiOperation({ summary: 'The holidays that hold for every association' })
  list(@CurrentCaller() { actor }: Caller, @Query() { year }: HolidayYears): Promise<PlatformHolidaysView> {
    return this.ops.platform(actor, async (op) => {
      const { covers, holidays } = await this.holidays.shared(op, year);
      return { covers: { ...covers }, holidays: holidays.map(toView) };
    });
  }

  @Post()
  @May('holidays.decree')
  @Answers(201, PlatformHolidaysView)
  @ApiOperation({
    summary: 'Add a holiday for every association, with its source; a day that stands there is replaced',
  })
  announce(
    @CurrentCaller() { actor }: Caller,
    @Body() { from, to = from, nameAr, nameEn, ...rest }: AnnounceHoliday,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<PlatformHolidaysView> {
    const announcement = { from, to, name: { ar: nameAr, en: nameEn }, ...rest };
    return this.ops.platform(
      actor,
      async (op) => {
        const days = await this.holidays.announceForAll(op, announcement);
        const { covers } = await this.holidays.shared(op, Number(from.slice(0, 4)));
        return { covers: { ...covers }, holidays: days.map(toView) };
      },
      { idempotency },
    );
  }

  @Put(':date')
  @May('holidays.decree')
  @Answers(200, PlatformHolidayView)
  @ApiOperation({ summary: 'Correct the name or the source of a holiday' })
  correct(
    @CurrentCaller() { actor }: Caller,
    @Param('date', IN_TABLE) date: string,
    @Body() { nameAr, nameEn, ...rest }: CorrectHoliday,
  ): Promise<PlatformHolidayView> {
    const holiday = { date, name: { ar: nameAr, en: nameEn }, ...rest };
    return this.ops.platform(actor, async (op) => toView(await this.holidays.correctForAll(op, holiday)));
  }

  @Delete(':date')
  @May('holidays.decree')
  @Answers(204)
  @ApiOperation({ summary: 'Withdraw a holiday, as when an Eid has moved by a day' })
  withdraw(@CurrentCaller() { actor }: Caller, @Param('date', IN_TABLE) date: string): Promise<void> {
    return this.ops.platform(actor, (op) => this.holidays.withdrawForAll(op, date));
  }
}

function toView({ date, name, source, note, substituteFor }: Holiday): PlatformHolidayView {
  return { date, name: { ...name }, source, ...(note && { note }), ...(substituteFor && { substituteFor }) };
}
