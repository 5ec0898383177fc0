import { Body, Controller, Delete, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsDate,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import { departmentFormat } from '@sanad/messages';
import { Answers } from '../http/answers';
import { Nullable } from '../http/dto-schemas';
import { IdPipe } from '../http/id.pipe';
import { IsInstant } from '../http/instant';
import { IsVersion } from '../http/version';
import { Confirmed, May } from '../identity/access';
import { CurrentWho } from '../identity/caller';
import type { Who } from '../op';
import { Ops } from '../ops.service';
import { Appointments } from './appointments';
import { DEPARTMENT, POSITION_KINDS, setPosition, type PositionKind } from './position';
import { STAFF_ASKS } from './staff.actions';

class MembershipBody {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @ArrayUnique() @IsString({ each: true }) roles!: string[];
  /** Of the membership as it was read. */
  @IsVersion() version!: number;
  /** As it is, when it is left out. */
  @IsOptional() @IsInstant() startsAt?: Date;
  /** Without end, when it is left out. Some roles need one. */
  @IsOptional() @IsInstant() endsAt?: Date;
}

/** What is left out is unset. */
class PositionBody {
  /** As the association calls it. */
  @IsOptional() @Matches(DEPARTMENT, { context: departmentFormat }) @MaxLength(80) department?: string;
  /** Staff work under the management of the association, contractors are bound to it by a contract. */
  @IsOptional() @IsIn(POSITION_KINDS) kind?: PositionKind;
  /** Of the membership as it was read. */
  @IsVersion() version!: number;
}

class PositionView {
  @IsUUID() account!: string;
  @Nullable() @IsString() department!: string | null;
  @Nullable() @IsIn(POSITION_KINDS) kind!: PositionKind | null;
  @IsVersion() version!: number;
}

class MembershipView {
  @IsUUID() account!: string;
  @IsArray() @IsString({ each: true }) roles!: readonly string[];
  @IsDate() startsAt!: Date;
  @Nullable() @IsDate() endsAt!: Date | null;
  @IsVersion() version!: number;
}

@ApiTags('staff')
@Controller('api/staff/:account')
export class MembershipHttp {
  constructor(
    private readonly ops: Ops,
    private readonly appointments: Appointments,
  ) {}

  @Put('membership')
  @May(STAFF_ASKS.changeRoles)
  @Confirmed()
  @Answers(200, MembershipView)
  @ApiOperation({ summary: 'Change the roles of somebody, and from when to when they are held' })
  change(
    @CurrentWho() who: Who,
    @Param('account', IdPipe) account: string,
    @Body() body: MembershipBody,
  ): Promise<MembershipView> {
    return this.ops.platform(who.actor, (op) => this.appointments.change(op, who, account, body));
  }

  /** It gives and takes no right. */
  @Put('position')
  @May(STAFF_ASKS.statePosition)
  @Answers(200, PositionView)
  @ApiOperation({ summary: 'Say in which department somebody works, and whether as staff or by contract' })
  async position(
    @CurrentWho() who: Who,
    @Param('account', IdPipe) account: string,
    @Body() { department, kind, version: asRead }: PositionBody,
  ): Promise<PositionView> {
    const position = { department: department ?? null, kind: kind ?? null };
    const stated = { ...position, version: asRead };
    const version = await this.ops.platform(who.actor, (op) => setPosition(op, who, account, stated));
    return { account, ...position, version };
  }

  @Delete('membership')
  @May(STAFF_ASKS.endMembership)
  @Confirmed()
  @Answers(204)
  @ApiOperation({ summary: 'End a membership now, with the sessions of that place' })
  end(@CurrentWho() who: Who, @Param('account', IdPipe) account: string): Promise<void> {
    return this.ops.platform(who.actor, (op) => this.appointments.end(op, who, account));
  }

  @Delete('sessions')
  @May(STAFF_ASKS.endSessions)
  @Answers(204)
  @ApiOperation({ summary: 'Sign somebody out of the association, everywhere' })
  endSessions(@CurrentWho() who: Who, @Param('account', IdPipe) account: string): Promise<void> {
    return this.ops.platform(who.actor, (op) => this.appointments.endSessions(op, who, account));
  }
}
