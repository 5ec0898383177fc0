import { Injectable } from '@nestjs/common';
import type { AccountId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { People } from '@sanad/people';
import type { Op } from '@sanad/platform';
import type { CaseFile } from './case-file';

/** Who among the staff is a party to a case: such a person neither verifies it nor decides on it. */
@Injectable()
export class Kinship {
  constructor(private readonly people: People) {}

  /** The staff accounts of the applicant and of the beneficiary, as far as they have one. */
  accountsOf(op: Op, file: Pick<CaseFile, 'applicantId' | 'beneficiaryId'>): Promise<AccountId[]> {
    return this.people.accountsOf(op, [...new Set([file.applicantId, file.beneficiaryId])]);
  }

  /** @throws Refusal `intake.verifier_is_applicant` */
  async refuseRelated(op: Op, file: CaseFile): Promise<void> {
    const parties: readonly string[] = await this.accountsOf(op, file);
    if (parties.includes(op.actor.id)) throw new Refusal('intake.verifier_is_applicant');
  }
}
