import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CaseReading } from '@sanad/intake';
import {
  Answers,
  CurrentWho,
  Idempotent,
  IdPipe,
  May,
  Ops,
  type IdempotentRequest,
  type Op,
  type Who,
} from '@sanad/platform';
import { NEEDED } from './committee.actions';
import { AppointMember, EndTerm, FoundCommittee } from './committee.dto';
import {
  CommitteesView,
  CommitteeSummaryView,
  CommitteeView,
  MemberView,
  toCommitteeSummary,
  WaitingCasesView,
  type WaitingCaseView,
} from './committee.views';
import { CommitteeReading } from './committee.reading';
import { Committees } from './committees.service';
import { Sittings } from './sittings.service';

@ApiTags('committees')
@Controller('api/committees')
export class CommitteesHttp {
  constructor(
    private readonly ops: Ops,
    private readonly committees: Committees,
    private readonly reading: CommitteeReading,
    private readonly sittings: Sittings,
    private readonly cases: CaseReading,
  ) {}

  @Get()
  @May('committee.read')
  @Answers(200, CommitteesView)
  @ApiOperation({ summary: 'The committees of the association' })
  list(@CurrentWho() who: Who): Promise<CommitteesView> {
    return this.ops.run(who, (op) => this.reading.list(op));
  }

  /** Sets up a committee that the policy in force names. */
  @Post()
  @May(NEEDED.found)
  @Answers(201, CommitteeSummaryView)
  @ApiOperation({ summary: 'Set up a committee that the policy names' })
  found(
    @CurrentWho() who: Who,
    @Body() { rule, aliases }: FoundCommittee,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<CommitteeSummaryView> {
    const work = async (op: Op): Promise<CommitteeSummaryView> =>
      toCommitteeSummary(await this.committees.found(op, rule, aliases), []);
    return this.ops.run(who, work, { idempotency });
  }

  /** A committee with what the policy in force lets it do, and all terms of its members. */
  @Get(':id')
  @May('committee.read')
  @Answers(200, CommitteeView)
  @ApiOperation({ summary: 'A committee, what it may do, and its members' })
  get(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<CommitteeView> {
    return this.ops.run(who, (op) => this.reading.view(op, id));
  }

  @Post(':id/members')
  @May(NEEDED.appoint)
  @Answers(201, MemberView)
  @ApiOperation({ summary: 'Appoint a member for a time' })
  appoint(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() appointment: AppointMember,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<MemberView> {
    const work = async (op: Op): Promise<MemberView> =>
      this.reading.member(op, id, await this.committees.appoint(op, id, appointment));
    return this.ops.run(who, work, { idempotency });
  }

  /** Ends a term with a day that still counts. */
  @Post(':id/members/:member/departure')
  @May(NEEDED.endTerm)
  @Answers(201, MemberView)
  @ApiOperation({ summary: 'End a term' })
  endTerm(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Param('member', IdPipe) member: string,
    @Body() end: EndTerm,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<MemberView> {
    const work = async (op: Op): Promise<MemberView> =>
      this.reading.member(op, id, await this.committees.endTerm(op, id, member, end));
    return this.ops.run(who, work, { idempotency });
  }

  /** Cases that this committee is to study and that stand on no agenda yet, the one that waits longest first. */
  @Get(':id/waiting')
  @May('committee.read')
  @Answers(200, WaitingCasesView)
  @ApiOperation({ summary: 'Cases that wait for an agenda' })
  waiting(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<WaitingCasesView> {
    return this.ops.run(who, async (op) => {
      const files = await this.sittings.waiting(op, id);
      const summaries = await this.cases.summaries(op, files);
      const items = files.map(({ putToCommitteeAt, receivedAt }, nth): WaitingCaseView => {
        const { id: waiting, reference, subject, applicant, clock } = summaries[nth]!;
        const names = { subject, applicant: applicant.name };
        return { id: waiting, reference, putToCommitteeAt: putToCommitteeAt ?? receivedAt, ...names, clock };
      });
      return { items };
    });
  }
}
