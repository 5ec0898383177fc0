import { Injectable } from '@nestjs/common';
import { newId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { rows, type NoticeParams, type Op } from '@sanad/platform';
import type { Dossier } from './case-file';
import { Cases } from './cases.store';
import type { Narrowing } from './own';
import { owedBy } from './receipt';
import { assertTime } from './times';
import { refuseUnknown } from './unknown';

export interface NewVisit {
  readonly place: string;
  readonly person?: string;
  readonly caseId?: string;
  readonly arrivedAt?: Date;
}

export interface Visit {
  readonly id: string;
  readonly personId: string | null;
  readonly caseId: string | null;
  readonly place: string;
  readonly arrivedAt: Date;
  readonly endedAt: Date | null;
  /** What the visitor was told is missing. */
  readonly receipt: NoticeParams | null;
}

export interface VisitEnd {
  readonly caseId?: string;
  readonly endedAt?: Date;
  /** The itemised receipt was handed over. */
  readonly receiptGiven?: boolean;
}

/** Visitors: nobody leaves with an incomplete request and without knowing what it lacks. */
@Injectable()
export class Visits {
  constructor(private readonly cases: Cases) {}

  async start(op: Op, { place, person, caseId, arrivedAt = op.now }: NewVisit): Promise<Visit> {
    assertTime('arrivedAt', arrivedAt, op.now);
    if (caseId) await this.cases.get(op, caseId);
    const id = newId();
    await op.db
      .query(START, [op.association, id, person ?? null, caseId ?? null, op.actor.id, place, arrivedAt])
      .catch(refuseUnknown);
    op.record({ action: 'intake.visit_started', subject: { type: 'visit', id } });
    return this.get(op, id);
  }

  /** @throws Refusal `intake.visit_not_found`, `intake.visit_ended`, `intake.visit_incomplete`, `intake.visit_unruled`, `intake.time_before` */
  async end(op: Op, id: string, { caseId, endedAt = op.now, receiptGiven = false }: VisitEnd): Promise<Visit> {
    const visit = await this.get(op, id, 'FOR UPDATE');
    if (visit.endedAt) throw new Refusal('intake.visit_ended');
    assertTime('endedAt', endedAt, op.now, visit.arrivedAt);
    const about = caseId ?? visit.caseId;
    const receipt = about ? await this.settle(op, await this.cases.take(op, about), id, receiptGiven) : null;
    await op.db.query(END, [op.association, id, about, endedAt, receipt]);
    op.record({ action: 'intake.visit_ended', subject: { type: 'visit', id }, detail: { receipt: receipt !== null } });
    return this.get(op, id);
  }

  /** Those that go on, the one that began first in front. */
  running(op: Op, limit: number, after: string | null = null): Promise<Visit[]> {
    const own = ownVisits(op, 4);
    const sql = `${SELECT}${own.sql} AND ended_at IS NULL AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`;
    return rows<Visit>(op.db, sql, [op.association, after, limit, ...own.parameters]);
  }

  private async settle(op: Op, dossier: Dossier, visit: string, receiptGiven: boolean): Promise<NoticeParams | null> {
    const owed = owedBy(dossier);
    const open = dossier.file.state === 'AWAITING_ITEMS';
    const lacks = open && owed.itemsAr !== '';
    if (open && !lacks) throw new Refusal('intake.visit_unruled');
    if (lacks && !receiptGiven) throw new Refusal('intake.visit_incomplete', { items: owed.itemsAr });
    await this.cases.change(op, dossier, {}, { name: 'visitEnded', detail: { visit, lacks } });
    return lacks ? owed : null;
  }

  private async get(op: Op, id: string, lock = ''): Promise<Visit> {
    const own = ownVisits(op, 3);
    const [visit] = await rows<Visit>(op.db, `${SELECT} AND id = $2${own.sql} ${lock}`, [
      op.association,
      id,
      ...own.parameters,
    ]);
    if (!visit) throw new Refusal('intake.visit_not_found');
    return visit;
  }
}

/** Visitors the actor has met, where they reach no further. */
function ownVisits({ reach, actor }: Op, place: number): Narrowing {
  return reach === 'own' ? { sql: ` AND officer_id = $${place}`, parameters: [actor.id] } : { sql: '', parameters: [] };
}

const SELECT = `
  SELECT id, person_id AS "personId", case_id AS "caseId", place, arrived_at AS "arrivedAt", ended_at AS "endedAt", receipt
  FROM visit WHERE association_id = $1`;

const START = `
  INSERT INTO visit (association_id, id, person_id, case_id, officer_id, place, arrived_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`;

const END = `UPDATE visit SET case_id = $3, ended_at = $4, receipt = $5 WHERE association_id = $1 AND id = $2`;
