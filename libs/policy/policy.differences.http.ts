import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Refusal } from '@sanad/messages';
import { Answers, CurrentWho, IdPipe, May, Ops, type Op, type Who } from '@sanad/platform';
import { IsOptional, IsUUID } from 'class-validator';
import { comparePolicies } from './diff';
import { DifferencesView, toDifferences } from './policy.differences.views';
import { findHeadInForce, findPredecessor, getVersion } from './policy.store';
import type { PolicyVersion } from './policy.version';

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
      const earlier = await getVersion(op, from ?? (await earlierThan(op, version)));
      return toDifferences(earlier, version, comparePolicies(earlier, version), op.now);
    });
  }
}

/**
 * The version that this one replaced; of one that has not been put in force, the one in force now.
 * @throws Refusal `policy.nothing_to_compare`
 */
export async function earlierThan(op: Op, version: PolicyVersion): Promise<string> {
  const found = await findEarlier(op, version);
  if (found === undefined) throw new Refusal('policy.nothing_to_compare', { number: version.number });
  return found;
}

export function findEarlier(op: Op, { inForceFrom }: PolicyVersion): Promise<string | undefined> {
  return inForceFrom ? findPredecessor(op, inForceFrom) : findHeadInForce(op).then((head) => head?.id);
}
