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
import { AddCompensationProof, OnCompensation, WithCompensationReason } from './compensation.dto';
import { CompensationReading } from './compensation.reading';
import { CompensationView } from './compensation.views';
import { CompensationProofs } from './proofs.service';

/** The papers by which a file is proven. */
@ApiTags('compensation')
@Controller('api/compensations/:id/proofs')
export class CompensationProofsHttp {
  constructor(
    private readonly ops: Ops,
    private readonly proofs: CompensationProofs,
    private readonly reading: CompensationReading,
  ) {}

  @Post()
  @May(NEEDED.addProof)
  @Answers(201, CompensationView)
  @ApiOperation({ summary: 'Add a proof; its document follows, and somebody else validates it' })
  add(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, issuedBy: issuer, entitledBy: authority, ...proof }: AddCompensationProof,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CompensationView> {
    return this.act(who, id, (op) => this.proofs.add(op, { id, version }, { ...proof, issuer, authority }), key);
  }

  @Post(':proof/document')
  @May(NEEDED.addProof)
  @TakesFile()
  @Answers(201, CompensationView)
  @ApiOperation({ summary: 'Attach the document of a proof: pdf, jpg, png, heic or docx, at most 10 MB' })
  async attach(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Param('proof', IdPipe) proof: string,
    @Req() request: FastifyRequest,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CompensationView> {
    await this.ops.run(who, (op) => this.proofs.attachable(op, id, proof));
    const file = await checkDocument(await uploadOf(request));
    const sent = { sha256: createHash('sha256').update(file.bytes).digest('hex') };
    const idempotency = key && { ...key, requestHash: hashOf('POST', request.url, sent) };
    return this.act(who, id, (op) => this.proofs.attach(op, { id }, proof, file), idempotency);
  }

  @Post(':proof/validation')
  @May(NEEDED.validateProof)
  @Decisive()
  @Answers(201, CompensationView)
  @ApiOperation({ summary: 'Validate a proof that somebody else entered' })
  validate(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Param('proof', IdPipe) proof: string,
    @Body() { version }: OnCompensation,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CompensationView> {
    return this.act(who, id, (op) => this.proofs.validate(op, { id, version }, proof), key);
  }

  @Post(':proof/withdrawal')
  @May(NEEDED.withdrawProof)
  @Answers(201, CompensationView)
  @ApiOperation({ summary: 'Withdraw a proof, with the reason' })
  withdraw(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Param('proof', IdPipe) proof: string,
    @Body() { version, reason }: WithCompensationReason,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CompensationView> {
    return this.act(who, id, (op) => this.proofs.withdraw(op, { id, version }, proof, reason), key);
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
