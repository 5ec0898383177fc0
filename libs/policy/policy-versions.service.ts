import { Injectable } from '@nestjs/common';
import { Refusal } from '@sanad/messages';
import type { AuditEntry, Op } from '@sanad/platform';
import { checkDecision } from './answers';
import { idsIn, type Edit } from './edit';
import type { VersionSource } from './imports/kept-import';
import { policyApproved, policyPutInForce, policyStartTakenBack } from './policy.events';
import type { ApprovalMinutes } from './policy.minutes';
import { checkReviewDay } from './policy.review';
import {
  findEndingAt,
  getVersion,
  insertVersion,
  listFrom,
  lockNumbering,
  lockVersion,
  nextNumber,
  updateVersion,
} from './policy.store';
import { PolicyVersion } from './policy.version';
import type { Decision, Overlay, PolicyAnswers } from './schema/decisions';
import { PolicyDocument } from './schema/document';

export interface NewDraft {
  /** The text; where it is left out, that of `basedOn`. */
  document?: PolicyDocument;
  /** What stands beside it; where it is left out, that of `basedOn` as far as it still fits. */
  answers?: PolicyAnswers;
  /** The version an amendment starts from. */
  basedOn?: string;
  /** What was added beside it on rules that this text does not have stays behind. */
  leaveUnplaced?: boolean;
  /** The file that the text was read from. */
  source?: VersionSource;
}

export interface OverlayRemoved {
  readonly overlay: string;
  readonly reason: string;
}

export interface Start {
  /** Now, where it is left out. */
  startsAt?: Date;
  /** The version in force at that moment, by its id: replacing it is said, never implied. */
  supersedes?: string;
  /** When the version is to be looked at again, where somebody sets it with the start. */
  nextReviewOn?: string;
}

/** What a later chapter needs of the text, such as a channel that somebody is to be answered on. @throws Refusal where it would go */
export type Keeps = (op: Op, before: PolicyDocument, after: PolicyDocument) => Promise<void>;

export interface OfDraft {
  /** The hash of the content that the change was decided on. */
  readonly asRead?: string | undefined;
  readonly keeps?: Keeps | undefined;
}

export interface ContentChanged {
  readonly version: PolicyVersion;
  /** The text as it was. */
  readonly before: PolicyDocument;
  /** Answers whose question is gone. */
  readonly withdrawn: readonly Decision[];
  /** What went with a clause that was removed, by its place. */
  readonly along: readonly string[];
}

const NO_ANSWERS: PolicyAnswers = { decisions: [], overlays: [] };

/** The verbs on an association's policy versions: draft, answer, add, approve, put in force, take back. Each leaves its audit row. */
@Injectable()
export class PolicyVersions {
  /**
   * @throws Refusal `policy.content_missing` without a text, `policy.version_not_found`, `policy.overlays_unplaced`, and as
   * `PolicyVersion.draft`
   */
  async draft(op: Op, { document, answers, basedOn, leaveUnplaced, source }: NewDraft): Promise<PolicyVersion> {
    const base = basedOn === undefined ? undefined : await getVersion(op, basedOn);
    const text = document ?? base?.document;
    if (!text) throw new Refusal('policy.content_missing');
    const { carried, left } =
      answers || !base ? { carried: answers ?? NO_ANSWERS, left: [] } : fitting(base, text, leaveUnplaced);
    await lockNumbering(op);
    const version = PolicyVersion.draft({
      association: op.association,
      number: await nextNumber(op),
      document: text,
      answers: carried,
      ...(source && { source }),
      now: op.now,
      by: op.actor.id,
    });
    await insertVersion(op, version);
    const file = source?.sha256 ?? null;
    const told = { basedOn: basedOn ?? null, file, left: left.map(({ id }) => id) };
    op.record(entry('policy.drafted', version, { hash: version.contentHash, ...told }));
    return version;
  }

  /**
   * Another text, whole.
   * @throws Refusal `policy.document_kept` once it is approved, `policy.changed_meanwhile`, and as `keeps`
   */
  replaceContent(
    op: Op,
    id: string,
    document: PolicyDocument,
    { asRead, keeps }: OfDraft = {},
  ): Promise<ContentChanged> {
    return this.changeContent(op, id, asRead, keeps, (version) => {
      const withdrawn = version.replaceContent(document, op.now);
      const said = withdrawn.map(named);
      const detail = { hash: version.contentHash, withdrawn: said };
      return { withdrawn, along: [], entry: entry('policy.content_replaced', version, detail) };
    });
  }

  /**
   * One part of a draft's text. The audit keeps what it was and what it is.
   * @throws Refusal as `PolicyVersion.edit`, `policy.changed_meanwhile`, and as `keeps`
   */
  edit(op: Op, id: string, edit: Edit, { asRead, keeps }: OfDraft): Promise<ContentChanged> {
    return this.changeContent(op, id, asRead, keeps, (version) => {
      const { change, withdrawn } = version.edit(edit, op.now);
      const along = change.along ?? [];
      const told = { ...change, along, withdrawn: withdrawn.map(named), hash: version.contentHash };
      return { withdrawn, along, entry: entry('policy.part_changed', version, told) };
    });
  }

  private async changeContent(
    op: Op,
    id: string,
    asRead: string | undefined,
    keeps: Keeps | undefined,
    work: (version: PolicyVersion) => Omit<ContentChanged, 'version' | 'before'> & { entry: AuditEntry },
  ): Promise<ContentChanged> {
    const version = await lockVersion(op, id);
    version.allow('replaceContent', op.now);
    refuseStale(version, asRead);
    const before = version.document;
    const { entry: told, ...changed } = work(version);
    await keeps?.(op, before, version.document);
    op.record(told);
    await updateVersion(op, version);
    return { version, before, ...changed };
  }

  /** @throws Refusal as `PolicyVersion.answer` */
  answer(op: Op, id: string, decision: Decision): Promise<PolicyVersion> {
    return this.change(op, id, (version) => {
      version.answer(decision, op.now);
      const { finding, subject = null, demo = false } = decision;
      return entry('policy.finding_answered', version, { finding, subject, demo, hash: version.contentHash });
    });
  }

  /** @throws Refusal as `PolicyVersion.addOverlay` */
  addOverlay(op: Op, id: string, overlay: Overlay, asRead?: string): Promise<PolicyVersion> {
    return this.change(
      op,
      id,
      (version) => {
        version.addOverlay(overlay, op.now);
        const { id: overlayId, addedBy, demo = false } = overlay;
        return entry('policy.overlay_added', version, { overlay: overlayId, addedBy, demo, hash: version.contentHash });
      },
      asRead,
    );
  }

  /** @throws Refusal as `PolicyVersion.removeOverlay` */
  removeOverlay(op: Op, id: string, { overlay, reason }: OverlayRemoved, asRead?: string): Promise<PolicyVersion> {
    return this.change(
      op,
      id,
      (version) => {
        version.removeOverlay(overlay, op.now);
        return entry('policy.overlay_removed', version, { overlay, reason, hash: version.contentHash });
      },
      asRead,
    );
  }

  /** @throws Refusal as `PolicyVersion.approve` */
  approve(op: Op, id: string, minutes: ApprovalMinutes, asRead?: string): Promise<PolicyVersion> {
    return this.change(
      op,
      id,
      (version) => {
        version.approve(minutes, op.now);
        op.emit(policyApproved(version));
        return entry('policy.approved', version, { hash: version.contentHash, file: minutes.file?.sha256 ?? null });
      },
      asRead,
    );
  }

  /**
   * Puts an approved version in force, now or from a moment to come. It takes its place in the row of versions: the one
   * in force at its start gives way to it, and one that was scheduled for later follows it.
   * @throws Refusal as `PolicyVersion.putInForce` and `checkReviewDay`, `policy.start_taken`, `policy.supersedes_unnamed`, `policy.supersedes_nothing`
   */
  async putInForce(
    op: Op,
    id: string,
    { startsAt = op.now, supersedes, nextReviewOn }: Start,
    asRead?: string,
  ): Promise<PolicyVersion> {
    await lockNumbering(op);
    const version = await lockAsRead(op, id, asRead);
    const [first, second] = await listFrom(op, startsAt);
    const previous = first?.inForceFrom && first.inForceFrom <= startsAt ? first : undefined;
    const next = previous ? second : first;
    version.putInForce(startsAt, next?.inForceFrom ?? null, op.now);
    refuseUnnamed(previous, supersedes);
    if (nextReviewOn !== undefined) checkReviewDay(nextReviewOn, op.now, startsAt);
    if (previous) await this.giveWay(op, previous, startsAt);
    await updateVersion(op, version);
    const told = { supersedes: supersedes ?? null, nextReviewOn: nextReviewOn ?? null };
    op.record(entry('policy.put_in_force', version, { startsAt, ...told }));
    op.emit(policyPutInForce(version, { startsAt: startsAt.toISOString(), by: op.actor.id, ...told }));
    return version;
  }

  /** What was recorded of an approval by mistake. The audit keeps it whole. @throws Refusal as `PolicyVersion.allow` */
  takeBackApproval(op: Op, id: string, reason: string, asRead?: string): Promise<PolicyVersion> {
    return this.change(
      op,
      id,
      (version) => {
        const minutes = version.takeBackApproval(op.now);
        return entry('policy.approval_taken_back', version, { reason, minutes });
      },
      asRead,
    );
  }

  /** A start that still lies ahead. Whatever was to give way then stays until the next start. @throws Refusal as `PolicyVersion.allow` */
  async takeBackStart(op: Op, id: string, reason: string, asRead?: string): Promise<PolicyVersion> {
    await lockNumbering(op);
    const version = await lockAsRead(op, id, asRead);
    const { from, until } = version.takeBackStart(op.now);
    await updateVersion(op, version);
    const staying = await findEndingAt(op, from);
    if (staying) {
      staying.stay(until, op.now);
      await updateVersion(op, staying);
      op.record(entry('policy.stays', staying, { until }));
    }
    op.record(entry('policy.start_taken_back', version, { reason, startsAt: from, stays: staying?.id ?? null }));
    op.emit(policyStartTakenBack(version));
    return version;
  }

  /** @throws Refusal `policy.start_taken` */
  private async giveWay(op: Op, previous: PolicyVersion, moment: Date): Promise<void> {
    if (previous.inForceFrom?.getTime() === moment.getTime()) {
      throw new Refusal('policy.start_taken', { number: previous.number });
    }
    previous.giveWayAt(moment);
    await updateVersion(op, previous);
    op.record(entry('policy.superseded', previous, { until: moment }));
  }

  private async change(
    op: Op,
    id: string,
    work: (version: PolicyVersion) => AuditEntry,
    asRead?: string,
  ): Promise<PolicyVersion> {
    const version = await lockAsRead(op, id, asRead);
    op.record(work(version));
    await updateVersion(op, version);
    return version;
  }
}

/**
 * `asRead` is the hash of the content that whoever changes the version has seen: nothing is done to one that others have changed meanwhile.
 * @throws Refusal `policy.version_not_found`, `policy.changed_meanwhile`
 */
async function lockAsRead(op: Op, id: string, asRead: string | undefined): Promise<PolicyVersion> {
  const version = await lockVersion(op, id);
  refuseStale(version, asRead);
  return version;
}

function refuseStale({ contentHash, number }: PolicyVersion, asRead: string | undefined): void {
  if (asRead !== undefined && asRead !== contentHash) throw new Refusal('policy.changed_meanwhile', { number });
}

const named = ({ finding, subject }: Decision): string => (subject ? `${finding} (${subject})` : finding);

function entry(action: string, { id, number }: PolicyVersion, detail: Readonly<Record<string, unknown>>): AuditEntry {
  return { action, subject: { type: 'policy_version', id }, detail: { number, ...detail } };
}

function refuseUnnamed(previous: PolicyVersion | undefined, named: string | undefined): void {
  if (previous?.id === named) return;
  if (!previous) throw new Refusal('policy.supersedes_nothing');
  throw new Refusal('policy.supersedes_unnamed', { number: previous.number, id: previous.id });
}

/**
 * Overlays go with the version as far as the text has what they are on; a decision stays where its question still stands.
 * @throws Refusal `policy.overlays_unplaced`, unless what has no place is to stay behind
 */
function fitting(
  { number, answers: { decisions, overlays } }: PolicyVersion,
  document: PolicyDocument,
  leaveUnplaced = false,
): { carried: PolicyAnswers; left: readonly Overlay[] } {
  const there = new Set(idsIn(PolicyDocument, document));
  const isPlaced = ({ appliesTo }: Overlay): boolean => appliesTo === undefined || there.has(appliesTo);
  const left = overlays.filter((overlay) => !isPlaced(overlay));
  if (left.length > 0 && !leaveUnplaced) {
    throw new Refusal('policy.overlays_unplaced', { number, names: left.map(({ why }) => why).join('؛ ') });
  }
  const kept = decisions.filter((decision) => !checkDecision(decision, document));
  return { carried: { decisions: kept, overlays: overlays.filter(isPlaced) }, left };
}
