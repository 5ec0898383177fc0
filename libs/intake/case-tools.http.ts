import { Controller, Get, Param, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, AnswersFile, CurrentWho, downloadOf, IdPipe, May, Ops, type Op, type Who } from '@sanad/platform';
import { PolicyTools, ToolView, toToolView } from '@sanad/policy';
import { Type } from 'class-transformer';
import { IsArray, IsInt, ValidateNested } from 'class-validator';
import { CaseReading } from './reading.service';

class CaseToolsView {
  /** The number of the version that the case keeps. */
  @IsInt() version!: number;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ToolView) items!: ToolView[];
}

/** The staff's tools as the policy of the case has them, whichever version is in force by now. */
@ApiTags('cases')
@Controller('api/cases/:id/tools')
export class CaseToolsHttp {
  constructor(
    private readonly ops: Ops,
    private readonly reading: CaseReading,
    private readonly tools: PolicyTools,
  ) {}

  @Get()
  @May('intake.read')
  @Answers(200, CaseToolsView)
  @ApiOperation({ summary: "The staff's tools under the version of the policy that a case keeps" })
  list(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<CaseToolsView> {
    return this.ops.run(who, async (op) => {
      const policy = await this.reading.policyOf(op, id);
      return { version: policy.number, items: (await this.tools.of(op, policy)).map(toToolView) };
    });
  }

  @Get(':tool')
  @May('intake.read')
  @AnswersFile()
  @ApiOperation({ summary: 'A tool that is a file, as the version of the case has it; every reading is audited' })
  async read(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Param('tool') tool: string,
  ): Promise<StreamableFile> {
    const work = async (op: Op) => this.tools.read(op, await this.reading.policyOf(op, id), tool);
    return downloadOf(await this.ops.run(who, work));
  }
}
