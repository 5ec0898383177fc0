import { Injectable } from '@nestjs/common';
import type { AccountId } from '@sanad/kernel';
import type { NoticeTemplate } from '@sanad/messages';
import {
  AccessTable,
  ReportingLines,
  rows,
  Staff,
  type NoticeParams,
  type Op,
  type StaffMember,
} from '@sanad/platform';
import { concernedIn, type Complaint } from './complaint';
import type { ComplaintKind } from './complaint.kinds';
import { COMPLAINT_COLUMNS } from './complaints.columns';
import { ComplaintNotices } from './complaints.notices';
import { meantBy } from './meant';
import { impartial } from './routing';

/** Who first reads what arrives. A report of a violation is a custodian's alone. */
const SORTS: Readonly<Record<'report' | 'other', readonly string[]>> = {
  report: ['complaints.custody'],
  other: ['complaints.triage', 'complaints.readAll'],
};
const isReport = (kind: ComplaintKind): boolean => kind === 'violationReport';

/** What arrives: whom its words may mean before anybody reads them, and who hears that it is there. */
@Injectable()
export class Arrivals {
  constructor(
    private readonly staff: Staff,
    private readonly lines: ReportingLines,
    private readonly access: AccessTable,
    private readonly notices: ComplaintNotices,
  ) {}

  /** Those of the staff whom the words of whoever complains may mean. */
  async meantBy(op: Op, concerns: string | undefined): Promise<AccountId[]> {
    return concerns === undefined ? [] : meantBy(concerns, await this.staff.list(op)).map(({ account }) => account);
  }

  /** Whoever complains gets a receipt; those who sort it hear of it. Neither is told what it says. */
  async tell(op: Op, complaint: Complaint, receipt: NoticeTemplate, params: NoticeParams): Promise<void> {
    await this.notices.give(op, complaint, receipt, params);
    const sorters = await this.sorters(op, complaint);
    if (sorters.length === 0) return this.tellGap(op, complaint);
    const others = sorters.filter((account) => account !== op.actor.id);
    await this.notices.tellStaff(op, complaint, others, arrivedAs(complaint));
  }

  /** Those who read what arrives and may read this: the executive director only where nobody else does. */
  async sorters(op: Op, complaint: Complaint): Promise<AccountId[]> {
    const [members, lines] = await Promise.all([this.staff.list(op), this.lines.all(op)]);
    const needs = SORTS[isReport(complaint.kind) ? 'report' : 'other'];
    const sorts = ({ roles }: StaffMember): boolean => needs.every((action) => this.access.allows(roles, action));
    const free = impartial(members, concernedIn(complaint), lines).filter(sorts);
    const below = free.filter(({ roles }) => !roles.includes('executiveDirector'));
    return (below.length > 0 ? below : free).map(({ account }) => account);
  }

  /** The executive's line hears that nobody may read it, unless it is about them; more is said to nobody. */
  async tellGap(op: Op, complaint: Complaint): Promise<void> {
    const members = await this.staff.list(op);
    const free = impartial(members, concernedIn(complaint), await this.lines.all(op));
    const isFree = (account: string): boolean => free.some((member) => member.account === account);
    const to = await this.staff.impartialRecipient(op, null, 'executive', (account) => !isFree(account));
    const template = isReport(complaint.kind) ? 'complaints.no_custodian' : 'complaints.nobody_sorts';
    op.record({ action: 'complaints.nobody_reads', subject: { type: 'complaint', id: complaint.id } });
    if (to) await this.notices.tellStaff(op, complaint, [to], template);
  }

  /**
   * Nobody has it any more: the head of the committee it stays with hears of it, otherwise those who sort it, of a sensitive one whoever still sees
   * it; where nobody may, that is told.
   */
  async tellLost(
    op: Op,
    complaint: Complaint,
    [head]: readonly AccountId[],
    seers: readonly AccountId[],
  ): Promise<void> {
    if (head) return this.notices.tellStaff(op, complaint, [head]);
    const sorters = await this.sorters(op, complaint);
    if (sorters.length === 0) return this.tellGap(op, complaint);
    const to = complaint.sensitive && !isReport(complaint.kind) ? seers : sorters;
    await this.notices.tellStaff(op, complaint, to, 'complaints.without_handler');
  }

  /** Reports that nobody could be told of when they came are handed over, once somebody may read them. @returns how many were */
  async handOver(op: Op, most: number): Promise<number> {
    const waiting = await rows<Complaint>(op.db, UNTOLD, [op.association, most]);
    let found = 0;
    for (const complaint of waiting) {
      const sorters = await this.sorters(op, complaint);
      await this.notices.tellStaff(op, complaint, sorters, arrivedAs(complaint));
      if (sorters.length > 0) found += 1;
    }
    return found;
  }
}

const arrivedAs = ({ kind }: Complaint): NoticeTemplate =>
  isReport(kind) ? 'complaints.arrived_report' : 'complaints.arrived';

/** A gap was told of, and nobody has been told since that it is theirs to read. */
const UNTOLD = `
  SELECT ${COMPLAINT_COLUMNS} FROM complaint c
  JOIN notification n ON n.association_id = c.association_id AND n.subject_id = c.id AND n.subject_type = 'complaint'
    AND n.template IN ('complaints.no_custodian', 'complaints.nobody_sorts')
  WHERE c.association_id = $1 AND c.closed_at IS NULL AND NOT EXISTS (SELECT FROM notification t
    WHERE t.association_id = c.association_id AND t.subject_id = c.id AND t.subject_type = 'complaint'
      AND t.template IN ('complaints.arrived', 'complaints.arrived_report'))
  ORDER BY c.id LIMIT $2`;
