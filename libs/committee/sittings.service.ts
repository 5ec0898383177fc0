import { Injectable } from '@nestjs/common';
import { Requests, type CaseFile, type Dossier } from '@sanad/intake';
import { Refusal } from '@sanad/messages';
import type { Op } from '@sanad/platform';
import { Policies } from '@sanad/policy';
import { goesBy, type Committee } from './committee';
import { sittingClosed } from './committee.events';
import { Committees } from './committees.service';
import { dayOf } from './days';
import { Invitations } from './invitations.service';
import { assertRecall, invitationFor, type Called, type Invitation } from './notice';
import { MinutesBook } from './minutes.service';
import { adjourn, assertState, cancel, close, excuse, mark, move, open, recuseParties } from './sitting';
import { planned, type Sitting, type SittingFact } from './sitting.log';
import { SittingsStore, type Held } from './sittings.store';

export interface Moved extends Called {
  readonly at: Date;
  readonly reason: string;
}

export interface NewSitting extends Called {
  readonly committee: string;
  readonly at: Date;
  readonly place?: string;
  readonly platform?: string;
  readonly link?: string;
  /** The sitting without a quorum that it is called for again. */
  readonly recallOf?: string;
  /** Cases under study, in the order in which they are taken. */
  readonly cases: readonly string[];
}

/** A sitting from its invitation to its minutes. What is said on each case meanwhile is in `Deliberation`. */
@Injectable()
export class Sittings {
  constructor(
    private readonly committees: Committees,
    private readonly invitations: Invitations,
    private readonly minutes: MinutesBook,
    private readonly policies: Policies,
    private readonly requests: Requests,
    private readonly store: SittingsStore,
  ) {}

  /**
   * @throws Refusal `committee.place_missing`, `committee.not_found`, `intake.not_found`, `intake.gate_state`,
   * `committee.case_elsewhere`, `committee.case_on_agenda`, `committee.recall_taken`, and as `invitationFor` and `assertRecall`
   */
  async plan(op: Op, sitting: NewSitting): Promise<Held> {
    const { committee: committeeId, at, place = null, platform = null, link = null, recallOf = null, cases } = sitting;
    if (place === null && platform === null) throw new Refusal('committee.place_missing');
    const committee = await this.committees.lock(op, committeeId);
    const invitation = await this.invitation(op, committee, sitting, recallOf);
    const files = await this.underStudy(op, committee, cases);
    const plan = await this.store.insert(op, committee, { at, place, platform, link, recallOf, ...invitation });
    const agenda = await this.store.putOnAgenda(op, plan, files);
    const { urgency, noticeWaived } = invitation;
    const detail = { committee: committee.id, number: plan.number, cases, urgency, noticeWaived, recallOf };
    op.record({ action: 'committee.planned', subject: { type: 'sitting', id: plan.id }, detail });
    await this.invitations.call(op, plan, agenda);
    return { plan, sitting: planned(agenda) };
  }

  /**
   * Opens it with the roll, the quorum and the power of this day. Whoever a case is about is recused from it.
   * @throws Refusal `committee.nobody_in_office`, `committee.not_on_roll`, `policy.none_in_force`, …
   */
  async open(op: Op, id: string, present: readonly string[] = []): Promise<Held> {
    const held = await this.store.lock(op, id);
    assertState(held.sitting, 'PLANNED');
    const committee = await this.committees.get(op, held.plan.committeeId);
    const opening = await this.committees.opening(op, committee, await this.policies.inForce(op));
    const opened = await this.store.append(op, held, open(held.sitting, opening));
    const arrived = present.flatMap((account) => mark(opened.sitting, account, true));
    return this.store.append(op, opened, [...(await this.recusals(op, opened.sitting)), ...arrived]);
  }

  /**
   * Another time for a sitting that was called. The notice is reckoned from today as if it were called now; a second call stays bound to its days.
   * @throws Refusal `committee.time_same`, `committee.sitting_opened`, `committee.sitting_ended`, and as `invitationFor` and `assertRecall`
   */
  async move(op: Op, id: string, to: Moved): Promise<Held> {
    const held = await this.store.lock(op, id);
    const { plan: before } = held;
    const facts = move(held.sitting, before.at, to.at, to.reason);
    const committee = await this.committees.get(op, before.committeeId);
    const invitation = await this.invitation(op, committee, to, before.recallOf, id);
    const { plan, sitting } = await this.store.move(op, await this.store.append(op, held, facts), {
      ...invitation,
      at: to.at,
    });
    await this.invitations.move(op, plan, before.at, held.sitting.excused);
    return { plan, sitting };
  }

  /** A member in office sends word that they will not come. @throws Refusal `committee.not_a_member`, `committee.sitting_opened`, … */
  async excuse(op: Op, id: string, reason: string): Promise<Held> {
    const held = await this.store.lock(op, id);
    const roll = await this.committees.inOffice(op, held.plan.committeeId, dayOf(op.now));
    return this.store.append(op, held, excuse(held.sitting, roll, op.actor.id, reason));
  }

  /** @throws Refusal `committee.not_on_roll`, `committee.no_platform`, … */
  mark(op: Op, id: string, account: string, present: boolean, remote = false): Promise<Held> {
    return this.take(op, id, ({ plan, sitting }) => {
      if (remote && plan.platform === null && plan.link === null) throw new Refusal('committee.no_platform');
      return mark(sitting, account, present, remote);
    });
  }

  async close(op: Op, id: string): Promise<Held> {
    return this.end(op, await this.take(op, id, ({ sitting }) => close(sitting, op.actor.id)));
  }

  async adjourn(op: Op, id: string, reason: string): Promise<Held> {
    return this.end(op, await this.take(op, id, ({ sitting }) => adjourn(sitting, reason)));
  }

  async cancel(op: Op, id: string, reason: string): Promise<Held> {
    const held = await this.take(op, id, ({ sitting }) => cancel(sitting, reason));
    await this.invitations.callOff(op, held.plan);
    return held;
  }

  /** Cases that this committee is to study and that stand on no agenda yet, the one that waits longest first. */
  async waiting(op: Op, committeeId: string): Promise<CaseFile[]> {
    const committee = await this.committees.get(op, committeeId);
    const [files, held] = await Promise.all([this.requests.waitingForCommittee(op), this.store.heldCases(op)]);
    const free = files.filter(({ id }) => !held.has(id));
    const charged = await Promise.all(
      free.map(async ({ policyVersionId }) => isCharged(committee, await this.policies.of(op, policyVersionId))),
    );
    return free.filter((_, nth) => charged[nth]);
  }

  private async take(op: Op, id: string, verb: (held: Held) => SittingFact[]): Promise<Held> {
    const held = await this.store.lock(op, id);
    return this.store.append(op, held, verb(held));
  }

  private async end(op: Op, held: Held): Promise<Held> {
    const { id: sittingId, committeeId } = held.plan;
    await this.minutes.write(op, held, await this.committees.get(op, committeeId));
    op.emit(sittingClosed({ sittingId, committeeId, state: held.sitting.state }));
    return held;
  }

  /** Each of them locked, in one order for everybody, and back in the order of the agenda. */
  private async underStudy(op: Op, committee: Committee, ids: readonly string[]): Promise<CaseFile[]> {
    const found = new Map<string, CaseFile>();
    for (const id of [...ids].sort()) {
      const { file, policy }: Dossier = await this.requests.lock(op, id);
      if (!isCharged(committee, policy)) throw new Refusal('committee.case_elsewhere', { reference: file.reference });
      found.set(id, file);
    }
    return ids.map((id) => found.get(id)!);
  }

  /** A sitting that is called again for want of a quorum needs no other notice than the days it is called within. */
  private async invitation(
    op: Op,
    committee: Committee,
    sitting: Called & { readonly at: Date },
    recallOf: string | null,
    own: string | null = null,
  ): Promise<Invitation> {
    const conduct = (await this.committees.mandate(op, committee))?.conduct ?? {};
    const [today, day] = [dayOf(op.now), dayOf(sitting.at)];
    if (recallOf === null) return invitationFor(conduct, sitting, { today, day });
    // What the sitting was held under says whether it may be called again.
    const before = await this.store.lock(op, recallOf);
    const { plan } = before;
    if (plan.committeeId !== committee.id) throw new Refusal('committee.sitting_not_found');
    if (before.sitting.state !== 'ADJOURNED' || plan.recalledBy !== own) throw new Refusal('committee.recall_taken');
    const { effective } = await this.policies.of(op, before.sitting.policyVersionId!);
    assertRecall(effective.committee(committee.ruleId)?.conduct ?? {}, dayOf(before.sitting.endedAt!), day);
    return { urgency: 'ordinary', urgentBecause: null, noticeDays: null, noticeWaived: null };
  }

  private async recusals(op: Op, sitting: Sitting): Promise<SittingFact[]> {
    const facts: SittingFact[] = [];
    for (const item of sitting.items) {
      const { parties } = await this.requests.standingOf(op, item.caseId);
      facts.push(...recuseParties(sitting, item, parties));
    }
    return facts;
  }
}

const isCharged = (committee: Committee, { effective }: Pick<Dossier['policy'], 'effective'>): boolean =>
  goesBy(committee, effective.committeeFor('study')?.id);
