import { Injectable } from '@nestjs/common';
import { Deadlines } from '@sanad/deadlines';
import type { Op } from '@sanad/platform';
import { clockOf, type Dossier } from './case-file';
import { Cases, type CaseRef } from './cases.store';
import { CASE_CLOSED, CASE_WITHDRAWN, caseEvent } from './intake.events';
import { CaseNotices } from './notices.service';
import { Referrals } from './referrals.service';

/** The end of a case: nothing is owed any more, or the applicant takes it back. */
@Injectable()
export class Endings {
  constructor(
    private readonly cases: Cases,
    private readonly deadlines: Deadlines,
    private readonly notices: CaseNotices,
    private readonly referrals: Referrals,
  ) {}

  /** @throws Refusal `intake.gate_…` while something is still owed */
  async close(op: Op, ref: CaseRef): Promise<Dossier> {
    const dossier = await this.cases.lock(op, ref, 'close');
    await this.endClocks(op, dossier);
    const closed = await this.cases.change(op, dossier, { state: 'CLOSED', closedAt: op.now }, { name: 'closed' });
    op.emit(caseEvent(CASE_CLOSED, closed.file));
    return closed;
  }

  /** The applicant's wish: the clocks end, neither met nor late. */
  async withdraw(op: Op, ref: CaseRef): Promise<Dossier> {
    const dossier = await this.cases.lock(op, ref, 'withdraw');
    await this.endClocks(op, dossier);
    const set = { state: 'WITHDRAWN', closedAt: op.now, awaitsRulingSince: null } as const;
    const withdrawn = await this.cases.change(op, dossier, set, { name: 'withdrawn' });
    await this.notices.give(op, withdrawn.file, 'intake.withdrawn');
    op.emit(caseEvent(CASE_WITHDRAWN, withdrawn.file));
    return withdrawn;
  }

  private async endClocks(op: Op, { file }: Dossier): Promise<void> {
    await this.deadlines.close(op, clockOf(file));
    await this.referrals.end(op, file.id);
  }
}
