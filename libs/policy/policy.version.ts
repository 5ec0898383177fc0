import { dayInRiyadh, newId, type AssociationId } from '@sanad/kernel';
import { Refusal, type RefusalCode } from '@sanad/messages';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { checkDecision, openFindings } from './answers';
import { effectivePolicy } from './effective';
import { checked, idsIn, type Change, type Edit } from './edit';
import type { Finding } from './finding';
import type { VersionSource } from './imports/kept-import';
import { lint } from './linter';
import { contentHash } from './policy.content';
import { isEvidence, type ApprovalMinutes } from './policy.minutes';
import { checkDates, governingDate } from './policy.minutes.dates';
import { VERSION_ACTIONS, versionState, type VersionAction, type VersionMoments } from './policy.states';
import { isEmptyOverlay, type Decision, type Overlay, type PolicyAnswers } from './schema/decisions';
import { PolicyDocument } from './schema/document';
import { refuseCrossed } from './sizes';

export interface DraftFacts {
  association: AssociationId;
  number: number;
  document: PolicyDocument;
  answers: PolicyAnswers;
  /** The file it begins from. */
  source?: VersionSource;
  now: Date;
  /** The id of the actor. */
  by: string;
}

/** One version of an association's policy: the text, what people answered and added to it, its approval and its time. */
@Entity('policy_version')
export class PolicyVersion implements VersionMoments {
  @PrimaryColumn('uuid') associationId!: AssociationId;
  @PrimaryColumn('uuid') id!: string;
  /** Counted within the association, from 1. */
  @Column('int') number!: number;
  @Column('jsonb') document!: PolicyDocument;
  @Column('jsonb') answers!: PolicyAnswers;
  /** Of document and answers, see `contentHash`. */
  @Column('text') contentHash!: string;
  @Column('jsonb', { nullable: true }) minutes!: ApprovalMinutes | null;
  @Column('timestamptz', { nullable: true }) approvedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) inForceFrom!: Date | null;
  @Column('timestamptz', { nullable: true }) inForceUntil!: Date | null;
  /** When its approval or its start, or the start of what it was to give way to, was last taken back. */
  @Column('timestamptz', { nullable: true }) takenBackAt!: Date | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('text') createdBy!: string;
  /** The file that its text was read from; null where it was typed, or taken from another version. */
  @Column('jsonb', { nullable: true }) source!: VersionSource | null;

  /** @throws Refusal `policy.answer_unmatched`, or why one of the answers does not fit (see `checkDecision`) */
  static draft({ association, number, document, answers, source, now, by }: DraftFacts): PolicyVersion {
    const misfit = answers.decisions.map((decision) => checkDecision(decision, document)).find(Boolean);
    if (misfit) throw misfit;
    const version = new PolicyVersion();
    Object.assign(version, { associationId: association, id: newId(), number, createdAt: now, createdBy: by });
    Object.assign(version, {
      minutes: null,
      approvedAt: null,
      inForceFrom: null,
      inForceUntil: null,
      takenBackAt: null,
      source: source ?? null,
    });
    version.hold(document, answers);
    return version;
  }

  /** Whether anything in it was invented for the demonstration. */
  get demo(): boolean {
    return isDemo(this.answers) || this.minutes?.demo === true;
  }

  /** The findings that still keep the whole version from coming into force. */
  blockers(): Finding[] {
    return openFindings(this.document, this).filter(({ severity }) => severity === 'blocksForce');
  }

  /** Puts another text in place of a draft's. Answers that find no question in it are withdrawn, and given back. */
  replaceContent(document: PolicyDocument, now: Date): Decision[] {
    this.allow('replaceContent', now);
    const { decisions, overlays } = this.answers;
    const kept = decisions.filter((decision) => !checkDecision(decision, document));
    this.hold(document, { decisions: kept, overlays });
    return decisions.filter((decision) => !kept.includes(decision));
  }

  /**
   * Changes one part of a draft's text; answers as with `replaceContent`.
   * @throws Refusal why the part cannot be changed, `policy.edit_invalid` where the document does not hold, `policy.overlay_stands`
   */
  edit(edit: Edit, now: Date): { change: Change; withdrawn: Decision[] } {
    this.allow('replaceContent', now);
    const edited = edit(structuredClone(this.document));
    const document = checked(edited);
    this.refuseUnderOverlay(document);
    return { change: edited.change, withdrawn: this.replaceContent(document, now) };
  }

  /** What somebody added beside a rule does not lose it unasked. */
  private refuseUnderOverlay(document: PolicyDocument): void {
    const [before, after] = [this.document, document].map((one) => new Set(idsIn(PolicyDocument, one)));
    const lost = this.answers.overlays.find(
      ({ appliesTo }) => appliesTo !== undefined && before!.has(appliesTo) && !after!.has(appliesTo),
    );
    if (lost) throw new Refusal('policy.overlay_stands', { name: lost.name, id: lost.appliesTo ?? '' });
  }

  /** Answers a finding. An earlier answer to the same question is replaced. @throws Refusal see `checkDecision` */
  answer(decision: Decision, now: Date): void {
    this.allow('answer', now);
    const misfit = checkDecision(decision, this.document);
    if (misfit) throw misfit;
    const others = this.answers.decisions.filter(
      ({ finding, subject }) => finding !== decision.finding || subject !== decision.subject,
    );
    this.hold(this.document, { ...this.answers, decisions: [...others, decision] });
  }

  /** @throws Refusal `policy.overlay_repeated`, `policy.overlay_empty`, `policy.answer_unmatched`, `policy.members_crossed` */
  addOverlay(overlay: Overlay, now: Date): void {
    this.allow('addOverlay', now);
    const { overlays } = this.answers;
    if (overlays.some(({ id }) => id === overlay.id)) {
      throw new Refusal('policy.overlay_repeated', { overlay: overlay.id });
    }
    if (isEmptyOverlay(overlay)) throw new Refusal('policy.overlay_empty');
    this.hold(this.document, { ...this.answers, overlays: [...overlays, overlay] });
  }

  /** @throws Refusal `policy.overlay_not_found`, `policy.members_crossed` where it kept two others apart */
  removeOverlay(id: string, now: Date): void {
    this.allow('removeOverlay', now);
    const overlays = this.answers.overlays.filter((overlay) => overlay.id !== id);
    if (overlays.length === this.answers.overlays.length) {
      throw new Refusal('policy.overlay_not_found', { overlay: id });
    }
    this.hold(this.document, { ...this.answers, overlays });
  }

  /**
   * Records the board's approval. The evidence may stand in the minutes given here, in the text itself, or in the
   * answer to the finding that it is missing.
   * @throws Refusal `policy.no_approval_evidence`, `policy.minutes_date_differs`, and as `checkDates`
   */
  approve(minutes: ApprovalMinutes, now: Date): void {
    this.allow('approve', now);
    checkDates(minutes, dayInRiyadh(now));
    this.refuseOtherDate(minutes);
    const { date, ...stated } = effectivePolicy(this.document, this.answers).approval;
    if (!isEvidence(minutes) && !isEvidence({ ...stated, gregorianDate: date?.value })) {
      throw new Refusal('policy.no_approval_evidence', { number: this.number });
    }
    this.minutes = minutes;
    this.approvedAt = now;
  }

  /**
   * Gives the version its time, from `start` up to `until` where another follows.
   * @throws Refusal `policy.blocked_by_findings` naming each, `policy.start_past`, `policy.start_before_effective`,
   * `policy.minutes_date_differs`
   */
  putInForce(start: Date, until: Date | null, now: Date): void {
    this.allow('putInForce', now);
    if (start < now) throw new Refusal('policy.start_past');
    const effective = this.minutes?.effectiveDate ?? this.document.rules.approval?.effectiveDate;
    if (effective !== undefined && dayInRiyadh(start) < effective) {
      throw new Refusal('policy.start_before_effective', { date: effective });
    }
    this.refuseWhileBlocked();
    if (this.minutes) this.refuseOtherDate(this.minutes);
    this.inForceFrom = start;
    this.inForceUntil = until;
  }

  /** Takes back what was recorded of the board's approval: the text is a draft again. @returns the minutes as they were */
  takeBackApproval(now: Date): ApprovalMinutes | null {
    this.allow('takeBackApproval', now);
    const { minutes } = this;
    Object.assign(this, { minutes: null, approvedAt: null, takenBackAt: now });
    return minutes;
  }

  /** Takes back a start that still lies ahead: the version is approved, and has no time. @returns the time it would have had */
  takeBackStart(now: Date): { from: Date; until: Date | null } {
    this.allow('takeBackStart', now);
    const time = { from: this.inForceFrom!, until: this.inForceUntil };
    Object.assign(this, { inForceFrom: null, inForceUntil: null, takenBackAt: now });
    return time;
  }

  /** The one it was to give way to has no start any more: it goes on up to `until`, where another follows. */
  stay(until: Date | null, now: Date): void {
    Object.assign(this, { inForceUntil: until, takenBackAt: now });
  }

  /** A scan of the minutes may be added to what was recorded. @throws Refusal `policy.minutes_unrecorded` */
  assertTakesMinutes(now: Date): void {
    this.allow('attachMinutes', now);
  }

  /** From this moment on another version is in force. */
  giveWayAt(moment: Date): void {
    this.inForceUntil = moment;
  }

  /** @throws Refusal that says why the action is closed, and what is open instead */
  allow(action: VersionAction, now: Date): void {
    if (VERSION_ACTIONS[versionState(this, now)].includes(action)) return;
    throw new Refusal(this.whyClosed(action, now), { number: this.number });
  }

  private whyClosed(action: VersionAction, now: Date): RefusalCode {
    if (action === 'replaceContent') return 'policy.document_kept';
    if (action === 'approve') return 'policy.approved_already';
    if (action === 'attachMinutes') return 'policy.minutes_unrecorded';
    if (action === 'takeBackStart') return this.inForceFrom ? 'policy.begun' : 'policy.no_start';
    if (action === 'takeBackApproval') {
      if (!this.approvedAt) return 'policy.not_approved';
      return this.inForceFrom && this.inForceFrom > now ? 'policy.start_first' : 'policy.begun';
    }
    if (action !== 'putInForce') return 'policy.answers_kept';
    return this.approvedAt ? 'policy.put_in_force_already' : 'policy.not_approved';
  }

  /**
   * Of the days a date as written may mean, a person has picked one, and the minutes name another of them: one of the two is wrong. A day
   * that it cannot mean is that of a later meeting, which approved the same text again.
   */
  private refuseOtherDate(minutes: ApprovalMinutes): void {
    const { date } = effectivePolicy(this.document, this.answers).approval;
    const named = governingDate(minutes);
    if (date?.from.source !== 'decision' || named === undefined || named === date.value) return;
    const { finding, by } = date.from;
    const meant = lint(this.document).find(({ code }) => code === finding)?.candidates ?? [];
    if (meant.includes(named)) {
      throw new Refusal('policy.minutes_date_differs', { minutes: named, picked: date.value, by });
    }
  }

  private refuseWhileBlocked(): void {
    const blockers = this.blockers();
    if (blockers.length === 0) return;
    const findings = blockers.map(({ code }) => code).join(', ');
    const fields = blockers.map(({ code, clause, message, remedy }) => ({
      path: clause ? `${code} (${clause})` : code,
      ar: `${message.ar} ${remedy.ar}`,
      en: `${message.en} ${remedy.en}`,
    }));
    throw new Refusal('policy.blocked_by_findings', { number: this.number, findings }, undefined, fields);
  }

  /** The one place where content is set: what cannot run together is refused, and the hash follows. */
  private hold(document: PolicyDocument, answers: PolicyAnswers): void {
    refuseCrossed(effectivePolicy(document, answers).committees);
    this.document = document;
    this.answers = answers;
    this.contentHash = contentHash(document, answers);
  }
}

export function isDemo({ decisions, overlays }: PolicyAnswers): boolean {
  return [...decisions, ...overlays].some(({ demo }) => demo === true);
}
