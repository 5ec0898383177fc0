import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DeadlinesView } from '@sanad/deadlines';
import {
  Answers,
  AnswersPage,
  CurrentWho,
  IdPipe,
  May,
  Ops,
  pageOf,
  PageQuery,
  positionOf,
  type Page,
  type Who,
} from '@sanad/platform';
import { noticeView } from './case.words';
import { CaseHistory } from './history.service';
import { AuditLineView, NoticesView, TimelineView } from './history.views';
import { CaseNotices } from './notices.service';
import { CaseReading } from './reading.service';

/** What has become of a case, and why. */
@ApiTags('cases')
@Controller('api/cases/:id')
export class HistoryHttp {
  constructor(
    private readonly ops: Ops,
    private readonly history: CaseHistory,
    private readonly reading: CaseReading,
    private readonly notices: CaseNotices,
  ) {}

  /** The clocks of a case, explained day by day; where there is none, by which clause or silence of its version. */
  @Get('deadlines')
  @May('intake.read')
  @Answers(200, DeadlinesView)
  @ApiOperation({ summary: 'Why the dates of a case stand where they stand, or why it has none' })
  deadlinesOf(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<DeadlinesView> {
    return this.ops.run(who, (op) => this.history.deadlinesOf(op, id));
  }

  /** What happened, in both calendars. */
  @Get('timeline')
  @May('intake.read')
  @Answers(200, TimelineView)
  @ApiOperation({ summary: 'What happened, in both calendars' })
  timeline(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<TimelineView> {
    return this.ops.run(who, async (op) => ({ items: await this.history.timeline(op, id) }));
  }

  /** What the applicant was told, with what it rests on. */
  @Get('notices')
  @May('intake.read')
  @Answers(200, NoticesView)
  @ApiOperation({ summary: 'What the applicant was told' })
  noticesOf(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<NoticesView> {
    return this.ops.run(who, async (op) => {
      const policy = await this.reading.policyOf(op, id);
      return { items: (await this.notices.of(op, id)).map((one) => noticeView(one, policy)) };
    });
  }

  /** Every act on the case and every reading of its documents, newest first. */
  @Get('audit')
  @May('intake.readAudit')
  @AnswersPage(AuditLineView)
  @ApiOperation({ summary: 'The audit of a case, the newest first' })
  audit(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<AuditLineView>> {
    const before = positionOf(query, 'id')?.[0];
    return this.ops.run(who, async (op) => {
      const found = await this.history.audit(op, id, query.limit, before);
      return pageOf(
        found,
        query.limit,
        (line) => [line.id],
        (line): AuditLineView => line,
      );
    });
  }
}
