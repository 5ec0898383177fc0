import { Injectable } from '@nestjs/common';
import type { AccountId } from '@sanad/kernel';
import { Staff, type Op, type StaffMember } from '@sanad/platform';
import type { Term } from './committee';
import {
  powerRule,
  quorumRule,
  toCommitteeSummary,
  toMemberView,
  toCommitteeOffer,
  type CommitteesView,
  type CommitteeView,
  type MemberView,
} from './committee.views';
import { Committees } from './committees.service';
import { dayOf } from './days';
import { Offers } from './offers';

/** Committees as somebody looks at them: by names, and with what is theirs to do. */
@Injectable()
export class CommitteeReading {
  constructor(
    private readonly committees: Committees,
    private readonly offers: Offers,
    private readonly staff: Staff,
  ) {}

  async list(op: Op): Promise<CommitteesView> {
    const [committees, unfounded] = await Promise.all([this.committees.list(op), this.committees.unfounded(op)]);
    const today = dayOf(op.now);
    const items = committees.map(async (one) =>
      toCommitteeSummary(one, await this.committees.inOffice(op, one.id, today)),
    );
    const actions = this.offers.ofRole(op, 'found').map(toCommitteeOffer);
    return { items: await Promise.all(items), unfounded, actions };
  }

  async view(op: Op, id: string): Promise<CommitteeView> {
    const committee = await this.committees.get(op, id);
    const [mandate, terms, members, staff] = await Promise.all([
      this.committees.mandate(op, committee),
      this.committees.terms(op, id),
      this.committees.inOffice(op, id, dayOf(op.now)),
      this.staff.list(op),
    ]);
    return {
      ...toCommitteeSummary(committee, members),
      ...{ power: powerRule(mandate), quorum: quorumRule(mandate) },
      members: terms.map((term) => this.memberOf(op, term, staff)),
      actions: this.offers.ofRole(op, 'call', 'appoint', 'endTerm').map(toCommitteeOffer),
    };
  }

  async member(op: Op, term: Term): Promise<MemberView> {
    return this.memberOf(op, term, await this.staff.list(op));
  }

  /** A seat with a vote is of little use to somebody whose roles do not let them cast it. */
  private memberOf(op: Op, term: Term, staff: readonly StaffMember[]): MemberView {
    const roles = staff.find(({ account }: { account: AccountId }) => account === term.account)?.roles ?? [];
    const able = term.votes ? this.offers.mayIn(roles, 'vote') : this.offers.mayIn(roles, 'attend');
    return toMemberView(term, dayOf(op.now), able);
  }
}
