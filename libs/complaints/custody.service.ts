import { Injectable } from '@nestjs/common';
import { Refusal } from '@sanad/messages';
import { rows, seal, SubjectKeys, unseal, type Cell, type Op } from '@sanad/platform';
import type { Complaint } from './complaint';
import { ComplaintsStore } from './complaints.store';

/** Who made a report of a violation. It stands nowhere else, and in no register. */
export interface Reporter {
  readonly name: string;
  readonly mobile?: string;
  readonly email?: string;
}

/** Keeps the identity of those who report violations: sealed with a key of its own, opened by custodians alone, each opening recorded. */
@Injectable()
export class Custody {
  constructor(
    private readonly keys: SubjectKeys,
    private readonly store: ComplaintsStore,
  ) {}

  async seal(op: Op, { id }: Pick<Complaint, 'id'>, { name, mobile, email }: Reporter): Promise<void> {
    const key = await this.keys.ensure(op, id);
    const sealed = seal(key, cellOf(op, id), JSON.stringify({ name, mobile, email } satisfies Reporter));
    await op.db.query('INSERT INTO complaint_reporter (association_id, complaint_id, sealed) VALUES ($1, $2, $3)', [
      ...[op.association, id, sealed],
    ]);
  }

  /** @throws Refusal `complaints.not_found`, `complaints.reporter_unknown`, `subject.erased` */
  async open(op: Op, id: string): Promise<Reporter> {
    await this.store.get(op, id);
    const [row] = await rows<{ sealed: string }>(op.db, SEALED, [op.association, id]);
    if (!row) throw new Refusal('complaints.reporter_unknown');
    const key = await this.keys.get(op, id);
    op.record({ action: 'complaints.reporter_read', subject: { type: 'complaint', id } });
    return JSON.parse(unseal(() => key, cellOf(op, id), row.sealed)) as Reporter;
  }
}

const cellOf = (op: Op, row: string): Cell => ({
  ...{ association: op.association, table: 'complaint_reporter', column: 'sealed', row },
});

const SEALED = 'SELECT sealed FROM complaint_reporter WHERE association_id = $1 AND complaint_id = $2';
