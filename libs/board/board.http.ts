import { Controller, Get, Param, Post, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  Answers,
  AnswersFile,
  CurrentPermits,
  CurrentWho,
  downloadOf,
  Idempotent,
  IdPipe,
  May,
  Ops,
  type IdempotentRequest,
  type Op,
  type Permits,
  type Who,
} from '@sanad/platform';
import { policyVersion } from '@sanad/policy';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsDate, IsIn, IsInt, IsString, IsUUID, Matches, ValidateNested } from 'class-validator';
import { BoardPapers, type KeptPaper } from './board.papers';

const HASH = /^[0-9a-f]{64}$/;

class BoardPaperView {
  @IsUUID() id!: string;
  @IsString() name!: string;
  /** Bytes. */
  @IsInt() size!: number;
  /** Of the file, in hexadecimal. */
  @Matches(HASH) sha256!: string;
  /** Of the version as the paper has it. */
  @Matches(HASH) contentHash!: string;
  /** The version still reads as the paper has it. */
  @IsBoolean() isCurrent!: boolean;
  @IsDate() preparedAt!: Date;
}

class BoardPapersView {
  @IsArray() @ValidateNested({ each: true }) @Type(() => BoardPaperView) items!: BoardPaperView[];
  /** What whoever asks may do now. */
  @IsArray() @IsIn(['prepare'], { each: true }) actions!: 'prepare'[];
}

/** The papers by which the board votes on a draft. */
@ApiTags('policy')
@Controller('api/policy/versions/:id/board-papers')
export class BoardPapersHttp {
  constructor(
    private readonly ops: Ops,
    private readonly papers: BoardPapers,
  ) {}

  @Get()
  @May('policy.read')
  @Answers(200, BoardPapersView)
  @ApiOperation({ summary: 'The papers that were prepared of a version for the board, the oldest first' })
  list(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
  ): Promise<BoardPapersView> {
    return this.ops.run(who, async (op) => toView(op, id, await this.papers.list(op, id), permits));
  }

  @Get(':paper')
  @May('policy.read')
  @AnswersFile()
  @ApiOperation({ summary: 'A paper, a PDF; every reading is audited' })
  async read(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Param('paper', IdPipe) paper: string,
  ): Promise<StreamableFile> {
    return downloadOf(await this.ops.run(who, (op) => this.papers.read(op, id, paper)));
  }

  /** Set between two pieces of work: it takes longer than a connection should be held. */
  @Post()
  @May('board.prepare')
  @Answers(201, BoardPapersView)
  @ApiOperation({ summary: 'Prepare the paper by which the board votes on a draft, and keep it with the version' })
  async prepare(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<BoardPapersView> {
    const composed = await this.ops.run(who, (op) => this.papers.compose(op, id));
    const bytes = await this.papers.set(composed);
    const work = async (op: Op): Promise<BoardPapersView> =>
      toView(op, id, await this.papers.keep(op, composed, bytes), permits);
    return this.ops.run(who, work, { idempotency });
  }
}

async function toView(op: Op, id: string, papers: readonly KeptPaper[], permits: Permits): Promise<BoardPapersView> {
  const { approvedAt } = await policyVersion(op, id);
  return {
    items: papers.map(({ id: paper, name, size, sha256, contentHash, isCurrent, keptAt }) => ({
      id: paper,
      ...{ name, size, sha256, contentHash, isCurrent },
      preparedAt: keptAt,
    })),
    actions: !approvedAt && permits('board.prepare') ? ['prepare'] : [],
  };
}
