import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsString, Matches } from 'class-validator';
import { Refusal } from '@sanad/messages';
import { Answers } from '../http/answers';
import { Ops } from '../ops.service';
import { Public } from './access';
import { NafathSimulator } from './nafath.simulator';

export class NafathPickBody {
  @IsString() @Matches(/^[12]\d{9}$/) nationalId!: string;
  @IsString() @Matches(/^\d{2}$/) number!: string;
}

/** The telephone that the demonstration has not got. It is there with the simulator alone. */
@ApiTags('nafath')
@Controller('api/nafath-simulator')
export class NafathSimulatorHttp {
  constructor(
    private readonly ops: Ops,
    private readonly simulator: NafathSimulator,
  ) {}

  @Post('picks')
  @Public()
  @Answers(204)
  @ApiOperation({ summary: 'Pick a number in the simulated application of Nafath' })
  async pick(@Body() { nationalId, number }: NafathPickBody): Promise<void> {
    const now = await this.ops.platform({ kind: 'system', id: 'simulator' }, async (op) => op.now);
    if (!this.simulator.pick(nationalId, number, now)) throw new Refusal('nafath.nothing_waits');
  }
}
