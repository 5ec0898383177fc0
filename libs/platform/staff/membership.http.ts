import { Body, Controller, Delete, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsDate,
  IsOptional,
  IsString,
  IsUUID,
} from 'class-validator';
import { Answers } from '../http/answers';
import { Nullable } from '../http/dto-schemas';
import { IdPipe } from '../http/id.pipe';
import { IsInstant } from '../http/instant';
import { Confirmed, May } from '../identity/access';
import { CurrentWho } from '../identity/caller';
import type { Who } from '../op';
import { Ops } from '../ops.service';
import { Appointments } from './appointments';

class MembershipBody {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @ArrayUnique() @IsString({ each: true }) roles!: string[];
  /** As it is, when it is left out. */
  @IsOptional() @IsInstant() startsAt?: Date;
  /** Without end, when it is left out. Some roles need one. */
  @IsOptional() @IsInstant() endsAt?: Date;
}

class MembershipView {
  @IsUUID() account!: string;
  @IsArray() @IsString({ each: true }) roles!: readonly string[];
  @IsDate() startsAt!: Date;
  @Nullable() @IsDate() endsAt!: Date | null;
}

@ApiTags('staff')
@Controller('api/staff/:account')
export class MembershipHttp {
  constructor(
    private readonly ops: Ops,
    private readonly appointments: Appointments,
  ) {}

  @Put('membership')
  @May('staff.manage')
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

  @Delete('membership')
  @May('staff.manage')
  @Confirmed()
  @Answers(204)
  @ApiOperation({ summary: 'End a membership now, with the sessions of that place' })
  end(@CurrentWho() who: Who, @Param('account', IdPipe) account: string): Promise<void> {
    return this.ops.platform(who.actor, (op) => this.appointments.end(op, who, account));
  }

  @Delete('sessions')
  @May('staff.manage')
  @Answers(204)
  @ApiOperation({ summary: 'Sign somebody out of the association, everywhere' })
  endSessions(@CurrentWho() who: Who, @Param('account', IdPipe) account: string): Promise<void> {
    return this.ops.platform(who.actor, (op) => this.appointments.endSessions(op, who, account));
  }
}
