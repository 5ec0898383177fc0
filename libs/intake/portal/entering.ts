import { Injectable } from '@nestjs/common';
import { Consents, People } from '@sanad/people';
import { rows, type Op } from '@sanad/platform';
import { Attestations } from '../attestations.service';
import type { Dossier } from '../case-file';
import { Receiving } from '../receiving.service';
import { CaseDocuments } from './case-documents';
import { PortalSeals } from './portal.seals';
import { subjectOf } from './portal.snapshot';
import type { Waiting } from './portal.store';
import type { PortalApplication, PortalAttestation } from './portal.types';

/** Makes people and a case of an application, in the commit that takes it out of the inbox. */
@Injectable()
export class Entering {
  constructor(
    private readonly seals: PortalSeals,
    private readonly people: People,
    private readonly consents: Consents,
    private readonly receiving: Receiving,
    private readonly attestations: Attestations,
    private readonly documents: CaseDocuments,
  ) {}

  /** Does nothing where it was entered already. */
  async enter(op: Op, applicationId: string): Promise<void> {
    const [waiting] = await rows<Waiting & { link: string; code: string }>(op.db, TAKE, [
      op.association,
      applicationId,
    ]);
    if (!waiting) return;
    const sent = await this.seals.open(op, waiting.subject, 'portal_application', waiting.id, waiting.sealed);
    const dossier = await this.receive(op, waiting, sent);
    const { id } = dossier.file;
    const { reference, subject, link, code, submittedAt } = waiting;
    await op.db.query(ACCESS, [op.association, id, reference, subject, link, code, submittedAt, op.actor.id]);
    await op.db.query(HAND_OVER, [op.association, waiting.id, id]);
    for (const { item, document } of await this.own(op, sent, subject))
      await this.documents.add(op, id, { item, document, arrivedAt: submittedAt });
    if (sent.attestation) await this.sign(op, dossier, sent.attestation, submittedAt);
    op.record({ action: 'portal.entered', subject: { type: 'case', id }, detail: { application: waiting.id } });
  }

  private async receive(op: Op, waiting: Waiting, sent: PortalApplication): Promise<Dossier> {
    const { kind, capacity, replyChannel } = sent;
    const applicant = await this.people.register(op, sent.applicant, waiting.subject);
    const beneficiary = sent.beneficiary && (await this.people.register(op, sent.beneficiary));
    await this.consent(op, applicant.id, sent, waiting.submittedAt);
    const own = await this.own(op, sent, waiting.subject);
    return this.receiving.receive(op, {
      ...{
        kind,
        capacity,
        replyChannel,
        subject: subjectOf(sent),
        channel: 'WEBSITE',
        criteriaGiven: kind === 'supportRequest',
      },
      ...{ applicant: applicant.id, beneficiary: beneficiary?.id, reference: waiting.reference },
      ...{ policyVersion: waiting.policyVersion, receivedAt: waiting.submittedAt },
      items: own.map(({ item }) => ({ item, arrivedAt: waiting.submittedAt })),
    });
  }

  private async consent(
    op: Op,
    person: string,
    { consents, replyChannel, privacyVersion }: PortalApplication,
    at: Date,
  ): Promise<void> {
    const given = { at, wordingVersion: privacyVersion };
    await this.consents.give(op, person, 'caseHandling', null, given);
    if (consents.messages) await this.consents.give(op, person, 'messages', replyChannel, given);
  }

  /** Whatever wrote the row: another person's document is never put beside a case. */
  private async own(
    op: Op,
    { items = [] }: PortalApplication,
    subject: string,
  ): Promise<{ item: string; document: string }[]> {
    const own = await this.documents.own(
      op,
      items.map(({ document }) => document),
      subject,
    );
    return items.filter(({ document }) => own.includes(document));
  }

  private async sign(
    op: Op,
    { file, policy }: Dossier,
    { signedAs }: PortalAttestation,
    signedAt: Date,
  ): Promise<void> {
    if (!policy.effective.hasStep('attestation')) return;
    await this.attestations.attest(op, { id: file.id }, { method: 'typedName', signedAs, signedAt });
  }
}

const TAKE = `
  DELETE FROM portal_application WHERE association_id = $1 AND id = $2
  RETURNING id, kind, reference, subject_id AS subject, policy_version_id AS "policyVersion", sealed,
    submitted_at AS "submittedAt", secret_hash AS link, code_hash AS code`;

const ACCESS = `
  INSERT INTO case_access (association_id, case_id, reference, subject_id, secret_hash, code_hash, told_at, told_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;

const HAND_OVER = `
  UPDATE portal_action SET case_id = $3, application_id = NULL WHERE association_id = $1 AND application_id = $2`;
