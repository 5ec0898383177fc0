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
import { COMPLAINT_ROLE_ACTION as NEEDED } from './complaints.actions';
import {
  AnswerOffer,
  AssessComplaint,
  EscalateComplaint,
  IdentifyComplaint,
  MakeOffer,
  OnComplaint,
  ReopenComplaint,
  ResolveComplaint,
  RespondToOutcome,
  RouteComplaint,
  SettlementWords,
  TellOutcome,
} from './complaints.dto';
import { ComplaintReading } from './complaints.reading';
import { ComplaintIdentifiedView, ComplaintView } from './complaints.views';
import { ComplaintHandling } from './handling.service';
import { Identifying } from './identifying.service';

/** What is done with a complaint, from its acknowledgement to its end. */
@ApiTags('complaints')
@Controller('api/complaints/:id')
export class ComplaintHandlingHttp {
  constructor(
    private readonly ops: Ops,
    private readonly handling: ComplaintHandling,
    private readonly reading: ComplaintReading,
    private readonly identifying: Identifying,
  ) {}

  @Post('acknowledgement')
  @May(NEEDED.acknowledge)
  @Answers(201, ComplaintView)
  @ApiOperation({ summary: 'Attest that the receipt reached whoever complained' })
  acknowledge(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version }: OnComplaint,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<ComplaintView> {
    return this.act(who, id, (op) => this.handling.acknowledge(op, { id, version }), key);
  }

  @Post('assessment')
  @May(NEEDED.assess)
  @Answers(201, ComplaintView)
  @ApiOperation({ summary: 'Assess severity, theme, and whether few may see it' })
  assess(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, ...assessment }: AssessComplaint,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<ComplaintView> {
    return this.act(who, id, (op) => this.handling.assess(op, { id, version }, assessment), key);
  }

  /** Or corrects it. From then on it is kept from them and from whoever answers to them; that may be whoever says it. */
  @Post('identification')
  @May(NEEDED.identify)
  @Answers(201, ComplaintIdentifiedView)
  @ApiOperation({ summary: 'Say whom it is about, or that it is nobody of the staff' })
  identify(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, ...wanted }: IdentifyComplaint,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<ComplaintIdentifiedView> {
    const work = async (op: Op): Promise<ComplaintIdentifiedView> => {
      await this.identifying.identify(op, { id, version }, wanted);
      return { complaint: await this.reading.viewIfSeen(op, id) };
    };
    return this.ops.run(who, work, { idempotency });
  }

  /** Never to the person complained of, nor to anybody who answers to them. */
  @Post('routing')
  @May(NEEDED.route)
  @Answers(201, ComplaintView)
  @ApiOperation({ summary: 'Put it to those who look at it' })
  route(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, ...wanted }: RouteComplaint,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<ComplaintView> {
    return this.act(who, id, (op) => this.handling.route(op, { id, version }, wanted), key);
  }

  @Post('settlement-attempts')
  @May(NEEDED.attemptSettlement)
  @Answers(201, ComplaintView)
  @ApiOperation({ summary: 'Record an attempt at an amicable settlement' })
  attempt(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, words }: SettlementWords,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<ComplaintView> {
    return this.act(who, id, (op) => this.handling.settle(op, { id, version }, 'attempt', 'association', words), key);
  }

  @Post('offers')
  @May(NEEDED.makeOffer)
  @Answers(201, ComplaintView)
  @ApiOperation({ summary: 'Record an offer of either party' })
  offer(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, party, words }: MakeOffer,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<ComplaintView> {
    return this.act(who, id, (op) => this.handling.settle(op, { id, version }, 'offer', party, words), key);
  }

  /** Declining changes nothing but that another offer may be made. */
  @Post('offer-answers')
  @May(NEEDED.answerOffer)
  @Answers(201, ComplaintView)
  @ApiOperation({ summary: 'Record the consent to an offer, or that it was declined' })
  answerOffer(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, party, consents, words }: AnswerOffer,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<ComplaintView> {
    const step = consents ? 'consent' : 'decline';
    return this.act(who, id, (op) => this.handling.settle(op, { id, version }, step, party, words), key);
  }

  @Post('agreement')
  @May(NEEDED.recordAgreement)
  @Decisive()
  @Answers(201, ComplaintView)
  @ApiOperation({ summary: 'Record what was agreed on: the outcome, which nobody decides any more' })
  agree(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, words }: SettlementWords,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<ComplaintView> {
    return this.act(who, id, (op) => this.handling.agree(op, { id, version }, words), key);
  }

  @Post('outcome')
  @May(NEEDED.resolve)
  @Decisive()
  @Answers(201, ComplaintView)
  @ApiOperation({ summary: 'Settle the outcome, with its reasons' })
  resolve(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, outcome, reason }: ResolveComplaint,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<ComplaintView> {
    return this.act(who, id, (op) => this.handling.resolve(op, { id, version }, outcome, reason), key);
  }

  @Post('answer')
  @May(NEEDED.answer)
  @Answers(201, ComplaintView)
  @ApiOperation({ summary: 'Tell whoever complained of the outcome' })
  answer(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, inPerson = false }: TellOutcome,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<ComplaintView> {
    return this.act(who, id, (op) => this.handling.answer(op, { id, version }, inPerson), key);
  }

  @Post('arrival')
  @May(NEEDED.attestAnswer)
  @Answers(201, ComplaintView)
  @ApiOperation({ summary: 'Attest that the answer arrived' })
  attest(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version }: OnComplaint,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<ComplaintView> {
    return this.act(who, id, (op) => this.handling.attestAnswer(op, { id, version }), key);
  }

  @Post('response')
  @May(NEEDED.recordResponse)
  @Answers(201, ComplaintView)
  @ApiOperation({ summary: 'Record what whoever complained says of the outcome' })
  respond(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, accepted, words }: RespondToOutcome,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<ComplaintView> {
    return this.act(who, id, (op) => this.handling.respond(op, { id, version }, accepted, words ?? null), key);
  }

  @Post('escalation')
  @May(NEEDED.escalate)
  @Answers(201, ComplaintView)
  @ApiOperation({ summary: 'Take it one step up the ladder' })
  escalate(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, reason, outsideReference }: EscalateComplaint,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<ComplaintView> {
    return this.act(who, id, (op) => this.handling.escalate(op, { id, version }, reason, outsideReference), key);
  }

  @Post('closure')
  @May(NEEDED.close)
  @Decisive()
  @Answers(201, ComplaintView)
  @ApiOperation({ summary: 'Close it' })
  close(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version }: OnComplaint,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<ComplaintView> {
    return this.act(who, id, (op) => this.handling.close(op, { id, version }), key);
  }

  @Post('reopening')
  @May(NEEDED.reopen)
  @Answers(201, ComplaintView)
  @ApiOperation({ summary: 'Open it again, once, within the time that was added to the policy' })
  reopen(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, reason }: ReopenComplaint,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<ComplaintView> {
    return this.act(who, id, (op) => this.handling.reopen(op, { id, version }, reason), key);
  }

  @Post('withdrawal')
  @May(NEEDED.withdraw)
  @Answers(201, ComplaintView)
  @ApiOperation({ summary: 'Whoever complained takes it back' })
  withdraw(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version }: OnComplaint,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<ComplaintView> {
    return this.act(who, id, (op) => this.handling.withdraw(op, { id, version }), key);
  }

  private act(
    who: Who,
    id: string,
    work: (op: Op) => Promise<unknown>,
    idempotency?: IdempotentRequest,
  ): Promise<ComplaintView> {
    const acted = async (op: Op): Promise<ComplaintView> => {
      await work(op);
      return this.reading.view(op, id);
    };
    return this.ops.run(who, acted, { idempotency });
  }
}
