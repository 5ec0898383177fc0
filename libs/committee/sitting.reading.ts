import { Injectable } from '@nestjs/common';
import { Requests, undecidable, type OnAgenda } from '@sanad/intake';
import { Refusal } from '@sanad/messages';
import type { Op } from '@sanad/platform';
import { Policies } from '@sanad/policy';
import type { Committee, Mandate } from './committee';
import { Committees } from './committees.service';
import { InvitationLetters } from './invitation.letters.service';
import { Offers } from './offers';
import { carried, type Carried, type CaseFacts, type Opening } from './sitting';
import { itemActions, sittingActions, type Attempt } from './sitting.actions';
import type { AgendaItem, Sitting } from './sitting.log';
import { toSittingView, type BesideItem, type SittingView } from './sitting.views';
import { SittingsStore, type Held } from './sittings.store';

/** Sittings as somebody looks at them: what is theirs to do now, and where not, why. */
@Injectable()
export class SittingReading {
  constructor(
    private readonly committees: Committees,
    private readonly letters: InvitationLetters,
    private readonly offers: Offers,
    private readonly policies: Policies,
    private readonly requests: Requests,
    private readonly store: SittingsStore,
  ) {}

  async view(op: Op, held: Held): Promise<SittingView> {
    const committee = await this.committees.get(op, held.plan.committeeId);
    const opening = await this.opening(op, held, committee);
    const sitting = foreseen(held.sitting, opening);
    const [mandate, items, letters] = await Promise.all([
      this.mandate(op, held, committee),
      this.items(op, sitting, committee),
      this.letters.offered(op, held),
    ]);
    const offers = this.offers.of(op, sittingActions(sitting, op.actor.id, opening));
    return toSittingView(held.plan, sitting, { mandate, offers, items, letters });
  }

  /** With whom it would be opened now, while it is planned. */
  private async opening(op: Op, { sitting }: Held, committee: Committee): Promise<Opening | Refusal | undefined> {
    if (sitting.state !== 'PLANNED') return undefined;
    const policy = await this.policies.findInForce(op);
    return policy ? this.committees.opening(op, committee, policy) : new Refusal('policy.none_in_force');
  }

  /** As the version has it under which it was opened, or would be opened now. */
  private async mandate(op: Op, { sitting }: Held, committee: Committee): Promise<Mandate> {
    if (sitting.state === 'PLANNED') return this.committees.mandate(op, committee);
    if (sitting.policyVersionId === null) return undefined;
    return (await this.policies.of(op, sitting.policyVersionId)).effective.committee(committee.ruleId);
  }

  private async items(op: Op, sitting: Sitting, committee: Committee): Promise<ReadonlyMap<string, BesideItem>> {
    const cases = sitting.items.map(({ caseId }) => caseId);
    const [requests, boxes] = await Promise.all([
      this.requests.standings(op, cases),
      this.store.boxes(op, sitting.items),
    ]);
    const beside = await Promise.all(
      sitting.items.map(async (item): Promise<[string, BesideItem]> => {
        const request = requests.get(item.caseId)!;
        const { effective } = await this.policies.of(op, request.policyVersionId);
        const power = effective.committee(committee.ruleId)?.power?.value ?? null;
        const facts = { ...request, power, box: boxes.get(item.id) ?? null };
        return [item.id, this.item(op, sitting, item, facts, undecidable(request.state, effective))];
      }),
    );
    return new Map(beside);
  }

  private item(
    op: Op,
    sitting: Sitting,
    { id }: AgendaItem,
    request: OnAgenda & CaseFacts,
    gate: Refusal | undefined,
  ): BesideItem {
    const attempts = itemActions(sitting, id, op.actor.id, request).map(behind(gate));
    const offers = this.offers.of(op, attempts);
    const mayAnnounce = offers.some(({ action, because, roles }) => action === 'decide' && !because && !roles);
    const found: Carried | undefined = mayAnnounce ? carried(sitting, id, op.actor.id, request) : undefined;
    return { request, offers, carried: found };
  }
}

/** What changes the request itself meets the request's own gate too. */
const CHANGES: readonly Attempt['action'][] = ['decide', 'confirm'];

function behind(gate: Refusal | undefined): (attempt: Attempt) => Attempt {
  return (attempt) =>
    gate && !attempt.because && CHANGES.includes(attempt.action) ? { ...attempt, because: gate } : attempt;
}

/** A planned sitting as it would begin if it were opened now: nobody there yet. */
function foreseen(sitting: Sitting, opening: Opening | Refusal | undefined): Sitting {
  if (!opening || opening instanceof Refusal) return sitting;
  const seats = opening.roll.map((member) => ({ ...member, present: false, attended: false, remote: false }));
  const { quorum, power, rules = sitting.rules } = opening;
  return { ...sitting, seats, quorum, power, rules };
}
