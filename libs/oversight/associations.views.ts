import { ApiProperty } from '@nestjs/swagger';
import {
  associationKindWords,
  attentionWords,
  licenceWords,
  regionWords,
  versionStates,
  withoutPolicy,
  type Attention,
  type Bilingual,
} from '@sanad/messages';
import { CASE_KINDS, type CaseKind } from '@sanad/intake';
import { IsDay, Nullable } from '@sanad/platform';
import { POLICY_STANDINGS, type PolicyStandingState } from '@sanad/policy';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsDate, IsIn, IsInt, IsString, IsUUID, ValidateNested } from 'class-validator';
import { BODY_KINDS, type BodyKind } from './bodies.service';
import { figuresOf, type CaseFigures, type Figure } from './figures';
import { SEAT_STATES, type SeatState } from './seats.service';
import { LICENCE_STATES, type LicenceState, type Overseen } from './overseen.list';
import type { Suspension } from './supervision.service';

/** A number; or, where so few people are behind it that they could be known, the bound it lies under. */
export const IsFigure = (): PropertyDecorator =>
  ApiProperty({
    oneOf: [
      { type: 'integer', minimum: 0 },
      { type: 'object', required: ['under'], properties: { under: { type: 'integer' } } },
    ],
  });

class CodedView implements Bilingual {
  @IsString() code!: string;
  @IsString() ar!: string;
  @IsString() en!: string;
}

export class CaseFiguresView implements CaseFigures {
  /** All that are not closed. */
  @IsFigure() open!: Figure;
  @IsFigure() onTime!: Figure;
  @IsFigure() late!: Figure;
  /** Their policy sets no upper limit: neither on time nor late. */
  @IsFigure() unbounded!: Figure;
  /** Items are awaited, the clock is paused, or the reply has arrived. */
  @IsFigure() notRunning!: Figure;
  @IsFigure() closed!: Figure;
}

class KindFiguresView extends CaseFiguresView {
  @IsIn(CASE_KINDS) kind!: CaseKind;
}

class OpenFindingsView {
  @IsInt() blocksForce!: number;
  @IsInt() blocksModule!: number;
  @IsInt() warning!: number;
  @IsInt() information!: number;
}

class PolicyStateView extends CodedView {
  @IsIn(POLICY_STANDINGS) declare code: PolicyStandingState;
  /** A newer version that is on its way: draft, approved or scheduled. */
  @Nullable() @IsString() next!: string | null;
  @Nullable() @IsDate() inForceFrom!: Date | null;
  /** When the board has to look at it again, where the policy says so. */
  @Nullable() @IsDay() reviewDueOn!: string | null;
}

class LicenceStateView extends CodedView {
  @IsIn(LICENCE_STATES) declare code: LicenceState;
  @Nullable() @IsDay() expiresOn!: string | null;
}

const ATTENTION = Object.keys(attentionWords) as Attention[];

class AttentionView extends CodedView {
  @IsIn(ATTENTION) declare code: Attention;
}

/** An association in the list of a supervising body: figures, never a person. */
export class OverseenView {
  @IsUUID() id!: string;
  @IsString() slug!: string;
  @IsString() name!: string;
  /** Invented for the demonstration. */
  @IsBoolean() demo!: boolean;
  /** What to look at, the most pressing first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => AttentionView) attention!: AttentionView[];
  @Nullable() @ValidateNested() @Type(() => CodedView) kind!: CodedView | null;
  @Nullable() @ValidateNested() @Type(() => CodedView) region!: CodedView | null;
  @ValidateNested() @Type(() => PolicyStateView) policy!: PolicyStateView;
  @ValidateNested() @Type(() => OpenFindingsView) findings!: OpenFindingsView;
  @ValidateNested() @Type(() => CaseFiguresView) cases!: CaseFiguresView;
  @ValidateNested() @Type(() => LicenceStateView) licence!: LicenceStateView;
  @Nullable() @IsDay() boardTermTo!: string | null;
  @Nullable() @IsDate() suspendedAt!: Date | null;
  @Nullable() @IsDate() portalOpenedAt!: Date | null;
  /** When the figures were taken; null before the first time. */
  @Nullable() @IsDate() countedAt!: Date | null;
}

export class RegisterView {
  @Nullable() @IsString() authority!: string | null;
  @Nullable() @IsString() licenceNumber!: string | null;
  @Nullable() @IsString() registrationNumber!: string | null;
  @Nullable() @IsString() unifiedNumber!: string | null;
  @Nullable() @IsDay() licenceIssuedOn!: string | null;
  @Nullable() @IsDay() licenceExpiresOn!: string | null;
  @Nullable() @IsDay() boardTermFrom!: string | null;
  @Nullable() @IsDay() boardTermTo!: string | null;
}

class SuspensionView {
  @IsString() reason!: string;
  @IsDate() startedAt!: Date;
  @Nullable() @IsDate() endedAt!: Date | null;
}

export class OverseenDetail extends OverseenView {
  @ValidateNested() @Type(() => RegisterView) register!: RegisterView;
  @IsArray() @ValidateNested({ each: true }) @Type(() => KindFiguresView) casesByKind!: KindFiguresView[];
  /** Who has suspended it, by name; several bodies may. */
  @Nullable() @IsString() suspendedBy!: string | null;
  /** By this body, the latest first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => SuspensionView) suspensions!: SuspensionView[];
}

export class BodyView {
  @IsUUID() id!: string;
  @IsString() name!: string;
  @IsIn(BODY_KINDS) kind!: BodyKind;
  @IsBoolean() demo!: boolean;
  @IsDate() createdAt!: Date;
  /** How many associations it oversees now. */
  @IsInt() associations!: number;
  @IsInt() supervisors!: number;
}

export class InvitedView {
  /** Of the invitation. */
  @IsUUID() id!: string;
  @IsDate() expiresAt!: Date;
}

export class SupervisorView {
  @IsUUID() id!: string;
  @IsString() name!: string;
  @IsString() email!: string;
  /** `expired`: nobody accepted the invitation in time; inviting again takes its place. */
  @IsIn(SEAT_STATES) state!: SeatState;
  @IsDate() since!: Date;
  @Nullable() @IsDate() endedAt!: Date | null;
  /** Until when the invitation opens, while nobody has accepted it. */
  @Nullable() @IsDate() expiresAt!: Date | null;
}

export class OtherAssociationView {
  @IsUUID() id!: string;
  @IsString() slug!: string;
  @IsString() name!: string;
  @IsBoolean() demo!: boolean;
}

export class SupervisionView {
  @IsUUID() id!: string;
  @IsUUID() association!: string;
  @IsString() slug!: string;
  @IsString() name!: string;
  @IsDate() startsAt!: Date;
  @Nullable() @IsDate() endsAt!: Date | null;
}

/** @param day the day on which it is asked, as `YYYY-MM-DD` */
function attentionOf(one: Overseen, day: string): Attention[] {
  const { lateAtLeast, policyState, licenceState, suspendedAt, reviewDueOn, boardTermTo } = one;
  const holds: Readonly<Record<Attention, boolean>> = {
    late: lateAtLeast > 0,
    policyMissing: policyState !== 'inForce',
    licenceExpired: licenceState === 'expired',
    licenceEnding: licenceState === 'ending',
    suspended: suspendedAt !== null,
    reviewDue: reviewDueOn !== null && reviewDueOn <= day,
    boardTermEnded: boardTermTo !== null && boardTermTo < day,
  };
  return ATTENTION.filter((code) => holds[code]);
}

/** @param day as in `attentionOf` */
export function toView(one: Overseen, day: string): OverseenView {
  const { id, slug, name, demo, kind, region, policyState, licenceState } = one;
  const { policyNext: next, inForceFrom, reviewDueOn, boardTermTo, suspendedAt, portalOpenedAt, countedAt } = one;
  const words = policyState === 'none' ? withoutPolicy : versionStates[policyState];
  const { blocksForce, blocksModule, warnings: warning, informations: information } = one;
  return {
    attention: attentionOf(one, day).map((code) => ({ code, ...attentionWords[code] })),
    ...{ id, slug, name, demo, boardTermTo, suspendedAt, portalOpenedAt, countedAt },
    kind: kind && { code: kind, ...associationKindWords[kind] },
    region: region && { code: region, ...regionWords[region] },
    policy: { code: policyState, ...words, next, inForceFrom, reviewDueOn },
    findings: { blocksForce, blocksModule, warning, information },
    cases: figuresOf(one.grid, ...CASE_KINDS),
    licence: { code: licenceState, ...licenceWords[licenceState], expiresOn: one.licenceExpiresOn },
  };
}

export function toDetail(one: Overseen, day: string, suspensions: readonly Suspension[]): OverseenDetail {
  const { authority, licenceNumber, registrationNumber, unifiedNumber, licenceIssuedOn, licenceExpiresOn } = one;
  const { boardTermFrom, boardTermTo, suspendedBy } = one;
  const numbers = { authority, licenceNumber, registrationNumber, unifiedNumber };
  return {
    ...toView(one, day),
    register: { ...numbers, licenceIssuedOn, licenceExpiresOn, boardTermFrom, boardTermTo },
    casesByKind: CASE_KINDS.map((kind) => ({ kind, ...figuresOf(one.grid, kind) })),
    suspendedBy,
    suspensions: suspensions.map((suspension) => ({ ...suspension })),
  };
}
