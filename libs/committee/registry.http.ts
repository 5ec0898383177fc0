import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
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
import { NEEDED } from './committee.actions';
import { AnswerName, ProveDisclosure } from './committee.dto';
import { CommitteeReading } from './committee.reading';
import { CommitteeView } from './committee.views';
import { Committees } from './committees.service';
import { Disclosures } from './disclosures.service';
import { CommitteeNames } from './names.service';

/** What people say of a committee beside its sittings: which names mean it, which appointment will not be, and what was disclosed of it. */
@ApiTags('committees')
@Controller('api/committees/:id')
export class CommitteeRegistryHttp {
  constructor(
    private readonly ops: Ops,
    private readonly committees: Committees,
    private readonly names: CommitteeNames,
    private readonly disclosures: Disclosures,
    private readonly reading: CommitteeReading,
  ) {}

  /** Whether another name of the policy means this committee. Until somebody answers, it is left open. */
  @Post('names')
  @May(NEEDED.name)
  @Answers(201, CommitteeView)
  @ApiOperation({ summary: 'Answer whether another name means this committee' })
  name(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { rule, sameBody: same, minutes }: AnswerName,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<CommitteeView> {
    const work = async (op: Op): Promise<CommitteeView> => {
      await this.names.answer(op, id, { rule, same, minutes });
      return this.reading.view(op, id);
    };
    return this.ops.run(who, work, { idempotency });
  }

  /** Takes back an appointment that has yet to begin. */
  @Post('members/:member/withdrawal')
  @May(NEEDED.withdraw)
  @Answers(201, CommitteeView)
  @ApiOperation({ summary: 'Withdraw an appointment that has yet to begin' })
  withdraw(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Param('member', IdPipe) member: string,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<CommitteeView> {
    const work = async (op: Op): Promise<CommitteeView> => {
      await this.committees.withdraw(op, id, member);
      return this.reading.view(op, id);
    };
    return this.ops.run(who, work, { idempotency });
  }

  /** That its members or its decisions were disclosed, and what shows it. */
  @Post('disclosures/:disclosure/proof')
  @May(NEEDED.disclose)
  @Answers(201, CommitteeView)
  @ApiOperation({ summary: 'Record that a disclosure was made' })
  disclose(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Param('disclosure', IdPipe) disclosure: string,
    @Body() proof: ProveDisclosure,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<CommitteeView> {
    const work = async (op: Op): Promise<CommitteeView> => {
      await this.disclosures.prove(op, id, disclosure, proof);
      return this.reading.view(op, id);
    };
    return this.ops.run(who, work, { idempotency });
  }
}
