import { Injectable } from '@nestjs/common';
import { newId } from '@sanad/kernel';
import { attestationWording, Refusal } from '@sanad/messages';
import { People } from '@sanad/people';
import type { Op } from '@sanad/platform';
import {
  contentOf,
  hashOfContent,
  lacksCountersignature,
  needsCountersignature,
  type AttestedContent,
} from './attestation';
import { standingAttestation, type Attestation, type Dossier } from './case-file';
import type { AttestationMethod } from './case.kinds';
import { Cases, type CaseRef } from './cases.store';
import { Drawings } from './drawings';
import { Kinship } from './kinship';
import { RulingClock } from './ruling-clock';
import { assertTime, latest } from './times';

export interface Signature {
  readonly method: AttestationMethod;
  /** The name typed, or whose mark it is and who witnessed it. */
  readonly signedAs: string;
  /** When it was given; now, where it is not said. What it is to cover had to be there by then. */
  readonly signedAt?: Date;
  /** The strokes of a drawn signature, as a path. */
  readonly drawing?: string;
  /** The hash of what the signer was shown; a signature for something else is refused. */
  readonly contentHash?: string;
}

/** The truth of a request, attested by the applicant. A signature holds for the data it was given for, and for no other. */
@Injectable()
export class Attestations {
  constructor(
    private readonly cases: Cases,
    private readonly kinship: Kinship,
    private readonly people: People,
    private readonly rulingClock: RulingClock,
    private readonly drawings: Drawings,
  ) {}

  /**
   * @throws Refusal `intake.drawing_unasked`, `intake.attested_already`, `intake.content_changed`, `intake.countersign_staff`,
   * `intake.verifier_is_applicant`, `intake.time_ahead`, `intake.time_before`, `intake.gate_…`
   */
  async attest(op: Op, ref: CaseRef, signature: Signature): Promise<Dossier> {
    const dossier = await this.cases.lock(op, ref, 'attest');
    const standing = standingAttestation(dossier);
    if (standing && lacksCountersignature(standing, dossier.policy) && op.actor.kind === 'staff')
      return this.countersign(op, dossier, standing.id);
    if (standing) throw new Refusal('intake.attested_already');
    const content = await this.contentOf(op, dossier);
    const hash = hashOfContent(content);
    if (signature.contentHash !== undefined && signature.contentHash !== hash)
      throw new Refusal('intake.content_changed');
    const signedAt = signature.signedAt ?? op.now;
    assertTime('signedAt', signedAt, op.now, lastChange(dossier));
    const countersigner = await this.countersigner(op, dossier);
    const { method, signedAs, drawing } = signature;
    if (drawing !== undefined && method !== 'drawnSignature') throw new Refusal('intake.drawing_unasked');
    const id = newId();
    const sealed = drawing === undefined ? null : await this.drawings.seal(op, dossier, id, drawing);
    await op.db.query(SIGN, [
      ...[op.association, dossier.file.id, id, content, hash, attestationWording.version, method],
      ...[dossier.file.capacity, signedAs, signedAt, op.actor.id, countersigner, sealed],
    ]);
    const detail = { hash, wording: attestationWording.version, method };
    const fact = { name: 'attested', at: signedAt, detail } as const;
    const attested = await this.cases.change(op, await this.cases.refresh(op, dossier), {}, fact);
    return this.rulingClock.follow(op, attested);
  }

  /** The strokes of the standing signature. @throws Refusal `intake.not_found`, as `Drawings.open` */
  async drawing(op: Op, id: string): Promise<string> {
    return this.drawings.open(op, await this.cases.get(op, id));
  }

  /** Voids the signature when what it was given for has changed, as of the moment of the change. */
  async reconsider(op: Op, dossier: Dossier, because: string, at: Date = op.now): Promise<Dossier> {
    const standing = standingAttestation(dossier);
    if (!standing || (await this.covers(op, standing, dossier))) return dossier;
    await op.db.query(VOID, [op.association, dossier.file.id, standing.id, at, because]);
    const fact = { name: 'attestationVoided', at, detail: { because } } as const;
    const voided = await this.cases.change(op, await this.cases.refresh(op, dossier), {}, fact);
    return this.rulingClock.follow(op, voided);
  }

  /** What a signature given now would cover. */
  async contentOf(op: Op, dossier: Dossier): Promise<AttestedContent> {
    const { applicantId, beneficiaryId } = dossier.file;
    return contentOf(dossier, await this.people.fingerprints(op, [applicantId, beneficiaryId]));
  }

  private async covers(op: Op, { contentHash, wordingVersion }: Attestation, dossier: Dossier): Promise<boolean> {
    return contentHash === hashOfContent(await this.contentOf(op, dossier), wordingVersion);
  }

  /** The applicant has signed from afar; the officer who explained it adds a name. */
  private async countersign(op: Op, dossier: Dossier, id: string): Promise<Dossier> {
    const { file } = dossier;
    await this.kinship.refuseRelated(op, file);
    await op.db.query(COUNTERSIGN, [op.association, file.id, id, op.actor.id]);
    return this.cases.change(op, await this.cases.refresh(op, dossier), {}, { name: 'countersigned' });
  }

  /** Where the text leaves the signer open, the applicant signs and the officer countersigns the explanation: later, where it came from afar. */
  private async countersigner(op: Op, { file, policy }: Dossier): Promise<string | null> {
    if (!needsCountersignature(policy)) return null;
    if (op.actor.kind === 'beneficiary') return null;
    if (op.actor.kind !== 'staff') throw new Refusal('intake.countersign_staff');
    await this.kinship.refuseRelated(op, file);
    return op.actor.id;
  }
}

function lastChange({ items, attestations }: Dossier): Date {
  return latest(attestations.at(-1)?.voidedAt, ...items.map(({ arrivedAt }) => arrivedAt));
}

const COUNTERSIGN = `
  UPDATE attestation SET countersigned_by = $4 WHERE association_id = $1 AND case_id = $2 AND id = $3`;

const SIGN = `
  INSERT INTO attestation (association_id, case_id, id, content, content_hash, wording_version, method, capacity,
    signed_as, signed_at, entered_by, countersigned_by, drawing)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`;

const VOID = `
  UPDATE attestation SET voided_at = $4, voided_because = $5 WHERE association_id = $1 AND case_id = $2 AND id = $3`;
