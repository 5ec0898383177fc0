import { createHash } from 'node:crypto';
import { Body, Controller, Get, Param, Post, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
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
  Ops,
  TakesFile,
  uploadOf,
  type IdempotentRequest,
  type Op,
  type Permits,
  type Who,
} from '@sanad/platform';
import { IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { Policies } from '../policies.service';
import { getVersion } from '../policy.store';
import { TOOL_FORMS, type ToolForm } from './tool';
import { PolicyTools } from './tools.service';
import { ToolsView, toToolsView } from './tools.views';

class ToolTermsBody {
  /** Who keeps it up to date. */
  @IsOptional() @IsString() @MinLength(2) @MaxLength(120) keeper?: string;
  /** The last day on which it holds. */
  @IsOptional() @IsDay() validUntil?: string;
}

class ToolFormBody extends ToolTermsBody {
  @IsIn(TOOL_FORMS) form!: ToolForm;
}

/** What the tools named by a version are: versioned files, or forms of Sanad's. */
@ApiTags('policy')
@Controller('api/policy/versions/:id/tools')
export class ToolsHttp {
  constructor(
    private readonly ops: Ops,
    private readonly policies: Policies,
    private readonly tools: PolicyTools,
  ) {}

  @Get()
  @May('policy.read')
  @Answers(200, ToolsView)
  @ApiOperation({ summary: "The staff's tools of a version, with what each is, was, and lacks" })
  list(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
  ): Promise<ToolsView> {
    return this.ops.run(who, (op) => this.view(op, id, permits('policy.write')));
  }

  @Get(':tool/editions/:edition')
  @May('policy.read')
  @AnswersFile()
  @ApiOperation({ summary: 'One edition of a tool that is a file, as an attachment; every reading is audited' })
  async read(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Param('tool') tool: string,
    @Param('edition') edition: string,
  ): Promise<StreamableFile> {
    const work = async (op: Op) => this.tools.read(op, await this.policies.of(op, id), tool, Number(edition));
    return downloadOf(await this.ops.run(who, work));
  }

  @Post(':tool/files')
  @May('policy.write')
  @TakesFile()
  @Answers(201, ToolsView)
  @ApiOperation({
    summary: 'Attach a file to a tool: pdf, jpg, png, heic or docx, at most 10 MB. The one before stays',
  })
  async attach(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Param('tool') tool: string,
    @Query() terms: ToolTermsBody,
    @Req() request: FastifyRequest,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<ToolsView> {
    await this.ops.run(who, (op) => getVersion(op, id));
    const file = await checkDocument(await uploadOf(request));
    const sent = { tool, ...terms, sha256: createHash('sha256').update(file.bytes).digest('hex') };
    const idempotency = key && { ...key, requestHash: hashOf('POST', request.url, sent) };
    const work = async (op: Op): Promise<ToolsView> => {
      await this.tools.attach(op, id, tool, file, terms);
      return this.view(op, id, true);
    };
    return this.ops.run(who, work, { idempotency });
  }

  @Post(':tool/form')
  @May('policy.write')
  @Answers(201, ToolsView)
  @ApiOperation({ summary: "Say which form of Sanad's a tool is" })
  point(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Param('tool') tool: string,
    @Body() { form, ...terms }: ToolFormBody,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<ToolsView> {
    const work = async (op: Op): Promise<ToolsView> => {
      await this.tools.point(op, id, tool, form, terms);
      return this.view(op, id, true);
    };
    return this.ops.run(who, work, { idempotency });
  }

  @Post(':tool/continuation')
  @May('policy.write')
  @Answers(201, ToolsView)
  @ApiOperation({ summary: 'Go on with what a tool had under the version before' })
  takeOver(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Param('tool') tool: string,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<ToolsView> {
    const work = async (op: Op): Promise<ToolsView> => {
      await this.tools.takeOver(op, id, tool);
      return this.view(op, id, true);
    };
    return this.ops.run(who, work, { idempotency });
  }

  /** Whoever has just changed a tool may change it. */
  private async view(op: Op, id: string, mayWrite: boolean): Promise<ToolsView> {
    return toToolsView(await this.tools.list(op, id), mayWrite);
  }
}
