import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { originOf, OriginView } from '@sanad/deadlines';
import { channelNames } from '@sanad/messages';
import { Answers, CurrentWho, May, Nullable, Ops, type Who } from '@sanad/platform';
import { Policies, type PinnedPolicy } from '@sanad/policy';
import { CHANNEL_KINDS } from '@sanad/policy/pure';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsInt, IsString, ValidateNested } from 'class-validator';
import { ChannelView, PinnedView, WordsView } from './case.views';
import { pinnedOf } from './case.words';

/** A line of the checklist before there is a case. */
class ChecklistLineView {
  @IsString() id!: string;
  @IsString() label!: string;
  @IsBoolean() required!: boolean;
  @Nullable() @IsInt() validityMonths!: number | null;
  @ValidateNested() @Type(() => OriginView) from!: OriginView;
}

/** A branch before there is a case. */
class BranchView {
  @IsString() id!: string;
  @IsString() label!: string;
  @Nullable() @IsString() serves!: string | null;
  /** On which channels one reaches it; empty where nobody has said. */
  @ValidateNested({ each: true }) @Type(() => WordsView) @IsArray() channels!: WordsView[];
  @Nullable() @IsString() hours!: string | null;
  @ValidateNested() @Type(() => OriginView) from!: OriginView;
}

export class ReceptionView {
  @ValidateNested() @Type(() => PinnedView) policy!: PinnedView;
  /** Those of the policy in its order, then every other: what comes in on those is kept as well, and flagged. */
  @ValidateNested({ each: true }) @Type(() => ChannelView) @IsArray() channels!: ChannelView[];
  /** Where it may have been received besides the office itself; empty where the policy has no branches. */
  @ValidateNested({ each: true }) @Type(() => BranchView) @IsArray() branches!: BranchView[];
  /** What a request has to bring; empty where nobody has said. */
  @ValidateNested({ each: true }) @Type(() => ChecklistLineView) @IsArray() checklist!: ChecklistLineView[];
}

/** What the desk has before it when somebody comes, by the policy in force. */
@ApiTags('cases')
@Controller('api/reception')
export class ReceptionHttp {
  constructor(
    private readonly ops: Ops,
    private readonly policies: Policies,
  ) {}

  @Get()
  @May('intake.receive')
  @Answers(200, ReceptionView)
  @ApiOperation({ summary: 'What a case is taken in by: channels and checklist of the policy in force' })
  reception(@CurrentWho() who: Who): Promise<ReceptionView> {
    return this.ops.run(who, async (op) => toView(await this.policies.inForce(op)));
  }
}

function toView(policy: PinnedPolicy): ReceptionView {
  const checklist = policy.effective.checklist.map(
    ({ value: { id, label, required, validityMonths = null }, from }) => ({
      ...{ id, label, required, validityMonths, from: originOf(from) },
    }),
  );
  return { policy: pinnedOf(policy), channels: channelsOf(policy), branches: branchesOf(policy), checklist };
}

const branchesOf = ({ effective }: PinnedPolicy): BranchView[] =>
  effective.branches.map(({ id, label, serves = null, channels = [], hours = null, from }) => ({
    ...{ id, label, serves, hours },
    channels: channels.map((kind) => ({ ...channelNames[kind] })),
    from: originOf(from),
  }));

function channelsOf({ effective }: PinnedPolicy): ChannelView[] {
  const listed = effective.channels.map(({ kind, label }) => ({
    ...{ code: kind, ...channelNames[kind], label, listed: true },
  }));
  // Another means is always possible beside those that the policy names as such.
  const others = CHANNEL_KINDS.filter((kind) => kind === 'OTHER' || !effective.channel(kind));
  return [...listed, ...others.map((code) => ({ code, ...channelNames[code], label: null, listed: false }))];
}
