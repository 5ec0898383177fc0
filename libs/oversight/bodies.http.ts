import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
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
  pageOf,
  PageQuery,
  positionOf,
  type Caller,
  type IdempotentRequest,
  type Page,
} from '@sanad/platform';
import { AdministratorBody, ArrangementBody, NewBodyBody, OthersQuery } from './associations.dto';
import { BodyView, InvitedView, OtherAssociationView, SupervisorView, SupervisionView } from './associations.views';
import { Bodies } from './bodies.service';
import { Seats } from './seats.service';
import { Supervision } from './supervision.service';

/** The platform's operator says which bodies there are, who serves them, and whom they oversee. */
@ApiTags('supervising bodies')
@Controller('api/supervising-bodies')
export class BodiesHttp {
  constructor(
    private readonly ops: Ops,
    private readonly bodies: Bodies,
    private readonly seats: Seats,
    private readonly supervision: Supervision,
  ) {}

  @Get()
  @May('supervision.arrange')
  @AnswersPage(BodyView)
  @ApiOperation({ summary: 'The supervising bodies' })
  list(@CurrentCaller() { actor }: Caller, @Query() query: PageQuery): Promise<Page<BodyView>> {
    const after = positionOf(query, 'id');
    return this.ops.platform(actor, async (op) => {
      const found = await this.bodies.list(op, query.limit + 1, after);
      return pageOf(
        found,
        query.limit,
        ({ id }) => [id],
        (body) => body,
      );
    });
  }

  @Post()
  @May('supervision.arrange')
  @Answers(201, BodyView)
  @ApiOperation({ summary: 'Open a supervising body' })
  open(
    @CurrentCaller() { actor }: Caller,
    @Body() body: NewBodyBody,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<BodyView> {
    return this.ops.platform(actor, async (op) => this.bodies.get(op, await this.bodies.open(op, body)), {
      idempotency,
    });
  }

  @Get(':id')
  @May('supervision.arrange')
  @Answers(200, BodyView)
  @ApiOperation({ summary: 'A supervising body' })
  get(@CurrentCaller() { actor }: Caller, @Param('id', IdPipe) id: string): Promise<BodyView> {
    return this.ops.platform(actor, (op) => this.bodies.get(op, id));
  }

  @Post(':id/supervisors')
  @May('supervision.arrange')
  @Confirmed()
  @Answers(201, InvitedView)
  @ApiOperation({ summary: 'Invite a supervisor of the body' })
  invite(
    @CurrentCaller() { actor }: Caller,
    @Param('id', IdPipe) id: string,
    @Body() supervisor: AdministratorBody,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<InvitedView> {
    return this.ops.platform(actor, (op) => this.supervision.inviteSupervisor(op, id, supervisor), { idempotency });
  }

  @Get(':id/supervisors')
  @May('supervision.arrange')
  @AnswersPage(SupervisorView)
  @ApiOperation({ summary: 'Who serves the body, has served it, or is invited to; the latest first' })
  supervisors(
    @CurrentCaller() { actor }: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<SupervisorView>> {
    const after = positionOf(query, 'id');
    return this.ops.platform(actor, async (op) => {
      const found = await this.seats.list(op, id, query.limit + 1, after);
      return pageOf(
        found,
        query.limit,
        (seat) => [seat.id],
        (seat) => seat,
      );
    });
  }

  @Delete(':id/supervisors/:seat')
  @May('supervision.arrange')
  @Confirmed()
  @Answers(204)
  @ApiOperation({ summary: 'End a seat: its holder is signed out; an invitation that waits is withdrawn' })
  unseat(
    @CurrentCaller() { actor }: Caller,
    @Param('id', IdPipe) id: string,
    @Param('seat', IdPipe) seat: string,
  ): Promise<void> {
    return this.ops.platform(actor, (op) => this.seats.end(op, id, seat));
  }

  @Get(':id/others')
  @May('supervision.arrange')
  @AnswersPage(OtherAssociationView)
  @ApiOperation({ summary: 'The associations that the body does not oversee now, by name' })
  others(
    @CurrentCaller() { actor }: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: OthersQuery,
  ): Promise<Page<OtherAssociationView>> {
    const after = positionOf(query, 'text', 'id');
    return this.ops.platform(actor, async (op) => {
      const found = await this.bodies.others(op, id, query.q, query.limit + 1, after);
      return pageOf(
        found,
        query.limit,
        (one) => [one.name, one.id],
        (one) => one,
      );
    });
  }

  @Get(':id/supervisions')
  @May('supervision.arrange')
  @AnswersPage(SupervisionView)
  @ApiOperation({ summary: 'Which associations the body oversees, or has overseen; the latest first' })
  supervisions(
    @CurrentCaller() { actor }: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<SupervisionView>> {
    const after = positionOf(query, 'id');
    return this.ops.platform(actor, async (op) => {
      const found = await this.bodies.supervised(op, id, query.limit + 1, after);
      return pageOf(
        found,
        query.limit,
        (one) => [one.id],
        (one) => one,
      );
    });
  }

  @Post(':id/supervisions')
  @May('supervision.arrange')
  @Confirmed()
  @Answers(201, SupervisionView)
  @ApiOperation({ summary: 'Let the body oversee an association from now on; several bodies may' })
  arrange(
    @CurrentCaller() { actor }: Caller,
    @Param('id', IdPipe) id: string,
    @Body() { association }: ArrangementBody,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<SupervisionView> {
    return this.ops.platform(actor, (op) => this.bodies.arrange(op, id, association), { idempotency });
  }

  @Delete(':id/supervisions/:supervision')
  @May('supervision.arrange')
  @Confirmed()
  @Answers(204)
  @ApiOperation({ summary: 'End a supervision: from now on the body sees nothing of the association' })
  end(
    @CurrentCaller() { actor }: Caller,
    @Param('id', IdPipe) id: string,
    @Param('supervision', IdPipe) supervision: string,
  ): Promise<void> {
    return this.ops.platform(actor, (op) => this.bodies.end(op, id, supervision));
  }
}
