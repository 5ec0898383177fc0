import { Injectable } from '@nestjs/common';
import { Deadlines } from '@sanad/deadlines';
import type { AccountId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { AccessTable, ReportingLines, type Op } from '@sanad/platform';
import { Arrivals } from './arrivals.service';
import { clockOf, concernedIn, identified, withheldFrom, type ComplaintDossier } from './complaint';
import { neededFor } from './complaints.actions';
import { ComplaintsStore, type ComplaintRef } from './complaints.store';
import { ComplaintRoutes } from './routes.service';
import { barredBy } from './routing';

export interface WantedIdentification {
  /** Left out where it is nobody of the staff. */
  readonly about?: string;
  readonly reason?: string;
  readonly viewers?: readonly string[];
}

/** Says whom a complaint is about, or corrects it. From then on it is kept from others, and whoever may not have it any more has it no longer. */
@Injectable()
export class Identifying {
  constructor(
    private readonly store: ComplaintsStore,
    private readonly routes: ComplaintRoutes,
    private readonly lines: ReportingLines,
    private readonly deadlines: Deadlines,
    private readonly access: AccessTable,
    private readonly arrivals: Arrivals,
  ) {}

  /**
   * @throws Refusal `access.denied` for a report and whoever is no custodian, `complaints.correction_reason`, `complaints.viewers_needed`,
   * `staff.not_found`, and those of `ComplaintRoutes.viewers`
   */
  async identify(op: Op, ref: ComplaintRef, wanted: WantedIdentification): Promise<void> {
    const before = await this.store.lock(op, ref, 'identify');
    this.assertMaySay(op, before);
    const { reason, viewers: asked = [] } = wanted;
    const about = (wanted.about as AccountId | undefined) ?? null;
    const known = { ...before, complaint: { ...before.complaint, about, meant: [] } };
    const isFree = await this.freedom(op, known);
    const named = await this.routes.viewers(op, known, asked);
    const { assigneeId } = before.complaint;
    const isLost = assigneeId !== null && !isFree(assigneeId);
    const after = await this.store.change(
      op,
      before,
      identified(before, { about, ...(reason !== undefined && { reason }) }, isLost ? { assigneeId: null } : {}),
    );
    const seated = isLost ? await this.routes.seated(op, after) : [];
    const own = op.actor.kind === 'staff' && isFree(op.actor.id) ? [op.actor.id as AccountId] : [];
    const viewers = after.complaint.sensitive ? [...new Set([...named, ...seated, ...own])] : named;
    const left = [...before.viewers.filter(isFree), ...viewers];
    assertSeen(after, left);
    await this.store.letSee(op, after.complaint.id, viewers);
    await this.withhold(op, after);
    if (isLost || (await this.isDeserted(op, after))) await this.arrivals.tellLost(op, after.complaint, seated, left);
  }

  private assertMaySay({ actor }: Op, { complaint }: ComplaintDossier): void {
    const roles = 'roles' in actor ? actor.roles : [];
    if (!this.access.allows(roles, neededFor('identify', complaint))) throw new Refusal('access.denied');
  }

  private async withhold(op: Op, { complaint }: ComplaintDossier): Promise<void> {
    await this.deadlines.withhold(op, clockOf(complaint), withheldFrom(complaint));
    await this.deadlines.assign(op, clockOf(complaint), complaint.assigneeId);
  }

  /** It lies with a committee of which nobody may look at it any more. */
  private async isDeserted(op: Op, after: ComplaintDossier): Promise<boolean> {
    const { assigneeId, rung, state } = after.complaint;
    if (assigneeId !== null || rung !== 'committee' || state !== 'UNDER_INVESTIGATION') return false;
    return (await this.routes.seated(op, after)).length === 0;
  }

  private async freedom(op: Op, { complaint }: ComplaintDossier): Promise<(account: string) => boolean> {
    const lines = await this.lines.all(op);
    return (account) => barredBy(account, concernedIn(complaint), lines) === undefined;
  }
}

/** A sensitive one is never left with nobody who sees it; a report has its custodians. @throws Refusal `complaints.viewers_needed` */
function assertSeen({ complaint }: ComplaintDossier, left: readonly AccountId[]): void {
  const { sensitive, kind, assigneeId } = complaint;
  if (sensitive && kind !== 'violationReport' && assigneeId === null && left.length === 0)
    throw new Refusal('complaints.viewers_needed');
}
