import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccountId } from '@sanad/kernel';
import { Type } from 'class-transformer';
import { IsArray, IsDate, IsIn, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';
import { Answers } from '../http/answers';
import { Nullable } from '../http/dto-schemas';
import { IdPipe } from '../http/id.pipe';
import { IsInstant } from '../http/instant';
import { Idempotent } from '../http/idempotent';
import type { IdempotentRequest } from '../idempotency';
import { IsVersion } from '../http/version';
import { May } from '../identity/access';
import { CurrentPermits, CurrentWho, type Permits } from '../identity/caller';
import { RoleRules } from '../identity/role.rules';
import type { Who } from '../op';
import { Ops } from '../ops.service';
import { POSITION_KINDS, type PositionKind } from './position';
import { ReportingLines } from './reporting';
import { Staff, type Absence } from './staff';
import { openStaffActions, STAFF_ACTIONS, STAFF_ASKS, type StaffAction } from './staff.actions';

class RecordAbsence {
  @IsUUID() account!: string;
  @IsInstant() startsAt!: Date;
  /** The first moment back at work. */
  @IsInstant() endsAt!: Date;
  /** Who stands in. Without one, reminders go up the line. */
  @IsOptional() @IsUUID() deputy?: string;
}

class StateReportingLine {
  /** The account of whom they answer to; nobody, where it is left out. */
  @IsOptional() @IsUUID() reportsTo?: string;
}

class ReportingLineView {
  @IsUUID() account!: string;
  @Nullable() @IsUUID() reportsTo!: string | null;
}

class StaffMemberView {
  @IsUUID() account!: string;
  @IsString() name!: string;
  @IsString({ each: true }) @IsArray() roles!: string[];
  /** When the membership ends; null where it has no end. */
  @Nullable() @IsDate() endsAt!: Date | null;
  /** As the association calls it; null where nobody has said. */
  @Nullable() @IsString() department!: string | null;
  @Nullable() @IsIn(POSITION_KINDS) kind!: PositionKind | null;
  /** Of the membership: what is changed of it says upon which. */
  @IsVersion() version!: number;
  /** Whom they answer to, where it was stated. */
  @Nullable() @IsUUID() reportsTo!: string | null;
  /** What whoever asks may do with them. */
  @IsIn(STAFF_ACTIONS, { each: true }) @IsArray() actions!: StaffAction[];
}

class AbsenceView {
  @IsUUID() id!: string;
  @IsUUID() account!: string;
  @IsDate() startsAt!: Date;
  @IsDate() endsAt!: Date;
  @IsOptional() @IsUUID() deputy?: string;
}

class StaffView {
  @ValidateNested({ each: true }) @Type(() => StaffMemberView) @IsArray() items!: StaffMemberView[];
  /** Absences that run or are to come. */
  @ValidateNested({ each: true }) @Type(() => AbsenceView) @IsArray() absences!: AbsenceView[];
  /** The roles that whoever asks may give; none for whoever gives none. */
  @IsString({ each: true }) @IsArray() givable!: string[];
}

@ApiTags('staff')
@Controller('api/staff')
export class StaffController {
  constructor(
    private readonly ops: Ops,
    private readonly staff: Staff,
    private readonly lines: ReportingLines,
    private readonly rules: RoleRules,
  ) {}

  @Get()
  @May('staff.read')
  @Answers(200, StaffView)
  @ApiOperation({ summary: 'Who works for the association, and who is away' })
  list(@CurrentWho() who: Who, @CurrentPermits() permits: Permits): Promise<StaffView> {
    return this.ops.run(who, async (op) => {
      const [items, absences, lines] = await Promise.all([
        this.staff.list(op),
        this.staff.absences(op),
        this.lines.all(op),
      ]);
      return {
        items: items.map((member) => ({
          ...member,
          roles: [...member.roles],
          reportsTo: lines.get(member.account) ?? null,
          actions: openStaffActions(permits, this.rules.standing(who.actor, member)),
        })),
        absences: absences.map(toView),
        givable: permits(STAFF_ASKS.changeRoles) ? this.rules.givableBy(who.actor) : [],
      };
    });
  }

  /** What concerns somebody is then kept from those who answer to them. */
  @Put(':account/reporting-line')
  @May(STAFF_ASKS.stateReportingLine)
  @Answers(200, ReportingLineView)
  @ApiOperation({ summary: 'State whom somebody answers to' })
  report(
    @CurrentWho() who: Who,
    @Param('account', IdPipe) account: string,
    @Body() { reportsTo }: StateReportingLine,
  ): Promise<ReportingLineView> {
    return this.ops.run(who, async (op) => {
      await this.lines.state(op, account, reportsTo ?? null);
      return { account, reportsTo: reportsTo ?? null };
    });
  }

  @Post('absences')
  @May(STAFF_ASKS.keepAbsences)
  @Answers(201, AbsenceView)
  @ApiOperation({ summary: 'Record an absence and who stands in' })
  absent(
    @CurrentWho() who: Who,
    @Body() body: RecordAbsence,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<AbsenceView> {
    const { account, startsAt, endsAt, deputy } = body;
    const absence = {
      account: account as AccountId,
      startsAt,
      endsAt,
      deputy: (deputy as AccountId | undefined) ?? null,
    };
    return this.ops.run(who, async (op) => toView(await this.staff.recordAbsence(op, absence)), { idempotency });
  }

  /** Reminders reach them again from now on. */
  @Post('absences/:id/end')
  @May(STAFF_ASKS.keepAbsences)
  @Answers(204)
  @ApiOperation({ summary: 'End an absence now, or call off one that is still to begin' })
  back(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<void> {
    return this.ops.run(who, (op) => this.staff.endAbsence(op, id));
  }
}

function toView({ id, account, startsAt, endsAt, deputy }: Absence): AbsenceView {
  return { id, account, startsAt, endsAt, ...(deputy && { deputy }) };
}
