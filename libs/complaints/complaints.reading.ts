import { Injectable } from '@nestjs/common';
import { Calendars, Deadlines, Explanations, originOf, preview } from '@sanad/deadlines';
import { complaintEvents, complaintGaps, Refusal, rungNames, type ComplaintEventName } from '@sanad/messages';
import { People } from '@sanad/people';
import { rows, type Op } from '@sanad/platform';
import { clockOf, type Complaint, type ComplaintDossier } from './complaint';
import { ComplaintsStore } from './complaints.store';
import type {
  ComplaintClocksView,
  ComplaintSummaryView,
  ComplaintTimelineView,
  ComplaintView,
} from './complaints.views';
import {
  actionsOf,
  channelOf,
  clockOfView,
  coded,
  ladderOf,
  outcomeOf,
  outcomesInWords,
  pinnedOf,
  summaryOf,
  type Clocks,
} from './complaints.words';
import { escalatedAtOf, lettersOf } from './letters/letters';
import { ComplaintRoutes } from './routes.service';
import { answering, settlementStanding } from './settlement';
import { dateOf } from './times';

/** Lines of history with which a step begins. */
const STEPS: readonly ComplaintEventName[] = ['routed', 'escalated', 'reopened'];

/** Complaints as people look at them. Whoever looks at a sensitive one leaves a line in the audit. */
@Injectable()
export class ComplaintReading {
  constructor(
    private readonly store: ComplaintsStore,
    private readonly people: People,
    private readonly deadlines: Deadlines,
    private readonly explanations: Explanations,
    private readonly calendars: Calendars,
    private readonly routes: ComplaintRoutes,
  ) {}

  /** As lists show them, with the standing of their clocks. */
  async summaries(op: Op, found: readonly Complaint[]): Promise<ComplaintSummaryView[]> {
    const clocks = await this.clocksOf(op, found);
    return found.map((complaint) => summaryOf(complaint, clocks(complaint), op.now));
  }

  /** @throws Refusal `complaints.not_found` */
  async dossier(op: Op, id: string): Promise<ComplaintDossier> {
    const dossier = await this.store.get(op, id);
    if (dossier.complaint.sensitive) recordReading(op, id);
    return dossier;
  }

  /** Null where whoever asks does not see it. */
  async viewIfSeen(op: Op, id: string): Promise<ComplaintView | null> {
    try {
      return await this.view(op, id);
    } catch (error) {
      if (error instanceof Refusal && error.code === 'complaints.not_found') return null;
      throw error;
    }
  }

  /** @throws Refusal `complaints.not_found` */
  async view(op: Op, id: string): Promise<ComplaintView> {
    const dossier = await this.dossier(op, id);
    const { complaint, settlement, viewers } = dossier;
    const { complainantId, about, meant, assigneeId } = complaint;
    const staff = [about, assigneeId, ...meant, ...viewers].filter((account) => account !== null);
    const [names, accounts, clocks, beside, history, isUnattended] = await Promise.all([
      this.people.names(op, complainantId ? [complainantId] : []),
      namesOf(op, staff),
      this.clocksOf(op, [complaint]),
      besideOf(op, complaint),
      this.store.history(op, id),
      this.routes.isUnattended(op, dossier),
    ]);
    const named = (account: string): { id: string; name: string } => ({
      id: account,
      name: accounts.get(account) ?? '',
    });
    const { remedySought, concerns, anonymous, replyChannel, caseId, referredTo, theme, committeeId, escalatesAt } =
      complaint;
    const { outsideReference, outcomeReason, acknowledgedAt, resolvedAt, answeredAt, toldAt } = complaint;
    const { accepted, response, closedAt, reopenedAt } = complaint;
    return {
      ...summaryOf(complaint, clocks(complaint), op.now),
      ...{ subject: complaint.subject, channel: channelOf(complaint) },
      ...{ remedySought, concerns, anonymous, replyChannel, caseId, referredTo, theme, committeeId, escalatesAt },
      ...{ outsideReference, outcome: outcomeOf(complaint), outcomeReason, acknowledgedAt, resolvedAt },
      ...{ answeredAt, toldAt, accepted, response, closedAt, reopenedAt, viewers: [...viewers] },
      complainant: complainantId ? { id: complainantId, name: names.get(complainantId) ?? '' } : null,
      about: about === null ? null : named(about),
      meant: meant.map(named),
      assignee: assigneeId === null ? null : named(assigneeId),
      named: viewers.map(named),
      ...beside,
      ...{ policy: pinnedOf(dossier), ladder: ladderOf(dossier), outcomes: outcomesInWords(dossier) },
      settlement: {
        standing: settlementStanding(settlement, complaint.outcome),
        awaits: answering(settlement) ?? null,
        log: settlement.map(({ step, party, words, at }) => ({ step, party, words, at })),
      },
      letters: lettersOf({ complaint, settlement, escalatedAt: escalatedAtOf(history) }),
      clock: clockOfView(clocks(complaint).resolution),
      openActions: actionsOf(dossier, op.now, this.routes.rightsOf(op)),
      gap: isUnattended ? coded('boardUnattended', complaintGaps) : null,
    };
  }

  /** @throws Refusal `complaints.not_found` */
  async timeline(op: Op, id: string): Promise<ComplaintTimelineView> {
    await this.dossier(op, id);
    const lines = await this.store.history(op, id);
    const staff = lines.filter(({ byKind }) => byKind === 'staff').map(({ byId }) => byId);
    const names = await namesOf(op, staff);
    return {
      items: lines.map(({ name, at, byId, detail: { rung, reason } }) => ({
        ...{ ...coded(name, complaintEvents), at, by: names.get(byId) ?? null },
        rung: typeof rung === 'string' ? coded(rung, rungNames) : null,
        reason: typeof reason === 'string' ? reason : null,
      })),
    };
  }

  /** Why its dates stand where they stand, and until when it stays on its step. @throws Refusal `complaints.not_found` */
  async clocks(op: Op, id: string): Promise<ComplaintClocksView> {
    const dossier = await this.dossier(op, id);
    const { complaint, policy } = dossier;
    const items = await this.explanations.under(op, clockOf(complaint), policy.effective, 'complaintResolution');
    return { items, step: await this.stepOf(op, dossier) };
  }

  /** Its time begins with the line of history that put it there. */
  private async stepOf(op: Op, { complaint, policy }: ComplaintDossier): Promise<ComplaintClocksView['step']> {
    const { id, rung, escalatesAt } = complaint;
    const days = policy.effective.complaints.escalateAfterDays;
    if (!escalatesAt || !rung || !days) return null;
    const began = (await this.store.history(op, id)).findLast(({ name }) => STEPS.includes(name))!.at;
    const asked = { rule: { bound: 'AT_MOST', amount: days.value, unit: 'workingDay' }, start: dateOf(began) } as const;
    const explained = preview(asked, await this.calendars.of(op));
    return { rung: coded(rung, rungNames), days: days.value, from: originOf(days.from), explained };
  }

  private async clocksOf(op: Op, found: readonly Complaint[]): Promise<(of: Complaint) => Clocks> {
    const ids = found.map(({ id }) => id);
    const [acknowledgement, resolution] = await Promise.all([
      this.deadlines.standings(op, ids, 'complaintAcknowledgement'),
      this.deadlines.standings(op, ids, 'complaintResolution'),
    ]);
    return ({ id }) => ({ acknowledgement: acknowledgement.get(id)!, resolution: resolution.get(id)! });
  }
}

function recordReading(op: Op, id: string): void {
  op.record({ action: 'complaints.sensitive_read', subject: { type: 'complaint', id } });
}

/** What stands beside it, by what people call it. */
async function besideOf(
  op: Op,
  { id, caseId, committeeId }: Complaint,
): Promise<Pick<ComplaintView, 'case' | 'committee' | 'sealed' | 'documents'>> {
  const [found] = await rows<BesideRow>(op.db, BESIDE, [op.association, id, caseId, committeeId]);
  return {
    case: caseId === null ? null : { id: caseId, reference: found!.case ?? '' },
    committee: committeeId === null ? null : { id: committeeId, name: found!.committee ?? '' },
    sealed: found!.sealed,
    documents: found!.documents,
  };
}

interface BesideRow {
  readonly case: string | null;
  readonly committee: string | null;
  readonly sealed: boolean;
  readonly documents: number;
}

const BESIDE = `
  SELECT (SELECT reference FROM case_file WHERE association_id = $1 AND id = $3::uuid) AS case,
    (SELECT name FROM committee WHERE association_id = $1 AND id = $4::uuid) AS committee,
    EXISTS (SELECT FROM complaint_reporter WHERE association_id = $1 AND complaint_id = $2) AS sealed,
    (SELECT count(*)::int FROM complaint_document WHERE association_id = $1 AND complaint_id = $2) AS documents`;

/** Of those who work here, and of those who did. */
async function namesOf(op: Op, accounts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (accounts.length === 0) return new Map();
  const found = await rows<{ id: string; name: string }>(op.db, NAMES, [op.association, [...new Set(accounts)]]);
  return new Map(found.map(({ id, name }) => [id, name]));
}

const NAMES = `
  SELECT a.id, a.name FROM membership m JOIN account a ON a.id = m.account_id
  WHERE m.association_id = $1 AND m.account_id = ANY($2::uuid[])`;
