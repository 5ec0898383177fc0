import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';
import type { Bilingual, FieldProblem, PlaceChoice, Refusal, RefusalKind } from '@sanad/messages';
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

class ProblemWords implements Bilingual {
  @IsString() ar!: string;
  @IsString() en!: string;
}

export class ProblemField {
  /** The name of the field in the request, or in the file, with the way to it. */
  @IsString() path!: string;
  @IsString() ar!: string;
  @IsString() en!: string;
  /** Of a request: what people call the field. */
  @IsOptional() @ValidateNested() @Type(() => ProblemWords) name?: ProblemWords;
  /** Of a request: which constraint is not met, such as `minLength` or `isIn`. */
  @IsOptional() @IsString() constraint?: string;
  /** Of a request: what the constraint was given, such as the least length or the choices. */
  @IsOptional() @IsArray() @IsString({ each: true }) params?: string[];
  /** Of a file: its line, counted from 1. */
  @IsOptional() @IsInt() line?: number;
}

/** Somewhere that somebody may work. */
export class PlaceChoiceView implements PlaceChoice {
  @IsIn(['association', 'platform']) kind!: 'association' | 'platform';
  /** Null for the platform as a whole. */
  @Nullable() @IsUUID() id!: string | null;
  @Nullable() @IsString() slug!: string | null;
  @ValidateNested() @Type(() => ProblemWords) name!: ProblemWords;
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
  /** The same for whoever has a page before them: without the names of fields and routes, which stand in brackets in the sentences above. */
  @ValidateNested() @Type(() => ProblemWords) plain!: ProblemWords;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ProblemField) errors!: ProblemField[];
  /** Where one has to be chosen, as at sign-in: those there are. */
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Type(() => PlaceChoiceView) places?: PlaceChoiceView[];
}

export const PROBLEM_TYPE = 'application/problem+json';

const fieldOf = ({ params, ...field }: FieldProblem): ProblemField => ({
  ...field,
  ...(params && { params: [...params] }),
});

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
    plain: { ar: refusal.plain('ar'), en: refusal.plain('en') },
    errors: refusal.fields.map(fieldOf),
    ...(refusal.places.length > 0 && { places: [...refusal.places] }),
  };
}
