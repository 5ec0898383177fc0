import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  Answers,
  AnswersPage,
  Confirmed,
  CurrentCaller,
  Idempotent,
  IdPipe,
  May,
  Ops,
  OversightOps,
  pageOf,
  positionOf,
  today,
  type Caller,
  type IdempotentRequest,
  type Page,
  type PlatformOp,
  type RegisterFacts,
} from '@sanad/platform';
import { LicenceBody, NewAssociationBody, OverseenQuery, SuspensionBody } from './associations.dto';
import { OverseenDetail, OverseenView, toDetail, toView } from './associations.views';
import { Bodies } from './bodies.service';
import { cursorColumn, getOverseen, listOverseen } from './overseen.list';
import { Supervision } from './supervision.service';

@ApiTags('associations')
@Controller('api/associations')
export class AssociationsHttp {
  constructor(
    private readonly ops: Ops,
    private readonly oversight: OversightOps,
    private readonly bodies: Bodies,
    private readonly supervision: Supervision,
  ) {}

  @Get()
  @May('associations.read')
  @AnswersPage(OverseenView)
  @ApiOperation({ summary: 'The associations that the body oversees, and what to look at first' })
  async list(@CurrentCaller() caller: Caller, @Query() query: OverseenQuery): Promise<Page<OverseenView>> {
    const after = positionOf(query, cursorColumn(query.sort), 'id');
    const body = await this.bodyOf(caller);
    return this.oversight.read(body, async (op) => {
      const found = await listOverseen(op, query, query.limit + 1, after);
      const day = today(op.now);
      return pageOf(
        found,
        query.limit,
        ({ key, id }) => [key, id],
        (one) => toView(one, day),
      );
    });
  }

  @Get(':id')
  @May('associations.read')
  @Answers(200, OverseenDetail)
  @ApiOperation({ summary: 'An association: register, policy, figures by kind of case' })
  async get(@CurrentCaller() caller: Caller, @Param('id', IdPipe) id: string): Promise<OverseenDetail> {
    return this.detail(caller, await this.bodyOf(caller), id);
  }

  @Post()
  @May('associations.onboard')
  @Answers(201, OverseenDetail)
  @ApiOperation({ summary: 'Onboard an association: its first administrator is invited' })
  async onboard(
    @CurrentCaller() caller: Caller,
    @Body() { slug, name, administrator, boardTerm = {}, ...facts }: NewAssociationBody,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<OverseenDetail> {
    const board = { boardTermFrom: boardTerm.from ?? null, boardTermTo: boardTerm.to ?? null };
    const association = { slug, name, administrator, facts: { ...facts, ...board } };
    const { body, id } = await this.ops.platform(
      caller.actor,
      async (op) => {
        const { id: body } = await this.bodies.of(op, caller.actor);
        return { body, id: await this.supervision.onboard(op, body, association) };
      },
      { idempotency },
    );
    return this.detail(caller, body, id);
  }

  @Post(':id/suspension')
  @May('associations.suspend')
  @Confirmed()
  @Answers(201, OverseenDetail)
  @ApiOperation({ summary: 'Suspend the intake of new cases; open ones go on' })
  suspend(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: SuspensionBody,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<OverseenDetail> {
    return this.change(caller, id, (op, body) => this.supervision.suspend(op, body, id, reason), key);
  }

  @Delete(':id/suspension')
  @May('associations.suspend')
  @Confirmed()
  @Answers(200, OverseenDetail)
  @ApiOperation({ summary: 'End the suspension by this body' })
  resume(@CurrentCaller() caller: Caller, @Param('id', IdPipe) id: string): Promise<OverseenDetail> {
    return this.change(caller, id, (op, body) => this.supervision.resume(op, body, id));
  }

  @Put(':id/licence')
  @May('associations.license')
  @Confirmed()
  @Answers(200, OverseenDetail)
  @ApiOperation({ summary: 'State what the licence says; what is left out is unknown' })
  license(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() licence: LicenceBody,
  ): Promise<OverseenDetail> {
    return this.change(caller, id, (op, body) => this.supervision.license(op, body, id, stated(licence)));
  }

  private bodyOf({ actor }: Caller): Promise<string> {
    return this.ops.platform(actor, async (op) => (await this.bodies.of(op, actor)).id);
  }

  private async change(
    caller: Caller,
    id: string,
    work: (op: PlatformOp, body: string) => Promise<void>,
    idempotency?: IdempotentRequest,
  ): Promise<OverseenDetail> {
    const { body } = await this.ops.platform(
      caller.actor,
      async (op) => {
        const { id: body } = await this.bodies.of(op, caller.actor);
        await work(op, body);
        return { body };
      },
      { idempotency },
    );
    return this.detail(caller, body, id);
  }

  /** Two doors: the register and the figures by the reading one, the body's own suspensions by the platform's. */
  private async detail({ actor }: Caller, body: string, id: string): Promise<OverseenDetail> {
    const [overseen, day] = await this.oversight.read(body, async (op) => [await getOverseen(op, id), today(op.now)]);
    const suspensions = await this.ops.platform(actor, (op) => this.supervision.suspensions(op, body, id));
    return toDetail(overseen, day, suspensions);
  }
}

/** The whole of what the licence says: what was left out is unknown from now on. */
function stated(licence: LicenceBody): Partial<RegisterFacts> {
  return {
    authority: licence.authority ?? null,
    licenceNumber: licence.licenceNumber ?? null,
    registrationNumber: licence.registrationNumber ?? null,
    unifiedNumber: licence.unifiedNumber ?? null,
    licenceIssuedOn: licence.licenceIssuedOn ?? null,
    licenceExpiresOn: licence.licenceExpiresOn ?? null,
  };
}
