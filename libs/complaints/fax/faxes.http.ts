import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CASE_KINDS, type CaseKind } from '@sanad/intake';
import {
  AccessTable,
  Answers,
  AnswersPage,
  CurrentWho,
  Idempotent,
  IdPipe,
  IsInstant,
  May,
  Nullable,
  Ops,
  PageQuery,
  pageOf,
  positionOf,
  type IdempotentRequest,
  type Op,
  type Page,
  type Who,
} from '@sanad/platform';
import {
  IsArray,
  IsBoolean,
  IsDate,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { COMPLAINT_KINDS, type ComplaintKind } from '../complaint.kinds';
import {
  FAX_ACTS,
  FAX_DIRECTIONS,
  FAX_RESULTS,
  registrationBar,
  type Fax,
  type FaxAct,
  type FaxDirection,
  type FaxResult,
} from './fax';
import { Faxes } from './faxes.service';

class LogFax {
  @IsIn(FAX_DIRECTIONS) direction!: FaxDirection;
  /** From where, or to where, as the machine shows it. */
  @IsString() @MinLength(3) @MaxLength(40) number!: string;
  /** Who is written on it. */
  @IsOptional() @IsString() @MaxLength(200) party?: string;
  @IsInstant() at!: Date;
  @IsInt() @Min(1) @Max(1000) pages!: number;
  @IsIn(FAX_RESULTS) result!: FaxResult;
}

class FaxView {
  @IsUUID() id!: string;
  @IsIn(FAX_DIRECTIONS) direction!: FaxDirection;
  @IsString() number!: string;
  @Nullable() @IsString() party!: string | null;
  @IsDate() at!: Date;
  @IsInt() pages!: number;
  @IsIn(FAX_RESULTS) result!: FaxResult;
  /** What it was registered as. */
  @Nullable() @IsUUID() complaintId!: string | null;
  @Nullable() @IsUUID() caseId!: string | null;
  /** What whoever asks may register it as. */
  @IsArray() @IsIn(FAX_ACTS, { each: true }) acts!: FaxAct[];
}

const NEEDED = { complaint: 'complaints.lodge', case: 'intake.receive' } as const satisfies Record<FaxAct, string>;

class ComplaintByFax {
  @IsIn(COMPLAINT_KINDS.filter((kind) => kind !== 'violationReport')) kind!: ComplaintKind;
  @IsString() @MinLength(2) @MaxLength(4000) subject!: string;
  /** A person of the register; left out where they stay unnamed. */
  @IsOptional() @IsUUID() complainant?: string;
  @IsOptional() @IsBoolean() anonymous?: boolean;
  @IsOptional() @IsString() @MinLength(2) @MaxLength(100) replyChannel?: string;
  /** The person or the service complained of, in the words of whoever complains. */
  @IsOptional() @IsString() @MaxLength(300) concerns?: string;
  /** The account of the person complained of, where they work here. */
  @IsOptional() @IsUUID() about?: string;
  /** The request it concerns. Nothing of it is touched. */
  @IsOptional() @IsUUID() case?: string;
}

class CaseByFax {
  @IsIn(CASE_KINDS) kind!: CaseKind;
  @IsString() @MinLength(2) @MaxLength(2000) subject!: string;
  @IsUUID() applicant!: string;
  @IsString() @MinLength(2) @MaxLength(100) replyChannel!: string;
}

class RegisteredFaxView {
  /** Of the complaint or the case that it became. */
  @IsUUID() id!: string;
}

/** What arrived and left by fax, and what it was registered as. */
@ApiTags('complaints')
@Controller('api/faxes')
export class FaxesHttp {
  constructor(
    private readonly ops: Ops,
    private readonly faxes: Faxes,
    private readonly access: AccessTable,
  ) {}

  @Post()
  @May('complaints.lodge')
  @Answers(201, FaxView)
  @ApiOperation({ summary: 'Write a fax down that was received or sent' })
  log(@CurrentWho() who: Who, @Body() body: LogFax, @Idempotent() idempotency?: IdempotentRequest): Promise<FaxView> {
    return this.ops.run(who, async (op) => this.view(op, await this.faxes.log(op, body)), { idempotency });
  }

  @Get()
  @May('complaints.lodge')
  @AnswersPage(FaxView)
  @ApiOperation({ summary: 'The log of faxes, the latest line first' })
  list(@CurrentWho() who: Who, @Query() query: PageQuery): Promise<Page<FaxView>> {
    const before = positionOf(query, 'id')?.[0];
    return this.ops.run(who, async (op) =>
      pageOf(
        await this.faxes.page(op, query.limit + 1, before),
        query.limit,
        ({ id }) => [id],
        (fax) => this.view(op, fax),
      ),
    );
  }

  /** Received when the fax was, with its pages. */
  @Post(':id/complaint')
  @May(NEEDED.complaint)
  @Answers(201, RegisteredFaxView)
  @ApiOperation({ summary: 'Register a fax as a complaint, as of its own time' })
  complain(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() body: ComplaintByFax,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<RegisteredFaxView> {
    const work = async (op: Op): Promise<RegisteredFaxView> => ({
      id: (await this.faxes.complain(op, id, body)).complaint.id,
    });
    return this.ops.run(who, work, { idempotency });
  }

  @Post(':id/case')
  @May(NEEDED.case)
  @Answers(201, RegisteredFaxView)
  @ApiOperation({ summary: 'Register a fax as a request, an enquiry or a suggestion, as of its own time' })
  request(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() body: CaseByFax,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<RegisteredFaxView> {
    return this.ops.run(who, async (op) => ({ id: await this.faxes.request(op, id, body) }), { idempotency });
  }

  private view({ actor }: Op, fax: Fax): FaxView {
    const roles = 'roles' in actor ? actor.roles : [];
    const acts = registrationBar(fax) ? [] : FAX_ACTS.filter((act) => this.access.allows(roles, NEEDED[act]));
    return { ...fax, acts };
  }
}
