import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, CurrentWho, May, Ops, type Who } from '@sanad/platform';
import { countWork } from './workload';
import { toWorkload, WorkloadView } from './workload.views';

@ApiTags('cases')
@Controller('api/workload')
export class WorkloadHttp {
  constructor(private readonly ops: Ops) {}

  /** Of the cases one reaches: whoever is limited to cases of their own sees those counted. */
  @Get()
  @May('intake.read')
  @Answers(200, WorkloadView)
  @ApiOperation({ summary: 'How much is at work: with whom, at which step, and how it stands with its time' })
  look(@CurrentWho() who: Who): Promise<WorkloadView> {
    return this.ops.run(who, async (op) => toWorkload(await countWork(op), op.now));
  }
}
