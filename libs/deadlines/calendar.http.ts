import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Holiday } from '@sanad/business-time';
import { Answers, CurrentWho, Idempotent, type IdempotentRequest, May, Ops, type Who } from '@sanad/platform';
import { AnnounceHoliday, AnnouncedView, CalendarBody, CalendarView, type HolidayView } from './calendar.dto';
import { Calendars } from './calendars';
import { Holidays } from './holidays';
import { Recalculation } from './recalculation';

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
  calendar(@CurrentWho() who: Who): Promise<CalendarView> {
    return this.ops.run(who, async (op) => {
      const { holidays, ...rest } = await this.calendars.describe(op);
      return { ...rest, holidays: holidays.map(toView) };
    });
  }

  /** States the week and the seasons, all of them: what is left out is no more. Open deadlines move. */
  @Put('calendar')
  @May('calendar.state')
  @Answers(200, CalendarView)
  @ApiOperation({ summary: 'State working week and seasons; open deadlines move' })
  async state(@CurrentWho() who: Who, @Body() { week, seasons = [] }: CalendarBody): Promise<CalendarView> {
    const named = seasons.map(({ nameAr, nameEn, hours, ...rest }) => ({
      ...rest,
      name: { ar: nameAr, en: nameEn },
      hours: hours.map(({ from, to }) => ({ from, to })),
    }));
    const hours = Object.fromEntries(Object.entries({ ...week }).filter(([, shifts]) => shifts !== undefined));
    await this.ops.run(who, (op) => this.calendars.state(op, { week: hours, seasons: named }));
    await this.recalculation.apply(who.association);
    return this.calendar(who);
  }

  /** Announces a holiday of the association. Open deadlines move, and everybody concerned is told. */
  @Post('holidays')
  @May('holidays.announce')
  @Answers(201, AnnouncedView)
  @ApiOperation({ summary: 'Announce a holiday; open deadlines move' })
  async announce(
    @CurrentWho() who: Who,
    @Body() { from, to = from, nameAr, nameEn, ...rest }: AnnounceHoliday,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<AnnouncedView> {
    const announcement = { from, to, name: { ar: nameAr, en: nameEn }, ...rest };
    const days = await this.ops.run(who, (op) => this.holidays.announce(op, announcement), { idempotency });
    const deadlinesRecalculated = await this.recalculation.apply(who.association);
    return { holidays: days.map((day) => toView({ ...day, own: true })), deadlinesRecalculated };
  }
}

function toView({ date, name, source, note, substituteFor, own }: Holiday & { own: boolean }): HolidayView {
  return { date, name: { ...name }, source, own, ...(note && { note }), ...(substituteFor && { substituteFor }) };
}
