import { Injectable } from '@nestjs/common';
import { Calendars } from '@sanad/deadlines';
import type { Dossier } from '@sanad/intake';
import { dayInRiyadh } from '@sanad/kernel';
import { rows, type Op } from '@sanad/platform';
import type { FilingFacts } from './appeal.states';
import { AppealsStore } from './appeals.store';
import { lastDayOf } from './window';

/** What stands for and against an appeal of a request, at an instant. */
@Injectable()
export class AppealWindows {
  constructor(
    private readonly calendars: Calendars,
    private readonly store: AppealsStore,
  ) {}

  async of(op: Op, { file, policy }: Dossier, at = op.now): Promise<FilingFacts> {
    const withinDays = policy.effective.appealWithinDays?.value;
    const { notifiedAt, repliedAt } = file;
    const arrived = repliedAt !== null && withinDays !== undefined;
    return {
      ...{ withinDays, notified: notifiedAt !== null, today: dayInRiyadh(at) },
      refused: (await outcomeOf(op, file.id)) === 'REJECTED',
      lastDay: arrived ? lastDayOf(await this.calendars.of(op), repliedAt, withinDays) : undefined,
      filed: await this.store.isFiled(op, file.id),
    };
  }
}

/** Of the last decision, also where the case has been closed since. */
async function outcomeOf(op: Op, caseId: string): Promise<string | undefined> {
  return (await rows<{ outcome: string }>(op.db, LAST_DECISION, [op.association, caseId]))[0]?.outcome;
}

const LAST_DECISION = `
  SELECT detail->>'outcome' AS outcome FROM case_event
  WHERE association_id = $1 AND case_id = $2 AND name = 'decided' ORDER BY id DESC LIMIT 1`;
