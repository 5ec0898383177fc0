import { createHash } from 'node:crypto';
import { Body, Controller, Get, Param, Post, Req, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { dayInRiyadh } from '@sanad/kernel';
import {
  Answers,
  AnswersFile,
  checkDocument,
  CurrentPermits,
  CurrentWho,
  downloadOf,
  hashOf,
  Idempotent,
  IdPipe,
  IsDay,
  May,
  Nullable,
  Ops,
  TakesFile,
  uploadOf,
  type IdempotentRequest,
  type Op,
  type Permits,
  type Who,
} from '@sanad/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDate,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { Awareness, type AwarenessSession } from './awareness.service';

class NewAwarenessSession {
  @IsString() @MinLength(3) @MaxLength(200) topic!: string;
  @IsDay() heldOn!: string;
  @IsOptional() @IsString() @MinLength(2) @MaxLength(200) place?: string;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(2000) @ArrayUnique() @IsUUID(undefined, { each: true }) invited!: string[];
}

class AwarenessAttendance {
  /** Whoever was there; those invited who are not named were not. */
  @IsArray() @ArrayMaxSize(2000) @ArrayUnique() @IsUUID(undefined, { each: true }) attended!: string[];
}

class AwarenessGuestView {
  @IsUUID() account!: string;
  @IsString() name!: string;
  @Nullable() @IsString() department!: string | null;
  /** Null until the list was ticked. */
  @Nullable() @IsBoolean() attended!: boolean | null;
}

const SESSION_ACTIONS = ['attend', 'show'] as const;

class AwarenessSessionView {
  @IsUUID() id!: string;
  @IsString() topic!: string;
  @IsDay() heldOn!: string;
  @Nullable() @IsString() place!: string | null;
  @IsUUID() versionId!: string;
  /** Of the version it was about. */
  @IsInt() number!: number;
  @IsBoolean() evidence!: boolean;
  @Nullable() @IsDate() attendanceAt!: Date | null;
  @ValidateNested({ each: true }) @Type(() => AwarenessGuestView) @IsArray() guests!: AwarenessGuestView[];
  /** What whoever asks may do with it now. */
  @IsArray() @IsIn(SESSION_ACTIONS, { each: true }) actions!: (typeof SESSION_ACTIONS)[number][];
}

class AwarenessSessionsView {
  @ValidateNested({ each: true }) @Type(() => AwarenessSessionView) @IsArray() items!: AwarenessSessionView[];
  /** Whether whoever asks may arrange one. */
  @IsBoolean() mayArrange!: boolean;
}

/** Sessions that make the policy known. */
@ApiTags('circulation')
@Controller('api/awareness-sessions')
export class AwarenessHttp {
  constructor(
    private readonly ops: Ops,
    private readonly awareness: Awareness,
  ) {}

  @Get()
  @May('circulation.read')
  @Answers(200, AwarenessSessionsView)
  @ApiOperation({ summary: 'Awareness sessions, the latest first' })
  list(@CurrentWho() who: Who, @CurrentPermits() permits: Permits): Promise<AwarenessSessionsView> {
    return this.ops.run(who, async (op) => ({
      items: (await this.awareness.list(op)).map((session) => toView(session, op, permits)),
      mayArrange: permits('circulation.manage'),
    }));
  }

  @Post()
  @May('circulation.manage')
  @Answers(201, AwarenessSessionView)
  @ApiOperation({ summary: 'Arrange a session about the version in force, or record one that was held' })
  arrange(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Body() session: NewAwarenessSession,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<AwarenessSessionView> {
    return this.change(who, permits, (op) => this.awareness.arrange(op, session), key);
  }

  @Post(':id/attendance')
  @May('circulation.manage')
  @Answers(201, AwarenessSessionView)
  @ApiOperation({ summary: 'Tick who was there' })
  attend(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
    @Body() { attended }: AwarenessAttendance,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<AwarenessSessionView> {
    return this.change(who, permits, (op) => this.awareness.attend(op, id, attended), key);
  }

  @Post(':id/evidence')
  @May('circulation.manage')
  @TakesFile()
  @Answers(201, AwarenessSessionView)
  @ApiOperation({ summary: 'Attach what shows it: pdf, jpg, png, heic or docx, at most 10 MB' })
  async show(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<AwarenessSessionView> {
    await this.ops.run(who, (op) => this.awareness.get(op, id));
    const file = await checkDocument(await uploadOf(request));
    const sent = { sha256: createHash('sha256').update(file.bytes).digest('hex') };
    const idempotency = key && { ...key, requestHash: hashOf('POST', request.url, sent) };
    return this.change(who, permits, (op) => this.awareness.show(op, id, file), idempotency);
  }

  /** As an attachment, never shown in the browser. */
  @Get(':id/evidence')
  @May('circulation.read')
  @AnswersFile()
  @ApiOperation({ summary: 'What shows a session, as an attachment; every reading is audited' })
  async evidence(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    return downloadOf(await this.ops.run(who, (op) => this.awareness.evidence(op, id)));
  }

  private change(
    who: Who,
    permits: Permits,
    work: (op: Op) => Promise<AwarenessSession>,
    idempotency?: IdempotentRequest,
  ): Promise<AwarenessSessionView> {
    return this.ops.run(who, async (op) => toView(await work(op), op, permits), { idempotency });
  }
}

function toView(
  { evidenceId, guests, ...session }: AwarenessSession,
  { now }: Op,
  permits: Permits,
): AwarenessSessionView {
  const held = session.heldOn <= dayInRiyadh(now);
  return {
    ...session,
    guests: [...guests],
    evidence: evidenceId !== null,
    actions: permits('circulation.manage') ? SESSION_ACTIONS.filter((action) => action === 'show' || held) : [],
  };
}
