import { Injectable } from '@nestjs/common';
import { Deadlines, type Standing } from '@sanad/deadlines';
import { People } from '@sanad/people';
import { AccessTable, Staff, type Op } from '@sanad/platform';
import type { PinnedPolicy } from '@sanad/policy';
import type { Obligation } from '@sanad/policy/pure';
import { arrangementOf } from './arrangement.reading';
import { Attestations } from './attestations.service';
import { asKnown, type CaseFile, type Dossier } from './case-file';
import { OBLIGATION_OF } from './case.kinds';
import {
  actionViews,
  attestationView,
  branchOf,
  channelOf,
  clockView,
  itemViews,
  kindOf,
  pinnedOf,
  redirectOf,
  refusedInWords,
  stateOf,
} from './case.words';
import type { ActionView, AssigneeView, CaseSummaryView, CaseView, DecisionView } from './case.views';
import { Cases } from './cases.store';
import { noticeHeldBack } from './notice-hold';
import { rightsOf, type Rights } from './rights';

/** Cases as people look at them: names, words and reasons beside the codes. */
@Injectable()
export class CaseReading {
  constructor(
    private readonly cases: Cases,
    private readonly attestations: Attestations,
    private readonly deadlines: Deadlines,
    private readonly people: People,
    private readonly staff: Staff,
    private readonly access: AccessTable,
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
    const { capacity, origin, replyChannel, delegateId, delegateReceivedAt, enteredAt, letterNumber, letterDate } =
      file;
    const rights = rightsOf(this.access, op, file);
    const { criteriaGivenAt, completeAt, awaitsRulingSince, putToCommitteeAt, closedAt } = file;
    return {
      ...summary!,
      ...{ beneficiary, capacity, origin, replyChannel, assignee, delegateId, delegateReceivedAt, enteredAt },
      ...{ letterNumber, letterDate },
      ...{ criteriaGivenAt, completeAt, awaitsRulingSince, putToCommitteeAt, closedAt },
      branch: branchOf(file, policy),
      ...{ redirect: redirectOf(file, policy), policy: pinnedOf(policy) },
      items: itemViews(dossier),
      attestation: attestationView(dossier, content, beneficiary.name),
      decision: decisionOf(file),
      entitlements: [...entitlements],
      may: [...rights.may],
      openActions: await this.actions(op, dossier, rights),
    };
  }

  /** A notice that a floor holds back is no open action, whatever the gates of the case say. */
  private async actions(op: Op, dossier: Dossier, rights: Rights): Promise<ActionView[]> {
    const actions = actionViews(dossier, rights);
    const notice = actions.find(({ code, open }) => code === 'notifyDecision' && open);
    const held = notice && (await noticeHeldBack(op, this.deadlines, dossier));
    if (!held) return actions;
    return actions.map((one) => (one === notice ? { ...one, open: false, why: refusedInWords(held) } : one));
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
    const [names, standings, arranged] = await Promise.all([
      this.people.names(op, [...new Set(files.map(({ applicantId }) => applicantId))]),
      this.standings(op, files),
      arrangementOf(
        op,
        files.map(({ id }) => id),
      ),
    ]);
    return files.map((file) => {
      const { id, reference, subject, applicantId, receivedAt, assigneeId, fileNumber, version } = file;
      return {
        ...{ id, kind: kindOf(file), reference, state: stateOf(file), subject, channel: channelOf(file) },
        ...{ receivedAt: asKnown(file, receivedAt), assigneeId, fileNumber, version },
        ...arranged(id),
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
