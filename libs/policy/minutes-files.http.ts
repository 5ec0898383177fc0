import { createHash } from 'node:crypto';
import { Controller, Get, Param, Post, Req, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  Answers,
  AnswersFile,
  checkDocument,
  CurrentWho,
  downloadOf,
  hashOf,
  Idempotent,
  IdPipe,
  May,
  Nullable,
  Ops,
  TakesFile,
  uploadOf,
  type IdempotentRequest,
  type Who,
} from '@sanad/platform';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsDate, IsInt, IsString, IsUUID, Matches, ValidateNested } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { MinutesFiles, type MinutesScan } from './minutes-files.service';
import { ASKED_FOR } from './policy.actions';
import { getVersion } from './policy.store';

class MinutesFileView {
  @IsUUID() id!: string;
  @IsString() name!: string;
  /** Bytes. */
  @IsInt() size!: number;
  /** Of the file as it was sent, in hexadecimal. */
  @Matches(/^[0-9a-f]{64}$/) sha256!: string;
  /** Whether it is the file that was named when the approval was recorded; null where none was named. */
  @Nullable() @IsBoolean() isNamed!: boolean | null;
  @IsDate() attachedAt!: Date;
}

class MinutesFilesView {
  @ValidateNested({ each: true }) @Type(() => MinutesFileView) @IsArray() items!: MinutesFileView[];
}

/** The scans of a version's minutes, with the hash of each. */
@ApiTags('policy')
@Controller('api/policy/versions/:id/minutes-files')
export class MinutesFilesHttp {
  constructor(
    private readonly ops: Ops,
    private readonly files: MinutesFiles,
  ) {}

  @Get()
  @May('policy.read')
  @Answers(200, MinutesFilesView)
  @ApiOperation({ summary: 'The scans of the minutes by which a version was approved, the oldest first' })
  list(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<MinutesFilesView> {
    return this.ops.run(who, async (op) => toView(await this.files.list(op, id)));
  }

  @Get(':file')
  @May('policy.read')
  @AnswersFile()
  @ApiOperation({ summary: 'A scan, as an attachment; every reading is audited' })
  async read(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Param('file', IdPipe) file: string,
  ): Promise<StreamableFile> {
    return downloadOf(await this.ops.run(who, (op) => this.files.read(op, id, file)));
  }

  @Post()
  @May(ASKED_FOR.attachMinutes)
  @TakesFile()
  @Answers(201, MinutesFilesView)
  @ApiOperation({
    summary: 'Attach a scan of the minutes to an approved version: pdf, jpg, png, heic or docx, at most 10 MB',
  })
  async attach(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<MinutesFilesView> {
    await this.ops.run(who, (op) => getVersion(op, id));
    const file = await checkDocument(await uploadOf(request));
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    const idempotency = key && { ...key, requestHash: hashOf('POST', request.url, { sha256 }) };
    return this.ops.run(who, async (op) => toView(await this.files.attach(op, id, file)), { idempotency });
  }
}

const toView = (scans: readonly MinutesScan[]): MinutesFilesView => ({
  items: scans.map(({ id, name, size, sha256, isNamed, keptAt }) => ({
    ...{ id, name, size, sha256, isNamed },
    attachedAt: keptAt,
  })),
});
