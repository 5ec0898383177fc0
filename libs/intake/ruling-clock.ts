import { Injectable } from '@nestjs/common';
import { Deadlines } from '@sanad/deadlines';
import { pauseReasons } from '@sanad/messages';
import type { Op } from '@sanad/platform';
import { clockOf, standingAttestation, submittedAt, type Dossier } from './case-file';
import { Cases } from './cases.store';
import { factsOf } from './gates';
import { applicantOwes } from './support-request.states';
import { latest } from './times';

const RULING = 'completenessRuling';

/**
 * Whose turn it is while a request waits to be complete. Once the applicant owes nothing more the ruling is owed by the office, and its own
 * clock runs from that instant; the applicant's days are never counted in it.
 */
@Injectable()
export class RulingClock {
  constructor(
    private readonly cases: Cases,
    private readonly deadlines: Deadlines,
  ) {}

  /** Tells the clock of the ruling of every change of what has arrived, was signed, or was found not valid. */
  async follow(op: Op, dossier: Dossier): Promise<Dossier> {
    const { file } = dossier;
    const since = awaitsRulingSince(dossier);
    if (since?.getTime() === file.awaitsRulingSince?.getTime()) return dossier;
    const clock = clockOf(file);
    if (since) await this.deadlines.again(op, clock, RULING, since);
    else await this.deadlines.pause(op, clock, RULING, pauseReasons.applicantOwes.ar);
    return this.cases.note(op, dossier, { awaitsRulingSince: since });
  }
}

/** When the last thing that was missing came, where the applicant owes nothing and nobody has ruled yet. */
export function awaitsRulingSince(dossier: Dossier): Date | null {
  const { kind, state } = dossier.file;
  const rules = kind === 'supportRequest' && state === 'AWAITING_ITEMS' && !applicantOwes(factsOf(dossier));
  return rules ? completenessOf(dossier) : null;
}

/** When the last thing that was missing arrived: a document that is required, or the signature. */
export function completenessOf(dossier: Dossier): Date {
  const { file, items, policy } = dossier;
  const arrivals = items.filter(({ required }) => required).map(({ arrivedAt }) => arrivedAt);
  return latest(submittedAt(file, policy), file.pausedAt, standingAttestation(dossier)?.signedAt, ...arrivals);
}
