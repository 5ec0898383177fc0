import { Injectable } from '@nestjs/common';
import { newReference, PortalDrafts, PortalSecrets, reveal, type NewSecrets } from '@sanad/intake';
import { newId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { Documents, type Op } from '@sanad/platform';
import { Policies } from '@sanad/policy';
import { checkedComplaint } from './complaints-portal.check';
import { complaintSubmitted } from './complaints-portal.events';
import { ComplaintSeals } from './complaints-portal.seals';
import { findOpenedComplaint, insertWaiting, type WaitingComplaint } from './complaints-portal.store';
import type { PortalComplaint, PortalComplaintSubmitted } from './complaints-portal.types';

/** As for cases: thrice the same 40 bits is a broken generator. */
const TRIES = 3;

/** Takes a complaint in: sealed, with the version in force pinned and its instant kept. Nobody is turned away because of what the policy says of complaints. */
@Injectable()
export class ComplaintSubmission {
  constructor(
    private readonly policies: Policies,
    private readonly secrets: PortalSecrets,
    private readonly seals: ComplaintSeals,
    private readonly drafts: PortalDrafts,
    private readonly documents: Documents,
  ) {}

  /**
   * A draft that was sent already opens what it became: its secrets are derived from its own.
   * @param caseId of the request it concerns, which was opened by its own secret
   * @throws Refusal as `checkedComplaint`, `policy.none_in_force`, `portal.draft_gone`, `portal.document_unknown`
   */
  async submit(
    op: Op,
    sent: PortalComplaint,
    caseId: string | undefined,
    draftSecret: string | undefined,
  ): Promise<PortalComplaintSubmitted> {
    const begun = draftSecret ?? (await this.drafts.begin(op, {}));
    const secrets = this.secrets.of(begun);
    const draft = await this.drafts.take(op, begun);
    if (!draft) return this.again(op, secrets);
    const policy = await this.policies.inForce(op);
    const { request: _request, ...complaint } = checkedComplaint(sent, policy);
    const named = complaint.documents ?? [];
    const kept = named.length > 0 ? await this.documents.of(op, named) : [];
    if (kept.filter((one) => one.subject === draft.subject).length < new Set(named).size)
      throw new Refusal('portal.document_unknown');
    const id = newId();
    const content = { ...complaint, ...(caseId !== undefined && { caseId }) };
    const sealed = await this.seals.seal(op, draft.subject, 'portal_complaint', id, content);
    const facts = { id, kind: complaint.kind, subject: draft.subject, policyVersion: policy.versionId, sealed };
    await this.drafts.end(op, draft);
    const { reference } = await this.insert(op, { ...facts, submittedAt: op.now }, secrets);
    // Neither of whom nor of what kind: the audit is read by more people than a report of a violation.
    op.record({ action: 'complaints.portal_submitted', subject: { type: 'submission', id } });
    op.emit(complaintSubmitted(id));
    return { reference, ...secrets };
  }

  private async again(op: Op, secrets: NewSecrets): Promise<PortalComplaintSubmitted> {
    await reveal(op, this.secrets.proofOfLink(secrets.secret));
    const opened = await findOpenedComplaint(op);
    if (!opened) throw new Refusal('portal.draft_gone');
    return { reference: opened.reference, ...secrets };
  }

  private async insert(
    op: Op,
    facts: Omit<WaitingComplaint, 'reference'>,
    { secret, code }: NewSecrets,
  ): Promise<WaitingComplaint> {
    const link = this.secrets.proofOfLink(secret);
    await reveal(op, link);
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      const waiting = { ...facts, reference: newReference() };
      const proofs = { link, code: this.secrets.proofOfCode(op.association, waiting.reference, code) };
      if (await insertWaiting(op, waiting, proofs)) return waiting;
    }
    throw new Error('no free reference was found');
  }
}
