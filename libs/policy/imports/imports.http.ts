import { createHash } from 'node:crypto';
import { Body, Controller, Get, Param, Post, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  Answers,
  AnswersFile,
  AnswersPage,
  AnswersPicture,
  CurrentPermits,
  CurrentWho,
  downloadOf,
  hashOf,
  Idempotent,
  IdPipe,
  May,
  Ops,
  PagePictures,
  pageOf,
  PageQuery,
  pictureOf,
  positionOf,
  TakesFile,
  uploadOf,
  type IdempotentRequest,
  type Page,
  type Permits,
  type Who,
  type Op,
} from '@sanad/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
  IsBoolean,
  IsUUID,
} from 'class-validator';
import { Refusal } from '@sanad/messages';
import type { FastifyRequest } from 'fastify';
import { PolicyVersionView, toView } from '../policy.views';
import { IsSlug } from '../schema/fields';
import { CLAUSE_KINDS, EFFECTS, type ClauseKind, type Effect } from '../schema/vocabulary';
import { READ_AS, type CorrectedRule, type ReadAs } from './corrections';
import { PolicyImports } from './imports.service';
import { getImport, listImports } from './imports.store';
import { PolicyImportDetail, PolicyImportView, toImportDetail, toImportView } from './imports.views';
import { checkPolicyFile } from './policy-file';

class DoubtLookedAt {
  /** What was seen, or decided. */
  @IsOptional() @IsString() @MinLength(1) @MaxLength(500) note?: string;
  /** One of the doubt's `kinds`: what it is, where only its kind was not recognised. */
  @IsOptional() @IsString() @MaxLength(50) kind?: string;
}

class RuleCorrection implements CorrectedRule {
  /** The rule that was read, `readings[].rule`; left out where none was. */
  @IsOptional() @IsSlug() rule?: string;
  /** What it is; `none` where it is no rule at all. */
  @IsIn(READ_AS) as!: ReadAs;
  /** Of which kind: one of a channel's, a tool's, a step's and so on. */
  @IsOptional() @IsString() @MaxLength(50) kind?: string;
}

class ClauseCorrection {
  @IsSlug() clause!: string;
  /** What it is in the text; as it was read, where it is left out. */
  @IsOptional() @IsIn(CLAUSE_KINDS) kind?: ClauseKind;
  @IsOptional() @IsIn(EFFECTS) effect?: Effect;
  /** The rules that were read otherwise than they are; the others stay as they were read. */
  @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => RuleCorrection) rules!: RuleCorrection[];
}

class ImportConfirmation {
  /** `proposal.hash` as it was read: 409 where it was changed meanwhile. */
  @IsOptional() @Matches(/^[0-9a-f]{64}$/) hash?: string;
  /** The version that it follows: answers to findings and what was added beside its text are taken over, as far as they fit. */
  @IsOptional() @IsUUID() basedOn?: string;
  /** What was added on rules that the new text does not have stays behind; without this word it is refused and named. */
  @IsOptional() @IsBoolean() leaveUnplaced?: boolean;
}

@ApiTags('policy')
@Controller('api/policy-imports')
export class ImportsHttp {
  constructor(
    private readonly ops: Ops,
    private readonly imports: PolicyImports,
    private readonly pictures: PagePictures,
  ) {}

  @Post()
  @May('policy.write')
  @TakesFile()
  @Answers(201, PolicyImportView)
  @ApiOperation({ summary: 'Hand in a policy as a file: txt, docx or pdf, at most 10 MB. It is read by the worker' })
  async begin(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Req() request: FastifyRequest,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<PolicyImportView> {
    const file = await checkPolicyFile(await uploadOf(request));
    const sent = { name: file.name, sha256: createHash('sha256').update(file.bytes).digest('hex') };
    const idempotency = key && { ...key, requestHash: hashOf('POST', request.url, sent) };
    return this.ops.run(who, async (op) => toImportView(await this.imports.begin(op, file), permits), { idempotency });
  }

  @Get()
  @May('policy.write')
  @AnswersPage(PolicyImportView)
  @ApiOperation({ summary: 'What was handed in and not withdrawn, the newest first' })
  list(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Query() query: PageQuery,
  ): Promise<Page<PolicyImportView>> {
    const after = positionOf(query, 'id');
    return this.ops.run(who, async (op) => {
      const found = await listImports(op, query.limit, after);
      return pageOf(
        found,
        query.limit,
        ({ id }) => [id],
        (kept) => toImportView(kept, permits),
      );
    });
  }

  @Get(':id')
  @May('policy.write')
  @Answers(200, PolicyImportDetail)
  @ApiOperation({
    summary: 'What was read: the source, the clauses proposed with their passages, and what is doubtful',
  })
  get(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
  ): Promise<PolicyImportDetail> {
    return this.ops.run(who, async (op) => toImportDetail(await getImport(op, id), permits));
  }

  /** As an attachment, never shown in the browser. */
  @Get(':id/file')
  @May('policy.write')
  @AnswersFile()
  @ApiOperation({ summary: 'The file as it was handed in, as an attachment; every reading is audited' })
  async file(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    return downloadOf(await this.ops.run(who, (op) => this.imports.file(op, id)));
  }

  /** Drawn between two pieces of work and kept nowhere: a page takes longer than a connection should be held. */
  @Get(':id/pages/:page')
  @May('policy.write')
  @AnswersPicture()
  @ApiOperation({ summary: 'A page of a PDF as it was handed in, drawn as a picture; every reading is audited' })
  async page(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Param('page') page: string,
  ): Promise<StreamableFile> {
    const { bytes, mediaType } = await this.ops.run(who, (op) => this.imports.file(op, id));
    if (mediaType !== 'application/pdf') throw new Refusal('print.page_undrawn');
    return pictureOf(await this.pictures.draw(bytes, Number(page)));
  }

  @Post(':id/doubts/:doubt/answer')
  @May('policy.write')
  @Answers(201, PolicyImportDetail)
  @ApiOperation({ summary: 'Say that a doubt was looked at, with a note or with the kind that was not recognised' })
  answer(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
    @Param('doubt') doubt: string,
    @Body() looked: DoubtLookedAt,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<PolicyImportDetail> {
    return this.ops.run(who, async (op) => toImportDetail(await this.imports.answer(op, id, doubt, looked), permits), {
      idempotency,
    });
  }

  @Post(':id/corrections')
  @May('policy.write')
  @Answers(201, PolicyImportDetail)
  @ApiOperation({ summary: 'Say what a clause is in place of what was read; an empty correction takes it back' })
  correct(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
    @Body() body: ClauseCorrection,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<PolicyImportDetail> {
    return this.ops.run(who, async (op) => toImportDetail(await this.imports.correct(op, id, body), permits), {
      idempotency,
    });
  }

  @Post(':id/confirmation')
  @May('policy.write')
  @Answers(201, PolicyVersionView)
  @ApiOperation({ summary: 'Make a draft of the proposal, once every doubt was looked at; it remembers its file' })
  confirm(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
    @Body() { hash, ...following }: ImportConfirmation,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<PolicyVersionView> {
    const work = async (op: Op): Promise<PolicyVersionView> =>
      toView(await this.imports.confirm(op, id, hash, following), op.now, permits);
    return this.ops.run(who, work, { idempotency });
  }

  @Post(':id/withdrawal')
  @May('policy.write')
  @Answers(201, PolicyImportView)
  @ApiOperation({ summary: 'Give it up: the file and what was read from it go' })
  withdraw(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<PolicyImportView> {
    return this.ops.run(who, async (op) => toImportView(await this.imports.withdraw(op, id), permits), { idempotency });
  }
}
