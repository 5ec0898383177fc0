import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Refusal } from '@sanad/messages';
import {
  Answers,
  AnswersPage,
  AnswersText,
  Confirmed,
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
import { Policies } from './policies.service';
import { ASKED_FOR } from './policy.actions';
import { PolicyVersions } from './policy-versions.service';
import {
  ApprovalBody,
  documentIn,
  DraftBody,
  ForceBody,
  instantIn,
  NewOverlay,
  OverlayRemoval,
  TakingBack,
} from './policy.dto';
import { departmentsOf } from './departments';
import { getVersion, listVersions } from './policy.store';
import type { PolicyVersion } from './policy.version';
import {
  DepartmentsView,
  FindingsView,
  PolicyVersionDetail,
  PolicyVersionView,
  toDetail,
  toFindings,
  toView,
} from './policy.views';
import { renderText } from './render';
import { Decision, type Overlay } from './schema/decisions';

@ApiTags('policy')
@Controller('api/policy')
export class PolicyHttp {
  constructor(
    private readonly ops: Ops,
    private readonly policies: Policies,
    private readonly versions: PolicyVersions,
  ) {}

  @Get('in-force')
  @May('policy.read')
  @Answers(200, PolicyVersionDetail)
  @ApiOperation({ summary: 'The policy in force now' })
  inForce(@CurrentWho() who: Who, @CurrentPermits() permits: Permits): Promise<PolicyVersionDetail> {
    return this.ops.run(who, async (op) => {
      const { versionId } = await this.policies.inForce(op);
      return toDetail(await getVersion(op, versionId), op.now, permits);
    });
  }

  @Get('versions')
  @May('policy.read')
  @AnswersPage(PolicyVersionView)
  @ApiOperation({ summary: 'Every version, the newest first' })
  list(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Query() query: PageQuery,
  ): Promise<Page<PolicyVersionView>> {
    return this.ops.run(who, async (op) => {
      const found = await listVersions(op, query.limit, numberIn(query));
      return pageOf(
        found,
        query.limit,
        ({ number }) => [String(number)],
        (version) => toView(version, op.now, permits),
      );
    });
  }

  /** Offered where a department is typed: lists for signing go by its name, and one department under two names is two. */
  @Get('departments')
  @May('policy.read')
  @Answers(200, DepartmentsView)
  @ApiOperation({ summary: 'Departments that the policy in force names; before there is one, the newest version' })
  departments(@CurrentWho() who: Who): Promise<DepartmentsView> {
    return this.ops.run(who, async (op) => {
      const found = (await this.policies.findInForce(op)) ?? (await listVersions(op, 0))[0];
      return { items: found ? departmentsOf(found.document) : [] };
    });
  }

  @Get('versions/:id')
  @May('policy.read')
  @Answers(200, PolicyVersionDetail)
  @ApiOperation({ summary: 'A version: text, modules, findings with their answers, overlays with their label' })
  get(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
  ): Promise<PolicyVersionDetail> {
    return this.ops.run(who, async (op) => toDetail(await getVersion(op, id), op.now, permits));
  }

  @Get('versions/:id/findings')
  @May('policy.read')
  @Answers(200, FindingsView)
  @ApiOperation({ summary: 'What the linter finds in a version, and what was answered' })
  findings(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<FindingsView> {
    return this.ops.run(who, async (op) => toFindings(await getVersion(op, id)));
  }

  @Get('versions/:id/text')
  @May('policy.read')
  @AnswersText()
  @ApiOperation({ summary: 'The text as its source has it, without answers and overlays' })
  text(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<string> {
    return this.ops.run(who, async (op) => renderText((await getVersion(op, id)).document));
  }

  @Post('versions')
  @May('policy.write')
  @Answers(201, PolicyVersionView)
  @ApiOperation({ summary: 'Create a draft from YAML, JSON, or another version' })
  draft(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Body() body: DraftBody,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<PolicyVersionView> {
    const content = { document: documentIn(body), basedOn: body.basedOn };
    return this.change(who, permits, (op) => this.versions.draft(op, content), key);
  }

  @Post('versions/:id/decisions')
  @May(ASKED_FOR.answer)
  @Answers(201, PolicyVersionView)
  @ApiOperation({ summary: 'Answer a finding' })
  answer(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
    @Body() decision: Decision,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<PolicyVersionView> {
    return this.change(who, permits, (op) => this.versions.answer(op, id, decision), key);
  }

  @Post('versions/:id/overlays')
  @May(ASKED_FOR.addOverlay)
  @Answers(201, PolicyVersionView)
  @ApiOperation({ summary: 'Add something beside the text: an internal target, a ladder of reminders, a quorum' })
  addOverlay(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
    @Body() { contentHash, ...overlay }: NewOverlay,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<PolicyVersionView> {
    const added = { ...overlay, ...addedBy(who) };
    return this.change(who, permits, (op) => this.versions.addOverlay(op, id, added, contentHash), key);
  }

  @Post('versions/:id/overlays/:overlay/removal')
  @May(ASKED_FOR.removeOverlay)
  @Answers(201, PolicyVersionView)
  @ApiOperation({ summary: 'Take away what was added, and say why' })
  removeOverlay(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
    @Param('overlay') overlay: string,
    @Body() { contentHash, reason }: OverlayRemoval,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<PolicyVersionView> {
    const removal = { overlay, reason };
    return this.change(who, permits, (op) => this.versions.removeOverlay(op, id, removal, contentHash), key);
  }

  @Post('versions/:id/approval')
  @May(ASKED_FOR.approve)
  @Answers(201, PolicyVersionView)
  @ApiOperation({ summary: "Record the board's approval with what its minutes say; closes the text" })
  approve(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
    @Body() { contentHash, ...minutes }: ApprovalBody,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<PolicyVersionView> {
    return this.change(who, permits, (op) => this.versions.approve(op, id, minutes, contentHash), key);
  }

  @Post('versions/:id/force')
  @May(ASKED_FOR.putInForce)
  @Confirmed()
  @Answers(201, PolicyVersionView)
  @ApiOperation({ summary: 'Put an approved version in force, now or later; names the version it replaces' })
  putInForce(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
    @Body() { contentHash, startsAt, ...named }: ForceBody,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<PolicyVersionView> {
    const start = { startsAt: startsAt === undefined ? undefined : instantIn(startsAt), ...named };
    return this.change(who, permits, (op) => this.versions.putInForce(op, id, start, contentHash), key);
  }

  @Post('versions/:id/approval/withdrawal')
  @May(ASKED_FOR.takeBackApproval)
  @Answers(201, PolicyVersionView)
  @ApiOperation({ summary: 'Take back what was recorded of an approval by mistake; the text is a draft again' })
  takeBackApproval(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
    @Body() { contentHash, reason }: TakingBack,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<PolicyVersionView> {
    return this.change(who, permits, (op) => this.versions.takeBackApproval(op, id, reason, contentHash), key);
  }

  @Post('versions/:id/force/withdrawal')
  @May(ASKED_FOR.takeBackStart)
  @Confirmed()
  @Answers(201, PolicyVersionView)
  @ApiOperation({ summary: 'Take back a start that still lies ahead; the version in force then stays' })
  takeBackStart(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
    @Body() { contentHash, reason }: TakingBack,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<PolicyVersionView> {
    return this.change(who, permits, (op) => this.versions.takeBackStart(op, id, reason, contentHash), key);
  }

  private change(
    who: Who,
    permits: Permits,
    work: (op: Op) => Promise<PolicyVersion>,
    idempotency?: IdempotentRequest,
  ): Promise<PolicyVersionView> {
    return this.ops.run(who, async (op) => toView(await work(op), op.now, permits), { idempotency });
  }
}

/** The number below which a page of versions goes on. @throws Refusal `request.cursor_invalid` */
function numberIn(query: PageQuery): number | undefined {
  const [position] = positionOf(query, 'text') ?? [];
  if (position === undefined) return undefined;
  if (!/^\d{1,9}$/.test(position)) throw new Refusal('request.cursor_invalid');
  return Number(position);
}

/** The label of an addition names whoever is signed in: what somebody adds for the association is not put into another's mouth. */
function addedBy({ actor }: Who): Pick<Overlay, 'addedBy' | 'name'> {
  return { addedBy: 'association', name: 'name' in actor ? actor.name : actor.id };
}
