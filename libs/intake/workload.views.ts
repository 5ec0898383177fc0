import { caseStates } from '@sanad/messages';
import { Nullable } from '@sanad/platform';
import { Type } from 'class-transformer';
import { IsArray, IsDate, IsInt, ValidateNested } from 'class-validator';
import { CASE_STATES } from './case.kinds';
import { CodeView, NamedView } from './case.views';
import { AGES, WORK_CELLS, type WorkCount } from './workload';

/** Open cases by where they stand with their time. */
class WorkCellsView {
  @IsInt() late!: number;
  @IsInt() onTime!: number;
  /** Nothing sets them a maximum time. */
  @IsInt() unbounded!: number;
  /** Items are awaited, the clock is paused, or the reply has arrived. */
  @IsInt() notRunning!: number;
}

class WorkAgesView {
  /** Up to 7 days in this state. */
  @IsInt() week!: number;
  /** Up to 14. */
  @IsInt() fortnight!: number;
  /** Up to 30. */
  @IsInt() month!: number;
  @IsInt() older!: number;
}

class WorkOfOfficerView extends WorkCellsView {
  /** Null for cases that nobody has. */
  @Nullable() @ValidateNested() @Type(() => NamedView) officer!: NamedView | null;
}

class WorkAtStepView extends WorkAgesView {
  @ValidateNested() @Type(() => CodeView) state!: CodeView;
}

export class WorkloadView {
  @ValidateNested() @Type(() => WorkCellsView) standing!: WorkCellsView;
  /** Whoever has most first, the unassigned last; twenty at most. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => WorkOfOfficerView) officers!: WorkOfOfficerView[];
  /** How many more officers have cases. */
  @IsInt() officersLeft!: number;
  /** In the order of the steps; states without a case are left out. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => WorkAtStepView) steps!: WorkAtStepView[];
  @IsDate() countedAt!: Date;
}

const MOST_OFFICERS = 20;

type Which = (one: WorkCount) => boolean;
const sum = (counts: readonly WorkCount[], which: Which = () => true): number =>
  counts.filter(which).reduce((total, { count }) => total + count, 0);

const cellsOf = (counts: readonly WorkCount[]): WorkCellsView =>
  Object.fromEntries(
    WORK_CELLS.map((cell) => [cell, sum(counts, (one) => one.cell === cell)]),
  ) as unknown as WorkCellsView;

const agesOf = (counts: readonly WorkCount[]): WorkAgesView =>
  Object.fromEntries(AGES.map((age) => [age, sum(counts, (one) => one.age === age)])) as unknown as WorkAgesView;

export function toWorkload(counts: readonly WorkCount[], countedAt: Date): WorkloadView {
  const officers = officersOf(counts);
  return {
    standing: cellsOf(counts),
    officers: officers.slice(0, MOST_OFFICERS),
    officersLeft: Math.max(0, officers.length - MOST_OFFICERS),
    steps: CASE_STATES.flatMap((state) => {
      const here = counts.filter((one) => one.state === state);
      return here.length > 0 ? [{ state: { code: state, ...caseStates[state] }, ...agesOf(here) }] : [];
    }),
    countedAt,
  };
}

function officersOf(counts: readonly WorkCount[]): WorkOfOfficerView[] {
  const ids = [...new Set(counts.map(({ officerId }) => officerId))];
  const loads = ids.map((id) => ({ id, of: counts.filter(({ officerId }) => officerId === id) }));
  loads.sort((one, other) => Number(one.id === null) - Number(other.id === null) || sum(other.of) - sum(one.of));
  return loads.map(({ id, of }) => ({
    officer: id === null ? null : { id, name: of[0]?.officer ?? '' },
    ...cellsOf(of),
  }));
}
