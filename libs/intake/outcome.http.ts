import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  Answers,
  Confirmed,
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
import { CaseView } from './case.views';
import { Deliveries } from './deliveries.service';
import { Endings } from './endings.service';
import {
  AgreeReplyChannel,
  AttestReply,
  OnVersion,
  PromiseDelivery,
  ReasonedAction,
  RecordBounce,
  RecordDelivery,
} from './intake.dto';
import { CaseReading } from './reading.service';
import { Replies } from './replies.service';
import { ReplyChannel } from './reply-channel.service';

/** From the decision to the end. */
@ApiTags('cases')
@Controller('api/cases/:id')
export class OutcomeHttp {
  constructor(
    private readonly ops: Ops,
    private readonly reading: CaseReading,
    private readonly replies: Replies,
    private readonly deliveries: Deliveries,
    private readonly endings: Endings,
    private readonly replyChannel: ReplyChannel,
  ) {}

  /** Lets the notice of a hardship case out before the floor. */
  @Post('floor-override')
  @May('intake.overrideFloor')
  @Decisive()
  @Confirmed()
  @Answers(201, CaseView)
  @ApiOperation({ summary: 'Let the notice of a hardship case out before the floor' })
  override(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, why }: ReasonedAction,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CaseView> {
    return this.act(who, id, (op) => this.replies.overrideFloor(op, { id, version }, why), key);
  }

  /** Sends the notice of the decision; refused before a floor is over. */
  @Post('decision-notice')
  @May('intake.handle')
  @Answers(201, CaseView)
  @ApiOperation({ summary: 'Send the notice of the decision' })
  notify(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version }: OnVersion,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CaseView> {
    return this.act(who, id, (op) => this.replies.notify(op, { id, version }), key);
  }

  /** The message came back; the person has to be told again. */
  @Post('bounce')
  @May('intake.handle')
  @Answers(201, CaseView)
  @ApiOperation({ summary: 'The notice came back' })
  bounce(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, at }: RecordBounce,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CaseView> {
    return this.act(who, id, (op) => this.replies.recordBounce(op, { id, version }, at), key);
  }

  /** Agrees anew on the means of the reply, as after a bounce. */
  @Post('reply-channel')
  @May('intake.handle')
  @Answers(201, CaseView)
  @ApiOperation({ summary: 'Agree on the means of the reply' })
  agree(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, replyChannel }: AgreeReplyChannel,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CaseView> {
    return this.act(who, id, (op) => this.replyChannel.agree(op, { id, version }, replyChannel), key);
  }

  /** Attests that the reply reached the person. */
  @Post('reply')
  @May('intake.handle')
  @Answers(201, CaseView)
  @ApiOperation({ summary: 'Attest that the reply reached the person' })
  reply(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, ...evidence }: AttestReply,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CaseView> {
    return this.act(who, id, (op) => this.replies.attest(op, { id, version }, evidence), key);
  }

  /** Enters the request in the register, which gives it its file number. */
  @Post('registration')
  @May('intake.handle')
  @Decisive()
  @Answers(201, CaseView)
  @ApiOperation({ summary: 'Enter the case in the register' })
  register(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version }: OnVersion,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CaseView> {
    return this.act(who, id, (op) => this.deliveries.register(op, { id, version }), key);
  }

  @Post('entitlements')
  @May('intake.handle')
  @Decisive()
  @Answers(201, CaseView)
  @ApiOperation({ summary: 'Promise a service, with its due date' })
  promise(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, ...promised }: PromiseDelivery,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CaseView> {
    return this.act(who, id, (op) => this.deliveries.promise(op, { id, version }, promised), key);
  }

  @Post('entitlements/:entitlement/delivery')
  @May('intake.handle')
  @Decisive()
  @Answers(201, CaseView)
  @ApiOperation({ summary: 'Record a delivery, whole or in part' })
  deliver(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Param('entitlement', IdPipe) entitlement: string,
    @Body() { version, ...delivered }: RecordDelivery,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CaseView> {
    return this.act(who, id, (op) => this.deliveries.deliver(op, { id, version }, entitlement, delivered), key);
  }

  @Post('entitlements/:entitlement/cancellation')
  @May('intake.handle')
  @Decisive()
  @Answers(201, CaseView)
  @ApiOperation({ summary: 'Cancel what was promised' })
  cancel(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Param('entitlement', IdPipe) entitlement: string,
    @Body() { version, why }: ReasonedAction,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CaseView> {
    return this.act(who, id, (op) => this.deliveries.cancel(op, { id, version }, entitlement, why), key);
  }

  /** Ends a case; refused while something is still owed. */
  @Post('closure')
  @May('intake.handle')
  @Decisive()
  @Answers(201, CaseView)
  @ApiOperation({ summary: 'Close the case' })
  close(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version }: OnVersion,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CaseView> {
    return this.act(who, id, (op) => this.endings.close(op, { id, version }), key);
  }

  /** The applicant takes the case back. */
  @Post('withdrawal')
  @May('intake.handle')
  @Answers(201, CaseView)
  @ApiOperation({ summary: 'The applicant withdraws' })
  withdraw(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version }: OnVersion,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CaseView> {
    return this.act(who, id, (op) => this.endings.withdraw(op, { id, version }), key);
  }

  private act(
    who: Who,
    id: string,
    work: (op: Op) => Promise<unknown>,
    idempotency?: IdempotentRequest,
  ): Promise<CaseView> {
    const acted = async (op: Op): Promise<CaseView> => {
      await work(op);
      return this.reading.view(op, id);
    };
    return this.ops.run(who, acted, { idempotency });
  }
}
