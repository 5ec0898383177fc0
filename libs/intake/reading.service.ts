import { Injectable } from '@nestjs/common';
import { hijriText, toUmmAlQura } from '@sanad/business-time';
import { Deadlines, Explanations, type DeadlinesView, type Standing } from '@sanad/deadlines';
import { caseEvents, dateInWords, type Bilingual, type CaseEventName } from '@sanad/messages';
import { People } from '@sanad/people';
import { rows, Staff, type Op } from '@sanad/platform';
import type { PinnedPolicy } from '@sanad/policy';
import type { Obligation } from '@sanad/policy/pure';
import { Attestations } from './attestations.service';
import { asKnown, clockOf, type CaseFile, type Dossier } from './case-file';
import { OBLIGATION_OF } from './case.kinds';
import {
  actionViews,
  attestationView,
  channelOf,
  clockView,
  itemViews,
  kindOf,
  pinnedOf,
  redirectOf,
  stateOf,
} from './case.words';
import type { AssigneeView, CaseSummaryView, CaseView, DecisionView } from './case.views';
import { Cases } from './cases.store';
import { dateOf } from './times';

export interface TimelineEntry {
  readonly name: CaseEventName;
  readonly words: Bilingual;
  readonly at: Date;
  readonly enteredAt: Date;
  /** Of `at`, in words. */
  readonly gregorian: Bilingual;
  /** Of `at`, by Umm al-Qura. */
  readonly hijri: string;
  readonly by: { readonly kind: string; readonly id: string; readonly name?: string };
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Cases as people look at them: names, words and reasons beside the codes. */
@Injectable()
export class CaseReading {
  constructor(
    private readonly cases: Cases,
    private readonly attestations: Attestations,
    private readonly deadlines: Deadlines,
    private readonly explanations: Explanations,
    private readonly people: People,
    private readonly staff: Staff,
  ) {}

  /** @throws Refusal `intake.not_found` */
  async view(op: Op, id: string): Promise<CaseView> {
    const dossier = await this.cases.get(op, id);
    const { file, policy, entitlements } = dossier;
    const [[summary], names, content, assignee] = await Promise.all([
      this.summaries(op, [file]),
      this.people.names(op, [file.beneficiaryId]),
      this.attestations.contentOf(op, dossier),
      this.assignee(op, file),
    ]);
    const beneficiary = { id: file.beneficiaryId, name: names.get(file.beneficiaryId) ?? '' };
    const { capacity, origin, replyChannel, delegateId, delegateReceivedAt, enteredAt } = file;
    const { criteriaGivenAt, completeAt, awaitsRulingSince, putToCommitteeAt, closedAt } = file;
    return {
      ...summary!,
      ...{ beneficiary, capacity, origin, replyChannel, assignee, delegateId, delegateReceivedAt, enteredAt },
      ...{ criteriaGivenAt, completeAt, awaitsRulingSince, putToCommitteeAt, closedAt },
      ...{ redirect: redirectOf(file, policy), policy: pinnedOf(policy) },
      items: itemViews(dossier),
      attestation: attestationView(dossier, content, beneficiary.name),
      decision: decisionOf(file),
      entitlements: [...entitlements],
      openActions: actionViews(dossier),
    };
  }

  /** The version it was opened under. @throws Refusal `intake.not_found` */
  async policyOf(op: Op, id: string): Promise<PinnedPolicy> {
    return (await this.cases.get(op, id)).policy;
  }

  /** @throws Refusal `intake.not_found` */
  async exists(op: Op, id: string): Promise<void> {
    await this.cases.get(op, id);
  }

  /** As lists show them: names and standings are asked for once for all. */
  async summaries(op: Op, files: readonly CaseFile[]): Promise<CaseSummaryView[]> {
    const [names, standings] = await Promise.all([
      this.people.names(op, [...new Set(files.map(({ applicantId }) => applicantId))]),
      this.standings(op, files),
    ]);
    return files.map((file) => {
      const { id, reference, subject, applicantId, receivedAt, assigneeId, fileNumber, version } = file;
      return {
        ...{ id, kind: kindOf(file), reference, state: stateOf(file), subject, channel: channelOf(file) },
        ...{ receivedAt: asKnown(file, receivedAt), assigneeId, fileNumber, version },
        applicant: { id: applicantId, name: names.get(applicantId) ?? '' },
        clock: clockView(file, standings.get(id)!, op.now),
      };
    });
  }

  /** Each kind by its own obligation. */
  private async standings(op: Op, files: readonly CaseFile[]): Promise<ReadonlyMap<string, Standing>> {
    const byObligation = new Map<Obligation, string[]>();
    for (const { kind, id } of files) {
      byObligation.set(OBLIGATION_OF[kind], [...(byObligation.get(OBLIGATION_OF[kind]) ?? []), id]);
    }
    const found = await Promise.all([...byObligation].map(([owed, ids]) => this.deadlines.standings(op, ids, owed)));
    return new Map(found.flatMap((standings) => [...standings]));
  }

  /** Why its dates stand where they stand, or why it has none. @throws Refusal `intake.not_found` */
  async deadlinesOf(op: Op, id: string): Promise<DeadlinesView> {
    const { file, policy } = await this.cases.get(op, id);
    return { items: await this.explanations.under(op, clockOf(file), policy.effective, OBLIGATION_OF[file.kind]) };
  }

  /** What happened, oldest first, in both calendars. @throws Refusal `intake.not_found` */
  async timeline(op: Op, id: string): Promise<TimelineEntry[]> {
    await this.exists(op, id);
    const [events, members] = await Promise.all([
      rows<EventRow>(op.db, EVENTS, [op.association, id]),
      this.staff.list(op),
    ]);
    const names = new Map<string, string>(members.map(({ account, name }) => [account, name]));
    return events.map(({ name, at, enteredAt, byKind, byId, detail }) => {
      const date = dateOf(at);
      const by = { kind: byKind, id: byId, ...(names.has(byId) && { name: names.get(byId)! }) };
      const days = { gregorian: dateInWords(date), hijri: hijriText(toUmmAlQura(date)) };
      return { name, words: caseEvents[name], at, enteredAt, ...days, by, detail };
    });
  }

  private async assignee(op: Op, { assigneeId }: CaseFile): Promise<AssigneeView | null> {
    if (!assigneeId) return null;
    const [members, absences] = await Promise.all([this.staff.list(op), this.staff.absences(op)]);
    const named = (id: string): { id: string; name: string } => ({
      id,
      name: members.find(({ account }) => account === id)?.name ?? '',
    });
    const absence = absences.find(({ account, startsAt }) => account === assigneeId && startsAt <= op.now);
    return {
      ...named(assigneeId),
      ...(absence && { absentUntil: absence.endsAt }),
      ...(absence?.deputy && { deputy: named(absence.deputy) }),
    };
  }
}

function decisionOf(file: Dossier['file']): DecisionView | null {
  const { decisionId, decisionReason, decidedAt, notifiedAt, bouncedAt, repliedAt, floorOverride } = file;
  if (!decisionId) return null;
  return { id: decisionId, reason: decisionReason, decidedAt, notifiedAt, bouncedAt, repliedAt, floorOverride };
}

interface EventRow {
  name: CaseEventName;
  at: Date;
  enteredAt: Date;
  byKind: string;
  byId: string;
  detail: Record<string, unknown>;
}

const EVENTS = `
  SELECT name, at, entered_at AS "enteredAt", by_kind AS "byKind", by_id AS "byId", detail
  FROM case_event WHERE association_id = $1 AND case_id = $2 ORDER BY id`;
