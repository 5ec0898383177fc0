import type { Subject } from '@sanad/deadlines';
import type { AccountId } from '@sanad/kernel';
import type { AppealOutcome, AppealState } from './appeal.kinds';

/** An appeal as its row has it. */
export interface Appeal {
  readonly id: string;
  readonly caseId: string;
  /** The decision appealed against. */
  readonly decisionId: string;
  readonly policyVersionId: string;
  readonly state: AppealState;
  readonly channel: string;
  /** In the words of the applicant. */
  readonly grounds: string;
  readonly filedAt: Date;
  readonly enteredAt: Date;
  /** `YYYY-MM-DD`; unset where it was filed before the notice was known to have arrived. */
  readonly lastDay: string | null;
  readonly outcome: AppealOutcome | null;
  readonly reason: string | null;
  readonly decidedAt: Date | null;
  readonly decidedBy: AccountId | null;
  readonly answeredAt: Date | null;
  readonly toldAt: Date | null;
  readonly version: number;
}

export interface AppealDossier {
  readonly appeal: Appeal;
  readonly reviewers: readonly AccountId[];
}

export const clockOf = ({ id }: Pick<Appeal, 'id'>): Subject => ({ type: 'appeal', id });
