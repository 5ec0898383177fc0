import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DeadlinesView } from '@sanad/deadlines';
import type { AccountId } from '@sanad/kernel';
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
import { Assignments } from './assignments.service';
import type { CaseFile, Dossier } from './case-file';
import { isOrderedByInstant, listCases, type CaseFilter, type Listed } from './cases.lists';
import { CaseSearch } from './cases.search';
import { CaseView, CaseSummaryView, ReceivedView } from './case.views';
import { channelOf, itemViews, noticeView, pinnedOf, receiptText, redirectOf, stateOf } from './case.words';
import { Corrections } from './corrections.service';
import { NoticesView, TimelineView } from './history.views';
import { AssignCase, CaseQuery, CorrectCase, ReceiveCase } from './intake.dto';
import { CaseNotices } from './notices.service';
import { CaseReading } from './reading.service';
import { Receiving } from './receiving.service';
import { parseReference } from './reference';

@ApiTags('cases')
@Controller('api/cases')
export class CasesHttp {
  constructor(
    private readonly ops: Ops,
    private readonly receiving: Receiving,
    private readonly reading: CaseReading,
    private readonly corrections: Corrections,
    private readonly assignments: Assignments,
    private readonly notices: CaseNotices,
    private readonly search: CaseSearch,
  ) {}

  /** Takes in whatever is brought, on whatever channel, under the policy in force. */
  @Post()
  @May('intake.receive')
  @Answers(201, ReceivedView)
  @ApiOperation({ summary: 'Take in a request, an enquiry or a suggestion' })
  receive(
    @CurrentWho() who: Who,
    @Body() { assignee, delegate, ...facts }: ReceiveCase,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<ReceivedView> {
    const accounts = {
      ...(assignee !== undefined && { assignee: assignee as AccountId }),
      ...(delegate && { delegate: { ...delegate, account: delegate.account as AccountId } }),
    };
    const work = async (op: Op): Promise<ReceivedView> =>
      toReceived(await this.receiving.receive(op, { ...facts, ...accounts }));
    return this.ops.run(who, work, { idempotency });
  }

  /** In the order of the view; newest first where none is asked for. */
  @Get()
  @May('intake.read')
  @AnswersPage(CaseSummaryView)
  @ApiOperation({ summary: 'Cases, the newest first' })
  list(@CurrentWho() who: Who, @Query() query: CaseQuery): Promise<Page<CaseSummaryView>> {
    return this.ops.run(who, async (op) => {
      const order = isOrderedByInstant(query.view) ? (['instant', 'id'] as const) : (['id'] as const);
      const after = positionOf(query, ...order);
      const filter = { ...filterOf(who, query), ...(await this.search.filterOf(op, query.q)) };
      const found = await listCases(op, filter, query.limit, after);
      const page = pageOf(found, query.limit, placeOf, (file): CaseFile => file);
      return { items: await this.reading.summaries(op, page.items), next: page.next };
    });
  }

  @Get(':id')
  @May('intake.read')
  @Answers(200, CaseView)
  @ApiOperation({ summary: 'A case: where it stands, what is open and why not' })
  get(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<CaseView> {
    return this.ops.run(who, (op) => this.reading.view(op, id));
  }

  /** The clocks of a case, explained day by day; where there is none, by which clause or silence of its version. */
  @Get(':id/deadlines')
  @May('intake.read')
  @Answers(200, DeadlinesView)
  @ApiOperation({ summary: 'Why the dates of a case stand where they stand, or why it has none' })
  deadlinesOf(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<DeadlinesView> {
    return this.ops.run(who, (op) => this.reading.deadlinesOf(op, id));
  }

  /** What happened, in both calendars. */
  @Get(':id/timeline')
  @May('intake.read')
  @Answers(200, TimelineView)
  @ApiOperation({ summary: 'What happened, in both calendars' })
  timeline(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<TimelineView> {
    return this.ops.run(who, async (op) => ({ items: await this.reading.timeline(op, id) }));
  }

  /** What the applicant was told, with what it rests on. */
  @Get(':id/notices')
  @May('intake.read')
  @Answers(200, NoticesView)
  @ApiOperation({ summary: 'What the applicant was told' })
  noticesOf(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<NoticesView> {
    return this.ops.run(who, async (op) => {
      const policy = await this.reading.policyOf(op, id);
      return { items: (await this.notices.of(op, id)).map((one) => noticeView(one, policy)) };
    });
  }

  /** Changes what was declared; the signature that covered it is void. */
  @Patch(':id')
  @May('intake.handle')
  @Answers(200, CaseView)
  @ApiOperation({ summary: 'Correct the data; a signature over them is voided' })
  correct(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, ...correction }: CorrectCase,
  ): Promise<CaseView> {
    return this.ops.run(who, async (op) => {
      await this.corrections.correct(op, { id, version }, correction);
      return this.reading.view(op, id);
    });
  }

  /** Gives a case to somebody, or takes it over. */
  @Post(':id/assignment')
  @May('intake.assign')
  @Answers(201, CaseView)
  @ApiOperation({ summary: 'Assign a case, or take it over' })
  assign(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, assignee = who.actor.id }: AssignCase,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<CaseView> {
    const work = async (op: Op): Promise<CaseView> => {
      await this.assignments.assign(op, { id, version }, assignee as AccountId);
      return this.reading.view(op, id);
    };
    return this.ops.run(who, work, { idempotency });
  }
}

const placeOf = ({ id, orderedBy }: Listed): string[] => (orderedBy ? [orderedBy.toISOString(), id] : [id]);

function toReceived(dossier: Dossier): ReceivedView {
  const { file, policy } = dossier;
  const { id, reference, version } = file;
  return {
    ...{ id, reference, version, state: stateOf(file), channel: channelOf(file), items: itemViews(dossier) },
    ...{ redirect: redirectOf(file, policy), policy: pinnedOf(policy), receipt: receiptText(dossier) },
  };
}

function filterOf(
  { actor }: Who,
  { assignee, listed, awaitsRuling, reference, q: _q, ...query }: CaseQuery,
): CaseFilter {
  return {
    ...query,
    ...(assignee !== undefined && { assignee: assignee === 'me' ? actor.id : assignee }),
    ...(listed && { channelListed: listed === 'yes' }),
    ...(awaitsRuling && { awaitsRuling: awaitsRuling === 'yes' }),
    // A reference whose check does not fit is nobody's.
    ...(reference !== undefined && { reference: parseReference(reference) ?? '' }),
  };
}
