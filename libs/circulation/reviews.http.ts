import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { dayInRiyadh } from '@sanad/kernel';
import {
  Answers,
  CurrentPermits,
  CurrentWho,
  Idempotent,
  IsDay,
  May,
  Nullable,
  Ops,
  type IdempotentRequest,
  type Op,
  type Permits,
  type Who,
} from '@sanad/platform';
import { Policies } from '@sanad/policy';
import { IsBoolean, IsIn, IsInt, IsString, IsUUID } from 'class-validator';
import { Reviews, type ReviewSource } from './reviews.service';

class SetReview {
  /** The day on which the version in force is to be looked at again. */
  @IsDay() nextReviewOn!: string;
}

class PolicyReviewView {
  /** Of the version in force; null while none is. */
  @Nullable() @IsUUID() versionId!: string | null;
  @Nullable() @IsInt() number!: number | null;
  /** The clause that speaks of reviews; null where the text is silent. */
  @Nullable() @IsString() clause!: string | null;
  /** Null where nobody has set it. */
  @Nullable() @IsDay() nextReviewOn!: string | null;
  /** Read in the text, said in the minutes, or set since. */
  @Nullable() @IsIn(['text', 'minutes', 'set']) source!: ReviewSource | null;
  @IsBoolean() overdue!: boolean;
  /** Whether whoever asks may set it. */
  @IsBoolean() maySet!: boolean;
}

/** When the policy in force is to be looked at again. */
@ApiTags('circulation')
@Controller('api/policy-review')
export class ReviewsHttp {
  constructor(
    private readonly ops: Ops,
    private readonly reviews: Reviews,
    private readonly policies: Policies,
  ) {}

  @Get()
  @May('policy.read')
  @Answers(200, PolicyReviewView)
  @ApiOperation({ summary: 'The next review of the policy in force' })
  get(@CurrentWho() who: Who, @CurrentPermits() permits: Permits): Promise<PolicyReviewView> {
    return this.ops.run(who, (op) => this.view(op, permits));
  }

  @Post()
  @May('policy.write')
  @Answers(201, PolicyReviewView)
  @ApiOperation({ summary: 'Set the day of the next review; who keeps the policy is reminded ahead and on the day' })
  set(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Body() { nextReviewOn }: SetReview,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<PolicyReviewView> {
    const work = async (op: Op): Promise<PolicyReviewView> => {
      await this.reviews.set(op, nextReviewOn);
      return this.view(op, permits);
    };
    return this.ops.run(who, work, { idempotency });
  }

  private async view(op: Op, permits: Permits): Promise<PolicyReviewView> {
    const policy = await this.policies.findInForce(op);
    if (!policy) return NONE;
    const review = await this.reviews.find(op, policy.versionId);
    const nextReviewOn = review?.nextOn ?? null;
    return {
      versionId: policy.versionId,
      number: policy.number,
      clause: policy.document.rules.review?.clause ?? null,
      nextReviewOn,
      source: review?.source ?? null,
      overdue: nextReviewOn !== null && nextReviewOn < dayInRiyadh(op.now),
      maySet: permits('policy.write'),
    };
  }
}

const NONE: PolicyReviewView = {
  versionId: null,
  number: null,
  clause: null,
  nextReviewOn: null,
  source: null,
  overdue: false,
  maySet: false,
};
