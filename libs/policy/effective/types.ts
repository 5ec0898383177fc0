import type { ApprovalTier, ConductAdditions, Overlay, ReminderStage } from '../schema/decisions';
import type { Branch, Chair, CompensationCondition } from '../schema/rules';
import type {
  ApprovalKind,
  Bound,
  CaseMoment,
  ChannelKind,
  CommitteeDuty,
  CommitteePower,
  CompensationReading,
  DurationUnit,
  FloorReading,
  Obligation,
  ToolKind,
} from '../schema/vocabulary';

/** Where a value comes from, to be shown beside it: the text itself, a person's answer to a doubt of the text, or an addition to it. */
export type Provenance = FromText | FromDecision | FromOverlay;

export interface FromText {
  source: 'text';
  clause: string;
}

export interface FromDecision {
  source: 'decision';
  /** The code of the finding answered. */
  finding: string;
  by: string;
  /** `YYYY-MM-DD` */
  on: string;
  minutes?: string;
  /** Invented for the demonstration; shown as such. */
  demo: boolean;
}

export interface FromOverlay {
  source: 'overlay';
  overlay: string;
  addedBy: Overlay['addedBy'];
  name: string;
  /** `YYYY-MM-DD` */
  on: string;
  why: string;
  demo: boolean;
}

export interface Sourced<T> {
  value: T;
  from: Provenance;
}

/** One clock: a limit of the text, or an internal target that somebody added. */
export interface EffectiveDeadline {
  /** Of the rule, or of the overlay. */
  id: string;
  obligation: Obligation;
  /** As it binds: a floor read as a slip for «at most» is `AT_MOST` here. */
  bound: Bound;
  amount: number;
  unit: DurationUnit;
  /** Unset until chosen: without it no floor can be computed, and no notice of a decision goes out. */
  startsOn?: Sourced<CaseMoment>;
  stopsOn: CaseMoment;
  /** Of a floor in the text. Unset until a person has chosen; it then binds as `noNoticeEarlier`, and is shown as ambiguous. */
  reading?: Sourced<FloorReading>;
  from: FromText | FromOverlay;
  reminders: readonly Sourced<ReminderStage>[];
}

export interface EffectiveCommittee {
  id: string;
  /** As the text names it. */
  name: string;
  clause: string;
  duties: readonly CommitteeDuty[];
  /** Whether it decides or recommends. A committee the text charges with the reply decides; otherwise unset until answered. */
  power?: Sourced<CommitteePower>;
  /** The least number present for a sitting to decide. No source states one, so it is an overlay or unset. */
  quorum?: Sourced<number>;
  /** How it conducts its business, each with its source. Whatever is unset is off. */
  conduct: EffectiveConduct;
  sameAs?: string;
}

/** A tool of the staff: named by the text, or added beside it. Whether there is a file or a form of it is kept beside the version. */
export interface EffectiveTool {
  id: string;
  kind: ToolKind;
  label: string;
  from: FromText | FromOverlay;
}

/** A branch that the text names, or that somebody added beside it. */
export interface EffectiveBranch extends Branch {
  from: FromText | FromOverlay;
}

export type EffectiveConduct = {
  readonly [K in keyof ConductAdditions]?: Sourced<NonNullable<ConductAdditions[K]>>;
};

export interface EffectiveCompensation {
  /** Of the text; none where somebody added the chapter beside it. */
  conditions: readonly CompensationCondition[];
  /** How the conditions combine. Payment is locked while it is unset. */
  reading?: Sourced<CompensationReading>;
  /** The clause of the first condition, or who added the chapter. */
  from: Provenance;
  /** The rule of the committee whose minutes admit the harm. */
  committee?: string;
  /** How many approve, by amount. Unset: nobody has added that, and nobody is asked. */
  approvals?: Sourced<readonly ApprovalTier[]>;
}

/** How complaints are taken. Whatever is unset is off: the text does not speak of it, and nobody has added it. */
export interface EffectiveComplaints {
  /** The association handles them itself. Where it does not they are kept, and whoever complains is told where the policy sends them. */
  handled?: Sourced<true>;
  /** Where the text sends them instead. */
  refersTo?: string;
  /** In the order of the text. One that comes by other means is taken all the same. */
  channels: readonly ChannelKind[];
  /** The rule of the committee they go to. */
  committee?: string;
  /** An amicable settlement is sought first. */
  amicable?: Sourced<true>;
  /** Technical support is given. */
  support?: Sourced<true>;
  anonymous?: Sourced<true>;
  reopenWithinDays?: Sourced<number>;
  /** Working days on one step of the ladder. */
  escalateAfterDays?: Sourced<number>;
}

/** What is known of the approval; what is not stays unset. */
export interface EffectiveApproval {
  /** `YYYY-MM-DD` */
  date?: Sourced<string>;
  dateAsWritten?: string;
  kind?: ApprovalKind;
  meetingNumber?: string;
  boardTerm?: string;
  resolutionNumber?: string;
  chair?: Chair;
  /** The minutes a person named as evidence where the text has none. */
  minutes?: string;
  effectiveDate?: string;
}

/** How a version is brought to whoever works under it, and by when they sign. */
export interface EffectiveCirculation {
  /** Whoever works under the management of the association signs it. Unset: it is read, and nobody has to sign. */
  signature?: Sourced<true>;
  /** Working days to sign in. Unset: nobody is late, and nothing is shut to anybody. */
  graceDays?: Sourced<number>;
  /** Of whoever joins later, in place of those. */
  joinerDays?: Sourced<number>;
  /** Whom the policy binds, who is excepted, who makes it known: clauses of the text. */
  scopeClause?: string;
  exceptionsClause?: string;
  awarenessClause?: string;
  reminders: readonly Sourced<ReminderStage>[];
}

export interface EffectiveSupersession {
  id: string;
  asWritten: string;
  /** By name. Empty until a person has named what the text did not: nothing is superseded meanwhile. */
  targets: Sourced<readonly string[]>;
}

export interface EffectiveName {
  /** The legal name as confirmed, or, until then, the first full form of the text. */
  name: Sourced<string>;
  confirmed: boolean;
  /** Every other form in the document, for searching. */
  aliases: readonly string[];
}
