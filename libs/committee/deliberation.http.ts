import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  Answers,
  CurrentWho,
  Decisive,
  Idempotent,
  IdPipe,
  May,
  Ops,
  type IdempotentRequest,
  type Op,
  type Who,
} from '@sanad/platform';
import { NEEDED } from './committee.actions';
import { AnnounceDecision, type AskedFor, CastVote, ConfirmRecommendation, GiveReason } from './committee.dto';
import { Deliberation } from './deliberation.service';
import type { AskedItem } from './sitting.log';
import { SittingReading } from './sitting.reading';
import { SittingView } from './sitting.views';
import type { Held } from './sittings.store';

/** What is done on one item of an agenda. Members act for themselves: whoever is signed in recuses, votes and dissents. */
@ApiTags('sittings')
@Controller('api/sittings/:id/agenda/:item')
export class DeliberationHttp {
  constructor(
    private readonly ops: Ops,
    private readonly deliberation: Deliberation,
    private readonly reading: SittingReading,
  ) {}

  @Post('recusals')
  @May(NEEDED.recuse)
  @Answers(201, SittingView)
  @ApiOperation({ summary: 'Step back from an item' })
  recuse(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) sitting: string,
    @Param('item', IdPipe) item: string,
    @Body() { reason }: GiveReason,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<SittingView> {
    return this.act(who, (op) => this.deliberation.recuse(op, { sitting, item }, reason), key);
  }

  /** Until the item is decided the last vote of a member counts. */
  @Post('votes')
  @May(NEEDED.vote)
  @Decisive()
  @Answers(201, SittingView)
  @ApiOperation({ summary: 'Vote on an item' })
  vote(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) sitting: string,
    @Param('item', IdPipe) item: string,
    @Body() { vote }: CastVote,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<SittingView> {
    return this.act(who, (op) => this.deliberation.vote(op, { sitting, item }, vote), key);
  }

  /** Whether the policy allows it is looked for; nobody has voted on the item yet, or the last round can decide nothing. */
  @Post('secret-ballot')
  @May(NEEDED.openBallot)
  @Answers(201, SittingView)
  @ApiOperation({ summary: 'Have an item voted on in secret' })
  openBallot(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) sitting: string,
    @Param('item', IdPipe) item: string,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<SittingView> {
    return this.act(who, (op) => this.deliberation.openBallot(op, { sitting, item }), key);
  }

  /** Takes no Idempotency-Key: what is kept of such a request is a hash of it beside the account, and five votes are soon tried. A second one is refused. */
  @Post('ballots')
  @May(NEEDED.ballot)
  @Decisive()
  @Answers(201, SittingView)
  @ApiOperation({ summary: 'Give a secret ballot on an item' })
  ballot(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) sitting: string,
    @Param('item', IdPipe) item: string,
    @Body() { vote }: CastVote,
  ): Promise<SittingView> {
    return this.act(who, (op) => this.deliberation.ballot(op, { sitting, item }, vote));
  }

  /** Announces what the votes carry: the committee's decision, or its recommendation. */
  @Post('decision')
  @May(NEEDED.decide)
  @Decisive()
  @Answers(201, SittingView)
  @ApiOperation({ summary: 'Announce what the votes carry' })
  decide(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) sitting: string,
    @Param('item', IdPipe) item: string,
    @Body() { outcome, reason, items }: AnnounceDecision,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<SittingView> {
    const asked = (items ?? []).map(askedItem);
    return this.act(who, (op) => this.deliberation.decide(op, { sitting, item }, { outcome, reason, asked }), key);
  }

  @Post('dissents')
  @May(NEEDED.dissent)
  @Answers(201, SittingView)
  @ApiOperation({ summary: 'Record a dissent' })
  dissent(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) sitting: string,
    @Param('item', IdPipe) item: string,
    @Body() { reason }: GiveReason,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<SittingView> {
    return this.act(who, (op) => this.deliberation.dissent(op, { sitting, item }, reason), key);
  }

  /** Makes a recommendation the association's decision, or sends it back with a reason. */
  @Post('confirmation')
  @May(NEEDED.confirm)
  @Decisive()
  @Answers(201, SittingView)
  @ApiOperation({ summary: 'Confirm a recommendation, or return it' })
  confirm(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) sitting: string,
    @Param('item', IdPipe) item: string,
    @Body() answer: ConfirmRecommendation,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<SittingView> {
    return this.act(who, (op) => this.deliberation.confirm(op, { sitting, item }, answer), key);
  }

  private act(who: Who, work: (op: Op) => Promise<Held>, idempotency?: IdempotentRequest): Promise<SittingView> {
    const answer = async (op: Op): Promise<SittingView> => this.reading.view(op, await work(op));
    return this.ops.run(who, answer, { idempotency });
  }
}

/** A member that was left out is none; the DTO has it as undefined. */
const askedItem = ({ item, label = '' }: AskedFor): AskedItem => (item === undefined ? { label } : { item });
