import type { Foreseen, Move } from '@sanad/deadlines';
import { caseKinds, obligationNames, overlayLabel, type Bilingual } from '@sanad/messages';
import { IsDay, Nullable, rows, type Op } from '@sanad/platform';
import { Type } from 'class-transformer';
import { IsArray, IsInt, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';
import type { CaseKind } from './case.kinds';
import { WordsView } from './case.views';

/** More than these nobody reads; how many there are is told beside them. */
const MOST_SHOWN = 50;

class MovedCaseView {
  @IsUUID() id!: string;
  @IsString() reference!: string;
  @ValidateNested() @Type(() => WordsView) kind!: Bilingual;
}

class MovedClockView {
  @Nullable() @ValidateNested() @Type(() => MovedCaseView) case!: MovedCaseView | null;
  /** What the clock is about. */
  @ValidateNested() @Type(() => WordsView) obligation!: Bilingual;
  /** Stands beside a target that was added to the policy. */
  @IsOptional() @ValidateNested() @Type(() => WordsView) label?: Bilingual;
  @Nullable() @IsDay() old!: string | null;
  @Nullable() @IsDay() new!: string | null;
}

export class EffectView {
  /** Clocks that run now. */
  @IsInt() open!: number;
  /** Those whose date would be another. */
  @IsInt() moving!: number;
  /** The first of them, the earliest date first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => MovedClockView) items!: MovedClockView[];
}

export async function effectOf(op: Op, { open, moves }: Foreseen): Promise<EffectView> {
  const shown = [...moves].sort(byOldDate).slice(0, MOST_SHOWN);
  const cases = await casesOf(op, shown);
  return { open, moving: moves.length, items: shown.map((move) => toView(move, cases)) };
}

const dateOf = ({ before }: Move): string => before.dueDate ?? '';
const byOldDate = (one: Move, other: Move): number => (dateOf(one) < dateOf(other) ? -1 : 1);

interface MovedCase {
  readonly subject: string;
  readonly id: string;
  readonly reference: string;
  readonly kind: CaseKind;
}

/** The cases by what their clocks are about: themselves, or a referral of theirs. */
async function casesOf(op: Op, moves: readonly Move[]): Promise<ReadonlyMap<string, MovedCase>> {
  const found = await rows<MovedCase>(op.db, CASES, [op.association, moves.map(({ before }) => before.subject.id)]);
  return new Map(found.map((one) => [one.subject, one]));
}

function toView({ before, after }: Move, cases: ReadonlyMap<string, MovedCase>): MovedClockView {
  const found = cases.get(before.subject.id);
  const { from } = before.rule;
  return {
    case: found ? { id: found.id, reference: found.reference, kind: { ...caseKinds[found.kind] } } : null,
    obligation: { ...obligationNames[before.obligation] },
    ...(from.source === 'overlay' && { label: overlayLabel(from.name) }),
    old: before.dueDate ?? null,
    new: after.dueDate ?? null,
  };
}

const CASES = `
  SELECT id AS subject, id, reference, kind FROM case_file WHERE association_id = $1 AND id = ANY($2::uuid[])
  UNION ALL
  SELECT r.id, c.id, c.reference, c.kind FROM referral r
  JOIN case_file c ON c.association_id = r.association_id AND c.id = r.case_id
  WHERE r.association_id = $1 AND r.id = ANY($2::uuid[])`;
