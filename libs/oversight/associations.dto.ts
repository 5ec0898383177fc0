import { applyDecorators } from '@nestjs/common';
import { wordNeeded } from '@sanad/messages';
import { ASSOCIATION_KINDS, IsDay, PageQuery, REGIONS, type AssociationKind, type Region } from '@sanad/platform';
import { POLICY_STANDINGS, type PolicyStandingState } from '@sanad/policy';
import { Type } from 'class-transformer';
import { IsEmail, IsIn, IsOptional, IsString, Matches, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { BODY_KINDS, type BodyKind } from './bodies.service';
import { SORTS, type Sort } from './overseen.list';

/** Digits of any script, perhaps with a dash or a slash between them. */
const NUMBER = /^[\d٠-٩۰-۹][\d٠-٩۰-۹/-]{0,19}$/;

/** A name or a reason: at least two letters or digits side by side. */
const IsWorded = (least: number, most: number): PropertyDecorator =>
  applyDecorators(
    IsString(),
    MinLength(least),
    MaxLength(most),
    Matches(/[A-Za-z0-9\u0621-\u064A\u0660-\u0669]{2}/, { context: wordNeeded }),
  );

export class OverseenQuery extends PageQuery {
  /** What to look at first: `attention` puts late cases, then a policy not in force, then a licence about to end. */
  @IsOptional() @IsIn(SORTS) sort: Sort = 'attention';
  /** How far its policy is. */
  @IsOptional() @IsIn(POLICY_STANDINGS) state?: PolicyStandingState;
  @IsOptional() @IsIn(REGIONS) region?: Region;
}

export class TermBody {
  @IsOptional() @IsDay() from?: string;
  @IsOptional() @IsDay() to?: string;
}

/** What a licence says. What is left out is unknown; unknown is not expired. */
export class LicenceBody {
  /** Whoever issued the numbers, as the certificate has it. */
  @IsOptional() @IsWorded(2, 200) authority?: string;
  @IsOptional() @Matches(NUMBER) licenceNumber?: string;
  @IsOptional() @Matches(NUMBER) registrationNumber?: string;
  @IsOptional() @Matches(NUMBER) unifiedNumber?: string;
  @IsOptional() @IsDay() licenceIssuedOn?: string;
  /** The last day on which it is valid. */
  @IsOptional() @IsDay() licenceExpiresOn?: string;
}

export class AdministratorBody {
  @IsEmail() @MaxLength(254) email!: string;
  @IsWorded(2, 120) name!: string;
}

export class NewAssociationBody extends LicenceBody {
  /** In addresses: small Latin letters, digits and single dashes. */
  @IsString() @MinLength(2) @MaxLength(41) slug!: string;
  @IsWorded(2, 200) name!: string;
  @IsIn(ASSOCIATION_KINDS) kind!: AssociationKind;
  @IsIn(REGIONS) region!: Region;
  @IsOptional() @ValidateNested() @Type(() => TermBody) boardTerm?: TermBody;
  /** Is invited by mail, and leads the association through what comes next. */
  @ValidateNested() @Type(() => AdministratorBody) administrator!: AdministratorBody;
}

export class SuspensionBody {
  @IsWorded(5, 1000) reason!: string;
}

export class NewBodyBody {
  @IsWorded(2, 200) name!: string;
  @IsIn(BODY_KINDS) kind!: BodyKind;
}

export class OthersQuery extends PageQuery {
  /** A part of the name, or of the name in addresses. */
  @IsOptional() @IsString() @MaxLength(100) q = '';
}

export class ArrangementBody {
  /** The association's name in addresses. */
  @IsString() @MinLength(2) @MaxLength(41) association!: string;
}
