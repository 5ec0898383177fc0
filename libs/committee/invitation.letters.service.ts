import { Injectable } from '@nestjs/common';
import { Requests } from '@sanad/intake';
import { Refusal } from '@sanad/messages';
import { Print, type Account, type Op } from '@sanad/platform';
import { getPublished, listPublished, Policies, type PinnedPolicy } from '@sanad/policy';
import { Committees } from './committees.service';
import { dayOf } from './days';
import {
  calledAt,
  invitationLetter,
  invitationName,
  letterRefusal,
  lettersFor,
  type LetterSought,
  type Recalled,
} from './invitation.letter';
import { Offers } from './offers';
import type { RollMember } from './sitting.log';
import { SittingsStore, type Held } from './sittings.store';

/** Read in one piece of work, and set outside of it. */
export interface ComposedInvitation {
  readonly name: string;
  readonly said: Account;
}

/** The invitation to a sitting as a letter to each of its members. Made when asked for, and not kept: it says what the sitting says. */
@Injectable()
export class InvitationLetters {
  constructor(
    private readonly committees: Committees,
    private readonly offers: Offers,
    private readonly policies: Policies,
    private readonly requests: Requests,
    private readonly store: SittingsStore,
    private readonly print: Print,
  ) {}

  /** Whose letters of this sitting the actor may print. */
  async offered(op: Op, held: Held): Promise<RollMember[]> {
    return lettersFor(this.sought(op, held), await this.invited(op, held));
  }

  /** @throws Refusal `committee.sitting_not_found`, `committee.invitation_of_another`, `committee.invitation_void`, `committee.not_invited` */
  async compose(op: Op, id: string, account: string): Promise<ComposedInvitation> {
    const held = await this.store.get(op, id);
    const refusal = letterRefusal(this.sought(op, held), account);
    if (refusal) throw new Refusal(refusal);
    const invited = (await this.invited(op, held)).find((member) => member.account === account);
    if (!invited) throw new Refusal('committee.not_invited');
    const { plan, sitting } = held;
    const policy = await this.inForceAt(op, calledAt(plan, sitting.moves));
    const [committee, published, requests, recalled] = await Promise.all([
      this.committees.get(op, plan.committeeId),
      getPublished(op, policy.number),
      this.requests.standings(
        op,
        sitting.items.map(({ caseId }) => caseId),
      ),
      this.recalled(op, held),
    ]);
    const agenda = sitting.items.map(({ caseId, reference }) => ({
      reference,
      subject: requests.get(caseId)?.subject ?? '',
    }));
    op.record({ action: 'committee.invitation_made', subject: { type: 'sitting', id }, detail: { account } });
    const matter = {
      ...{ plan, moves: sitting.moves, invited, agenda },
      ...{ committee, policy, published, recalled },
    };
    return { name: invitationName(matter), said: invitationLetter(matter) };
  }

  /** Set while no connection is held. @throws Refusal as `Print.pdf` */
  set({ said }: ComposedInvitation): Promise<Buffer> {
    return this.print.pdf('platform/print/account', said);
  }

  private sought({ actor }: Op, { sitting }: Held): LetterSought {
    return { state: sitting.state, by: actor.id, mayCall: this.offers.allows(actor, 'call') };
  }

  /** Members in office on its day, as it is set now; of a day gone by those who sat in it then. */
  private invited(op: Op, { plan }: Held): Promise<RollMember[]> {
    return this.committees.satOn(op, plan.committeeId, dayOf(plan.at));
  }

  /** @throws Refusal `policy.none_in_force` */
  private async inForceAt(op: Op, at: Date): Promise<PinnedPolicy> {
    const found = (await listPublished(op)).find(
      ({ inForceFrom, inForceUntil }) => inForceFrom <= at && (inForceUntil === null || at < inForceUntil),
    );
    if (!found) throw new Refusal('policy.none_in_force');
    return this.policies.of(op, found.id);
  }

  private async recalled(op: Op, { plan }: Held): Promise<Recalled | null> {
    if (plan.recallOf === null) return null;
    const { plan: before, sitting } = await this.store.get(op, plan.recallOf);
    const { effective } = await this.policies.of(op, sitting.policyVersionId!);
    const { ruleId } = await this.committees.get(op, before.committeeId);
    return { number: before.number, endedAt: sitting.endedAt!, mandate: effective.committee(ruleId) };
  }
}
