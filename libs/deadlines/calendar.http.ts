import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Holiday } from '@sanad/business-time';
import {
  Answers,
  CurrentPermits,
  CurrentWho,
  Idempotent,
  type IdempotentRequest,
  May,
  Ops,
  type Permits,
  type Who,
} from '@sanad/platform';
import { CALENDAR_ACTIONS, CALENDAR_ASKS } from './actions';
import {
  AnnounceHoliday,
  AnnouncedView,
  CalendarBody,
  type CalendarChangeView,
  CalendarView,
  type HolidayView,
  MonthQuery,
  MonthView,
  statedIn,
  WithdrawHoliday,
  WithdrawnView,
} from './calendar.dto';
import { calendarChanges, type KeptChange } from './calendar-changes';
import { Calendars } from './calendars';
import { DayPipe } from './day.pipe';
import { Holidays } from './holidays';
import { monthOf } from './month';
import { Recalculation } from './recalculation';

const OWN = new DayPipe('holiday.not_own');

@ApiTags('calendar')
@Controller('api')
export class CalendarHttp {
  constructor(
    private readonly ops: Ops,
    private readonly calendars: Calendars,
    private readonly holidays: Holidays,
    private readonly recalculation: Recalculation,
  ) {}

  /** When the association works: its week, its seasons, and every holiday, its own marked as such. */
  @Get('calendar')
  @May('deadlines.read')
  @Answers(200, CalendarView)
  @ApiOperation({ summary: 'Working week, seasons and holidays' })
  calendar(@CurrentWho() who: Who, @CurrentPermits() permits: Permits): Promise<CalendarView> {
    return this.ops.run(who, async (op) => {
      const { holidays, ...rest } = await this.calendars.describe(op);
      const actions = CALENDAR_ACTIONS.filter((action) => permits(CALENDAR_ASKS[action]));
      const changes = (await calendarChanges(op)).map(toChange);
      return {
        ...rest,
        holidays: holidays.map(toView),
        pending: await this.recalculation.pending(op),
        changes,
        actions,
      };
    });
  }

  /** The days of a month as deadlines count them. */
  @Get('calendar/month')
  @May('deadlines.read')
  @Answers(200, MonthView)
  @ApiOperation({ summary: 'A month: which days count, and why the others do not' })
  month(@CurrentWho() who: Who, @Query() { month }: MonthQuery): Promise<MonthView> {
    return this.ops.run(who, async (op) => monthOf(await this.calendars.of(op), month, op.now));
  }

  /** States the week and the seasons, all of them: what is left out is no more. Open deadlines move. */
  @Put('calendar')
  @May(CALENDAR_ASKS.state)
  @Answers(200, CalendarView)
  @ApiOperation({ summary: 'State working week and seasons; open deadlines move' })
  async state(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Body() body: CalendarBody,
  ): Promise<CalendarView> {
    await this.ops.run(who, (op) => this.calendars.state(op, statedIn(body), body.why));
    await this.recalculation.follow(who.association);
    return this.calendar(who, permits);
  }

  /** Announces a holiday of the association. Open deadlines move, and everybody concerned is told. */
  @Post('holidays')
  @May(CALENDAR_ASKS.announce)
  @Answers(201, AnnouncedView)
  @ApiOperation({ summary: 'Announce a holiday; open deadlines move' })
  async announce(
    @CurrentWho() who: Who,
    @Body() { from, to = from, nameAr, nameEn, ...rest }: AnnounceHoliday,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<AnnouncedView> {
    const announcement = { from, to, name: { ar: nameAr, en: nameEn }, ...rest };
    const days = await this.ops.run(who, (op) => this.holidays.announce(op, announcement), { idempotency });
    const deadlinesRecalculated = await this.recalculation.follow(who.association);
    return { holidays: days.map((day) => toView({ ...day, own: true })), deadlinesRecalculated };
  }

  /** Takes back a holiday of the association. Open deadlines move, and everybody concerned is told. */
  @Post('holidays/:date/withdrawal')
  @May(CALENDAR_ASKS.withdraw)
  @Answers(201, WithdrawnView)
  @ApiOperation({ summary: 'Withdraw a holiday of the association; open deadlines move' })
  async withdraw(
    @CurrentWho() who: Who,
    @Param('date', OWN) date: string,
    @Body() { reason }: WithdrawHoliday,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<WithdrawnView> {
    await this.ops.run(who, (op) => this.holidays.withdraw(op, date, reason), { idempotency });
    return { date, deadlinesRecalculated: await this.recalculation.follow(who.association) };
  }
}

const toChange = ({ kind, what, ...rest }: KeptChange): CalendarChangeView => ({
  ...{ kind, ...rest },
  name: what.name ? { ...what.name } : null,
  from: what.from ?? null,
  to: what.to ?? null,
});

function toView({ date, name, source, note, substituteFor, own }: Holiday & { own: boolean }): HolidayView {
  return { date, name: { ...name }, source, own, ...(note && { note }), ...(substituteFor && { substituteFor }) };
}
