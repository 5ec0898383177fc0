import { Injectable } from '@nestjs/common';
import { complaintPermission } from './complaint.states';
import {
  EVERY_ASSOCIATION,
  Listens,
  NOTIFICATION_DELIVERED,
  Rounds,
  rows,
  type Op,
  type StoredEvent,
} from '@sanad/platform';
import { Arrivals } from './arrivals.service';
import { factsOf } from './complaint';
import { ComplaintsStore } from './complaints.store';
import { ComplaintHandling } from './handling.service';

/** What acknowledges by having arrived. */
const RECEIPTS = ['complaints.received', 'complaints.received_committee'];

const BATCH = 100;
const TIME_OVER = 'time';

interface Delivered extends Readonly<Record<string, unknown>> {
  readonly subjectType: string;
  readonly subjectId: string;
  readonly template: string;
  readonly state: 'sent' | 'simulated';
}

/** What complaints hear of, and what time does to them. */
@Injectable()
export class ComplaintJobs {
  constructor(
    private readonly rounds: Rounds,
    private readonly store: ComplaintsStore,
    private readonly handling: ComplaintHandling,
    private readonly arrivals: Arrivals,
  ) {}

  /** A receipt that arrived acknowledges, an answer that arrived is told. One only written to the log arrived nowhere, except in the demonstration. */
  @Listens(NOTIFICATION_DELIVERED, 'complaints.delivered')
  async delivered(op: Op, event: StoredEvent): Promise<void> {
    const { subjectType, subjectId: id, template, state } = event.payload as Delivered;
    const action = RECEIPTS.includes(template)
      ? 'acknowledge'
      : template === 'complaints.answered'
        ? 'attestAnswer'
        : undefined;
    if (subjectType !== 'complaint' || !action) return;
    if (state === 'simulated' && !(await isDemo(op))) return;
    const dossier = await this.store.take(op, id);
    if (!complaintPermission(action, factsOf(dossier, op.now)).open) return;
    if (action === 'acknowledge') await this.handling.acknowledge(op, { id }, event.createdAt);
    else await this.handling.attestAnswer(op, { id }, event.createdAt);
  }

  /** Those whose time on a step is over go one step up. @returns how many did */
  sweep(): Promise<number> {
    return this.rounds.each('complaints.escalate', 'complaint WHERE escalates_at <= :now', async (op) => {
      const due = await rows<{ id: string }>(op.db, DUE, [op.association, op.now, BATCH]);
      for (const { id } of due) await this.handling.escalate(op, { id }, TIME_OVER);
      return due.length;
    });
  }

  /** What nobody could be told of when it came is handed over, once somebody holds the office. @returns how many were */
  handOver(): Promise<number> {
    return this.rounds.each('complaints.hand_over', EVERY_ASSOCIATION, (op) => this.arrivals.handOver(op, BATCH));
  }
}

async function isDemo(op: Op): Promise<boolean> {
  const sql = 'SELECT demo FROM association WHERE id = $1';
  const [association] = await rows<{ demo: boolean }>(op.db, sql, [op.association]);
  return association?.demo ?? false;
}

const DUE = `
  SELECT id FROM complaint WHERE association_id = $1 AND escalates_at <= $2
  ORDER BY escalates_at LIMIT $3 FOR UPDATE SKIP LOCKED`;
