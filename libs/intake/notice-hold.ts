import type { Deadlines } from '@sanad/deadlines';
import { Refusal } from '@sanad/messages';
import type { Op } from '@sanad/platform';
import { clockOf, type Dossier } from './case-file';

const REPLY = 'requestResponse';

/**
 * What keeps the notice of a decision back at this moment; no gate of the case itself. A hardship goes before a floor whose end is known, never
 * before one that nobody can compute.
 */
export async function noticeHeldBack(
  op: Op,
  deadlines: Deadlines,
  { file, policy }: Dossier,
): Promise<Refusal | undefined> {
  if (policy.stoppedModules.includes('deadlines'))
    return new Refusal('intake.notice_stopped', { version: policy.number });
  const clock = clockOf(file);
  const floor = file.floorOverride && (await deadlines.notBefore(op, clock, REPLY));
  if (floor && 'instant' in floor) return undefined;
  return deadlines.heldBack(op, clock, REPLY);
}
