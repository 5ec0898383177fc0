import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  Answers,
  AnswersPage,
  CurrentPermits,
  CurrentWho,
  Idempotent,
  IdPipe,
  May,
  Ops,
  pageOf,
  PageQuery,
  positionOf,
  type IdempotentRequest,
  type Op,
  type Page,
  type Permits,
  type Who,
} from '@sanad/platform';
import { isUnderWay, SPANS } from './replay';
import { ReplayReading } from './replay.reading';
import { ReplayRun } from './replay.run';
import {
  ReplayChangeView,
  ReplayBody,
  ReplayDeskView,
  ReplayedCaseView,
  ReplayView,
  toChangedCase,
  toReplayedCase,
  toView,
} from './replay.views';
import { getReplay, listChanges } from './replays.store';
import { Replays } from './replays.service';

@ApiTags('policy')
@Controller('api')
export class ReplayHttp {
  constructor(
    private readonly ops: Ops,
    private readonly replays: Replays,
    private readonly reading: ReplayReading,
    private readonly running: ReplayRun,
  ) {}

  /** Asks for one; the worker does it, and the answer of `GET /api/replays/:id` tells how far it is. */
  @Post('policy/versions/:id/replays')
  @May('replay.run')
  @Answers(201, ReplayView)
  @ApiOperation({ summary: 'Replay past cases, or invented ones, under a version' })
  async request(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
    @Body() { over }: ReplayBody,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<ReplayView> {
    const work = async (op: Op): Promise<ReplayView> => {
      const { id: asked } = await this.replays.request(op, id, over);
      return toView(await this.reading.get(op, asked), permits);
    };
    const view = await this.ops.run(who, work, { idempotency });
    await this.running.hint([who.association]);
    return view;
  }

  @Get('policy/versions/:id/replay')
  @May('replay.read')
  @Answers(200, ReplayDeskView)
  @ApiOperation({ summary: 'The last replay of a version, and what may be asked for' })
  desk(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
  ): Promise<ReplayDeskView> {
    return this.ops.run(who, async (op) => {
      const [latest, hasCases] = await Promise.all([this.reading.latest(op, id), this.replays.hasCases(op)]);
      const isOpen = permits('replay.run') && !(latest && isUnderWay(latest.replay));
      return {
        hasCases,
        offers: isOpen ? SPANS.filter((span) => hasCases || span === 'sample') : [],
        latest: latest && toView(latest, permits),
      };
    });
  }

  @Get('replays/:id')
  @May('replay.read')
  @Answers(200, ReplayView)
  @ApiOperation({ summary: 'A replay: how far it is, and what came of it' })
  get(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
  ): Promise<ReplayView> {
    return this.ops.run(who, async (op) => toView(await this.reading.get(op, id), permits));
  }

  @Post('replays/:id/cancellation')
  @May('replay.run')
  @Answers(201, ReplayView)
  @ApiOperation({ summary: 'Cancel a replay that is under way; what it had counted is gone' })
  cancel(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<ReplayView> {
    const work = async (op: Op): Promise<ReplayView> => {
      await this.replays.cancel(op, id);
      return toView(await this.reading.get(op, id), permits);
    };
    return this.ops.run(who, work, { idempotency });
  }

  @Get('replays/:id/cases')
  @May('replay.read')
  @AnswersPage(ReplayChangeView)
  @ApiOperation({ summary: 'Cases that come to something else than they did, the newest first' })
  changed(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<ReplayChangeView>> {
    const [before] = positionOf(query, 'id') ?? [];
    return this.ops.run(who, async (op) => {
      const { span } = await getReplay(op, id);
      const found = await listChanges(op, id, query.limit + 1, before);
      return pageOf(
        found,
        query.limit,
        ({ caseId }) => [caseId],
        (change) => toChangedCase(change, span !== 'sample'),
      );
    });
  }

  @Get('replays/:id/cases/:case')
  @May('replay.read')
  @Answers(200, ReplayedCaseView)
  @ApiOperation({ summary: 'One case, day by day, under the version proposed, its own and that of today' })
  explain(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Param('case', IdPipe) caseId: string,
  ): Promise<ReplayedCaseView> {
    return this.ops.run(who, async (op) => toReplayedCase(await this.reading.explain(op, id, caseId)));
  }
}
