import type { AccountId } from '@sanad/kernel';
import type { CivilDate } from '@sanad/business-time';
import type { Obligation } from '@sanad/policy/pure';
import { demoOf } from './origin';
import type { DeadlineState, Turn } from './reckoning';
import type { DeadlineKind, DeadlineSource, KeptRule, Stage } from './rule';

/** What a deadline is about: a case, by the name of its kind. */
export interface Subject {
  readonly type: string;
  readonly id: string;
}

/** Whom a clock is kept from: where it is about somebody of the staff, they do not hear that it runs. */
export interface Withheld {
  /** From each of them, and from whoever answers to one of them. */
  readonly about: readonly AccountId[];
  /** From them alone. */
  readonly party: AccountId | null;
}

export const WITHHELD_FROM_NOBODY: Withheld = { about: [], party: null };

/** One clock of one obligation, as its row has it. */
export interface Deadline {
  readonly id: string;
  readonly subject: Subject;
  readonly obligation: Obligation;
  readonly kind: DeadlineKind;
  readonly source: DeadlineSource;
  readonly rule: KeptRule;
  readonly ladder: readonly Stage[];
  readonly calendarStamp: string;
  readonly state: DeadlineState;
  readonly startedAt?: Date;
  readonly dueDate?: CivilDate;
  readonly dueAt?: Date;
  readonly notBefore?: Date;
  readonly metAt?: Date;
  readonly closedAt?: Date;
  readonly stage: number;
  readonly generation: number;
  readonly fireAt?: Date;
  /** The due date for which the present generation of the ladder was laid; it outlives a pause. */
  readonly laidFor?: CivilDate;
  readonly responsible: AccountId | null;
  /** Whom a moved date is told, besides the staff. */
  readonly beneficiary: string | null;
  readonly withheld: Withheld;
  /** Oldest first. */
  readonly turns: readonly Turn[];
  /** People from whom it is kept one by one; read where somebody is reminded. */
  readonly barred?: readonly AccountId[];
}

/** Where an obligation stands; the words that lists and counters use. Nothing is late because of a floor. */
export const STANDING_STATES = ['onTime', 'late', 'paused', 'met', 'notStarted', 'closed', 'unbounded'] as const;
export type StandingState = (typeof STANDING_STATES)[number];

export interface Standing {
  readonly state: StandingState;
  /** Of a met ceiling: whether it was met before its end. */
  readonly inTime?: boolean;
  /** The last day of the ceiling. */
  readonly dueDate?: CivilDate;
  /** 00:00 after the last day, when it becomes late. */
  readonly dueAt?: Date;
  readonly notBefore?: Date;
  /** The ceiling or the floor, its start or its reading was invented for the demonstration. */
  readonly demo: boolean;
  /** Internal targets added beside the text; they never make a case late. */
  readonly targets: readonly { readonly addedBy: string; readonly dueDate?: CivilDate; readonly passed: boolean }[];
}

/** What the standing of an obligation follows from. */
export type StandingClock = Pick<Deadline, 'kind' | 'rule' | 'state' | 'dueDate' | 'dueAt' | 'notBefore' | 'metAt'>;

/** Unbounded: the policy sets no ceiling, whatever floors and targets there are. */
export function standingOf(deadlines: readonly StandingClock[], now: Date): Standing {
  const ceiling = deadlines.find(({ kind }) => kind === 'ceiling');
  const floor = deadlines.find(({ kind }) => kind === 'floor');
  const targets = deadlines.filter(({ kind }) => kind === 'target').map((target) => targetStanding(target, now));
  const demo = [ceiling, floor].some((limit) => limit && demoOf(limit.rule) !== null);
  const shared = { targets, demo, ...(floor?.notBefore && { notBefore: floor.notBefore }) };
  if (!ceiling) return { state: 'unbounded', ...shared };
  const { dueDate, dueAt } = ceiling;
  return { ...ceilingStanding(ceiling, now), ...shared, ...(dueDate && dueAt && { dueDate, dueAt }) };
}

function ceilingStanding(
  { state, dueAt, metAt }: StandingClock,
  now: Date,
): { state: StandingState; inTime?: boolean } {
  if (state === 'met') return { state, inTime: !dueAt || !metAt || metAt < dueAt };
  if (state === 'waiting') return { state: 'notStarted' };
  if (state !== 'running') return { state };
  return { state: dueAt && dueAt <= now ? 'late' : 'onTime' };
}

function targetStanding({ rule, state, dueDate, dueAt }: StandingClock, now: Date): Standing['targets'][number] {
  const addedBy = rule.from.source === 'overlay' ? rule.from.name : rule.id;
  const passed = state === 'running' && dueAt !== undefined && dueAt <= now;
  return { addedBy, passed, ...(dueDate && { dueDate }) };
}
