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
import { COMPENSATION_ROLE_ACTION as NEEDED } from './compensation.actions';
import { AttestCompensation, OrderCompensation, WithCompensationReason } from './compensation.dto';
import { CompensationReading } from './compensation.reading';
import { CompensationView } from './compensation.views';
import { CompensationPayments } from './payments.service';

/** The ledger of a file. */
@ApiTags('compensation')
@Controller('api/compensations/:id')
export class CompensationPaymentsHttp {
  constructor(
    private readonly ops: Ops,
    private readonly payments: CompensationPayments,
    private readonly reading: CompensationReading,
  ) {}

  @Post('payment-orders')
  @May(NEEDED.orderPayment)
  @Decisive()
  @Answers(201, CompensationView)
  @ApiOperation({ summary: 'Order the payment of what was settled' })
  order(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, payBy: means, iban }: OrderCompensation,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CompensationView> {
    return this.act(who, id, (op) => this.payments.order(op, { id, version }, { means, iban }), key);
  }

  @Post('payment')
  @May(NEEDED.recordPaid)
  @Answers(201, CompensationView)
  @ApiOperation({ summary: 'Attest that what was ordered was paid; somebody else than whoever ordered it' })
  pay(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, reference }: AttestCompensation,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CompensationView> {
    return this.act(who, id, (op) => this.payments.pay(op, { id, version }, reference), key);
  }

  @Post('payment-failure')
  @May(NEEDED.recordFailed)
  @Answers(201, CompensationView)
  @ApiOperation({ summary: 'Record that the payment failed; it may be ordered again' })
  fail(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, reason }: WithCompensationReason,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CompensationView> {
    return this.act(who, id, (op) => this.payments.fail(op, { id, version }, reason), key);
  }

  @Post('payment-reversal')
  @May(NEEDED.reverse)
  @Answers(201, CompensationView)
  @ApiOperation({ summary: 'Record that what was paid came back; it may be ordered again' })
  reverse(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, reason }: WithCompensationReason,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CompensationView> {
    return this.act(who, id, (op) => this.payments.reverse(op, { id, version }, reason), key);
  }

  private act(
    who: Who,
    id: string,
    work: (op: Op) => Promise<unknown>,
    idempotency?: IdempotentRequest,
  ): Promise<CompensationView> {
    const acted = async (op: Op): Promise<CompensationView> => {
      await work(op);
      return this.reading.view(op, id);
    };
    return this.ops.run(who, acted, { idempotency });
  }
}
