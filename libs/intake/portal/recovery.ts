import { Injectable } from '@nestjs/common';
import { officerNamed } from '@sanad/messages';
import { rows, type Op } from '@sanad/platform';
import type { Dossier } from '../case-file';
import { CaseNotices } from '../notices.service';
import { PortalSecrets, type NewSecrets } from './portal.secrets';

export const IDENTITY_PROOFS = ['nationalId', 'iqama', 'passport', 'familyRegister', 'other'] as const;
/** By which document a person's identity was checked. */
export type IdentityProof = (typeof IDENTITY_PROOFS)[number];

export interface AccessRenewal {
  readonly identity: IdentityProof;
  readonly reason: string;
}

/** A lost secret is given anew in person. The one before opens nothing from then on, and the applicant is told: it may have been somebody else. */
@Injectable()
export class Recovery {
  constructor(
    private readonly secrets: PortalSecrets,
    private readonly notices: CaseNotices,
  ) {}

  async renew(
    op: Op,
    { file, policy }: Dossier,
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
    await this.notices.give(op, file, 'intake.access_renewed', {
      ...{ association: await nameOf(op), at: op.now.toISOString() },
      ...officerNamed(policy.effective.terms.officerTitle),
    });
    return { reference, secret, code };
  }
}

async function nameOf(op: Op): Promise<string> {
  const sql = 'SELECT name FROM association WHERE id = $1';
  return (await rows<{ name: string }>(op.db, sql, [op.association]))[0]!.name;
}

const RENEW = `
  INSERT INTO case_access (association_id, case_id, reference, subject_id, secret_hash, code_hash, told_at, told_by, identity, reason)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  ON CONFLICT (association_id, case_id) DO UPDATE SET reference = excluded.reference, secret_hash = excluded.secret_hash,
    code_hash = excluded.code_hash, told_at = excluded.told_at, told_by = excluded.told_by, identity = excluded.identity,
    reason = excluded.reason`;
