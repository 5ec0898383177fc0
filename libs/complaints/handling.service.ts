import { Injectable } from '@nestjs/common';
import { Deadlines } from '@sanad/deadlines';
import { complaintOutcomes, Refusal, rungNames } from '@sanad/messages';
import type { Op } from '@sanad/platform';
import {
  acknowledged,
  agreed,
  answered,
  assertAnswers,
  assessed,
  clockOf,
  closed,
  escalated,
  reopened,
  resolved,
  responded,
  routed,
  settling,
  told,
  withdrawn,
  type Assessment,
  type ComplaintDossier,
} from './complaint';
import type { DecidedOutcome, Party, SettlementStep } from './complaint.kinds';
import type { ComplaintAction } from './complaint.states';
import { ComplaintNotices } from './complaints.notices';
import { ComplaintsStore, type ComplaintRef } from './complaints.store';
import { ComplaintRoutes, type FoundRoute, type WantedRoute } from './routes.service';

/** The steps on the way to an agreement. */
export type SettlingStep = Exclude<SettlementStep, 'agreement'>;

const ACTION_OF: Readonly<Record<SettlingStep, ComplaintAction>> = {
  attempt: 'attemptSettlement',
  offer: 'makeOffer',
  consent: 'answerOffer',
  decline: 'answerOffer',
};

/** From the receipt to the end. Nothing here reads or writes the request that a complaint concerns. */
@Injectable()
export class ComplaintHandling {
  constructor(
    private readonly store: ComplaintsStore,
    private readonly routes: ComplaintRoutes,
    private readonly deadlines: Deadlines,
    private readonly notices: ComplaintNotices,
  ) {}

  async acknowledge(op: Op, ref: ComplaintRef, at = op.now): Promise<void> {
    const dossier = await this.store.lock(op, ref, 'acknowledge');
    await this.store.change(op, dossier, acknowledged(at), at);
    const subject = clockOf(dossier.complaint);
    await this.deadlines.reach(op, subject, 'complaintAcknowledgement', 'acknowledgement', at);
  }

  /** @throws Refusal `complaints.viewers_needed`, and those of `ComplaintRoutes.viewers` */
  async assess(
    op: Op,
    ref: ComplaintRef,
    { viewers = [], ...assessment }: Assessment & { readonly viewers?: readonly string[] },
  ): Promise<void> {
    const dossier = await this.store.lock(op, ref, 'assess');
    const named = await this.routes.viewers(op, dossier, viewers);
    const isNew = (assessment.sensitive ?? false) && !dossier.complaint.sensitive;
    if (isNew && named.length + dossier.viewers.length === 0) throw new Refusal('complaints.viewers_needed');
    await this.store.letSee(op, dossier.complaint.id, named);
    await this.store.change(op, dossier, assessed(dossier, assessment));
  }

  async route(op: Op, ref: ComplaintRef, wanted: WantedRoute): Promise<void> {
    const dossier = await this.store.lock(op, ref, 'route');
    const found = await this.routes.find(op, dossier, wanted);
    await this.hand(op, await this.store.change(op, dossier, routed(found.route)), found);
  }

  /** @throws Refusal `complaints.own_offer` */
  async settle(op: Op, ref: ComplaintRef, step: SettlingStep, party: Party, words: string): Promise<void> {
    const dossier = await this.store.lock(op, ref, ACTION_OF[step]);
    if (ACTION_OF[step] === 'answerOffer') assertAnswers(party, dossier);
    await this.store.append(op, dossier.complaint.id, { step, party, words });
    await this.store.change(op, dossier, settling(step));
  }

  /** The agreement is the answer, and both parties gave it. */
  async agree(op: Op, ref: ComplaintRef, words: string): Promise<void> {
    const dossier = await this.store.lock(op, ref, 'recordAgreement');
    const { complaint } = dossier;
    await this.store.append(op, complaint.id, { step: 'agreement', party: 'association', words });
    await this.store.change(op, dossier, agreed(words, op.now));
    for (const event of ['decision', 'reply'] as const)
      await this.deadlines.reach(op, clockOf(complaint), 'complaintResolution', event, op.now);
    await this.notices.give(op, complaint, 'complaints.settled');
  }

  async resolve(op: Op, ref: ComplaintRef, outcome: DecidedOutcome, reason: string): Promise<void> {
    const dossier = await this.store.lock(op, ref, 'resolve');
    await this.store.change(op, dossier, resolved(dossier, outcome, reason, op.now));
    await this.deadlines.reach(op, clockOf(dossier.complaint), 'complaintResolution', 'decision', op.now);
  }

  /** Whoever stays unnamed finds the answer under the reference. */
  async answer(op: Op, ref: ComplaintRef, inPerson: boolean): Promise<void> {
    const dossier = await this.store.lock(op, ref, 'answer');
    const { complaint } = dossier;
    const now = inPerson || complaint.complainantId === null;
    await this.store.change(op, dossier, answered(op.now, now));
    const { ar: outcomeAr, en: outcomeEn } = complaintOutcomes[complaint.outcome!];
    if (!now) await this.notices.give(op, complaint, 'complaints.answered', { outcomeAr, outcomeEn });
    if (now) await this.deadlines.reach(op, clockOf(complaint), 'complaintResolution', 'reply', op.now);
  }

  /** The answer reached whoever complained. */
  async attestAnswer(op: Op, ref: ComplaintRef, at = op.now): Promise<void> {
    const dossier = await this.store.lock(op, ref, 'attestAnswer');
    await this.store.change(op, dossier, told(at), at);
    await this.deadlines.reach(op, clockOf(dossier.complaint), 'complaintResolution', 'reply', at);
  }

  async respond(op: Op, ref: ComplaintRef, accepted: boolean, words: string | null): Promise<void> {
    const dossier = await this.store.lock(op, ref, 'recordResponse');
    await this.store.change(op, dossier, responded(accepted, words));
  }

  /** @throws Refusal `complaints.outside_reference_missing` */
  async escalate(op: Op, ref: ComplaintRef, reason: string, outsideReference: string | null = null): Promise<void> {
    const dossier = await this.store.lock(op, ref, 'escalate');
    const found = await this.routes.up(op, dossier, outsideReference);
    const isOutside = found.route.rung === 'supervisingBody';
    const change = escalated(found.route, isOutside ? outsideReference : null, reason);
    const after = await this.store.change(op, dossier, change);
    await this.hand(op, after, found);
    const { ar: rungAr, en: rungEn } = rungNames[found.route.rung];
    await this.notices.give(op, after.complaint, 'complaints.escalated', { rungAr, rungEn });
    if (dossier.complaint.resolvedAt) await this.deadlines.again(op, clockOf(after.complaint), 'complaintResolution');
  }

  async close(op: Op, ref: ComplaintRef): Promise<void> {
    const dossier = await this.store.lock(op, ref, 'close');
    await this.store.change(op, dossier, closed(dossier, op.now));
    await this.deadlines.meet(op, clockOf(dossier.complaint), 'complaintResolution');
  }

  async reopen(op: Op, ref: ComplaintRef, reason: string): Promise<void> {
    const dossier = await this.store.lock(op, ref, 'reopen');
    const { rung } = dossier.complaint;
    const escalatesAt = rung === null ? null : await this.routes.escalatesAt(op, dossier, rung);
    await this.store.change(op, dossier, reopened(op.now, escalatesAt, reason));
    await this.deadlines.again(op, clockOf(dossier.complaint), 'complaintResolution');
  }

  async withdraw(op: Op, ref: ComplaintRef): Promise<void> {
    const dossier = await this.store.lock(op, ref, 'withdraw');
    await this.store.change(op, dossier, withdrawn(op.now));
    await this.deadlines.close(op, clockOf(dossier.complaint));
  }

  private async hand(
    op: Op,
    { complaint }: ComplaintDossier,
    { viewers, told: hear, unattended }: FoundRoute,
  ): Promise<void> {
    await this.store.letSee(op, complaint.id, viewers);
    await this.deadlines.assign(op, clockOf(complaint), complaint.assigneeId);
    await this.notices.tellStaff(op, complaint, hear);
    if (unattended) await this.notices.tellUnattended(op, complaint, unattended);
  }
}
