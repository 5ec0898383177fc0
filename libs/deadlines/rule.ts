import type { DurationUnit, TimeRule } from '@sanad/business-time';
import type { Bilingual } from '@sanad/messages';
import type {
  CaseMoment,
  EffectiveDeadline,
  FloorReading,
  Obligation,
  Provenance,
  ReminderStage,
} from '@sanad/policy/pure';

export const DEADLINE_KINDS = ['ceiling', 'floor', 'target'] as const;
/** A target is internal, added beside the text: it has reminders, and is never the due date of the policy. */
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

export const DEADLINE_SOURCES = ['text', 'decision', 'overlay'] as const;
export type DeadlineSource = (typeof DEADLINE_SOURCES)[number];

/** Word for word, and as people name it; rows that are older than the naming have no `citation`. */
export interface CitedClause {
  readonly id: string;
  readonly text: string;
  readonly citation?: Bilingual;
}

/** A rule as it stood in the version a case was opened under. It is kept with the deadline, so that it explains itself for ever. */
export interface KeptRule extends TimeRule {
  readonly id: string;
  readonly obligation: Obligation;
  /** Unset where nobody has chosen it yet: such a floor cannot be computed. */
  readonly startsOn?: CaseMoment;
  readonly stopsOn: CaseMoment;
  readonly reading?: FloorReading;
  /** The clause, word for word; unset for an overlay. */
  readonly clause?: CitedClause;
  /** Where the rule, its start and its reading come from: shown beside them. */
  readonly from: Provenance;
  readonly startFrom?: Provenance;
  readonly readingFrom?: Provenance;
  readonly policyVersion: string;
}

export interface Stage {
  readonly name: string;
  /** Working days before the due date; negative means after it. */
  readonly daysBefore: number;
  readonly to: ReminderStage['to'];
}

/** What a pinned version of the policy says about one clock of one obligation. */
export interface Terms {
  readonly kind: DeadlineKind;
  readonly source: DeadlineSource;
  readonly rule: KeptRule;
  /** Earliest first. A floor has none: nothing is ever overdue because of it. */
  readonly ladder: readonly Stage[];
}

/** The part of a pinned policy that a clock is opened under. */
export interface OpeningPolicy {
  readonly versionId: string;
  readonly effective: {
    readonly deadlines: readonly EffectiveDeadline[];
    clause(id: string): { readonly id: string; readonly text: string } | undefined;
    citation(id: string): Bilingual | undefined;
  };
}

/** The clocks that a policy sets on an obligation: none means the case is unbounded. */
export function termsOf(policy: OpeningPolicy, obligation: Obligation): Terms[] {
  return policy.effective.deadlines
    .filter((deadline) => deadline.obligation === obligation)
    .map((deadline) => {
      const kind = kindOf(deadline);
      const ladder = kind === 'floor' ? [] : ladderOf(deadline);
      return { kind, source: sourceOf(deadline), rule: keptRule(deadline, policy), ladder };
    });
}

/** Whether the version bounds an obligation from above; without that a case is unbounded. */
export const hasCeiling = (policy: OpeningPolicy, obligation: Obligation): boolean =>
  policy.effective.deadlines.some((deadline) => deadline.obligation === obligation && kindOf(deadline) === 'ceiling');

function kindOf({ bound, from }: EffectiveDeadline): DeadlineKind {
  if (from.source === 'overlay') return 'target';
  return bound === 'AT_LEAST' ? 'floor' : 'ceiling';
}

/** A floor that a person read as «at most» is a ceiling by decision, and is labelled so. */
function sourceOf({ reading, from }: EffectiveDeadline): DeadlineSource {
  return reading?.value === 'slipForAtMost' && reading.from.source === 'decision' ? 'decision' : from.source;
}

function keptRule(deadline: EffectiveDeadline, { versionId, effective }: OpeningPolicy): KeptRule {
  const { id, obligation, bound, amount, unit, stopsOn, startsOn, reading, from } = deadline;
  const clause = from.source === 'text' ? effective.clause(from.clause) : undefined;
  return {
    ...{ id, obligation, bound, amount, unit: unit satisfies DurationUnit, stopsOn, from, policyVersion: versionId },
    ...(startsOn && { startsOn: startsOn.value, startFrom: startsOn.from }),
    ...(reading && { reading: reading.value, readingFrom: reading.from }),
    ...(clause && { clause: { id: clause.id, text: clause.text, citation: effective.citation(clause.id) } }),
  };
}

function ladderOf({ reminders }: EffectiveDeadline): Stage[] {
  return reminders
    .map(({ value: { name, daysBefore, to } }) => ({ name, daysBefore, to }))
    .sort((a, b) => b.daysBefore - a.daysBefore);
}
