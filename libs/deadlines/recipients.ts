import type { AccountId } from '@sanad/kernel';
import type { Op, Recipient, Staff } from '@sanad/platform';

/** Asks once per Op who hears of a reminder: absences and offices do not change within it. */
export class Recipients {
  private readonly known = new Map<string, Promise<AccountId>>();

  constructor(
    private readonly staff: Staff,
    private readonly op: Op,
  ) {}

  of(responsible: AccountId | null, to: Recipient): Promise<AccountId> {
    // Of the other two it does not matter who is responsible.
    const key = to === 'assignee' ? `${responsible}` : to;
    const known = this.known.get(key) ?? this.staff.recipient(this.op, responsible, to);
    this.known.set(key, known);
    return known;
  }
}
