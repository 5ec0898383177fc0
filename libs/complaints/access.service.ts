import { Injectable } from '@nestjs/common';
import { PortalSecrets } from '@sanad/intake';
import { rows, type Op } from '@sanad/platform';
import { ComplaintsStore } from './complaints.store';
import type { ComplaintAccessView } from './complaints.views';

/** What whoever complained follows it by: a reference with a secret, of which nothing is kept but its hashes. */
@Injectable()
export class ComplaintAccess {
  constructor(
    private readonly secrets: PortalSecrets,
    private readonly store: ComplaintsStore,
  ) {}

  /**
   * The one before opens nothing from then on. The first is handed over by whoever took the complaint in, though it is not theirs to see.
   * @throws Refusal `complaints.not_found`
   */
  async renew(op: Op, id: string): Promise<ComplaintAccessView> {
    const [taken] = await rows<{ reference: string; complainantId: string | null }>(op.db, TAKEN_IN, [
      op.association,
      id,
      op.actor.id,
    ]);
    const found = taken ?? (await this.store.take(op, id)).complaint;
    const { reference, complainantId } = found;
    const { secret, code } = this.secrets.fresh();
    const proofs = [this.secrets.proofOfLink(secret), this.secrets.proofOfCode(op.association, reference, code)];
    await op.db.query(RENEW, [op.association, id, ...proofs, op.now, op.actor.id, complainantId ?? id]);
    op.record({ action: 'complaints.access_renewed', subject: { type: 'complaint', id } });
    return { reference, secret, code };
  }
}

const TAKEN_IN = `
  SELECT c.reference, c.complainant_id AS "complainantId" FROM complaint c
  JOIN complaint_event e ON e.association_id = c.association_id AND e.complaint_id = c.id AND e.name = 'received' AND e.by_id = $3
  WHERE c.association_id = $1 AND c.id = $2
    AND NOT EXISTS (SELECT FROM complaint_access a WHERE a.association_id = $1 AND a.complaint_id = c.id)`;

const RENEW = `
  INSERT INTO complaint_access (association_id, complaint_id, secret_hash, code_hash, told_at, told_by, subject_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (association_id, complaint_id) DO UPDATE SET secret_hash = excluded.secret_hash,
    code_hash = excluded.code_hash, told_at = excluded.told_at, told_by = excluded.told_by`;
