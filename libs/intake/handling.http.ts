import { Body, Controller, Get, Param, Post } from '@nestjs/common';
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
import { Attestations } from './attestations.service';
import { CaseView, DrawingView } from './case.views';
import { Completeness, type Asked } from './completeness.service';
import { AttestCase, BringItem, OnVersion, RequestItems, RuleItem, type AskedItem } from './intake.dto';
import { Items } from './items.service';
import { CaseReading } from './reading.service';
import { Requests } from './requests.service';

/** From the first document to the committee. */
@ApiTags('cases')
@Controller('api/cases/:id')
export class HandlingHttp {
  constructor(
    private readonly ops: Ops,
    private readonly reading: CaseReading,
    private readonly items: Items,
    private readonly attestations: Attestations,
    private readonly completeness: Completeness,
    private readonly requests: Requests,
  ) {}

  /** Criteria and conditions were shown, sent or printed. */
  @Post('criteria')
  @May('intake.handle')
  @Answers(201, CaseView)
  @ApiOperation({ summary: 'Record that criteria and conditions were given' })
  criteria(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version }: OnVersion,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CaseView> {
    return this.act(who, id, (op) => this.completeness.giveCriteria(op, { id, version }), key);
  }

  @Post('items/:item/arrival')
  @May('intake.handle')
  @Answers(201, CaseView)
  @ApiOperation({ summary: 'An item of the checklist arrived' })
  bring(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Param('item') item: string,
    @Body() { version, ...document }: BringItem,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CaseView> {
    return this.act(who, id, (op) => this.items.bring(op, { id, version }, { item, ...document }), key);
  }

  /** Rules whether a document fits the data and was valid when it was submitted. */
  @Post('items/:item/ruling')
  @May('intake.match')
  @Answers(201, CaseView)
  @ApiOperation({ summary: 'Rule on an item: valid as of its submission, or not' })
  rule(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Param('item') item: string,
    @Body() { version, ...ruling }: RuleItem,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CaseView> {
    return this.act(who, id, (op) => this.items.rule(op, { id, version }, { item, ...ruling }), key);
  }

  @Post('attestation')
  @May('intake.handle')
  @Answers(201, CaseView)
  @ApiOperation({ summary: 'Take the attestation of truth' })
  attest(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, ...signature }: AttestCase,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CaseView> {
    return this.act(who, id, (op) => this.attestations.attest(op, { id, version }, signature), key);
  }

  /** A part of a person, as a document is: every reading is audited. */
  @Get('attestation/drawing')
  @May('intake.readDocuments')
  @Answers(200, DrawingView)
  @ApiOperation({ summary: 'The strokes of a drawn signature; every reading is audited' })
  drawing(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<DrawingView> {
    return this.ops.run(who, async (op) => ({ path: await this.attestations.drawing(op, id) }));
  }

  /** Tells the applicant item by item what is missing. */
  @Post('receipt')
  @May('intake.handle')
  @Answers(201, CaseView)
  @ApiOperation({ summary: 'Give the itemised receipt of what is missing' })
  receipt(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version }: OnVersion,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CaseView> {
    return this.act(who, id, (op) => this.completeness.giveReceipt(op, { id, version }), key);
  }

  /** Rules the request complete, as of the arrival of the last thing that was missing. */
  @Post('completeness')
  @May('intake.handle')
  @Decisive()
  @Answers(201, CaseView)
  @ApiOperation({ summary: 'Rule the request complete' })
  complete(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version }: OnVersion,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CaseView> {
    return this.act(who, id, (op) => this.completeness.rule(op, { id, version }), key);
  }

  /** Asks for more; the clock stands still until it is there. */
  @Post('item-requests')
  @May('intake.handle')
  @Answers(201, CaseView)
  @ApiOperation({ summary: 'Ask for more; the clock pauses' })
  request(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, items, reason }: RequestItems,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CaseView> {
    const asked = items.map(toAsked);
    return this.act(who, id, (op) => this.completeness.requestItems(op, { id, version }, asked, reason), key);
  }

  /** Puts the request to its committee, and tells the applicant what to expect. */
  @Post('committee-referral')
  @May('intake.handle')
  @Answers(201, CaseView)
  @ApiOperation({ summary: 'Put the request to the committee' })
  put(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version }: OnVersion,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CaseView> {
    return this.act(who, id, (op) => this.requests.putToCommittee(op, { id, version }), key);
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

const toAsked = ({ item, label = '' }: AskedItem): Asked => (item !== undefined ? { item } : { label });
