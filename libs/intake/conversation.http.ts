import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { People } from '@sanad/people';
import {
  Answers,
  AnswersPage,
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
  type Who,
} from '@sanad/platform';
import { CaseView } from './case.views';
import { AnswersView, ReferralsView, ReferralView, VisitView, WaitingReferralView } from './conversation.views';
import { Exchanges } from './exchanges.service';
import { AnswerBody, EndVisit, ReferCase, StartVisit } from './intake.dto';
import { CaseReading } from './reading.service';
import { Referrals, type Referral } from './referrals.service';
import { Visits, type Visit } from './visits.service';

/** Questions and answers, and those who come in person. */
@ApiTags('cases')
@Controller('api')
export class ConversationHttp {
  constructor(
    private readonly ops: Ops,
    private readonly reading: CaseReading,
    private readonly exchanges: Exchanges,
    private readonly referrals: Referrals,
    private readonly visits: Visits,
    private readonly people: People,
  ) {}

  /** Answers an enquiry or a suggestion, and says on what the answer rests. */
  @Post('cases/:id/answers')
  @May('intake.handle')
  @Answers(201, CaseView)
  @ApiOperation({ summary: 'Answer an enquiry or a suggestion, with its source' })
  answer(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, ...answer }: AnswerBody,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<CaseView> {
    const work = async (op: Op): Promise<CaseView> => {
      await this.exchanges.answer(op, { id, version }, answer);
      return this.reading.view(op, id);
    };
    return this.ops.run(who, work, { idempotency });
  }

  @Get('cases/:id/answers')
  @May('intake.read')
  @Answers(200, AnswersView)
  @ApiOperation({ summary: 'The answers given' })
  answers(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<AnswersView> {
    return this.ops.run(who, async (op) => {
      await this.reading.exists(op, id);
      return { items: await this.exchanges.answersOf(op, id) };
    });
  }

  /** Asks the social-research officer about an unclear procedure. */
  @Post('cases/:id/referrals')
  @May('intake.refer')
  @Answers(201, ReferralView)
  @ApiOperation({ summary: 'Refer an unclear procedure to the social-research officer' })
  refer(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, question }: ReferCase,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<ReferralView> {
    const work = async (op: Op): Promise<ReferralView> =>
      toView(await this.referrals.refer(op, { id, version }, question), op.now);
    return this.ops.run(who, work, { idempotency });
  }

  @Get('cases/:id/referrals')
  @May('intake.read')
  @Answers(200, ReferralsView)
  @ApiOperation({ summary: 'The referrals of a case' })
  referralsOf(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<ReferralsView> {
    return this.ops.run(who, async (op) => {
      await this.reading.exists(op, id);
      return { items: (await this.referrals.of(op, id)).map((one) => toView(one, op.now)) };
    });
  }

  /** Referrals that wait for an answer, the oldest first. */
  @Get('referrals')
  @May('intake.read')
  @AnswersPage(WaitingReferralView)
  @ApiOperation({ summary: 'Referrals without an answer, the oldest first' })
  waiting(@CurrentWho() who: Who, @Query() query: PageQuery): Promise<Page<WaitingReferralView>> {
    const after = positionOf(query, 'id')?.[0];
    return this.ops.run(who, async (op) => {
      const found = await this.referrals.waiting(op, query.limit + 1, after);
      return pageOf(
        found,
        query.limit,
        ({ id }) => [id],
        ({ reference, ...one }) => ({ ...toView(one, op.now), reference }),
      );
    });
  }

  @Post('referrals/:id/acceptance')
  @May('intake.answerReferral')
  @Answers(201, ReferralView)
  @ApiOperation({ summary: 'Take a referral on' })
  accept(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<ReferralView> {
    return this.ops.run(who, async (op) => toView(await this.referrals.accept(op, id), op.now), { idempotency });
  }

  @Post('referrals/:id/answer')
  @May('intake.answerReferral')
  @Answers(201, ReferralView)
  @ApiOperation({ summary: 'Answer a referral, with the source' })
  answerReferral(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() answer: AnswerBody,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<ReferralView> {
    return this.ops.run(who, async (op) => toView(await this.referrals.answer(op, id, answer), op.now), {
      idempotency,
    });
  }

  @Post('visits')
  @May('intake.receive')
  @Answers(201, VisitView)
  @ApiOperation({ summary: 'Receive a visitor' })
  visit(
    @CurrentWho() who: Who,
    @Body() visit: StartVisit,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<VisitView> {
    return this.ops.run(who, async (op) => this.visitView(op, await this.visits.start(op, visit)), { idempotency });
  }

  /** Visitors who are still there. */
  @Get('visits')
  @May('intake.read')
  @AnswersPage(VisitView)
  @ApiOperation({ summary: 'Visits that have not ended, the first to begin in front' })
  running(@CurrentWho() who: Who, @Query() query: PageQuery): Promise<Page<VisitView>> {
    const after = positionOf(query, 'id')?.[0];
    return this.ops.run(who, async (op) => {
      const found = await this.visits.running(op, query.limit + 1, after);
      const names = await this.people.names(op, visitorsOf(found));
      return pageOf(
        found,
        query.limit,
        ({ id }) => [id],
        (visit) => toVisitView(visit, names),
      );
    });
  }

  /** Ends a visit: with a complete request, or with a receipt of what it lacks. */
  @Post('visits/:id/end')
  @May('intake.receive')
  @Answers(201, VisitView)
  @ApiOperation({ summary: 'End a visit: complete, or with a receipt of what is missing' })
  endVisit(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() end: EndVisit,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<VisitView> {
    return this.ops.run(who, async (op) => this.visitView(op, await this.visits.end(op, id, end)), { idempotency });
  }

  private async visitView(op: Op, visit: Visit): Promise<VisitView> {
    return toVisitView(visit, await this.people.names(op, visitorsOf([visit])));
  }
}

const visitorsOf = (visits: readonly Visit[]): string[] => visits.flatMap(({ personId }) => personId ?? []);

function toVisitView({ personId, ...visit }: Visit, names: ReadonlyMap<string, string>): VisitView {
  return { ...visit, person: personId ? { id: personId, name: names.get(personId) ?? '' } : null };
}

const HOUR = 3_600_000;

function toView(referral: Referral, now: Date): ReferralView {
  const ageHours = Math.floor(((referral.answeredAt ?? now).getTime() - referral.askedAt.getTime()) / HOUR);
  return { ...referral, ageHours };
}
