import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  Answers,
  CurrentPermits,
  CurrentWho,
  IdPipe,
  May,
  Nullable,
  Ops,
  type Permits,
  type Who,
} from '@sanad/platform';
import { Type } from 'class-transformer';
import { IsOptional, Matches, ValidateNested } from 'class-validator';
import { INSTANT, instantIn } from './policy.dto';
import { findGivingWay, getVersion } from './policy.store';
import { PolicyVersionView, toView } from './policy.views';

class StartQuery {
  /** Now, where it is left out. */
  @IsOptional() @Matches(INSTANT) startsAt?: string;
}

class SuccessionView {
  /** The version in force at that moment, which gives way; null where none is. */
  @Nullable() @ValidateNested() @Type(() => PolicyVersionView) replaces!: PolicyVersionView | null;
}

/** Who gives way to whom, before it is done. */
@ApiTags('policy')
@Controller('api/policy')
export class PolicySuccessionHttp {
  constructor(private readonly ops: Ops) {}

  @Get('versions/:id/succession')
  @May('policy.read')
  @Answers(200, SuccessionView)
  @ApiOperation({
    summary: 'The version that this one would replace from a moment on: putting it in force has to name it',
  })
  succession(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
    @Query() { startsAt }: StartQuery,
  ): Promise<SuccessionView> {
    const start = startsAt === undefined ? undefined : instantIn(startsAt);
    return this.ops.run(who, async (op) => {
      await getVersion(op, id);
      const found = await findGivingWay(op, start ?? op.now);
      return { replaces: found === undefined ? null : toView(await getVersion(op, found), op.now, permits) };
    });
  }
}
