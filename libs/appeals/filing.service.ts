import { Injectable } from '@nestjs/common';
import { Deadlines } from '@sanad/deadlines';
import { CaseNotices, Cases, type Dossier } from '@sanad/intake';
import { dayInRiyadh, newId } from '@sanad/kernel';
import { dateInWords, Refusal } from '@sanad/messages';
import type { Op } from '@sanad/platform';
import { clockOf, type Appeal } from './appeal';
import { filingGate } from './appeal.states';
import { APPEAL_FILED, appealEvent } from './appeals.events';
import { AppealPeople } from './appeals.people';
import { AppealsStore } from './appeals.store';
import { FILING_REFUSALS } from './filing.refusals';
import { AppealWindows } from './windows.service';

export interface NewAppeal {
  readonly grounds: string;
  readonly channel: string;
  /** Now, where it is not said. */
  readonly filedAt?: Date;
}

/** Takes appeals in, within their time, and keeps who had a part in the decision away from them. */
@Injectable()
export class Filing {
  constructor(
    private readonly cases: Cases,
    private readonly windows: AppealWindows,
    private readonly deadlines: Deadlines,
    private readonly store: AppealsStore,
    private readonly notices: CaseNotices,
    private readonly people: AppealPeople,
  ) {}

  /** @throws Refusal `intake.not_found`, `appeals.gate_…`, `appeals.filed_in_future`, `appeals.filed_before_notice` */
  async file(op: Op, caseId: string, { grounds, channel, filedAt = op.now }: NewAppeal): Promise<void> {
    if (filedAt > op.now) throw new Refusal('appeals.filed_in_future');
    const dossier = await this.cases.take(op, caseId);
    const facts = await this.windows.of(op, dossier, filedAt);
    const gate = filingGate(facts);
    if (gate) throw new Refusal(FILING_REFUSALS[gate]);
    refuseBefore(dossier, filedAt);
    const { file, policy } = dossier;
    const appeal: Appeal = {
      ...{ id: newId(), caseId, decisionId: file.decisionId!, policyVersionId: policy.versionId, state: 'FILED' },
      ...{ channel, grounds, filedAt, enteredAt: op.now, lastDay: facts.lastDay ?? null },
      ...{ outcome: null, reason: null, decidedAt: null, decidedBy: null, answeredAt: null, toldAt: null, version: 1 },
    };
    const barred = await this.people.barred(op, caseId);
    if (!(await this.store.insert(op, appeal, barred))) throw new Refusal('appeals.gate_once');
    const opening = { subject: clockOf(appeal), policy, moment: 'submission', at: filedAt } as const;
    const assigners = await this.people.assigners(op, appeal);
    await this.deadlines.open(op, { ...opening, responsible: assigners[0] ?? null, obligation: 'appealDecision' });
    await this.deadlines.keepFrom(op, opening.subject, [...barred.keys()]);
    await this.notices.give(op, file, 'appeals.received');
    await this.people.tellOfArrival(op, appeal, file.reference, assigners);
    op.emit(appealEvent(APPEAL_FILED, appeal.id, caseId));
  }
}

/** Before the decision went out there was none to appeal against; its own day is early enough. */
function refuseBefore({ file: { notifiedAt } }: Dossier, filedAt: Date): void {
  if (notifiedAt === null || dayInRiyadh(filedAt) >= dayInRiyadh(notifiedAt)) return;
  throw new Refusal('appeals.filed_before_notice', { date: dateInWords(dayInRiyadh(notifiedAt)) });
}
