import { Injectable } from '@nestjs/common';
import type { Op } from '@sanad/platform';
import type { Dossier } from '../case-file';
import { PortalSecrets, type NewSecrets } from './portal.secrets';

export const IDENTITY_PROOFS = ['nationalId', 'iqama', 'passport', 'familyRegister', 'other'] as const;
/** By which document a person's identity was checked. */
export type IdentityProof = (typeof IDENTITY_PROOFS)[number];

export interface AccessRenewal {
  readonly identity: IdentityProof;
  readonly reason: string;
}

/** A lost secret is given anew in person. The one before opens nothing from then on. */
@Injectable()
export class Recovery {
  constructor(private readonly secrets: PortalSecrets) {}

  async renew(
    op: Op,
    { file }: Dossier,
    { identity, reason }: AccessRenewal,
  ): Promise<NewSecrets & { reference: string }> {
    const { id, reference, applicantId } = file;
    const { secret, code } = this.secrets.fresh();
    const proofs = [this.secrets.proofOfLink(secret), this.secrets.proofOfCode(op.association, reference, code)];
    await op.db.query(RENEW, [
      op.association,
      id,
      reference,
      applicantId,
      ...proofs,
      op.now,
      op.actor.id,
      identity,
      reason,
    ]);
    op.record({ action: 'portal.access_renewed', subject: { type: 'case', id }, detail: { identity } });
    return { reference, secret, code };
  }
}

const RENEW = `
  INSERT INTO case_access (association_id, case_id, reference, subject_id, secret_hash, code_hash, told_at, told_by, identity, reason)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  ON CONFLICT (association_id, case_id) DO UPDATE SET reference = excluded.reference, secret_hash = excluded.secret_hash,
    code_hash = excluded.code_hash, told_at = excluded.told_at, told_by = excluded.told_by, identity = excluded.identity,
    reason = excluded.reason`;
