import { Injectable } from '@nestjs/common';
import { decidersOf } from '@sanad/committee';
import { Requests } from '@sanad/intake';
import type { AccountId } from '@sanad/kernel';
import { Refusal, type NoticeTemplate } from '@sanad/messages';
import { AccessTable, Notifications, Staff, type Op } from '@sanad/platform';
import { clockOf, type Appeal } from './appeal';
import type { AppealBar } from './appeal.kinds';
import { AppealsStore } from './appeals.store';

interface Named {
  readonly id: AccountId;
  readonly name: string;
}

/** Who may look at an appeal, who may not, and who hears of it. */
@Injectable()
export class AppealPeople {
  constructor(
    private readonly staff: Staff,
    private readonly access: AccessTable,
    private readonly store: AppealsStore,
    private readonly requests: Requests,
    private readonly notifications: Notifications,
  ) {}

  /** Whoever voted on the request in any sitting, in secret too, ruled or confirmed, and whoever is a party to it. */
  async barred(op: Op, caseId: string): Promise<Map<AccountId, AppealBar>> {
    const [deciders, { parties }] = await Promise.all([decidersOf(op, caseId), this.requests.standingOf(op, caseId)]);
    return new Map<AccountId, AppealBar>([
      ...parties.map((account): [AccountId, AppealBar] => [account, 'party']),
      ...deciders.map((account): [AccountId, AppealBar] => [account, 'decided']),
    ]);
  }

  /** @throws Refusal `staff.not_found`, `appeals.reviewer_without_role` */
  async reviewers(op: Op, accounts: readonly string[]): Promise<AccountId[]> {
    const members = await Promise.all(accounts.map((account) => this.staff.get(op, account)));
    if (members.some(({ roles }) => !this.access.allows(roles, 'appeals.review')))
      throw new Refusal('appeals.reviewer_without_role');
    return members.map(({ account }) => account);
  }

  /** Those named to review it, and those who could be. */
  async around(
    op: Op,
    { id }: Appeal,
    reviewers: readonly AccountId[],
  ): Promise<{ reviewers: Named[]; eligible: Named[] }> {
    const members = await this.staff.list(op);
    const able = members.filter(({ roles }) => this.access.allows(roles, 'appeals.review'));
    const accounts = able.map(({ account }) => account);
    const free = await this.store.notBarred(op, id, accounts);
    const named = ({ account, name }: (typeof members)[number]): Named => ({ id: account, name });
    return {
      reviewers: members.filter(({ account }) => reviewers.includes(account)).map(named),
      eligible: able.filter(({ account }) => free.includes(account)).map(named),
    };
  }

  /** Who puts it to reviewers: of the offices that may, the first of which anybody had no part in the decision. Nobody, where all of them had. */
  async assigners(op: Op, { id }: Pick<Appeal, 'id'>): Promise<AccountId[]> {
    const members = await this.staff.list(op);
    for (const role of this.access.holders('appeals.assign')) {
      const office = members.filter(({ roles }) => roles.includes(role)).map(({ account }) => account);
      const free = await this.store.notBarred(op, id, office);
      if (free.length > 0) return free;
    }
    return [];
  }

  /** Those who put it to reviewers hear of it; where there is nobody, those who can mend that. */
  async tellOfArrival(op: Op, appeal: Appeal, reference: string, assigners: readonly AccountId[]): Promise<void> {
    if (assigners.length > 0) return this.tell(op, appeal, reference, 'appeals.arrived', assigners);
    const leaders = (await this.staff.leaders(op)).map(({ account }) => account);
    const told = await this.store.notBarred(op, appeal.id, leaders);
    // That nobody heard of it has to be found again.
    op.record({ action: 'appeals.unattended', subject: clockOf(appeal), detail: { told } });
    await this.tell(op, appeal, reference, 'appeals.unattended', told);
  }

  tellReviewers(op: Op, appeal: Appeal, reference: string, accounts: readonly AccountId[]): Promise<void> {
    return this.tell(op, appeal, reference, 'appeals.put_to_you', accounts);
  }

  private async tell(
    op: Op,
    appeal: Appeal,
    reference: string,
    template: NoticeTemplate,
    accounts: readonly AccountId[],
  ): Promise<void> {
    await this.notifications.add(
      op,
      accounts.map((id) => ({
        ...{ subject: clockOf(appeal), stage: template, template, channel: 'inbox', params: { reference } },
        recipient: { kind: 'staff', id } as const,
      })),
    );
  }
}
