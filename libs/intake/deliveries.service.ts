import { Injectable } from '@nestjs/common';
import { newId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { rows, type Op } from '@sanad/platform';
import type { Dossier, Entitlement } from './case-file';
import { Cases, type CaseRef } from './cases.store';
import { CASE_REGISTERED, caseEvent } from './intake.events';
import { CaseNotices } from './notices.service';
import { assertTime } from './times';

export interface Promised {
  readonly description: string;
  /** `YYYY-MM-DD` */
  readonly dueOn: string;
}

export interface Delivered {
  readonly proof: string;
  readonly at?: Date;
  /** What is still due, where only a part was delivered. */
  readonly remainder?: Promised;
}

/** What follows an acceptance: the register, and the service with its proof. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly cases: Cases,
    private readonly notices: CaseNotices,
  ) {}

  /** Enters an accepted request in the register; file numbers are counted in the association, without a gap. */
  async register(op: Op, ref: CaseRef): Promise<Dossier> {
    const dossier = await this.cases.lock(op, ref, 'register');
    const [counter] = await rows<{ last: number }>(op.db, NEXT_NUMBER, [op.association]);
    const fileNumber = counter!.last;
    const registered = await this.cases.change(
      op,
      dossier,
      { fileNumber },
      { name: 'registered', detail: { fileNumber } },
    );
    await this.notices.give(op, registered.file, 'intake.registered', { fileNumber });
    op.emit(caseEvent(CASE_REGISTERED, registered.file, { fileNumber }));
    return registered;
  }

  async promise(op: Op, ref: CaseRef, promised: Promised): Promise<Dossier> {
    const dossier = await this.cases.lock(op, ref, 'promiseDelivery');
    const entitlement = await this.add(op, dossier, promised);
    const fact = { name: 'deliveryPromised', detail: { entitlement, dueOn: promised.dueOn } } as const;
    return this.cases.change(op, await this.cases.refresh(op, dossier), { state: 'IN_DELIVERY' }, fact);
  }

  /** @throws Refusal `intake.entitlement_not_found`, `intake.entitlement_settled`, `intake.time_ahead`, `intake.gate_…` */
  async deliver(
    op: Op,
    ref: CaseRef,
    entitlementId: string,
    { proof, at = op.now, remainder }: Delivered,
  ): Promise<Dossier> {
    const dossier = await this.cases.lock(op, ref, 'recordDelivery');
    assertTime('at', at, op.now, dossier.file.decidedAt);
    const { id } = dueOf(dossier, entitlementId);
    await op.db.query(DELIVER, [op.association, dossier.file.id, id, at, op.actor.id, proof, remainder !== undefined]);
    const rest = remainder && (await this.add(op, dossier, remainder));
    const detail = { entitlement: id, ...(rest !== undefined && { remainder: rest }) };
    return this.cases.change(op, await this.cases.refresh(op, dossier), {}, { name: 'delivered', at, detail });
  }

  async cancel(op: Op, ref: CaseRef, entitlementId: string, because: string): Promise<Dossier> {
    const dossier = await this.cases.lock(op, ref, 'recordDelivery');
    const { id } = dueOf(dossier, entitlementId);
    await op.db.query(CANCEL, [op.association, dossier.file.id, id, op.now, because]);
    const fact = { name: 'deliveryCancelled', detail: { entitlement: id } } as const;
    return this.cases.change(op, await this.cases.refresh(op, dossier), {}, fact);
  }

  private async add(op: Op, { file }: Dossier, { description, dueOn }: Promised): Promise<string> {
    const id = newId();
    await op.db.query(PROMISE, [op.association, file.id, id, description, dueOn]);
    return id;
  }
}

function dueOf({ entitlements }: Dossier, id: string): Entitlement {
  const found = entitlements.find((one) => one.id === id);
  if (!found) throw new Refusal('intake.entitlement_not_found');
  if (found.deliveredAt || found.cancelledBecause) throw new Refusal('intake.entitlement_settled');
  return found;
}

// The row stays locked until the commit, so that a number is neither given twice nor lost.
const NEXT_NUMBER = `
  INSERT INTO file_number_counter (association_id, last) VALUES ($1, 1)
  ON CONFLICT (association_id) DO UPDATE SET last = file_number_counter.last + 1 RETURNING last`;

const PROMISE = `
  INSERT INTO entitlement (association_id, case_id, id, description, due_on) VALUES ($1, $2, $3, $4, $5)`;

const DELIVER = `
  UPDATE entitlement SET delivered_at = $4, delivered_by = $5, proof = $6, partial = $7
  WHERE association_id = $1 AND case_id = $2 AND id = $3`;

const CANCEL = `
  UPDATE entitlement SET cancelled_at = $4, cancelled_because = $5
  WHERE association_id = $1 AND case_id = $2 AND id = $3`;
