import { Injectable } from '@nestjs/common';
import { Refusal } from '@sanad/messages';
import { Listens, rows, type Op, type StoredEvent } from '@sanad/platform';
import { Attestations } from '../attestations.service';
import { Endings } from '../endings.service';
import { Items } from '../items.service';
import { CaseDocuments } from './case-documents';
import { Entering } from './entering';
import { PORTAL_ACTED, PORTAL_SUBMITTED, type PortalActedPayload, type PortalSubmittedPayload } from './portal.events';
import { PortalSeals, type ActionContent } from './portal.seals';
import { portalOf } from './portal.door';

interface ActionRow {
  readonly id: string;
  readonly caseId: string | null;
  readonly applicationId: string | null;
  readonly kind: 'attach' | 'sign' | 'withdraw';
  readonly item: string | null;
  readonly sealed: string;
  readonly at: Date;
  readonly subject: string;
}

/**
 * Empties the portal's inbox: an application becomes people and a case, as if it had come in at the desk at the instant it was submitted; what its
 * sender does afterwards becomes the desk's verbs. Each row is taken in the commit that enters it, so once, and clocks start at the submission,
 * however long nobody was there to enter it.
 */
@Injectable()
export class PortalReception {
  constructor(
    private readonly entering: Entering,
    private readonly seals: PortalSeals,
    private readonly attestations: Attestations,
    private readonly items: Items,
    private readonly endings: Endings,
    private readonly documents: CaseDocuments,
  ) {}

  @Listens(PORTAL_SUBMITTED, 'intake.portal_reception')
  async submitted(op: Op, { payload }: StoredEvent): Promise<void> {
    await this.entering.enter(asSender(op), (payload as PortalSubmittedPayload).applicationId);
  }

  @Listens(PORTAL_ACTED, 'intake.portal_action')
  async acted(op: Op, { payload }: StoredEvent): Promise<void> {
    const { actionId } = payload as PortalActedPayload;
    const before = await takeAction(op, actionId);
    // Events come in no promised order: what was sent before is entered first.
    if (before?.applicationId) await this.entering.enter(asSender(op), before.applicationId);
    const action = before && (await takeAction(op, actionId));
    if (!action?.caseId || !action.subject) return;
    const content = await this.seals.open(op, action.subject, 'portal_action', action.id, action.sealed);
    const refused = await this.carryOut(asSender(op), action.caseId, action, content);
    await op.db.query(SETTLE, [op.association, action.id, op.now, refused ?? null]);
    if (refused)
      op.record({ action: 'portal.refused', subject: { type: 'case', id: action.caseId }, detail: { code: refused } });
  }

  /** @returns the code by which the case no longer takes it; what was sent is kept with the case all the same. */
  private async carryOut(op: Op, id: string, action: ActionRow, content: ActionContent): Promise<string | undefined> {
    const { kind, item, at, subject } = action;
    if (kind === 'withdraw') return refusalOf(this.endings.withdraw(op, { id }));
    const [document] = content.document ? await this.documents.own(op, [content.document], subject) : [];
    let refused: string | undefined;
    if (kind === 'attach' && item !== null && document !== undefined) {
      await this.documents.add(op, id, { item, document, arrivedAt: at });
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

const ACTION = `
  SELECT a.id, a.case_id AS "caseId", a.application_id AS "applicationId", a.kind, a.item, a.sealed, a.acted_at AS at,
    c.subject_id AS subject
  FROM portal_action a LEFT JOIN case_access c ON c.association_id = a.association_id AND c.case_id = a.case_id
  WHERE a.association_id = $1 AND a.id = $2 AND a.settled_at IS NULL FOR UPDATE OF a`;

const SETTLE = `
  UPDATE portal_action SET settled_at = $3, refused_as = $4 WHERE association_id = $1 AND id = $2`;
