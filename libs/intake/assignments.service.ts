import { Injectable } from '@nestjs/common';
import { Deadlines } from '@sanad/deadlines';
import type { AccountId } from '@sanad/kernel';
import type { Op } from '@sanad/platform';
import { clockOf, type Dossier } from './case-file';
import { Cases, type CaseRef } from './cases.store';
import { CASE_ASSIGNED, caseEvent } from './intake.events';

/** Who has a case: whoever is named, whoever takes it over, or nobody once more. Reminders follow. */
@Injectable()
export class Assignments {
  constructor(
    private readonly cases: Cases,
    private readonly deadlines: Deadlines,
  ) {}

  /** @throws Refusal `staff.not_found`, `intake.gate_state` */
  async assign(op: Op, ref: CaseRef, assignee: AccountId | null): Promise<Dossier> {
    const dossier = await this.cases.lock(op, ref, 'assign');
    const detail = { from: dossier.file.assigneeId, to: assignee };
    const assigned = await this.cases.change(op, dossier, { assigneeId: assignee }, { name: 'assigned', detail });
    await this.deadlines.assign(op, clockOf(assigned.file), assignee);
    op.emit(caseEvent(CASE_ASSIGNED, assigned.file, { assigneeId: assignee }));
    return assigned;
  }
}
