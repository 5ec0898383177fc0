import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Calendar } from '@sanad/business-time';
import { AnnounceHoliday, DayPipe, Holidays } from '@sanad/deadlines';
import { Answers, CurrentCaller, HungUp, May, Ops, type Caller, type Op, type PlatformOp } from '@sanad/platform';
import { Type } from 'class-transformer';
import { IsArray, IsInt, IsString, IsUUID, ValidateNested } from 'class-validator';
import { IsFigure } from './associations.views';
import type { Figure } from './figures';
import { HolidayEffects } from './holiday-effect.service';

const IN_TABLE = new DayPipe('holiday.unknown');

class ConcernedAssociationView {
  @IsUUID() id!: string;
  @IsString() name!: string;
  @IsFigure() moving!: Figure;
}

class HolidayEffectView {
  /** Open clocks whose date would be another, of all associations. */
  @IsFigure() moving!: Figure;
  /** In how many associations. */
  @IsInt() associations!: number;
  /** The first of them, those with most to move first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => ConcernedAssociationView) items!: ConcernedAssociationView[];
}

/** What another holiday of the country would do to open deadlines, before anybody makes it so: numbers alone, and no case. */
@ApiTags('calendar')
@Controller('api/platform-holidays')
export class HolidayEffectHttp {
  constructor(
    private readonly ops: Ops,
    private readonly holidays: Holidays,
    private readonly effects: HolidayEffects,
  ) {}

  @Post('effect')
  @HttpCode(200)
  @May('holidays.decree')
  @Answers(200, HolidayEffectView)
  @ApiOperation({ summary: 'How many open deadlines a holiday of the country would move, and in which associations' })
  ofAnnouncing(
    @CurrentCaller() caller: Caller,
    @Body() { from, to = from, nameAr, nameEn, ...rest }: AnnounceHoliday,
    @HungUp() gone: AbortSignal,
  ): Promise<HolidayEffectView> {
    const announcement = { from, to, name: { ar: nameAr, en: nameEn }, ...rest };
    return this.effect(caller, gone, async (platform) => {
      const days = await this.holidays.daysForAll(platform, announcement);
      return (op) => this.holidays.announcedForAll(op, days);
    });
  }

  @Get(':date/withdrawal')
  @May('holidays.decree')
  @Answers(200, HolidayEffectView)
  @ApiOperation({ summary: 'How many open deadlines would move, were this holiday of the country withdrawn' })
  ofWithdrawing(
    @CurrentCaller() caller: Caller,
    @Param('date', IN_TABLE) date: string,
    @HungUp() gone: AbortSignal,
  ): Promise<HolidayEffectView> {
    return this.effect(caller, gone, async (platform) => {
      await this.holidays.assertShared(platform, date);
      return (op) => this.holidays.withdrawnForAll(op, date);
    });
  }

  /** What is refused is refused before anything is counted. */
  private async effect(
    { actor }: Caller,
    gone: AbortSignal,
    proposal: (platform: PlatformOp) => Promise<(op: Op) => Promise<Calendar>>,
  ): Promise<HolidayEffectView> {
    const calendarOf = await this.ops.platform(actor, proposal);
    const concerned = await this.effects.foresee(calendarOf, gone);
    const { items, ...sums } = await this.ops.platform(actor, (op) => this.effects.told(op, concerned));
    return { ...sums, items: [...items] };
  }
}
