import { Injectable } from '@nestjs/common';
import { Deadlines } from '@sanad/deadlines';
import { complaintEvents } from '@sanad/messages';
import { People } from '@sanad/people';
import { AccessTable, rows, type Op } from '@sanad/platform';
import { clockOf } from './complaint';
import { ComplaintsStore } from './complaints.store';
import type { ComplaintTimelineView, ComplaintView } from './complaints.views';
import { actionsOf, channelOf, clockOfView, coded, outcomeOf, summaryOf } from './complaints.words';
import { settlementStanding } from './settlement';

/** Complaints as people look at them. Whoever looks at a sensitive one leaves a line in the audit. */
@Injectable()
export class ComplaintReading {
  constructor(
    private readonly store: ComplaintsStore,
    private readonly people: People,
    private readonly deadlines: Deadlines,
    private readonly access: AccessTable,
  ) {}

  /** @throws Refusal `complaints.not_found` */
  async view(op: Op, id: string): Promise<ComplaintView> {
    const dossier = await this.store.get(op, id);
    const { complaint, settlement } = dossier;
    if (complaint.sensitive) recordReading(op, id);
    const { complainantId, about } = complaint;
    const [names, accounts, standing] = await Promise.all([
      this.people.names(op, complainantId ? [complainantId] : []),
      namesOf(op, about ? [about] : []),
      this.deadlines.standing(op, clockOf(complaint), 'complaintResolution'),
    ]);
    const { remedySought, concerns, anonymous, replyChannel, caseId, referredTo, theme, committeeId, escalatesAt } =
      complaint;
    const { outsideReference, outcomeReason, acknowledgedAt, resolvedAt, answeredAt, toldAt } = complaint;
    const { accepted, response, closedAt, reopenedAt } = complaint;
    return {
      ...{ ...summaryOf(complaint), subject: complaint.subject, channel: channelOf(complaint) },
      ...{ remedySought, concerns, anonymous, replyChannel, caseId, referredTo, theme, committeeId, escalatesAt },
      ...{ outsideReference, outcome: outcomeOf(complaint), outcomeReason, acknowledgedAt, resolvedAt },
      ...{ answeredAt, toldAt, accepted, response, closedAt, reopenedAt, viewers: [...dossier.viewers] },
      complainant: complainantId ? { id: complainantId, name: names.get(complainantId) ?? '' } : null,
      about: about ? { id: about, name: accounts.get(about) ?? '' } : null,
      settlement: {
        standing: settlementStanding(settlement),
        log: settlement.map(({ step, party, words, at }) => ({ step, party, words, at })),
      },
      clock: clockOfView(standing),
      openActions: actionsOf(dossier, op.now, this.rightsOf(op)),
    };
  }

  /** @throws Refusal `complaints.not_found` */
  async timeline(op: Op, id: string): Promise<ComplaintTimelineView> {
    const { complaint } = await this.store.get(op, id);
    if (complaint.sensitive) recordReading(op, id);
    const lines = await this.store.history(op, id);
    const staff = lines.filter(({ byKind }) => byKind === 'staff').map(({ byId }) => byId);
    const names = await namesOf(op, staff);
    return {
      items: lines.map(({ name, at, byId }) => ({ ...coded(name, complaintEvents), at, by: names.get(byId) ?? null })),
    };
  }

  private rightsOf({ actor }: Op): Parameters<typeof actionsOf>[2] {
    const roles = 'roles' in actor ? actor.roles : [];
    return {
      may: (action) => this.access.allows(roles, action),
      rolesOf: (action) => this.access.holders(action),
    };
  }
}

function recordReading(op: Op, id: string): void {
  op.record({ action: 'complaints.sensitive_read', subject: { type: 'complaint', id } });
}

/** Of those who work here, and of those who did. */
async function namesOf(op: Op, accounts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (accounts.length === 0) return new Map();
  const found = await rows<{ id: string; name: string }>(op.db, NAMES, [op.association, [...new Set(accounts)]]);
  return new Map(found.map(({ id, name }) => [id, name]));
}

const NAMES = `
  SELECT a.id, a.name FROM membership m JOIN account a ON a.id = m.account_id
  WHERE m.association_id = $1 AND m.account_id = ANY($2::uuid[])`;
