import { Body, Controller, Get, Injectable, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  Answers,
  CurrentPerson,
  CurrentWho,
  Idempotent,
  InPerson,
  Ops,
  type IdempotentRequest,
  type Op,
  type PersonCaller,
  type Who,
} from '@sanad/platform';
import { IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { ReadingView, standingView, termsView, versionView, wordingView } from './circulation.views';
import { Circulations } from './circulations.service';
import { findReader } from './circulations.store';
import { readingList } from './reading-list';
import { Signatures } from './signatures.service';

class SignPolicy {
  /** The full name, as it is typed. */
  @IsString() @MinLength(3) @MaxLength(120) signedAs!: string;
  /** Its strokes over 600 by 200 points, as a path of SVG that knows M and L alone. Sealed under the signer's own key. */
  @IsOptional() @MaxLength(20_000) @Matches(/^M\d{1,4} \d{1,4}(?: [ML]\d{1,4} \d{1,4})*$/) drawing?: string;
  /** Of the version that was read: 409 where another is in circulation by now. */
  @Matches(/^[0-9a-f]{64}$/) contentHash!: string;
}

/** What somebody has to read and sign, put together. */
@Injectable()
export class ReadingOf {
  constructor(
    private readonly circulations: Circulations,
    private readonly signatures: Signatures,
  ) {}

  async view(op: Op, { account, actor }: PersonCaller): Promise<ReadingView> {
    const running = await this.circulations.running(op);
    const wording = wordingView();
    if (!running) return { version: null, standing: null, terms: null, wording, clauses: [], signature: null };
    const { circulation, policy } = running;
    const [reader, signature] = await Promise.all([
      findReader(op, circulation.id, account),
      this.signatures.find(op, circulation.versionId, account),
    ]);
    const terms = policy.effective.circulation;
    return {
      ...{ version: versionView(policy), terms: termsView(policy.effective), wording },
      standing: reader ? standingView(reader, terms, op.now) : null,
      clauses: readingList(policy.document, actor.roles),
      signature: signature ?? null,
    };
  }
}

/** Everybody reads and signs for themselves; no machine does, and nobody is kept from it. */
@ApiTags('circulation')
@Controller('api/reading')
export class ReadingHttp {
  constructor(
    private readonly ops: Ops,
    private readonly reading: ReadingOf,
    private readonly signatures: Signatures,
  ) {}

  @Get()
  @InPerson()
  @Answers(200, ReadingView)
  @ApiOperation({ summary: 'The version to read and sign, with the clauses that rule your own work' })
  mine(@CurrentWho() who: Who, @CurrentPerson() person: PersonCaller): Promise<ReadingView> {
    return this.ops.run(who, (op) => this.reading.view(op, person));
  }

  @Post('signature')
  @InPerson()
  @Answers(201, ReadingView)
  @ApiOperation({ summary: 'Sign the version in circulation, once' })
  sign(
    @CurrentWho() who: Who,
    @CurrentPerson() person: PersonCaller,
    @Body() signature: SignPolicy,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<ReadingView> {
    const work = async (op: Op): Promise<ReadingView> => {
      await this.signatures.sign(op, person.account, signature);
      return this.reading.view(op, person);
    };
    return this.ops.run(who, work, { idempotency });
  }
}
