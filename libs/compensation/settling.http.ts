import { createHash } from 'node:crypto';
import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  Answers,
  checkDocument,
  CurrentWho,
  Decisive,
  hashOf,
  Idempotent,
  IdPipe,
  May,
  Ops,
  TakesFile,
  uploadOf,
  type IdempotentRequest,
  type Op,
  type Who,
} from '@sanad/platform';
import type { FastifyRequest } from 'fastify';
import { COMPENSATION_ROLE_ACTION as NEEDED } from './compensation.actions';
import {
  AdoptCompensationAmount,
  AnswerCompensationOffer,
  ApproveCompensation,
  MakeCompensationOffer,
  OnCompensation,
  RefuseSettlement,
  SignSettlement,
  WithCompensationReason,
} from './compensation.dto';
import { CompensationReading } from './compensation.reading';
import { CompensationView } from './compensation.views';
import { CompensationSettling } from './settling.service';

/** Negotiation, settlement and its approval. */
@ApiTags('compensation')
@Controller('api/compensations/:id')
export class CompensationSettlingHttp {
  constructor(
    private readonly ops: Ops,
    private readonly settling: CompensationSettling,
    private readonly reading: CompensationReading,
  ) {}

  @Post('offers')
  @May(NEEDED.makeOffer)
  @Answers(201, CompensationView)
  @ApiOperation({ summary: 'Record an offer of either party' })
  offer(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, party, halalas, words }: MakeCompensationOffer,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CompensationView> {
    return this.act(who, id, (op) => this.settling.offer(op, { id, version }, party, halalas, words), key);
  }

  @Post('offer-answers')
  @May(NEEDED.answerOffer)
  @Answers(201, CompensationView)
  @ApiOperation({ summary: 'Record the answer of the other party to the open offer' })
  answer(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, party, accepts, words }: AnswerCompensationOffer,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CompensationView> {
    return this.act(who, id, (op) => this.settling.answer(op, { id, version }, party, accepts, words), key);
  }

  @Post('settlement-scan')
  @May(NEEDED.signClaimant)
  @TakesFile()
  @Answers(201, CompensationView)
  @ApiOperation({ summary: 'Attach the sheet that both signed by hand: pdf, jpg, png, heic or docx, at most 10 MB' })
  async scan(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CompensationView> {
    await this.ops.run(who, (op) => this.settling.scannable(op, id));
    const file = await checkDocument(await uploadOf(request));
    const sent = { sha256: createHash('sha256').update(file.bytes).digest('hex') };
    const idempotency = key && { ...key, requestHash: hashOf('POST', request.url, sent) };
    return this.act(who, id, (op) => this.settling.scan(op, { id }, file), idempotency);
  }

  @Post('claimant-signature')
  @May(NEEDED.signClaimant)
  @Answers(201, CompensationView)
  @ApiOperation({ summary: 'Record that whoever was harmed has signed the settlement' })
  signClaimant(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, ...signature }: SignSettlement,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CompensationView> {
    return this.act(who, id, (op) => this.settling.sign(op, { id, version }, 'claimant', signature), key);
  }

  @Post('association-signature')
  @May(NEEDED.signAssociation)
  @Decisive()
  @Answers(201, CompensationView)
  @ApiOperation({ summary: 'Sign the settlement for the association' })
  signAssociation(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, ...signature }: SignSettlement,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CompensationView> {
    return this.act(who, id, (op) => this.settling.sign(op, { id, version }, 'association', signature), key);
  }

  @Post('adoption')
  @May(NEEDED.adopt)
  @Decisive()
  @Answers(201, CompensationView)
  @ApiOperation({
    summary: 'Take the amount of a paper without a settlement: a judgment, a ruling, or what by the reading is enough',
  })
  adopt(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, proof, halalas: amount, words }: AdoptCompensationAmount,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CompensationView> {
    return this.act(who, id, (op) => this.settling.adopt(op, { id, version }, { proof, amount, words }), key);
  }

  @Post('refusal')
  @May(NEEDED.refuse)
  @Answers(201, CompensationView)
  @ApiOperation({ summary: 'Record that there is no settlement; the courts stay open' })
  refuse(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, party, reason }: RefuseSettlement,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CompensationView> {
    return this.act(who, id, (op) => this.settling.refuse(op, { id, version }, party, reason), key);
  }

  @Post('resumption')
  @May(NEEDED.resume)
  @Answers(201, CompensationView)
  @ApiOperation({ summary: 'Negotiate again' })
  resume(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version }: OnCompensation,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CompensationView> {
    return this.act(who, id, (op) => this.settling.resume(op, { id, version }), key);
  }

  /** Once for each person, and never what they brought about themselves. */
  @Post('approvals')
  @May(NEEDED.approve)
  @Decisive()
  @Answers(201, CompensationView)
  @ApiOperation({ summary: 'Approve the settlement, or send it back with the reason' })
  approve(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, verdict, reason }: ApproveCompensation,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CompensationView> {
    return this.act(who, id, (op) => this.settling.approve(op, { id, version }, verdict, reason ?? null), key);
  }

  @Post('another-harm')
  @May(NEEDED.tellApart)
  @Answers(201, CompensationView)
  @ApiOperation({ summary: 'Say that the file is about another harm than one that looks like it, with the reason' })
  tellApart(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, reason }: WithCompensationReason,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CompensationView> {
    return this.act(who, id, (op) => this.settling.tellApart(op, { id, version }, reason), key);
  }

  @Post('closure')
  @May(NEEDED.close)
  @Answers(201, CompensationView)
  @ApiOperation({ summary: 'Give the file up; nothing was paid' })
  close(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version }: OnCompensation,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CompensationView> {
    return this.act(who, id, (op) => this.settling.close(op, { id, version }), key);
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
