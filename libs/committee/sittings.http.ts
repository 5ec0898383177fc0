import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  Answers,
  AnswersPage,
  CurrentWho,
  Idempotent,
  IdPipe,
  May,
  Ops,
  pageOf,
  positionOf,
  type IdempotentRequest,
  type Op,
  type Page,
  type Who,
} from '@sanad/platform';
import { NEEDED } from './committee.actions';
import { CallRoll, GiveReason, ListSittings, MoveSitting, OpenSitting, PlanSitting } from './committee.dto';
import { SittingReading } from './sitting.reading';
import { SittingSummaryView, SittingView, toSittingSummary } from './sitting.views';
import { Sittings } from './sittings.service';
import { SittingsStore, type Held } from './sittings.store';

@ApiTags('sittings')
@Controller('api/sittings')
export class SittingsHttp {
  constructor(
    private readonly ops: Ops,
    private readonly sittings: Sittings,
    private readonly store: SittingsStore,
    private readonly reading: SittingReading,
  ) {}

  /** Plans a sitting with its agenda of cases under study. */
  @Post()
  @May(NEEDED.call)
  @Answers(201, SittingView)
  @ApiOperation({ summary: 'Plan a sitting with its agenda' })
  plan(@CurrentWho() who: Who, @Body() plan: PlanSitting, @Idempotent() key?: IdempotentRequest): Promise<SittingView> {
    return this.act(who, (op) => this.sittings.plan(op, plan), key);
  }

  /** The latest first. */
  @Get()
  @May('committee.read')
  @AnswersPage(SittingSummaryView)
  @ApiOperation({ summary: 'Sittings, the latest first' })
  list(@CurrentWho() who: Who, @Query() query: ListSittings): Promise<Page<SittingSummaryView>> {
    const before = positionOf(query, 'id')?.[0];
    return this.ops.run(who, async (op) => {
      const found = await this.store.list(op, query, query.limit, before);
      return pageOf(found, query.limit, ({ id }) => [id], toSittingSummary);
    });
  }

  @Get(':id')
  @May('committee.read')
  @Answers(200, SittingView)
  @ApiOperation({ summary: 'A sitting with its roll and its agenda' })
  get(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<SittingView> {
    return this.act(who, (op) => this.store.get(op, id));
  }

  /** Opens it with the members in office today, the quorum and the power of today, and whoever is there already. */
  @Post(':id/opening')
  @May(NEEDED.open)
  @Answers(201, SittingView)
  @ApiOperation({ summary: 'Open a sitting' })
  open(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { present }: OpenSitting,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<SittingView> {
    return this.act(who, (op) => this.sittings.open(op, id, present), key);
  }

  /** Another time for a sitting that is not opened: its notice runs from today, and its members are told both times. */
  @Post(':id/rescheduling')
  @May(NEEDED.move)
  @Answers(201, SittingView)
  @ApiOperation({ summary: 'Move a sitting to another time' })
  move(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() to: MoveSitting,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<SittingView> {
    return this.act(who, (op) => this.sittings.move(op, id, to), key);
  }

  /** A member sends word before the sitting that they will not come, and why. */
  @Post(':id/excuse')
  @May(NEEDED.excuse)
  @Answers(201, SittingView)
  @ApiOperation({ summary: 'Excuse oneself from a sitting that is not open yet' })
  excuse(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: GiveReason,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<SittingView> {
    return this.act(who, (op) => this.sittings.excuse(op, id, reason), key);
  }

  /** A member is there, or leaves. */
  @Post(':id/attendance')
  @May(NEEDED.attend)
  @Answers(201, SittingView)
  @ApiOperation({ summary: 'A member arrives or leaves' })
  attend(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { account, present, remote }: CallRoll,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<SittingView> {
    return this.act(who, (op) => this.sittings.mark(op, id, account, present, remote), key);
  }

  /** Closes a sitting that has its quorum, and makes the minutes. Refused below the quorum. */
  @Post(':id/closure')
  @May(NEEDED.close)
  @Answers(201, SittingView)
  @ApiOperation({ summary: 'Close a sitting that has its quorum' })
  close(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<SittingView> {
    return this.act(who, (op) => this.sittings.close(op, id), key);
  }

  /** Ends a sitting without a quorum. What was decided stands; the rest waits for another sitting. */
  @Post(':id/adjournment')
  @May(NEEDED.adjourn)
  @Answers(201, SittingView)
  @ApiOperation({ summary: 'End a sitting without a quorum' })
  adjourn(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: GiveReason,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<SittingView> {
    return this.act(who, (op) => this.sittings.adjourn(op, id, reason), key);
  }

  /** Calls off a sitting that was not opened; its cases may stand on another agenda. */
  @Post(':id/cancellation')
  @May(NEEDED.cancel)
  @Answers(201, SittingView)
  @ApiOperation({ summary: 'Call off a sitting' })
  cancel(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: GiveReason,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<SittingView> {
    return this.act(who, (op) => this.sittings.cancel(op, id, reason), key);
  }

  private act(who: Who, work: (op: Op) => Promise<Held>, idempotency?: IdempotentRequest): Promise<SittingView> {
    const answer = async (op: Op): Promise<SittingView> => this.reading.view(op, await work(op));
    return this.ops.run(who, answer, { idempotency });
  }
}
