import { Injectable } from '@nestjs/common';
import { decidersOf } from '@sanad/committee';
import { Calendars, Deadlines } from '@sanad/deadlines';
import { CaseNotices, Cases, Requests, type Dossier } from '@sanad/intake';
import { newId, type AccountId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { AccessTable, Notifications, rows, Staff, type Op } from '@sanad/platform';
import { clockOf, type Appeal } from './appeal';
import type { AppealBar } from './appeal.kinds';
import { filingGate, type FilingFacts } from './appeal.states';
import { APPEAL_FILED, appealEvent } from './appeals.events';
import { AppealsStore } from './appeals.store';
import { FILING_REFUSALS } from './filing.refusals';
import { dateOf, lastDayOf } from './window';

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
    private readonly requests: Requests,
    private readonly calendars: Calendars,
    private readonly deadlines: Deadlines,
    private readonly store: AppealsStore,
    private readonly notices: CaseNotices,
    private readonly notifications: Notifications,
    private readonly staff: Staff,
    private readonly access: AccessTable,
  ) {}

  /** What stands for and against an appeal of a request, at an instant. */
  async factsOf(op: Op, { file, policy }: Dossier, at = op.now): Promise<FilingFacts> {
    const withinDays = policy.effective.appealWithinDays?.value;
    const { notifiedAt, repliedAt } = file;
    const outcome = await outcomeOf(op, file.id);
    const arrived = repliedAt !== null && withinDays !== undefined;
    return {
      ...{ withinDays, refused: outcome === 'REJECTED', notified: notifiedAt !== null, today: dateOf(at) },
      lastDay: arrived ? lastDayOf(await this.calendars.of(op), repliedAt, withinDays) : undefined,
      filed: await this.store.isFiled(op, file.id),
    };
  }

  /** @throws Refusal `intake.not_found`, `appeals.gate_…`, `appeals.filed_in_future` */
  async file(op: Op, caseId: string, { grounds, channel, filedAt = op.now }: NewAppeal): Promise<string> {
    if (filedAt > op.now) throw new Refusal('appeals.filed_in_future');
    const dossier = await this.cases.take(op, caseId);
    const facts = await this.factsOf(op, dossier, filedAt);
    const gate = filingGate(facts);
    if (gate) throw new Refusal(FILING_REFUSALS[gate]);
    const { file, policy } = dossier;
    const appeal: Appeal = {
      ...{ id: newId(), caseId, decisionId: file.decisionId!, policyVersionId: policy.versionId, state: 'FILED' },
      ...{ channel, grounds, filedAt, enteredAt: op.now, lastDay: facts.lastDay ?? null },
      ...{ outcome: null, reason: null, decidedAt: null, decidedBy: null, answeredAt: null, toldAt: null, version: 1 },
    };
    if (!(await this.store.insert(op, appeal, await this.barred(op, caseId)))) throw new Refusal('appeals.gate_once');
    const opening = { subject: clockOf(appeal), policy, moment: 'submission', at: filedAt } as const;
    await this.deadlines.open(op, { ...opening, responsible: null, obligation: 'appealDecision' });
    await this.notices.give(op, file, 'appeals.received');
    await this.tellStaff(op, appeal, file.reference);
    op.emit(appealEvent(APPEAL_FILED, appeal.id, caseId));
    return appeal.id;
  }

  /** Whoever voted on the request in any sitting, ruled or confirmed, and whoever is a party to it. */
  private async barred(op: Op, caseId: string): Promise<Map<AccountId, AppealBar>> {
    const [deciders, { parties }] = await Promise.all([decidersOf(op, caseId), this.requests.standingOf(op, caseId)]);
    return new Map<AccountId, AppealBar>([
      ...parties.map((account): [AccountId, AppealBar] => [account, 'party']),
      ...deciders.map((account): [AccountId, AppealBar] => [account, 'decided']),
    ]);
  }

  /** Those who put it to reviewers hear of it, as far as they had no part in the decision. */
  private async tellStaff(op: Op, appeal: Appeal, reference: string): Promise<void> {
    const able = (await this.staff.list(op)).filter(({ roles }) => this.access.allows(roles, 'appeals.assign'));
    const told = await this.store.notBarred(
      op,
      appeal.id,
      able.map(({ account }) => account),
    );
    await this.notifications.add(
      op,
      told.map((id) => ({
        ...{ subject: clockOf(appeal), stage: 'appeals.arrived', template: 'appeals.arrived', channel: 'inbox' },
        recipient: { kind: 'staff', id } as const,
        params: { reference },
      })),
    );
  }
}

/** Of the last decision, also where the case has been closed since. */
async function outcomeOf(op: Op, caseId: string): Promise<string | undefined> {
  return (await rows<{ outcome: string }>(op.db, LAST_DECISION, [op.association, caseId]))[0]?.outcome;
}

const LAST_DECISION = `
  SELECT detail->>'outcome' AS outcome FROM case_event
  WHERE association_id = $1 AND case_id = $2 AND name = 'decided' ORDER BY id DESC LIMIT 1`;
