import { Injectable } from '@nestjs/common';
import { Refusal } from '@sanad/messages';
import { Consents, People } from '@sanad/people';
import { Documents, Listens, rows, type Op, type StoredEvent } from '@sanad/platform';
import { Attestations } from '../attestations.service';
import type { Dossier } from '../case-file';
import { Endings } from '../endings.service';
import { Items } from '../items.service';
import { Receiving } from '../receiving.service';
import { CaseDocuments } from './case-documents';
import { PORTAL_ACTED, PORTAL_SUBMITTED, type PortalActedPayload, type PortalSubmittedPayload } from './portal.events';
import { PortalSeals, type ActionContent } from './portal.seals';
import { subjectOf } from './portal.snapshot';
import { portalOf } from './portal.service';
import type { Waiting } from './portal.store';
import type { PortalApplication, PortalAttestation } from './portal.types';

interface ActionRow {
  readonly id: string;
  readonly caseId: string | null;
  readonly applicationId: string | null;
  readonly kind: 'attach' | 'sign' | 'withdraw';
  readonly item: string | null;
  readonly sealed: string;
  readonly at: Date;
  readonly subject: string | null;
}

/**
 * Empties the portal's inbox: an application becomes people and a case, as if it had come in at the desk at the instant it was submitted; what its
 * sender does afterwards becomes the desk's verbs. Each row is taken in the commit that enters it, so once, and clocks start at the submission,
 * however long nobody was there to enter it.
 */
@Injectable()
export class PortalReception {
  constructor(
    private readonly seals: PortalSeals,
    private readonly people: People,
    private readonly consents: Consents,
    private readonly receiving: Receiving,
    private readonly attestations: Attestations,
    private readonly items: Items,
    private readonly endings: Endings,
    private readonly documents: Documents,
    private readonly caseDocuments: CaseDocuments,
  ) {}

  @Listens(PORTAL_SUBMITTED, 'intake.portal_reception')
  async submitted(op: Op, { payload }: StoredEvent): Promise<void> {
    await this.enter(asSender(op), (payload as PortalSubmittedPayload).applicationId);
  }

  @Listens(PORTAL_ACTED, 'intake.portal_action')
  async acted(op: Op, { payload }: StoredEvent): Promise<void> {
    const { actionId } = payload as PortalActedPayload;
    const before = await takeAction(op, actionId);
    // Events come in no promised order: what was sent before is entered first.
    if (before?.applicationId) await this.enter(asSender(op), before.applicationId);
    const action = before && (await takeAction(op, actionId));
    if (!action?.caseId || !action.subject) return;
    const content = await this.seals.open(op, action.subject, 'portal_action', action.id, action.sealed);
    const refused = await this.carryOut(asSender(op), action.caseId, action, content);
    await op.db.query(SETTLE, [op.association, action.id, op.now, refused ?? null]);
    if (refused)
      op.record({ action: 'portal.refused', subject: { type: 'case', id: action.caseId }, detail: { code: refused } });
  }

  private async enter(op: Op, applicationId: string): Promise<void> {
    const [waiting] = await rows<Waiting & { link: string; code: string }>(op.db, TAKE, [
      op.association,
      applicationId,
    ]);
    if (!waiting) return;
    const sent = await this.seals.open(op, waiting.subject, 'portal_application', waiting.id, waiting.sealed);
    const dossier = await this.receive(op, waiting, sent);
    const { id } = dossier.file;
    const { reference, subject, link, code, submittedAt } = waiting;
    await op.db.query(ACCESS, [op.association, id, reference, subject, link, code, submittedAt]);
    await op.db.query(HAND_OVER, [op.association, waiting.id, id]);
    for (const { item, document } of await this.own(op, sent, subject))
      await this.caseDocuments.add(op, id, { item, document, arrivedAt: submittedAt });
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

  /** The documents that are the sender's: whatever wrote the row, another person's is never put beside a case. */
  private async own(
    op: Op,
    { items = [] }: PortalApplication,
    subject: string,
  ): Promise<{ item: string; document: string }[]> {
    const kept = await this.documents.of(
      op,
      items.map(({ document }) => document),
    );
    const ids = new Set(kept.filter((one) => one.subject === subject).map(({ id }) => id));
    return items.filter(({ document }) => ids.has(document));
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

  /** @returns the code by which the case no longer takes it; what was sent is kept with the case all the same. */
  private async carryOut(op: Op, id: string, action: ActionRow, content: ActionContent): Promise<string | undefined> {
    const { kind, item, at, subject } = action;
    if (kind === 'withdraw') return refusalOf(this.endings.withdraw(op, { id }));
    const [document] = content.document ? await this.documents.of(op, [content.document]) : [];
    let refused: string | undefined;
    if (kind === 'attach' && item !== null && document?.subject === subject) {
      await this.caseDocuments.add(op, id, { item, document: document.id, arrivedAt: at });
      refused = await refusalOf(this.items.bring(op, { id }, { item, arrivedAt: at }));
    }
    if (!content.attestation) return refused;
    const { signedAs } = content.attestation;
    return refused ?? refusalOf(this.attestations.attest(op, { id }, { method: 'typedName', signedAs, signedAt: at }));
  }
}

/** In the case's history stands who did it, not who entered it. */
const asSender = (op: Op): Op => ({ ...op, actor: portalOf(op.association).actor });

/** A refusal of the case's gates comes before anything is written: the row is settled with it, since trying again would not change it. */
async function refusalOf(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

async function takeAction(op: Op, id: string): Promise<ActionRow | undefined> {
  const [action] = await rows<ActionRow>(op.db, ACTION, [op.association, id]);
  return action;
}

const TAKE = `
  DELETE FROM portal_application WHERE association_id = $1 AND id = $2
  RETURNING id, kind, reference, subject_id AS subject, policy_version_id AS "policyVersion", sealed,
    submitted_at AS "submittedAt", secret_hash AS link, code_hash AS code`;

const ACCESS = `
  INSERT INTO case_access (association_id, case_id, reference, subject_id, secret_hash, code_hash, told_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`;

const HAND_OVER = `
  UPDATE portal_action SET case_id = $3, application_id = NULL WHERE association_id = $1 AND application_id = $2`;

const ACTION = `
  SELECT a.id, a.case_id AS "caseId", a.application_id AS "applicationId", a.kind, a.item, a.sealed, a.acted_at AS at,
    c.subject_id AS subject
  FROM portal_action a LEFT JOIN case_access c ON c.association_id = a.association_id AND c.case_id = a.case_id
  WHERE a.association_id = $1 AND a.id = $2 AND a.settled_at IS NULL FOR UPDATE OF a`;

const SETTLE = `
  UPDATE portal_action SET settled_at = $3, refused_as = $4 WHERE association_id = $1 AND id = $2`;
