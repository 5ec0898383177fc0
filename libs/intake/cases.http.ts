import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccountId } from '@sanad/kernel';
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
import { Assignments } from './assignments.service';
import type { Dossier } from './case-file';
import { CaseView, ReceivedView } from './case.views';
import { channelOf, itemViews, pinnedOf, receiptText, redirectOf, stateOf } from './case.words';
import { Corrections } from './corrections.service';
import { AssignCase, CorrectCase, ReceiveCase } from './intake.dto';
import { CaseReading } from './reading.service';
import { Receiving } from './receiving.service';

@ApiTags('cases')
@Controller('api/cases')
export class CasesHttp {
  constructor(
    private readonly ops: Ops,
    private readonly receiving: Receiving,
    private readonly reading: CaseReading,
    private readonly corrections: Corrections,
    private readonly assignments: Assignments,
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

  @Get(':id')
  @May('intake.read')
  @Answers(200, CaseView)
  @ApiOperation({ summary: 'A case: where it stands, what is open and why not' })
  get(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<CaseView> {
    return this.ops.run(who, (op) => this.reading.view(op, id));
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

function toReceived(dossier: Dossier): ReceivedView {
  const { file, policy } = dossier;
  const { id, reference, version } = file;
  return {
    ...{ id, reference, version, state: stateOf(file), channel: channelOf(file), items: itemViews(dossier) },
    ...{ redirect: redirectOf(file, policy), policy: pinnedOf(policy), receipt: receiptText(dossier) },
  };
}
