import { Injectable } from '@nestjs/common';
import { Consents, People } from '@sanad/people';
import { Documents, type Op } from '@sanad/platform';
import { Lodging, type NewComplaint } from '../lodging.service';
import { ComplaintSeals } from './complaints-portal.seals';
import type { WaitingComplaint } from './complaints-portal.store';
import type { KeptComplaint } from './complaints-portal.types';

/** One that was taken out of the inbox, with what its sender follows it by. */
export interface TakenComplaint extends WaitingComplaint {
  readonly link: string;
  readonly code: string;
}

/** Makes a complaint of what was sent, in the commit that takes it out of the inbox. */
@Injectable()
export class ComplaintEntering {
  constructor(
    private readonly seals: ComplaintSeals,
    private readonly people: People,
    private readonly consents: Consents,
    private readonly lodging: Lodging,
    private readonly documents: Documents,
  ) {}

  async enter(op: Op, waiting: TakenComplaint): Promise<void> {
    const { subject, reference, policyVersion, submittedAt, link, code } = waiting;
    const sent = await this.seals.open(op, subject, 'portal_complaint', waiting.id, waiting.sealed);
    const facts = await this.factsOf(op, sent, subject, submittedAt);
    // Where nobody is named the documents' key is that of the complaint itself.
    const id = facts.complainant ? waiting.id : subject;
    const { complaint } = await this.lodging.lodge(op, facts, { id, reference, policyVersion });
    await op.db.query(ACCESS, [op.association, complaint.id, subject, link, code, submittedAt, op.actor.id]);
    const kept = sent.documents?.length ? await this.documents.of(op, sent.documents) : [];
    for (const document of kept.filter((one) => one.subject === subject))
      await op.db.query(ADD_DOCUMENT, [op.association, complaint.id, document.id, submittedAt, op.actor.id]);
  }

  private async factsOf(op: Op, sent: KeptComplaint, subject: string, at: Date): Promise<NewComplaint> {
    const { kind, complainant, consents, remedySought, concerns, caseId } = sent;
    const facts: NewComplaint = {
      ...{ kind, remedySought, concerns, channel: 'WEBSITE', receivedAt: at, subject: sent.subject },
      // The confirmation told it at once, on the same page.
      ...{ receiptGiven: true, acknowledgedAt: at, ...(caseId !== undefined && { case: caseId }) },
    };
    if (!complainant) return { ...facts, anonymous: true };
    if (kind === 'violationReport') return { ...facts, reporter: complainant };
    const { id } = await this.people.register(op, complainant, subject);
    const given = { at, wordingVersion: sent.privacyVersion };
    await this.consents.give(op, id, 'caseHandling', null, given);
    if (consents?.messages) await this.consents.give(op, id, 'messages', sent.replyChannel ?? null, given);
    return { ...facts, complainant: id, replyChannel: sent.replyChannel };
  }
}

const ACCESS = `
  INSERT INTO complaint_access (association_id, complaint_id, subject_id, secret_hash, code_hash, told_at, told_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`;

const ADD_DOCUMENT = `
  INSERT INTO complaint_document (association_id, complaint_id, document_id, arrived_at, brought_by) VALUES ($1, $2, $3, $4, $5)`;
