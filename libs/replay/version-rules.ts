import { groundsOf, termsOf, type Grounds, type Terms } from '@sanad/deadlines/pure';
import { OBLIGATION_OF } from '@sanad/intake/pure';
import type { EffectivePolicy, ModuleName } from '@sanad/policy/pure';

/** What is owed to whoever brought a case. What the office owes itself on the way is not replayed. */
export type Owed = (typeof OBLIGATION_OF)[keyof typeof OBLIGATION_OF];
const OWED = [...new Set(Object.values(OBLIGATION_OF))];

/** All that a version says to the clocks of past cases; kept with a result, so that it can be explained when its draft is another. */
export interface VersionRules {
  readonly versionId: string;
  readonly number: number;
  readonly contentHash: string;
  /** Something in it was invented for the demonstration. */
  readonly demo: boolean;
  readonly terms: Readonly<Record<Owed, readonly Terms[]>>;
  /** Why nothing bounds it from above, where nothing does. */
  readonly grounds: Readonly<Record<Owed, Grounds>>;
  /** A doubt that nobody has answered keeps every notice of a decision back. */
  readonly holdsNotices: boolean;
  /** The clocks of what a delegate brought run from the delegate's receipt. */
  readonly fromDelegate: boolean;
}

/** A version as it is pinned. */
export interface ReplayedPolicy {
  readonly versionId: string;
  readonly number: number;
  readonly contentHash: string;
  readonly demo: boolean;
  readonly effective: EffectivePolicy;
  readonly stoppedModules: readonly ModuleName[];
}

export function rulesOf({ effective, stoppedModules, ...policy }: ReplayedPolicy): VersionRules {
  const { versionId, number, contentHash, demo } = policy;
  const byObligation = <T>(of: (obligation: Owed) => T): Record<Owed, T> =>
    Object.fromEntries(OWED.map((obligation) => [obligation, of(obligation)])) as Record<Owed, T>;
  return {
    ...{ versionId, number, contentHash, demo },
    terms: byObligation((obligation) => termsOf({ versionId, effective }, obligation)),
    grounds: byObligation((obligation) => groundsOf(effective, obligation)),
    holdsNotices: stoppedModules.includes('deadlines'),
    fromDelegate: effective.delegateReceipt?.value === 'delegate',
  };
}
