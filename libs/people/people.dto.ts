import { IsDay, IsVersion, PageQuery } from '@sanad/platform';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsDate,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { CONSENT_PURPOSES, type ConsentPurpose } from './consents.service';
import { CHANGED_BY, type ChangedBy } from './people.events';
import { ID_KINDS, type IdKind } from './identity-number';

class PersonFields {
  @IsOptional() @IsIn(ID_KINDS) idKind?: IdKind;
  @IsOptional() @IsString() @MaxLength(40) idNumber?: string;
  @IsOptional() @IsString() @MaxLength(20) mobile?: string;
  @IsOptional() @IsEmail() email?: string;
  @IsOptional() @IsString() @MaxLength(500) address?: string;
  @IsOptional() @IsDay() birthDate?: string;
  /** The staff account of the same human being, where there is one. */
  @IsOptional() @IsUUID() accountId?: string;
}

export class RegisterPerson extends PersonFields {
  @IsString() @MinLength(2) @MaxLength(200) name!: string;
}

export class ChangePerson extends PersonFields {
  /** The version that was read; a change made meanwhile is not overwritten. */
  @IsVersion() version!: number;
  /** Whose change it is: the person's own, or the office's of what it wrote down (where it is left out). */
  @IsOptional() @IsIn(CHANGED_BY) by?: ChangedBy;
  @IsOptional() @IsString() @MinLength(2) @MaxLength(200) name?: string;
}

export class SearchPeople extends PageQuery {
  /** The beginnings of one or more words of the name, in any spelling of alef, hamza or ta marbuta; or the whole number of a document or a mobile. */
  @IsString() @MinLength(2) @MaxLength(200) q!: string;
}

export class GiveConsent {
  @IsIn(CONSENT_PURPOSES) purpose!: ConsentPurpose;
  @IsOptional() @IsString() @MaxLength(40) channel?: string;
}

export class MatchPeople {
  @IsBoolean() same!: boolean;
  @IsString() @MinLength(3) @MaxLength(500) reason!: string;
}

export class PersonView {
  @IsUUID() id!: string;
  @IsString() name!: string;
  @IsOptional() @IsIn(ID_KINDS) idKind?: IdKind;
  @IsInt() version!: number;
}

export class DuplicateView extends PersonView {
  /** What the two have in common: the document, the mobile or the name. */
  @IsIn(['idNumber', 'mobile', 'name']) because!: string;
}

export class DecidedMatchView {
  @IsUUID() id!: string;
  @IsString() name!: string;
  @IsBoolean() same!: boolean;
  @IsString() reason!: string;
  @IsDate() decidedAt!: Date;
}

export class DuplicatesView {
  /** Nobody has decided on these yet. */
  @ValidateNested({ each: true }) @Type(() => DuplicateView) @IsArray() items!: DuplicateView[];
  @ValidateNested({ each: true }) @Type(() => DecidedMatchView) @IsArray() decided!: DecidedMatchView[];
}

export class RegisteredView extends PersonView {
  @ValidateNested({ each: true }) @Type(() => DuplicateView) @IsArray() possibleDuplicates!: DuplicateView[];
}

export class IdentityView extends PersonFields {
  @IsString() name!: string;
}

export class ConsentView {
  @IsUUID() id!: string;
  @IsIn(CONSENT_PURPOSES) purpose!: ConsentPurpose;
  @IsOptional() @IsString() channel?: string;
  @IsDate() givenAt!: Date;
  @IsOptional() @IsDate() withdrawnAt?: Date;
}

export class ConsentsView {
  @ValidateNested({ each: true }) @Type(() => ConsentView) @IsArray() items!: ConsentView[];
}
