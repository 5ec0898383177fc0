import { Refusal } from '@sanad/messages';
import type { Bilingual } from '@sanad/messages';
import { citationsOf } from './citation';
import { effectiveAppealDays } from './effective/appeals';
import { effectiveBranches } from './effective/branches';
import { effectiveChecklist, effectiveDelegateReceipt } from './effective/checklist';
import { effectiveCirculation } from './effective/circulation';
import { effectiveComplaints } from './effective/complaints';
import { effectiveDeadlines } from './effective/deadlines';
import {
  effectiveApproval,
  effectiveCommittee,
  effectiveCompensation,
  effectiveName,
  effectiveSupersessions,
} from './effective/parts';
import { effectiveTools } from './effective/tools';
import type {
  EffectiveApproval,
  EffectiveBranch,
  EffectiveCirculation,
  EffectiveCommittee,
  EffectiveCompensation,
  EffectiveComplaints,
  EffectiveDeadline,
  EffectiveName,
  EffectiveSupersession,
  EffectiveTool,
  Sourced,
} from './effective/types';
import type { ChecklistItem, DelegateReceipt, PolicyAnswers } from './schema/decisions';
import type { Clause, Module, PolicyDocument, Terms } from './schema/document';
import type { ChannelRule, StepRule } from './schema/rules';
import type { ChannelKind, CommitteeDuty, ModuleName, Obligation, StepKind } from './schema/vocabulary';

export type * from './effective/types';

/**
 * The rules as they run: the text of one version, with what people answered to its doubts and what they added to it.
 * Pure and frozen with its version; nothing that is unset in all three is filled in.
 * Throws `policy.answer_unmatched` for an answer on a rule that the document does not have.
 */
export function effectivePolicy(document: PolicyDocument, answers: PolicyAnswers): EffectivePolicy {
  return new EffectivePolicy(document, answers);
}

export class EffectivePolicy {
  readonly deadlines: readonly EffectiveDeadline[];
  readonly committees: readonly EffectiveCommittee[];
  /** Unset where the policy says nothing of it, or refers the question elsewhere. */
  readonly compensation: EffectiveCompensation | undefined;
  readonly complaints: EffectiveComplaints;
  /** Working days in which a refused applicant may appeal. Unset: there are no appeals. */
  readonly appealWithinDays: Sourced<number> | undefined;
  readonly approval: EffectiveApproval;
  readonly supersedes: readonly EffectiveSupersession[];
  readonly name: EffectiveName;
  readonly title: string;
  /** The word for the people served, with its forms: letters and screens use it, the text is never touched. */
  readonly terms: Terms;
  /** In the order of the text, which is the order in which they are offered. */
  readonly channels: readonly ChannelRule[];
  /** Those of the text, then those that were added. */
  readonly branches: readonly EffectiveBranch[];
  /** Those of the text, then those that were added. */
  readonly tools: readonly EffectiveTool[];
  /** In the order of the text. A clause may hold several steps, and a step may stand in several clauses. */
  readonly steps: readonly StepRule[];
  /** What a request has to bring, as it was added beside the text; empty where nobody has said. */
  readonly checklist: readonly Sourced<ChecklistItem>[];
  /** Which receipt of a delegate's request its clocks use; unset where nobody has said: the office's. */
  readonly delegateReceipt: Sourced<DelegateReceipt> | undefined;
  readonly circulation: EffectiveCirculation;
  private readonly clauses: ReadonlyMap<string, Clause>;
  private readonly modules: ReadonlyMap<ModuleName, Module>;
  private readonly citations: ReadonlyMap<string, Bilingual>;

  constructor(document: PolicyDocument, answers: PolicyAnswers) {
    this.citations = citationsOf(document);
    this.clauses = new Map(document.sections.flatMap(({ clauses }) => clauses.map((clause) => [clause.id, clause])));
    this.modules = new Map(document.modules.map((module) => [module.name, module]));
    this.deadlines = effectiveDeadlines(document, answers);
    this.committees = document.rules.committees.map((rule) => effectiveCommittee(rule, answers));
    this.compensation = effectiveCompensation(document, answers);
    this.complaints = effectiveComplaints(document, answers);
    this.appealWithinDays = effectiveAppealDays(answers);
    this.approval = effectiveApproval(document, answers);
    this.supersedes = effectiveSupersessions(document, answers);
    this.name = effectiveName(document, answers);
    this.title = document.title;
    this.terms = document.terms;
    this.channels = document.rules.channels;
    this.tools = effectiveTools(document, answers);
    this.branches = effectiveBranches(document, answers);
    this.steps = document.rules.steps;
    this.checklist = effectiveChecklist(answers);
    this.delegateReceipt = effectiveDelegateReceipt(answers);
    this.circulation = effectiveCirculation(document, answers);
    this.refuseUnmatched(document, answers);
  }

  /** The limit before which no notice may go out. A floor read as an expectation forbids nothing. */
  floorOn(obligation: Obligation): EffectiveDeadline | undefined {
    return this.limitsOn(obligation).find(
      ({ bound, reading }) => bound === 'AT_LEAST' && (reading === undefined || reading.value === 'noNoticeEarlier'),
    );
  }

  /** The due date that the policy itself sets. Without one the obligation is unbounded, whatever targets were added. */
  ceilingOn(obligation: Obligation): EffectiveDeadline | undefined {
    return this.limitsOn(obligation).find(({ bound }) => bound === 'AT_MOST');
  }

  /** What was added beside the text: never a due date of the policy, always labelled. */
  targetsOn(obligation: Obligation): readonly EffectiveDeadline[] {
    return this.deadlines.filter(
      (deadline) => deadline.obligation === obligation && deadline.from.source === 'overlay',
    );
  }

  isUnbounded(obligation: Obligation): boolean {
    return this.ceilingOn(obligation) === undefined;
  }

  hasStep(kind: StepKind): boolean {
    return this.steps.some((step) => step.kind === kind);
  }

  stepsOf(kind: StepKind): readonly StepRule[] {
    return this.steps.filter((step) => step.kind === kind);
  }

  /** Unset for a channel the policy does not list: intake on it is accepted, flagged and redirected. */
  channel(kind: ChannelKind): ChannelRule | undefined {
    return this.channels.find((channel) => channel.kind === kind);
  }

  committee(id: string): EffectiveCommittee | undefined {
    return this.committees.find((committee) => committee.id === id);
  }

  /** The committee the text charges with this duty, the first where several are. */
  committeeFor(duty: CommitteeDuty): EffectiveCommittee | undefined {
    return this.committees.find(({ duties }) => duties.includes(duty));
  }

  clause(id: string): Clause | undefined {
    return this.clauses.get(id);
  }

  /** As people name the clause: by its printed number and heading. */
  citation(id: string): Bilingual | undefined {
    return this.citations.get(id);
  }

  module(name: ModuleName): Module | undefined {
    return this.modules.get(name);
  }

  private limitsOn(obligation: Obligation): readonly EffectiveDeadline[] {
    return this.deadlines.filter((deadline) => deadline.obligation === obligation && deadline.from.source === 'text');
  }

  /** An answer that touches nothing would be lost without a word. */
  private refuseUnmatched({ rules }: PolicyDocument, { decisions, overlays }: PolicyAnswers): void {
    const rulesKnown = [
      ...this.deadlines,
      ...this.committees,
      ...this.steps,
      ...this.channels,
      ...this.supersedes,
      ...this.tools,
      ...this.branches,
    ];
    const known = new Set([...rulesKnown, ...rules.contacts].map(({ id }) => id));
    const subjects = [...decisions.map(({ subject }) => subject), ...overlays.map(({ appliesTo }) => appliesTo)];
    const unmatched = subjects.find(
      (subject) => subject !== undefined && !known.has(subject) && !this.clauses.has(subject),
    );
    if (unmatched !== undefined) throw new Refusal('policy.answer_unmatched', { subject: unmatched });
  }
}
