import type { AccountId } from '@sanad/kernel';
import type { Notice, Op } from '@sanad/platform';
import type { Deadline } from './deadline';
import { Recipients, type Offices } from './recipients';

/** An audit entry holds so many moves: an entry for each would make an announcement several times as dear. */
const MOVES_PER_ENTRY = 500;

export interface Move {
  readonly before: Deadline;
  readonly after: Deadline;
}

/** What moved the dates: names of holidays, in both languages. */
export interface Cause {
  readonly holidayAr: string;
  readonly holidayEn: string;
}

type Hearer = Pick<Deadline, 'responsible' | 'withheld' | 'barred'>;

/** The dates that one recalculation moved, for the audit and for those who are to hear of it. */
export class Moves {
  private readonly moved: [id: string, old: string | undefined, now: string | undefined][] = [];
  private readonly counts = new Map<string, { readonly who: Hearer; count: number }>();

  constructor(
    private readonly stamp: string,
    private readonly cause: Cause,
  ) {}

  /** The beneficiary of each case whose reply moved is told of it. The staff hears of all of them at once. */
  noticesOf(moved: readonly Move[]): Notice[] {
    for (const { before, after } of moved) {
      this.moved.push([before.id, before.dueDate, after.dueDate]);
      const who = { responsible: before.responsible, withheld: before.withheld, barred: before.barred };
      const key = JSON.stringify(who);
      const counted = this.counts.get(key) ?? { who, count: 0 };
      this.counts.set(key, { who, count: counted.count + 1 });
    }
    return moved
      .filter(({ before, after }) => before.kind === 'ceiling' && before.beneficiary !== null && after.dueDate)
      .map(({ before, after }) => ({
        deadlineId: before.id,
        subject: before.subject,
        stage: `moved ${this.stamp}`,
        generation: after.generation,
        recipient: { kind: 'beneficiary', id: before.beneficiary! },
        channel: 'agreed',
        template: 'deadline.moved',
        params: { obligation: before.obligation, old: before.dueDate ?? '', new: after.dueDate ?? '', ...this.cause },
      }));
  }

  /** One notice for each of the staff, with how many dates of theirs have moved; those that are withheld from somebody are not counted for them. */
  async digests(op: Op, offices: Offices): Promise<Notice[]> {
    const recipients = new Recipients(offices, op);
    const counts = new Map<AccountId, number>();
    for (const { who, count } of this.counts.values()) {
      const to = await recipients.of(who, 'assignee');
      if (to) counts.set(to, (counts.get(to) ?? 0) + count);
    }
    return [...counts].map(([id, count]) => ({
      subject: { type: 'calendar', id: op.association },
      stage: `moved ${this.stamp}`,
      recipient: { kind: 'staff', id },
      channel: 'inbox',
      template: 'calendar.moved',
      params: { count, ...this.cause },
    }));
  }

  record(op: Op): void {
    for (let from = 0; from < this.moved.length; from += MOVES_PER_ENTRY) {
      op.record({
        action: 'deadline.moved',
        subject: { type: 'calendar', id: this.stamp },
        detail: {
          because: this.cause,
          fields: ['deadline', 'old', 'new'],
          moves: this.moved.slice(from, from + MOVES_PER_ENTRY),
        },
      });
    }
  }
}
