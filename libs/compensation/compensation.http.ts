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
  positionOf,
  type IdempotentRequest,
  type Page,
  type Permits,
  type Who,
} from '@sanad/platform';
import { Policies } from '@sanad/policy';
import { CompensationQuery, CompensationSeatsQuery, OpenCompensation } from './compensation.dto';
import { CompensationLists } from './compensation.lists';
import { CompensationReading } from './compensation.reading';
import {
  CompensationSeatsView,
  CompensationSummaryView,
  CompensationTimelineView,
  CompensationView,
} from './compensation.views';
import { CompensationRulesView, CompensationTotalsView } from './compensation.rules.views';
import { rulesOf } from './compensation.words';
import { CompensationOpening } from './opening.service';

/** Files of compensation: opened, and looked at. */
@ApiTags('compensation')
@Controller('api/compensations')
export class CompensationHttp {
  constructor(
    private readonly ops: Ops,
    private readonly policies: Policies,
    private readonly opening: CompensationOpening,
    private readonly lists: CompensationLists,
    private readonly reading: CompensationReading,
  ) {}

  /** Only where the policy, or an addition to it, has compensation. */
  @Post()
  @May('compensation.open')
  @Answers(201, CompensationView)
  @ApiOperation({ summary: 'Open a file: from a complaint that was upheld, from a case, or by itself' })
  open(
    @CurrentWho() who: Who,
    @Body() body: OpenCompensation,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<CompensationView> {
    return this.ops.run(who, async (op) => this.reading.view(op, await this.opening.open(op, body)), { idempotency });
  }

  @Get()
  @May('compensation.read')
  @AnswersPage(CompensationSummaryView)
  @ApiOperation({ summary: 'Files that whoever asks may see, the newest first' })
  list(@CurrentWho() who: Who, @Query() query: CompensationQuery): Promise<Page<CompensationSummaryView>> {
    const before = positionOf(query, 'id')?.[0];
    return this.ops.run(who, async (op) => {
      const found = await this.lists.page(op, query.limit + 1, query, before);
      return pageOf(
        found,
        query.limit,
        ({ id }) => [id],
        (view) => view,
      );
    });
  }

  @Get('rules')
  @May('policy.read')
  @Answers(200, CompensationRulesView)
  @ApiOperation({ summary: 'What the policy in force says of compensation, what was added, and where it is sent' })
  rules(@CurrentWho() who: Who, @CurrentPermits() permits: Permits): Promise<CompensationRulesView> {
    return this.ops.run(who, async (op) =>
      rulesOf((await this.policies.inForce(op)).effective, permits('compensation.open')),
    );
  }

  @Get('totals')
  @May('compensation.read')
  @Answers(200, CompensationTotalsView)
  @ApiOperation({ summary: 'Counts and sums of the files that whoever asks may see' })
  totals(@CurrentWho() who: Who): Promise<CompensationTotalsView> {
    return this.ops.run(who, (op) => this.lists.totals(op));
  }

  @Get(':id')
  @May('compensation.read')
  @Answers(200, CompensationView)
  @ApiOperation({ summary: 'A file, why nothing is paid yet, and what can be done with it' })
  get(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<CompensationView> {
    return this.ops.run(who, (op) => this.reading.view(op, id));
  }

  /** Also those who have left since: minutes are approved by those who sat on their day. */
  @Get(':id/seats')
  @May('compensation.read')
  @Answers(200, CompensationSeatsView)
  @ApiOperation({ summary: 'Whoever sat on a day in the body whose minutes count; today where none is named' })
  seats(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Query() { day }: CompensationSeatsQuery,
  ): Promise<CompensationSeatsView> {
    return this.ops.run(who, (op) => this.reading.seats(op, id, day));
  }

  @Get(':id/timeline')
  @May('compensation.read')
  @Answers(200, CompensationTimelineView)
  @ApiOperation({ summary: 'What happened to a file, oldest first' })
  timeline(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<CompensationTimelineView> {
    return this.ops.run(who, (op) => this.reading.timeline(op, id));
  }
}
