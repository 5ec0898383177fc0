import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { channelNames, complaintViewNames, noticeText } from '@sanad/messages';
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
  type Page,
  type Who,
} from '@sanad/platform';
import { Policies } from '@sanad/policy';
import { ComplaintQuery, ComplaintViewsQuery, LodgeComplaint } from './complaints.dto';
import { ComplaintLists } from './complaints.lists';
import { ComplaintReading } from './complaints.reading';
import {
  ComplaintCandidatesView,
  ComplaintClocksView,
  ComplaintReceivedView,
  ComplaintSummaryView,
  ComplaintTimelineView,
  ComplaintView,
  ComplaintViewsView,
} from './complaints.views';
import { ComplaintOverviewView, ComplaintRulesView } from './complaints.rules.views';
import { channelOf, coded, rulesOf, stateOf } from './complaints.words';
import { ComplaintRoutes } from './routes.service';
import type { Complaint, ComplaintDossier } from './complaint';
import { Lodging, receiptOf } from './lodging.service';
import { overviewOf } from './overview';

/** Complaints, disputes, technical support and reports of violations: in, and looked at. */
@ApiTags('complaints')
@Controller('api/complaints')
export class ComplaintsHttp {
  constructor(
    private readonly ops: Ops,
    private readonly policies: Policies,
    private readonly lodging: Lodging,
    private readonly lists: ComplaintLists,
    private readonly reading: ComplaintReading,
    private readonly routes: ComplaintRoutes,
  ) {}

  /** Taken by any channel. What the policy sends elsewhere is kept, and the answer says where. */
  @Post()
  @May('complaints.lodge')
  @Answers(201, ComplaintReceivedView)
  @ApiOperation({ summary: 'Take in a complaint, a dispute, technical support or a report of a violation' })
  lodge(
    @CurrentWho() who: Who,
    @Body() body: LodgeComplaint,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<ComplaintReceivedView> {
    return this.ops.run(who, async (op) => toReceived(await this.lodging.lodge(op, body)), { idempotency });
  }

  @Get()
  @May('complaints.read')
  @AnswersPage(ComplaintSummaryView)
  @ApiOperation({ summary: 'Complaints that whoever asks may see, the newest first' })
  list(@CurrentWho() who: Who, @Query() query: ComplaintQuery): Promise<Page<ComplaintSummaryView>> {
    const before = positionOf(query, 'id')?.[0];
    return this.ops.run(who, async (op) => {
      const found = await this.lists.page(op, query.limit + 1, query, before);
      const page = pageOf(
        found,
        query.limit,
        ({ id }) => [id],
        (complaint): Complaint => complaint,
      );
      return { items: await this.reading.summaries(op, page.items), next: page.next };
    });
  }

  /** The views of the list with how many each holds for whoever asks. */
  @Get('views')
  @May('complaints.read')
  @Answers(200, ComplaintViewsView)
  @ApiOperation({ summary: 'Views of the list of complaints, or of that of reports, each with its count' })
  views(@CurrentWho() who: Who, @Query() { reports }: ComplaintViewsQuery): Promise<ComplaintViewsView> {
    return this.ops.run(who, async (op) => {
      const counted = await this.lists.counts(op, reports === 'yes');
      return { items: counted.map(({ code, count }) => ({ ...coded(code, complaintViewNames), count })) };
    });
  }

  @Get('rules')
  @May('policy.read')
  @Answers(200, ComplaintRulesView)
  @ApiOperation({ summary: 'What the policy in force says of complaints, what was added to it, and what is off' })
  rules(@CurrentWho() who: Who): Promise<ComplaintRulesView> {
    return this.ops.run(who, async (op) => rulesOf((await this.policies.inForce(op)).effective));
  }

  @Get('overview')
  @May('complaints.oversee')
  @Answers(200, ComplaintOverviewView)
  @ApiOperation({ summary: 'Ageing and themes of complaints and enquiries, for management' })
  overview(@CurrentWho() who: Who): Promise<ComplaintOverviewView> {
    return this.ops.run(who, overviewOf);
  }

  /** Every reading of a sensitive one is audited. */
  @Get(':id')
  @May('complaints.read')
  @Answers(200, ComplaintView)
  @ApiOperation({ summary: 'A complaint, and what can be done with it' })
  get(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<ComplaintView> {
    return this.ops.run(who, (op) => this.reading.view(op, id));
  }

  @Get(':id/deadlines')
  @May('complaints.read')
  @Answers(200, ComplaintClocksView)
  @ApiOperation({ summary: 'The clocks of a complaint and of the step it stands on, day by day' })
  deadlinesOf(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<ComplaintClocksView> {
    return this.ops.run(who, (op) => this.reading.clocks(op, id));
  }

  /** Neither whoever it is about nor anybody who answers to them is among these. */
  @Get(':id/candidates')
  @May('complaints.triage')
  @Answers(200, ComplaintCandidatesView)
  @ApiOperation({ summary: 'Who may look at a complaint, and be named to see it' })
  candidates(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<ComplaintCandidatesView> {
    return this.ops.run(who, async (op) => {
      const found = await this.routes.candidates(op, await this.reading.dossier(op, id));
      return { ...found };
    });
  }

  @Get(':id/timeline')
  @May('complaints.read')
  @Answers(200, ComplaintTimelineView)
  @ApiOperation({ summary: 'What happened to a complaint, oldest first' })
  timeline(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<ComplaintTimelineView> {
    return this.ops.run(who, (op) => this.reading.timeline(op, id));
  }
}

function toReceived(dossier: ComplaintDossier): ComplaintReceivedView {
  const { complaint, policy } = dossier;
  const { id, reference, channelListed, referredTo, version } = complaint;
  const { template, params } = receiptOf(dossier);
  const listed = policy.effective.complaints.channels;
  return {
    ...{ id, reference, referredTo, version, state: stateOf(complaint), channel: channelOf(complaint) },
    redirect: channelListed ? [] : listed.map((kind) => coded(kind, channelNames)),
    receipt: noticeText(template, { ...params, reference }),
  };
}
