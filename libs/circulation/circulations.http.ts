import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { dayInRiyadh } from '@sanad/kernel';
import {
  Answers,
  CurrentPermits,
  CurrentWho,
  Idempotent,
  IdPipe,
  IsDay,
  May,
  Ops,
  type IdempotentRequest,
  type Op,
  type Permits,
  type Who,
} from '@sanad/platform';
import { Policies } from '@sanad/policy';
import { IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { CirculationsView, CirculationView, circulationView } from './circulation.views';
import { Circulations } from './circulations.service';
import { getCirculation, listCirculations, listReaders, type Circulation } from './circulations.store';
import { Signatures } from './signatures.service';

class NewReaderException {
  @IsUUID() account!: string;
  /** The policy issued for them, as it is called. */
  @IsString() @MinLength(3) @MaxLength(200) policy!: string;
  /** The regulation it was issued by. */
  @IsString() @MinLength(3) @MaxLength(500) basis!: string;
}

class NewCirculationCopy {
  @IsString() @MinLength(1) @MaxLength(80) department!: string;
  @IsDay() handedOn!: string;
  /** Whoever took it, by name. */
  @IsString() @MinLength(3) @MaxLength(120) receivedBy!: string;
}

class SignatureDrawingView {
  @IsString() path!: string;
}

/** Versions on their way to whoever works under them: the list of human resources. */
@ApiTags('circulation')
@Controller('api/circulations')
export class CirculationsHttp {
  constructor(
    private readonly ops: Ops,
    private readonly circulations: Circulations,
    private readonly signatures: Signatures,
    private readonly policies: Policies,
  ) {}

  @Get()
  @May('circulation.read')
  @Answers(200, CirculationsView)
  @ApiOperation({ summary: 'The circulations of every version, the newest first' })
  list(@CurrentWho() who: Who): Promise<CirculationsView> {
    return this.ops.run(who, async (op) => ({ items: await listCirculations(op) }));
  }

  @Get(':id')
  @May('circulation.read')
  @Answers(200, CirculationView)
  @ApiOperation({ summary: 'Who has read and signed a version, who has not, and who is late, by department' })
  get(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
  ): Promise<CirculationView> {
    return this.ops.run(who, async (op) => this.view(op, await getCirculation(op, id), permits));
  }

  @Post(':id/exceptions')
  @May('circulation.manage')
  @Answers(201, CirculationView)
  @ApiOperation({ summary: 'Except somebody by name, by the policy issued for them and its basis' })
  except(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
    @Body() { account, ...exception }: NewReaderException,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CirculationView> {
    return this.change(who, permits, (op) => this.circulations.except(op, id, account, exception), key);
  }

  @Post(':id/exceptions/:account/end')
  @May('circulation.manage')
  @Answers(201, CirculationView)
  @ApiOperation({ summary: 'Take an exception back' })
  include(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
    @Param('account', IdPipe) account: string,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CirculationView> {
    return this.change(who, permits, (op) => this.circulations.include(op, id, account), key);
  }

  @Post(':id/copies')
  @May('circulation.manage')
  @Answers(201, CirculationView)
  @ApiOperation({ summary: 'Record that a department was given its copy' })
  handOver(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
    @Body() copy: NewCirculationCopy,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CirculationView> {
    return this.change(who, permits, (op) => this.circulations.handOver(op, id, copy, dayInRiyadh(op.now)), key);
  }

  /** A part of a person: every reading is audited. */
  @Get(':id/readers/:account/drawing')
  @May('circulation.manage')
  @Answers(200, SignatureDrawingView)
  @ApiOperation({ summary: 'The strokes of a drawn signature; every reading is audited' })
  drawing(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Param('account', IdPipe) account: string,
  ): Promise<SignatureDrawingView> {
    return this.ops.run(who, async (op) => ({ path: await this.signatures.drawing(op, id, account) }));
  }

  private change(
    who: Who,
    permits: Permits,
    work: (op: Op) => Promise<Circulation>,
    idempotency?: IdempotentRequest,
  ): Promise<CirculationView> {
    return this.ops.run(who, async (op) => this.view(op, await work(op), permits), { idempotency });
  }

  private async view(op: Op, circulation: Circulation, permits: Permits): Promise<CirculationView> {
    const [policy, readers, copies] = await Promise.all([
      this.policies.of(op, circulation.versionId),
      listReaders(op, circulation.id),
      this.circulations.copies(op, circulation.id),
    ]);
    const mayManage = permits('circulation.manage');
    return circulationView({ circulation, policy, readers, copies, mayManage, now: op.now });
  }
}
