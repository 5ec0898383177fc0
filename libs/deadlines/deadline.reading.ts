import { Injectable } from '@nestjs/common';
import type { Op } from '@sanad/platform';
import type { Obligation } from '@sanad/policy/pure';
import { Calendars, type Stamped } from './calendars';
import type { Deadline, Subject } from './deadline';
import { startTurn, unstarted, type Opening } from './deadlines.service';
import { readDeadlines } from './deadlines.store';
import { explain, type Explanation } from './explanation';
import { lay } from './laying';
import { termsOf } from './rule';

/** A clock with what it rests on and every day of it. */
export interface ExplainedClock extends Explanation {
  readonly deadline: Deadline;
}

/** The clocks of one obligation as they are looked at, by whoever may only look. */
@Injectable()
export class DeadlineReading {
  constructor(private readonly calendars: Calendars) {}

  async of(op: Op, subject: Subject, obligation: Obligation): Promise<ExplainedClock[]> {
    const [deadlines, stamped] = await Promise.all([
      readDeadlines(op, subject, obligation),
      this.calendars.stamped(op),
    ]);
    return explained(deadlines, stamped);
  }

  /** What `Deadlines.open` is going to write. */
  async prospect(op: Op, opening: Opening): Promise<ExplainedClock[]> {
    const stamped = await this.calendars.stamped(op);
    const start = startTurn(op, opening.at, stamped);
    const deadlines = termsOf(opening.policy, opening.obligation).map((term) =>
      lay(unstarted(term, opening), term.rule.startsOn === opening.moment ? [start] : [], stamped, op.now),
    );
    return explained(deadlines, stamped);
  }
}

const explained = (deadlines: readonly Deadline[], { calendar }: Stamped): ExplainedClock[] =>
  deadlines.map((deadline) => ({ ...explain(deadline, calendar), deadline }));
