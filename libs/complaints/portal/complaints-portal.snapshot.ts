import { Injectable } from '@nestjs/common';
import { DeadlineReading } from '@sanad/deadlines';
import type { Op } from '@sanad/platform';
import { Policies } from '@sanad/policy';
import { clockOf } from '../complaint';
import { isHandled } from '../lodging.service';
import { ComplaintSeals } from './complaints-portal.seals';
import { readComplaint, type ComplaintRows, type WaitingComplaint } from './complaints-portal.store';
import type { ShownRows } from './complaints-portal.view';

/** A complaint, or what is going to be one, as far as the portal's role sees it. */
@Injectable()
export class ComplaintSnapshots {
  constructor(
    private readonly policies: Policies,
    private readonly clocks: DeadlineReading,
    private readonly seals: ComplaintSeals,
  ) {}

  async entered(op: Op, id: string): Promise<ShownRows> {
    const found = await readComplaint(op, id);
    const [policy, clocks] = await Promise.all([
      this.policies.of(op, found.complaint.policyVersionId),
      this.clocks.of(op, clockOf({ id }), 'complaintResolution'),
    ]);
    return { ...found, policy, clocks, entered: true };
  }

  /** What it is going to be, before anybody has entered it. Nothing can be done with it yet: that takes a moment. */
  async waiting(op: Op, waiting: WaitingComplaint): Promise<ShownRows> {
    const { id, kind, reference, submittedAt: at } = waiting;
    const policy = await this.policies.of(op, waiting.policyVersion);
    const sent = await this.seals.open(op, waiting.subject, 'portal_complaint', id, waiting.sealed);
    const handled = isHandled(kind, policy);
    const complaint: ComplaintRows['complaint'] = {
      ...{ id, kind, reference, policyVersionId: waiting.policyVersion, subject: sent.subject, receivedAt: at },
      ...{ state: handled ? 'ACKNOWLEDGED' : 'REFERRED', anonymous: sent.complainant === undefined },
      ...{ remedySought: sent.remedySought ?? null, concerns: sent.concerns ?? null },
      replyChannel: sent.replyChannel ?? null,
      referredTo: handled ? null : (policy.effective.complaints.refersTo ?? null),
      ...{ rung: null, outcome: null, outcomeReason: null, answeredAt: null, toldAt: null, accepted: null },
      ...{ response: null, closedAt: null, reopenedAt: null },
    };
    const opening = { policy, at, moment: 'submission', obligation: 'complaintResolution', responsible: null } as const;
    const clocks = handled ? await this.clocks.prospect(op, { ...opening, subject: clockOf({ id }) }) : [];
    return {
      complaint,
      policy,
      clocks,
      events: [{ name: 'received', at }],
      settlement: [],
      notices: [],
      pending: true,
      entered: false,
    };
  }
}
