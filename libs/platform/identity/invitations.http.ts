import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsDate,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
} from 'class-validator';
import { departmentFormat } from '@sanad/messages';
import { Answers, AnswersPage } from '../http/answers';
import { Nullable } from '../http/dto-schemas';
import { IdPipe } from '../http/id.pipe';
import { Idempotent } from '../http/idempotent';
import { IsInstant } from '../http/instant';
import { pageOf, PageQuery, positionOf, type Page } from '../http/page';
import type { IdempotentRequest } from '../idempotency';
import { MAIL_STATES } from '../mail/mail';
import type { Who } from '../op';
import { Ops } from '../ops.service';
import { DEPARTMENT, POSITION_KINDS, type PositionKind } from '../staff/position';
import { Confirmed, May } from './access';
import { CurrentWho } from './caller';
import { Invitations, type Invitation } from './invitations';
import { RoleRules } from './role.rules';

class InvitationBody {
  @IsEmail() @MaxLength(254) email!: string;
  @IsString() @MinLength(2) @MaxLength(120) name!: string;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @ArrayUnique() @IsString({ each: true }) roles!: string[];
  /** When the membership is to end. Some roles need it. */
  @IsOptional() @IsInstant() endsAt?: Date;
  /** Where they are going to work, as the association calls it: lists for signing and reading go by department. */
  @IsOptional() @Matches(DEPARTMENT, { context: departmentFormat }) @MaxLength(80) department?: string;
  @IsOptional() @IsIn(POSITION_KINDS) kind?: PositionKind;
}

class InvitationView {
  @IsUUID() id!: string;
  @IsEmail() email!: string;
  @IsString() name!: string;
  @IsArray() @IsString({ each: true }) roles!: readonly string[];
  @Nullable() @IsDate() endsAt!: Date | null;
  @Nullable() @IsString() department!: string | null;
  @Nullable() @IsIn(POSITION_KINDS) kind!: PositionKind | null;
  @IsDate() createdAt!: Date;
  /** Until when its link opens. */
  @IsDate() expiresAt!: Date;
  /** What became of its newest letter; null where that was long ago. */
  @Nullable() @IsIn(MAIL_STATES) letter!: string | null;
}

@ApiTags('invitations')
@Controller('api/invitations')
export class InvitationsHttp {
  constructor(
    private readonly ops: Ops,
    private readonly invitations: Invitations,
    private readonly rules: RoleRules,
  ) {}

  @Post()
  @May('staff.manage')
  @Confirmed()
  @Answers(201, InvitationView)
  @ApiOperation({ summary: 'Invite somebody to work for the association; the link goes out by mail' })
  invite(
    @CurrentWho() { actor, association }: Who,
    @Body() body: InvitationBody,
    @Idempotent() request?: IdempotentRequest,
  ): Promise<InvitationView> {
    this.rules.assertMayGive(actor, body.roles);
    return this.ops.platform(actor, async (op) =>
      toView(await this.invitations.invite(op, { association, ...body }, request)),
    );
  }

  @Get()
  @May('staff.manage')
  @AnswersPage(InvitationView)
  @ApiOperation({ summary: 'Invitations that nobody has accepted or withdrawn, newest first' })
  list(@CurrentWho() { actor, association }: Who, @Query() query: PageQuery): Promise<Page<InvitationView>> {
    const after = positionOf(query, 'id');
    return this.ops.platform(actor, async (op) => {
      const found = await this.invitations.list(op, association, query.limit + 1, after);
      return pageOf(found, query.limit, ({ id }) => [id], toView);
    });
  }

  @Post(':id/sending')
  @May('staff.manage')
  @Answers(200, InvitationView)
  @ApiOperation({ summary: 'Send a new link; the older ones open nothing any more' })
  sendAgain(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<InvitationView> {
    return this.ops.platform(who.actor, async (op) => toView(await this.invitations.sendAgain(op, who, id)));
  }

  @Delete(':id')
  @May('staff.manage')
  @Answers(204)
  @ApiOperation({ summary: 'Withdraw an invitation; its link opens nothing any more' })
  withdraw(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<void> {
    return this.ops.platform(who.actor, (op) => this.invitations.withdraw(op, who, id));
  }
}

function toView({ id, email, name, roles, endsAt, ...rest }: Invitation): InvitationView {
  const { department, kind, createdAt, expiresAt, letter } = rest;
  return { id, email, name, roles, endsAt, department, kind, createdAt, expiresAt, letter };
}
