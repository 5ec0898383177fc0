import { Injectable } from '@nestjs/common';
import type { AccountId } from '@sanad/kernel';
import { ReportingLines, Staff, superiorsOf, type Lines, type Op, type Recipient } from '@sanad/platform';
import type { Deadline, Withheld } from './deadline';

/** Whom the staff of an association is asked by. */
@Injectable()
export class Offices {
  constructor(
    readonly staff: Staff,
    readonly lines: ReportingLines,
  ) {}
}

const isWithheld = ({ about, party }: Withheld): boolean => about.length > 0 || party !== null;

/** Asks once per Op who hears of a reminder: absences, offices and who answers to whom do not change within it. */
export class Recipients {
  private readonly known = new Map<string, Promise<AccountId | undefined>>();
  private lines: Promise<Lines> | undefined;

  constructor(
    private readonly offices: Offices,
    private readonly op: Op,
  ) {}

  /** Undefined where everybody who could hear of it is one from whom it is withheld. */
  of(who: Pick<Deadline, 'responsible' | 'withheld' | 'barred'>, to: Recipient): Promise<AccountId | undefined> {
    if (who.barred && who.barred.length > 0) return this.past(who.barred, who.responsible, to);
    const { responsible, withheld } = who;
    // Of the other two it does not matter who is responsible, unless the office is passed over.
    const key =
      to === 'assignee' || isWithheld(withheld)
        ? `${to} ${responsible} ${withheld.about.join()} ${withheld.party}`
        : `${to} of the office`;
    const known = this.known.get(key) ?? this.find(who, to);
    this.known.set(key, known);
    return known;
  }

  /** Those who are named one by one are passed over, and nobody who answers to them. */
  private past(
    barred: readonly AccountId[],
    responsible: AccountId | null,
    to: Recipient,
  ): Promise<AccountId | undefined> {
    return this.offices.staff.impartialRecipient(this.op, responsible, to, (account) => barred.includes(account));
  }

  private async find(
    { responsible, withheld }: Pick<Deadline, 'responsible' | 'withheld'>,
    to: Recipient,
  ): Promise<AccountId | undefined> {
    const { staff } = this.offices;
    if (!isWithheld(withheld)) return staff.recipient(this.op, responsible, to);
    this.lines ??= this.offices.lines.all(this.op);
    const lines = await this.lines;
    const { about, party } = withheld;
    const barred = (account: string): boolean =>
      account === party || [account, ...superiorsOf(account, lines)].some((one) => about.some((id) => id === one));
    return staff.impartialRecipient(this.op, responsible, to, barred);
  }
}
