import { Injectable } from '@nestjs/common';
import type { AccountId } from '@sanad/kernel';
import { Staff, type Op, type StaffMember } from '@sanad/platform';
import { Absences } from './absences.service';
import { sizeOf, type Mandate, type Term } from './committee';
import {
  absencesView,
  conductRules,
  toDisclosureView,
  powerRule,
  quorumRule,
  toCommitteeSummary,
  toMemberView,
  toCommitteeOffer,
  type AbsencesView,
  type CommitteesView,
  type CommitteeView,
  type MemberView,
} from './committee.views';
import { Committees } from './committees.service';
import { dayOf } from './days';
import { Disclosures } from './disclosures.service';
import { CommitteeNames } from './names.service';
import { Offers } from './offers';

/** Committees as somebody looks at them: by names, and with what is theirs to do. */
@Injectable()
export class CommitteeReading {
  constructor(
    private readonly absences: Absences,
    private readonly committees: Committees,
    private readonly disclosures: Disclosures,
    private readonly names: CommitteeNames,
    private readonly offers: Offers,
    private readonly staff: Staff,
  ) {}

  async list(op: Op): Promise<CommitteesView> {
    const [committees, unfounded, questions] = await Promise.all([
      this.committees.list(op),
      this.committees.unfounded(op),
      this.names.open(op),
    ]);
    const today = dayOf(op.now);
    const items = committees.map(async (one) =>
      toCommitteeSummary(one, await this.committees.inOffice(op, one.id, today)),
    );
    const actions = this.offers.ofRole(op, 'found', 'name').map(toCommitteeOffer);
    const open = questions.map(({ committee, rule, name }) => ({
      ...{ committee: committee.id, committeeName: committee.name, rule, name },
    }));
    return { items: await Promise.all(items), unfounded, questions: open, actions };
  }

  async view(op: Op, id: string): Promise<CommitteeView> {
    const committee = await this.committees.get(op, id);
    const [mandate, terms, members, staff, absences, owed, disclosures] = await Promise.all([
      this.committees.mandate(op, committee),
      this.committees.terms(op, id),
      this.committees.inOffice(op, id, dayOf(op.now)),
      this.staff.list(op),
      this.absences.of(op, id),
      this.disclosures.isOwed(op),
      this.disclosures.of(op, id),
    ]);
    const allowed = mandate?.conduct.absencesAllowed?.value;
    return {
      ...toCommitteeSummary(committee, members),
      ...{ power: powerRule(mandate), quorum: quorumRule(mandate), size: sizeOf(mandate, members) },
      conduct: conductRules(mandate?.conduct),
      disclosures: { owed, items: disclosures.map(toDisclosureView) },
      members: terms.map((term) => this.memberOf(op, term, staff, absencesView(absences(term, mandate), allowed))),
      actions: this.offers.ofRole(op, 'call', 'appoint', 'endTerm', 'withdraw', 'disclose').map(toCommitteeOffer),
    };
  }

  async member(op: Op, id: string, term: Term): Promise<MemberView> {
    const [staff, absences, mandate] = await Promise.all([
      this.staff.list(op),
      this.absences.of(op, id),
      this.mandateOf(op, id),
    ]);
    return this.memberOf(
      op,
      term,
      staff,
      absencesView(absences(term, mandate), mandate?.conduct.absencesAllowed?.value),
    );
  }

  private async mandateOf(op: Op, id: string): Promise<Mandate> {
    return this.committees.mandate(op, await this.committees.get(op, id));
  }

  /** A seat with a vote is of little use to somebody whose roles do not let them cast it. */
  private memberOf(op: Op, term: Term, staff: readonly StaffMember[], absences: AbsencesView): MemberView {
    const roles = staff.find(({ account }: { account: AccountId }) => account === term.account)?.roles ?? [];
    const able = term.votes ? this.offers.mayIn(roles, 'vote') : this.offers.mayIn(roles, 'attend');
    return toMemberView(term, dayOf(op.now), able, absences);
  }
}
