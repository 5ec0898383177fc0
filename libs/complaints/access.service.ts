import { Injectable } from '@nestjs/common';
import { PortalSecrets } from '@sanad/intake';
import { type Op } from '@sanad/platform';
import { ComplaintsStore } from './complaints.store';
import type { ComplaintAccessView } from './complaints.views';

/** What whoever complained follows it by: a reference with a secret, of which nothing is kept but its hashes. */
@Injectable()
export class ComplaintAccess {
  constructor(
    private readonly secrets: PortalSecrets,
    private readonly store: ComplaintsStore,
  ) {}

  /** The one before opens nothing from then on. @throws Refusal `complaints.not_found` */
  async renew(op: Op, id: string): Promise<ComplaintAccessView> {
    const { complaint } = await this.store.take(op, id);
    const { reference } = complaint;
    const { secret, code } = this.secrets.fresh();
    const proofs = [this.secrets.proofOfLink(secret), this.secrets.proofOfCode(op.association, reference, code)];
    await op.db.query(RENEW, [op.association, id, ...proofs, op.now, op.actor.id]);
    op.record({ action: 'complaints.access_renewed', subject: { type: 'complaint', id } });
    return { reference, secret, code };
  }
}

const RENEW = `
  INSERT INTO complaint_access (association_id, complaint_id, secret_hash, code_hash, told_at, told_by)
  VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (association_id, complaint_id) DO UPDATE SET secret_hash = excluded.secret_hash,
    code_hash = excluded.code_hash, told_at = excluded.told_at, told_by = excluded.told_by`;
