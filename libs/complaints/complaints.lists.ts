import { Injectable } from '@nestjs/common';
import { rows, type Op } from '@sanad/platform';
import type { Complaint } from './complaint';
import type { ComplaintKind, ComplaintState } from './complaint.kinds';
import { COMPLAINT_COLUMNS } from './complaints.columns';
import { seenBy, Sights } from './complaints.sight';

export interface ComplaintFilter {
  readonly kind?: ComplaintKind;
  readonly state?: ComplaintState;
  readonly handler?: string;
}

@Injectable()
export class ComplaintLists {
  constructor(private readonly sights: Sights) {}

  /** Newest first, as far as whoever asks sees. That sensitive ones were among them is recorded. */
  async page(op: Op, limit: number, filter: ComplaintFilter, before?: string): Promise<Complaint[]> {
    const seen = seenBy(await this.sights.of(op), 7);
    const { kind = null, state = null, handler = null } = filter;
    const found = await rows<Complaint>(op.db, `${PAGE}${seen.sql} ORDER BY c.id DESC LIMIT $2`, [
      ...[op.association, limit, before ?? null, kind, state, handler],
      ...seen.parameters,
    ]);
    for (const { id } of found.filter(({ sensitive }) => sensitive)) {
      op.record({ action: 'complaints.sensitive_listed', subject: { type: 'complaint', id } });
    }
    return found;
  }
}

const PAGE = `
  SELECT ${COMPLAINT_COLUMNS} FROM complaint c WHERE c.association_id = $1 AND ($3::uuid IS NULL OR c.id < $3)
    AND ($4::text IS NULL OR c.kind = $4) AND ($5::text IS NULL OR c.state = $5)
    AND ($6::uuid IS NULL OR c.assignee_id = $6)`;
