import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';
import type { Bilingual, PlaceChoice, Refusal, RefusalKind } from '@sanad/messages';
import { Nullable } from './dto-schemas';

const STATUS: Readonly<Record<RefusalKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  rule: 422,
  tooMany: 429,
  fault: 500,
  unavailable: 503,
};

/** The status that a refusal of this kind is answered with. */
export const statusOf = (kind: RefusalKind): number => STATUS[kind];

export class ProblemField {
  @IsString() path!: string;
  @IsString() ar!: string;
  @IsString() en!: string;
  /** Of a file: its line, counted from 1. */
  @IsOptional() @IsInt() line?: number;
}

class PlaceWords implements Bilingual {
  @IsString() ar!: string;
  @IsString() en!: string;
}

/** Somewhere that somebody may work. */
export class PlaceChoiceView implements PlaceChoice {
  @IsIn(['association', 'platform']) kind!: 'association' | 'platform';
  /** Null for the platform as a whole. */
  @Nullable() @IsUUID() id!: string | null;
  @Nullable() @IsString() slug!: string | null;
  @ValidateNested() @Type(() => PlaceWords) name!: PlaceWords;
}

/** What every refusal looks like on the wire: RFC 9457, with the sentence in both languages and a code that stays. */
export class Problem {
  @IsString() type!: string;
  /** In the language asked for; Arabic unless English is preferred. */
  @IsString() title!: string;
  @IsInt() status!: number;
  /** Names this occurrence; the log knows it by the same id. */
  @IsString() instance!: string;
  @IsString() code!: string;
  @IsString() ar!: string;
  @IsString() en!: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ProblemField) errors!: ProblemField[];
  /** Where one has to be chosen, as at sign-in: those there are. */
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Type(() => PlaceChoiceView) places?: PlaceChoiceView[];
}

export const PROBLEM_TYPE = 'application/problem+json';

/** `status` overrides the kind's own where the protocol has a narrower one, such as 413. */
export function problemOf(
  refusal: Refusal,
  requestId: string,
  language: 'ar' | 'en',
  status = STATUS[refusal.kind],
): Problem {
  return {
    type: `urn:sanad:refusal:${refusal.code}`,
    title: refusal.text(language),
    status,
    instance: `urn:uuid:${requestId}`,
    code: refusal.code,
    ar: refusal.text('ar'),
    en: refusal.text('en'),
    errors: [...refusal.fields],
    ...(refusal.places.length > 0 && { places: [...refusal.places] }),
  };
}
