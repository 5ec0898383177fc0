import { Injectable } from '@nestjs/common';
import { Deadlines } from '@sanad/deadlines';
import { pauseReasons, Refusal } from '@sanad/messages';
import type { ChangedBy, DeclaredFactsChanged } from '@sanad/people';
import { rows, type Op } from '@sanad/platform';
import { differenceOf } from './attestation';
import { Attestations } from './attestations.service';
import type { Capacity } from './case.kinds';
import { clockOf, standingAttestation, type CaseFile, type Dossier } from './case-file';
import { Cases, type CaseChange, type CaseRef } from './cases.store';
import { permissionOf } from './gates';
import { letterKeyOf, type Letter } from './letter';
import { CaseNotices } from './notices.service';
import { askingOf } from './receipt';

export interface Correction extends Letter {
  /** The applicant changes what is asked for, or the office what it wrote down. */
  readonly by: ChangedBy;
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
    private readonly notices: CaseNotices,
  ) {}

  /** @throws Refusal `intake.beneficiary_missing`, `people.not_found`, `intake.gate_…` */
  async correct(op: Op, ref: CaseRef, correction: Correction): Promise<Dossier> {
    const before = await this.cases.lock(op, ref, 'correct');
    const set = changesOf(before, correction);
    if (Object.keys(set).length === 0) return before;
    const after = await this.attestations.contentOf(op, { ...before, file: { ...before.file, ...set } });
    const difference = differenceOf(await this.attestations.contentOf(op, before), after);
    const effect = difference.length > 0 ? await this.reckon(op, before, correction) : {};
    const detail = { by: correction.by, fields: Object.keys(set) };
    const found = set.letterNumber === undefined ? {} : { letterKey: letterKeyOf(set.letterNumber ?? '') };
    const changed = await this.cases.change(op, before, { ...set, ...found, ...effect }, { name: 'corrected', detail });
    const corrected = await this.attestations.reconsider(op, changed, 'corrected');
    if (effect.state === 'AWAITING_ITEMS') await this.askForSignature(op, corrected);
    return corrected;
  }

  /** What was declared of a person is another: what was signed for in their undecided requests is void, as by any other correction. */
  async followPerson(op: Op, { personId, by, enteredBy }: DeclaredFactsChanged): Promise<void> {
    for (const { id } of await rows<{ id: string }>(op.db, UNDECIDED, [op.association, personId])) {
      const before = await this.cases.take(op, id);
      const standing = standingAttestation(before);
      if (!standing || !permissionOf('correct', before).open) continue;
      const fields = differenceOf(standing.content, await this.attestations.contentOf(op, before));
      if (fields.length === 0) continue;
      const effect = await this.reckon(op, before, { by });
      const fact = { name: 'corrected', detail: { by, fields, enteredBy } } as const;
      const changed = await this.cases.change(op, before, effect, fact);
      await this.askForSignature(op, await this.attestations.reconsider(op, changed, 'personChanged'));
    }
  }

  /** What a change of substance means for the completeness and the clock of a request. */
  private reckon(op: Op, before: Dossier, { by }: Pick<Correction, 'by'>): Promise<CaseChange> | CaseChange {
    if (by === 'applicant') return before.file.completeAt === null ? {} : this.reckonAnew(op, before);
    // What the office wrote down wrongly costs the applicant a signature, and the office no time: its clock runs on.
    return isSignedAndComplete(before) ? { state: 'AWAITING_ITEMS' } : {};
  }

  /** The applicant's own change: the clock starts anew once the request is complete again. */
  private async reckonAnew(op: Op, before: Dossier): Promise<CaseChange> {
    const { file } = before;
    const clock = clockOf(file);
    if (file.state !== 'AWAITING_ITEMS' && !isSignedAndComplete(before)) {
      await this.deadlines.restart(op, clock, 'requestResponse');
      return { completeAt: op.now };
    }
    if (!file.pausedAt) await this.deadlines.pause(op, clock, 'requestResponse', pauseReasons.signatureAwaited.ar);
    const stands = { pausedAt: file.pausedAt ?? op.now, clockRestarts: true };
    return file.state === 'AWAITING_ITEMS' ? stands : { ...stands, state: 'AWAITING_ITEMS' };
  }

  private async askForSignature(op: Op, dossier: Dossier): Promise<void> {
    const { template, params } = askingOf(dossier);
    await this.notices.give(op, dossier.file, template, params);
  }
}

const UNDECIDED = `
  SELECT id FROM case_file WHERE association_id = $1 AND applicant_id = $2 AND decided_at IS NULL AND closed_at IS NULL
  UNION SELECT id FROM case_file WHERE association_id = $1 AND beneficiary_id = $2 AND decided_at IS NULL AND closed_at IS NULL
  ORDER BY id`;

const isSignedAndComplete = (dossier: Dossier): boolean =>
  dossier.file.state !== 'AWAITING_ITEMS' && standingAttestation(dossier) !== undefined;

/** What is really different: whoever sends back what stands there has changed nothing. */
function changesOf({ file }: Dossier, correction: Correction): CaseChange {
  const { subject, beneficiary, capacity, replyChannel, letterNumber, letterDate } = correction;
  const set: CaseChange = {
    ...(subject !== undefined && { subject }),
    ...(capacity !== undefined && { capacity }),
    ...(beneficiary !== undefined && { beneficiaryId: beneficiary }),
    ...(capacity === 'self' && { beneficiaryId: file.applicantId }),
    ...(replyChannel !== undefined && { replyChannel }),
    ...(letterNumber !== undefined && { letterNumber: letterNumber.trim() || null }),
    ...(letterDate !== undefined && { letterDate: letterDate.trim() || null }),
  };
  const { capacity: as, beneficiaryId, applicantId } = { ...file, ...set };
  if ((as === 'self') !== (beneficiaryId === applicantId)) throw new Refusal('intake.beneficiary_missing');
  const differs = ([field, value]: [string, unknown]): boolean => value !== file[field as keyof CaseFile];
  return Object.fromEntries(Object.entries(set).filter(differs)) as CaseChange;
}
