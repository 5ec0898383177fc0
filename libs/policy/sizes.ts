import { Refusal } from '@sanad/messages';
import type { EffectiveCommittee } from './effective/types';

interface Size {
  readonly fewest: number;
  readonly most: number;
}

/** The two numbers of members where no committee could have both. */
export function crossed(fewest: number | undefined, most: number | undefined): Size | undefined {
  return fewest !== undefined && most !== undefined && fewest > most ? { fewest, most } : undefined;
}

/** They may stand in two additions: one for all committees, and one for this. @throws Refusal `policy.members_crossed` */
export function refuseCrossed(committees: readonly EffectiveCommittee[]): void {
  for (const { name, conduct } of committees) {
    const size = crossed(conduct.fewestMembers?.value, conduct.mostMembers?.value);
    if (size) throw new Refusal('policy.members_crossed', { committee: name, ...size });
  }
}
