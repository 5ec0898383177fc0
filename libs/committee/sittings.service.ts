import { Injectable } from '@nestjs/common';
import { Requests, type CaseFile, type Dossier } from '@sanad/intake';
import { Refusal } from '@sanad/messages';
import type { Op } from '@sanad/platform';
import { Policies } from '@sanad/policy';
import type { Committee } from './committee';
import { sittingClosed } from './committee.events';
import { Committees } from './committees.service';
import { MinutesBook } from './minutes.service';
import { adjourn, assertState, cancel, close, mark, open, recuseParties } from './sitting';
import { planned, type Sitting, type SittingFact } from './sitting.log';
import { SittingsStore, type Held } from './sittings.store';

export interface NewSitting {
  readonly committee: string;
  readonly at: Date;
  readonly place?: string;
  readonly platform?: string;
  /** Cases under study, in the order in which they are taken. */
  readonly cases: readonly string[];
}

/** A sitting from its invitation to its minutes. What is said on each case meanwhile is in `Deliberation`. */
@Injectable()
export class Sittings {
  constructor(
    private readonly committees: Committees,
    private readonly minutes: MinutesBook,
    private readonly policies: Policies,
    private readonly requests: Requests,
    private readonly store: SittingsStore,
  ) {}

  /**
   * @throws Refusal `committee.place_missing`, `committee.not_found`, `intake.not_found`, `intake.gate_state`,
   * `committee.case_elsewhere`, `committee.case_on_agenda`
   */
  async plan(op: Op, { committee: committeeId, at, place, platform, cases }: NewSitting): Promise<Held> {
    if (place === undefined && platform === undefined) throw new Refusal('committee.place_missing');
    const committee = await this.committees.lock(op, committeeId);
    const files = await this.underStudy(op, committee, cases);
    const plan = await this.store.insert(op, committee, { at, place: place ?? null, platform: platform ?? null });
    const agenda = await this.store.putOnAgenda(op, plan, files);
    const detail = { committee: committee.id, number: plan.number, cases };
    op.record({ action: 'committee.planned', subject: { type: 'sitting', id: plan.id }, detail });
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

  mark(op: Op, id: string, account: string, present: boolean): Promise<Held> {
    return this.take(op, id, ({ sitting }) => mark(sitting, account, present));
  }

  async close(op: Op, id: string): Promise<Held> {
    return this.end(op, await this.take(op, id, ({ sitting }) => close(sitting, op.actor.id)));
  }

  async adjourn(op: Op, id: string, reason: string): Promise<Held> {
    return this.end(op, await this.take(op, id, ({ sitting }) => adjourn(sitting, reason)));
  }

  cancel(op: Op, id: string, reason: string): Promise<Held> {
    return this.take(op, id, ({ sitting }) => cancel(sitting, reason));
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

  private async recusals(op: Op, sitting: Sitting): Promise<SittingFact[]> {
    const facts: SittingFact[] = [];
    for (const item of sitting.items) {
      const { parties } = await this.requests.standingOf(op, item.caseId);
      facts.push(...recuseParties(sitting, item, parties));
    }
    return facts;
  }
}

const isCharged = ({ ruleId }: Committee, { effective }: Pick<Dossier['policy'], 'effective'>): boolean =>
  effective.committeeFor('study')?.id === ruleId;
