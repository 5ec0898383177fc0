import { Injectable } from '@nestjs/common';
import type { AccountId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { People } from '@sanad/people';
import type { Op } from '@sanad/platform';
import type { CaseFile } from './case-file';

type Parties = Pick<CaseFile, 'applicantId' | 'beneficiaryId'>;

/** Who among the staff is a party to a case: such a person neither verifies it nor decides on it. */
@Injectable()
export class Kinship {
  constructor(private readonly people: People) {}

  /** The staff accounts of the applicant and of the beneficiary, as far as they have one. */
  accountsOf(op: Op, file: Parties): Promise<AccountId[]> {
    return this.people.accountsOf(op, [...new Set([file.applicantId, file.beneficiaryId])]);
  }

  /** The same of many cases, in one question. */
  async accountsOfAll(op: Op, files: readonly Parties[]): Promise<(file: Parties) => AccountId[]> {
    const people = files.flatMap(({ applicantId, beneficiaryId }) => [applicantId, beneficiaryId]);
    const accounts = await this.people.accounts(op, [...new Set(people)]);
    return ({ applicantId, beneficiaryId }) =>
      [...new Set([accounts.get(applicantId), accounts.get(beneficiaryId)])].filter((one) => one !== undefined);
  }

  /** @throws Refusal `intake.verifier_is_applicant` */
  async refuseRelated(op: Op, file: CaseFile): Promise<void> {
    const parties: readonly string[] = await this.accountsOf(op, file);
    if (parties.includes(op.actor.id)) throw new Refusal('intake.verifier_is_applicant');
  }
}
