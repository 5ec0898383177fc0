import { Injectable } from '@nestjs/common';
import { Deadlines } from '@sanad/deadlines';
import { CaseNotices, Cases, Requests } from '@sanad/intake';
import type { AccountId } from '@sanad/kernel';
import { appealOutcomes } from '@sanad/messages';
import type { Op } from '@sanad/platform';
import { clockOf } from './appeal';
import type { AppealOutcome } from './appeal.kinds';
import { APPEAL_DECIDED, appealEvent } from './appeals.events';
import { AppealPeople } from './appeals.people';
import { AppealsStore, type AppealRef } from './appeals.store';

/** From the filing to the answer. */
@Injectable()
export class Reviewing {
  constructor(
    private readonly store: AppealsStore,
    private readonly cases: Cases,
    private readonly requests: Requests,
    private readonly deadlines: Deadlines,
    private readonly notices: CaseNotices,
    private readonly people: AppealPeople,
  ) {}

  /** @throws Refusal `staff.not_found`, `appeals.reviewer_without_role`, `appeals.reviewer_barred` */
  async assign(op: Op, ref: AppealRef, reviewers: readonly string[]): Promise<void> {
    const dossier = await this.store.lock(op, ref, 'assign');
    const accounts = await this.people.reviewers(op, reviewers);
    const { appeal } = dossier;
    await this.store.nameReviewers(op, appeal, accounts);
    await this.store.change(op, dossier, { state: 'UNDER_REVIEW' }, 'assigned');
    // Whoever was named first stays responsible when others join.
    await this.deadlines.assign(op, clockOf(appeal), dossier.reviewers[0] ?? accounts[0]!);
    const { file } = await this.cases.take(op, appeal.caseId);
    await this.people.tellReviewers(op, appeal, file.reference, accounts);
  }

  /** What follows for the request follows at once: it stands, is accepted, or goes back to its committee. */
  async decide(op: Op, ref: AppealRef, outcome: AppealOutcome, reason: string): Promise<void> {
    const dossier = await this.store.lock(op, ref, 'decide');
    const { appeal } = dossier;
    const decided = { outcome, reason, decidedAt: op.now, decidedBy: op.actor.id as AccountId };
    await this.store.change(op, dossier, { ...decided, state: 'DECIDED' }, 'decided');
    if (outcome !== 'upheld') await this.requests.afterAppeal(op, appeal.caseId, outcome, reason);
    await this.deadlines.reach(op, clockOf(appeal), 'appealDecision', 'decision', op.now);
    op.emit(appealEvent(APPEAL_DECIDED, appeal.id, appeal.caseId, outcome));
  }

  /** Told on the spot, or on its way by the means agreed for the request. */
  async answer(op: Op, ref: AppealRef, inPerson: boolean): Promise<void> {
    const dossier = await this.store.lock(op, ref, 'answer');
    const { caseId, outcome, reason } = dossier.appeal;
    const told = { answeredAt: op.now, toldAt: inPerson ? op.now : null };
    await this.store.change(op, dossier, { ...told, state: 'ANSWERED' }, 'answered');
    const { ar: outcomeAr, en: outcomeEn } = appealOutcomes[outcome!];
    const { file } = await this.cases.take(op, caseId);
    if (inPerson) await this.reached(op, dossier.appeal.id, op.now);
    else await this.notices.give(op, file, 'appeals.answered', { outcomeAr, outcomeEn }, { reason: reason! });
  }

  /** The answer reached the applicant. */
  async attestAnswer(op: Op, ref: AppealRef, at = op.now): Promise<void> {
    const dossier = await this.store.lock(op, ref, 'attestAnswer');
    await this.store.change(op, dossier, { toldAt: at }, 'told', at);
    await this.reached(op, dossier.appeal.id, at);
  }

  async withdraw(op: Op, ref: AppealRef): Promise<void> {
    const dossier = await this.store.lock(op, ref, 'withdraw');
    await this.store.change(op, dossier, { state: 'WITHDRAWN' }, 'withdrawn');
    await this.deadlines.close(op, clockOf(dossier.appeal));
  }

  private reached(op: Op, id: string, at: Date): Promise<unknown> {
    return this.deadlines.reach(op, clockOf({ id }), 'appealDecision', 'reply', at);
  }
}
