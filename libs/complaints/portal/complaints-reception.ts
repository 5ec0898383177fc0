import { Injectable } from '@nestjs/common';
import { portalOf } from '@sanad/intake';
import { Refusal } from '@sanad/messages';
import { Listens, rows, type Op, type StoredEvent } from '@sanad/platform';
import type { ComplaintDossier } from '../complaint';
import { ComplaintHandling } from '../handling.service';
import { ComplaintsStore } from '../complaints.store';
import {
  COMPLAINT_ACTED,
  COMPLAINT_SUBMITTED,
  type ComplaintActedPayload,
  type ComplaintSubmittedPayload,
} from './complaints-portal.events';
import { ComplaintSeals } from './complaints-portal.seals';
import type { ComplaintActContent, ComplaintPortalAction } from './complaints-portal.types';
import { ComplaintEntering, type TakenComplaint } from './complaints-entering';

interface Act {
  readonly id: string;
  readonly complaintId: string;
  readonly kind: ComplaintPortalAction;
  readonly sealed: string;
  readonly at: Date;
  readonly subject: string;
}

/**
 * Empties the inbox of complaints: what was sent becomes a complaint through the desk's own verb, as of the instant it was sent, in the commit
 * that takes the row; what its sender does afterwards becomes the verbs of handling.
 */
@Injectable()
export class ComplaintReception {
  constructor(
    private readonly entering: ComplaintEntering,
    private readonly seals: ComplaintSeals,
    private readonly handling: ComplaintHandling,
    private readonly store: ComplaintsStore,
  ) {}

  @Listens(COMPLAINT_SUBMITTED, 'complaints.reception')
  async submitted(op: Op, { payload }: StoredEvent): Promise<void> {
    const { submissionId } = payload as ComplaintSubmittedPayload;
    const [waiting] = await rows<TakenComplaint>(op.db, TAKE, [...[op.association, submissionId]]);
    if (waiting) await this.entering.enter(asSender(op), waiting);
  }

  @Listens(COMPLAINT_ACTED, 'complaints.portal_act')
  async acted(op: Op, { payload }: StoredEvent): Promise<void> {
    const [act] = await rows<Act>(op.db, ACT, [op.association, (payload as ComplaintActedPayload).actId]);
    if (!act) return;
    const content = await this.seals.open(op, act.subject, 'complaint_act', act.id, act.sealed);
    const refused = await refusalOf(this.carryOut(asSender(op), act, content));
    await op.db.query(SETTLE, [op.association, act.id, op.now, refused ?? null]);
    if (refused)
      op.record({
        ...{ action: 'complaints.portal_refused', subject: { type: 'complaint', id: act.complaintId } },
        detail: { kind: act.kind, code: refused },
      });
  }

  private async carryOut(op: Op, { complaintId: id, kind, at }: Act, content: ComplaintActContent): Promise<unknown> {
    const { yes = false, words = '' } = content;
    switch (kind) {
      case 'answerOffer':
        return this.handling.settle(op, { id }, yes ? 'consent' : 'decline', 'complainant', words);
      case 'respond':
        await this.isTold(await this.store.take(op, id), op, at);
        return this.handling.respond(op, { id }, yes, words || null);
      case 'escalate':
        return this.handling.escalate(op, { id }, words);
      case 'reopen':
        return this.handling.reopen(op, { id }, words);
      case 'withdraw':
        return this.handling.withdraw(op, { id });
    }
  }

  /** Whoever says what they think of an answer has read it. */
  private async isTold({ complaint: { id, state, toldAt } }: ComplaintDossier, op: Op, at: Date): Promise<void> {
    if (state === 'ANSWERED' && toldAt === null) await this.handling.attestAnswer(op, { id }, at);
  }
}

/** In the history stands who did it, not who entered it. */
const asSender = (op: Op): Op => ({ ...op, actor: portalOf(op.association).actor });

/** A refusal of the gates comes before anything is written: trying again would not change it. */
async function refusalOf(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

const TAKE = `
  DELETE FROM portal_complaint WHERE association_id = $1 AND id = $2
  RETURNING id, kind, reference, subject_id AS subject, policy_version_id AS "policyVersion", sealed,
    submitted_at AS "submittedAt", secret_hash AS link, code_hash AS code`;

const ACT = `
  SELECT a.id, a.complaint_id AS "complaintId", a.kind, a.sealed, a.acted_at AS at, s.subject_id AS subject
  FROM complaint_act a JOIN complaint_access s ON s.association_id = a.association_id AND s.complaint_id = a.complaint_id
  WHERE a.association_id = $1 AND a.id = $2 AND a.settled_at IS NULL FOR UPDATE OF a`;

const SETTLE = 'UPDATE complaint_act SET settled_at = $3, refused_as = $4 WHERE association_id = $1 AND id = $2';
