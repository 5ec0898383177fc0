import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Refusal } from '@sanad/messages';
import { Answers, CurrentWho, IdPipe, May, Ops, type Who } from '@sanad/platform';
import { IsOptional, IsUUID } from 'class-validator';
import { comparePolicies } from './diff';
import { DifferencesView, toDifferences } from './policy.differences.views';
import { earlierVersion, getVersion } from './policy.store';

class DifferencesQuery {
  /** The earlier version; where it is left out, the one that this version replaced or would replace now. */
  @IsOptional() @IsUUID() from?: string;
}

@ApiTags('policy')
@Controller('api/policy')
export class PolicyDifferencesHttp {
  constructor(private readonly ops: Ops) {}

  @Get('versions/:id/differences')
  @May('policy.read')
  @Answers(200, DifferencesView)
  @ApiOperation({ summary: 'What a version changes of another, in words: text, rules, answers and additions' })
  differences(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Query() { from }: DifferencesQuery,
  ): Promise<DifferencesView> {
    return this.ops.run(who, async (op) => {
      const version = await getVersion(op, id);
      const earlier = from === undefined ? await earlierVersion(op, version) : await getVersion(op, from);
      if (!earlier) throw new Refusal('policy.nothing_to_compare', { number: version.number });
      return toDifferences(earlier, version, comparePolicies(earlier, version), op.now);
    });
  }
}
