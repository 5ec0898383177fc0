import { Injectable } from '@nestjs/common';
import { Deadlines } from '@sanad/deadlines';
import { pauseReasons, Refusal } from '@sanad/messages';
import type { Op } from '@sanad/platform';
import { contentOf, differenceOf } from './attestation';
import { Attestations } from './attestations.service';
import type { Capacity } from './case.kinds';
import { clockOf, standingAttestation, type CaseFile, type Dossier } from './case-file';
import { Cases, type CaseChange, type CaseRef } from './cases.store';

export interface Correction {
  /** The applicant changes what is asked for, or the office what it wrote down. */
  readonly by: 'applicant' | 'office';
  readonly subject?: string;
  readonly beneficiary?: string;
  readonly capacity?: Capacity;
  readonly replyChannel?: string;
}

/** Changes of what was declared. Each voids the signature it was covered by; the applicant's start the clock anew. */
@Injectable()
export class Corrections {
  constructor(
    private readonly cases: Cases,
    private readonly attestations: Attestations,
    private readonly deadlines: Deadlines,
  ) {}

  /** @throws Refusal `intake.beneficiary_missing`, `people.not_found`, `intake.gate_…` */
  async correct(op: Op, ref: CaseRef, correction: Correction): Promise<Dossier> {
    const before = await this.cases.lock(op, ref, 'correct');
    const set = changesOf(before, correction);
    if (Object.keys(set).length === 0) return before;
    const difference = differenceOf(contentOf(before), contentOf({ ...before, file: { ...before.file, ...set } }));
    const effect = difference.length > 0 ? await this.reckon(op, before, correction) : {};
    const detail = { by: correction.by, fields: Object.keys(set) };
    const changed = await this.cases.change(op, before, { ...set, ...effect }, { name: 'corrected', detail });
    return this.attestations.reconsider(op, changed, 'corrected');
  }

  /** What a change of substance means for the completeness and the clock of a request. */
  private async reckon(op: Op, before: Dossier, { by }: Correction): Promise<CaseChange> {
    const { file } = before;
    const restarts = by === 'applicant' && file.completeAt !== null;
    if (file.state === 'AWAITING_ITEMS') return restarts ? { clockRestarts: true } : {};
    const clock = clockOf(file);
    if (standingAttestation(before)) {
      await this.deadlines.pause(op, clock, 'requestResponse', pauseReasons.signatureAwaited.ar);
      return { state: 'AWAITING_ITEMS', pausedAt: op.now, clockRestarts: restarts };
    }
    if (!restarts) return {};
    await this.deadlines.restart(op, clock, 'requestResponse');
    return { completeAt: op.now };
  }
}

/** What is really different: whoever sends back what stands there has changed nothing. */
function changesOf({ file }: Dossier, { subject, beneficiary, capacity, replyChannel }: Correction): CaseChange {
  const set: CaseChange = {
    ...(subject !== undefined && { subject }),
    ...(capacity !== undefined && { capacity }),
    ...(beneficiary !== undefined && { beneficiaryId: beneficiary }),
    ...(capacity === 'self' && { beneficiaryId: file.applicantId }),
    ...(replyChannel !== undefined && { replyChannel }),
  };
  const { capacity: as, beneficiaryId, applicantId } = { ...file, ...set };
  if ((as === 'self') !== (beneficiaryId === applicantId)) throw new Refusal('intake.beneficiary_missing');
  const differs = ([field, value]: [string, unknown]): boolean => value !== file[field as keyof CaseFile];
  return Object.fromEntries(Object.entries(set).filter(differs)) as CaseChange;
}
