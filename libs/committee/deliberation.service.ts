import { Injectable } from '@nestjs/common';
import { Requests } from '@sanad/intake';
import { newId } from '@sanad/kernel';
import type { Op } from '@sanad/platform';
import type { Vote } from './committee.kinds';
import { Committees } from './committees.service';
import {
  ballot,
  confirm,
  decide,
  dissent,
  itemOf,
  openBallot,
  recuse,
  vote,
  type Announced,
  type CaseFacts,
} from './sitting';
import type { AgendaItem, Ruling, SittingFact } from './sitting.log';
import { SittingsStore, type Held } from './sittings.store';

/** One item of the agenda of one sitting. */
export interface ItemRef {
  readonly sitting: string;
  readonly item: string;
}

/** What a sitting says on each case: recusals, votes, the decision, dissent, and the confirmation where it only recommends. */
@Injectable()
export class Deliberation {
  constructor(
    private readonly committees: Committees,
    private readonly requests: Requests,
    private readonly store: SittingsStore,
  ) {}

  recuse(op: Op, { sitting, item }: ItemRef, reason: string): Promise<Held> {
    return this.take(op, sitting, (held) => recuse(held.sitting, item, op.actor.id, reason));
  }

  async vote(op: Op, { sitting, item }: ItemRef, cast: Vote): Promise<Held> {
    const held = await this.store.lock(op, sitting);
    const { parties } = await this.requests.standingOf(op, itemOf(held.sitting, item).caseId);
    return this.store.append(op, held, vote(held.sitting, item, op.actor.id, cast, parties));
  }

  /** From here on the votes on the item are given in secret. */
  async openBallot(op: Op, { sitting, item }: ItemRef): Promise<Held> {
    const held = await this.store.lock(op, sitting);
    const facts = await this.factsOf(op, held, itemOf(held.sitting, item));
    return this.store.append(op, held, openBallot(held.sitting, item, op.actor.id, facts));
  }

  /** That it was given goes into the log, what it says into the box: two tables that share nothing but the item. */
  async ballot(op: Op, { sitting, item }: ItemRef, cast: Vote): Promise<Held> {
    const held = await this.store.lock(op, sitting);
    const { caseId, secret } = itemOf(held.sitting, item);
    const { parties } = await this.requests.standingOf(op, caseId);
    const given = await this.store.append(op, held, ballot(held.sitting, item, op.actor.id, parties));
    await this.store.putInBox(op, item, secret!.round, cast);
    return given;
  }

  /** Decides, or recommends where the committee does not decide: then the case stays under study until it is confirmed. */
  async decide(op: Op, { sitting, item }: ItemRef, announced: Announced): Promise<Held> {
    const held = await this.store.lock(op, sitting);
    const facts = decide(held.sitting, item, op.actor.id, announced, {
      decisionId: newId(),
      ...(await this.factsOf(op, held, itemOf(held.sitting, item))),
    });
    const decided = await this.store.append(op, held, facts);
    const ruled = itemOf(decided.sitting, item);
    await this.store.insertDecision(op, ruled);
    if (ruled.state === 'DECIDED') await this.tellIntake(op, ruled);
    return decided;
  }

  dissent(op: Op, { sitting, item }: ItemRef, reason: string): Promise<Held> {
    return this.take(op, sitting, (held) => dissent(held.sitting, item, op.actor.id, reason));
  }

  async confirm(op: Op, { sitting, item }: ItemRef, answer: { confirmed: boolean; reason?: string }): Promise<Held> {
    const held = await this.store.lock(op, sitting);
    const facts = await this.requests.standingOf(op, itemOf(held.sitting, item).caseId);
    const confirmed = await this.store.append(op, held, confirm(held.sitting, item, op.actor.id, answer, facts));
    const ruled = itemOf(confirmed.sitting, item);
    if (ruled.state === 'CONFIRMED') await this.tellIntake(op, ruled);
    return confirmed;
  }

  private async take(op: Op, id: string, verb: (held: Held) => SittingFact[]): Promise<Held> {
    const held = await this.store.lock(op, id);
    return this.store.append(op, held, verb(held));
  }

  /** A case that is no longer under study is not decided on, whatever the agenda says. */
  private async factsOf(op: Op, { plan }: Held, item: AgendaItem): Promise<CaseFacts> {
    const { caseId } = item;
    const { policy } = await this.requests.lock(op, caseId);
    const [{ ruleId }, standing, boxes] = await Promise.all([
      this.committees.get(op, plan.committeeId),
      this.requests.standingOf(op, caseId),
      this.store.boxes(op, [item]),
    ]);
    const power = policy.effective.committee(ruleId)?.power?.value ?? null;
    return { ...standing, power, box: boxes.get(item.id) ?? null };
  }

  private async tellIntake(op: Op, { caseId, ruling }: AgendaItem): Promise<void> {
    const { decisionId, outcome, reason, asked } = ruling as Ruling;
    await this.requests.decide(op, { caseId, decisionId, outcome, items: asked, ...(reason !== null && { reason }) });
  }
}
