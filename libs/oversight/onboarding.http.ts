import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { onboardingSteps, type Bilingual } from '@sanad/messages';
import {
  Answers,
  Confirmed,
  ASSOCIATION_KINDS,
  CurrentWho,
  May,
  Nullable,
  Ops,
  REGIONS,
  type AssociationKind,
  type Region,
  type Who,
} from '@sanad/platform';
import { POLICY_STANDINGS, type PolicyStandingState } from '@sanad/policy';
import { Type } from 'class-transformer';
import { IsArray, IsDate, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';
import { LicenceBody, TermBody } from './associations.dto';
import { RegisterView } from './associations.views';
import { OnboardingDesk, type Onboarding } from './onboarding.service';
import { STEP_STATES, STEPS, type StepName, type StepState } from './onboarding.steps';

class DraftOfStep {
  @IsIn(STEPS) step!: StepName;
  /** Whatever the page has typed so far; `{}` forgets it. At most 65,536 characters as JSON. */
  @IsObject() data!: Record<string, unknown>;
}

class FactsBody extends LicenceBody {
  @IsOptional() @IsIn(ASSOCIATION_KINDS) kind?: AssociationKind;
  @IsOptional() @IsIn(REGIONS) region?: Region;
  @IsOptional() @ValidateNested() @Type(() => TermBody) boardTerm?: TermBody;
}

class ReasonView implements Bilingual {
  @IsString() code!: string;
  @IsString() ar!: string;
  @IsString() en!: string;
}

class StepView {
  @IsIn(STEPS) step!: StepName;
  @ValidateNested() @Type(() => ReasonView) name!: ReasonView;
  @IsIn(STEP_STATES) state!: StepState;
  /** What is missing, or has to come first. */
  @Nullable() @ValidateNested() @Type(() => ReasonView) why!: ReasonView | null;
}

class DraftView extends DraftOfStep {
  @IsString() savedBy!: string;
  /** Null for somebody who works here no more. */
  @Nullable() @IsString() savedByName!: string | null;
  @IsDate() savedAt!: Date;
}

class FactsView extends RegisterView {
  @IsUUID() id!: string;
  @IsString() slug!: string;
  @IsString() name!: string;
  @Nullable() @IsIn(ASSOCIATION_KINDS) kind!: AssociationKind | null;
  @Nullable() @IsIn(REGIONS) region!: Region | null;
  @Nullable() @IsDate() portalOpenedAt!: Date | null;
}

/** The version that the steps speak of. */
class OnboardedVersionView {
  @IsUUID() id!: string;
  @IsInt() number!: number;
  @IsIn(POLICY_STANDINGS) state!: PolicyStandingState;
}

class OnboardingView {
  @ValidateNested() @Type(() => FactsView) association!: FactsView;
  @IsArray() @ValidateNested({ each: true }) @Type(() => StepView) steps!: StepView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => DraftView) drafts!: DraftView[];
  @Nullable() @ValidateNested() @Type(() => OnboardedVersionView) version!: OnboardedVersionView | null;
}

/** The way in, for those who lead an association through it. */
@ApiTags('onboarding')
@Controller('api/onboarding')
export class OnboardingHttp {
  constructor(
    private readonly ops: Ops,
    private readonly desk: OnboardingDesk,
  ) {}

  @Get()
  @May('onboarding.read')
  @Answers(200, OnboardingView)
  @ApiOperation({ summary: 'Each step with its state, what is missing, and what somebody has begun to type' })
  look(@CurrentWho() who: Who): Promise<OnboardingView> {
    return this.ops.run(who, async (op) => toView(await this.desk.look(op)));
  }

  @Put('draft')
  @May('onboarding.lead')
  @Answers(200, OnboardingView)
  @ApiOperation({ summary: 'Keep what was typed in a step; it outlives the session, and colleagues see it' })
  keep(@CurrentWho() who: Who, @Body() { step, data }: DraftOfStep): Promise<OnboardingView> {
    return this.ops.run(who, async (op) => toView(await this.desk.keep(op, step, data)));
  }

  @Put('facts')
  @May('onboarding.lead')
  @Answers(200, OnboardingView)
  @ApiOperation({ summary: 'Fill in what is unknown of the association, and confirm the whole' })
  async confirmFacts(@CurrentWho() who: Who, @Body() { boardTerm, ...told }: FactsBody): Promise<OnboardingView> {
    const board = boardTerm && { boardTermFrom: boardTerm.from ?? null, boardTermTo: boardTerm.to ?? null };
    return toView(await this.desk.confirmFacts(who, { ...told, ...board }));
  }

  /** Answers alike however often it is asked: no key is needed. */
  @Post('portal-opening')
  @May('onboarding.lead')
  @Confirmed()
  @Answers(200, OnboardingView)
  @ApiOperation({ summary: 'Open the portal, once every step before it is done' })
  async openPortal(@CurrentWho() who: Who): Promise<OnboardingView> {
    return toView(await this.desk.openPortal(who));
  }
}

function toView({ association, steps, drafts, standing: { state, version } }: Onboarding): OnboardingView {
  const { suspendedBy: _, ...facts } = association;
  return {
    association: facts,
    steps: steps.map(({ step, state: standing, why }) => ({
      step,
      name: { code: step, ...onboardingSteps[step] },
      state: standing,
      why: why && { ...why },
    })),
    drafts: drafts.map((draft) => ({ ...draft, data: { ...draft.data } })),
    version: version && { id: version.id, number: version.number, state },
  };
}
