import { newId } from '@sanad/kernel';
import type { Moment } from '../fixtures/sitting-actions-by-moment';
import type { Chamber, SeatName } from '../world/committee';

/** A line of the log of a sitting, as its table has it. */
export interface Line {
  readonly name: string;
  readonly item?: string;
  readonly account?: string;
  readonly detail: object;
}

type Seats = Chamber['seats'];
const REASON = { reason: 'سبب واضح' };
const CAPACITY = { head: 'head', secretary: 'secretary', one: 'member', two: 'member' } as const;
const NAMES = Object.keys(CAPACITY) as SeatName[];

function opened(seats: Seats, version: string, present: readonly SeatName[] = NAMES): Line[] {
  const roll = NAMES.map((name) => ({
    ...{ account: seats[name].account, name, capacity: CAPACITY[name], votes: name !== 'secretary' },
  }));
  const rules = { headBreaksTies: true, secretBallot: true };
  const detail = { roll, quorum: 2, power: 'decides', policyVersionId: version, rules };
  const there = present.map((name) => ({ name: 'arrived', account: seats[name].account, detail: {} }));
  return [{ name: 'opened', detail }, ...there];
}

function voted(seats: Seats, item: string): Line[] {
  const votes = { head: 'accept', one: 'reject', two: 'accept' } as const;
  return (Object.entries(votes) as [SeatName, string][]).map(([name, vote]) => ({
    ...{ name: 'voted', item, account: seats[name].account, detail: { vote } },
  }));
}

function decided(item: string, binding: boolean): Line {
  const tally = { accept: 2, reject: 1, defer: 0, requestItems: 0, abstain: 0 };
  const said = { decisionId: newId(), outcome: 'ACCEPTED', reason: null, asked: [], tally };
  return { name: 'decided', item, detail: { ruling: { ...said, castingVote: false, binding } } };
}

/** What the rows beside the log have at each moment. */
export const ROWS_AT: Readonly<
  Record<Moment, { state: string; item: string; minutes?: 'DRAFT' | 'SIGNING' | 'SEALED' }>
> = {
  PLANNED: { state: 'PLANNED', item: 'PENDING' },
  OPEN: { state: 'OPEN', item: 'PENDING' },
  UNQUORATE: { state: 'OPEN', item: 'PENDING' },
  VOTED: { state: 'OPEN', item: 'PENDING' },
  SECRET: { state: 'OPEN', item: 'PENDING' },
  BALLOTED: { state: 'OPEN', item: 'PENDING' },
  DECIDED: { state: 'OPEN', item: 'DECIDED' },
  RECOMMENDED: { state: 'OPEN', item: 'RECOMMENDED' },
  CONFIRMED: { state: 'OPEN', item: 'CONFIRMED' },
  RETURNED: { state: 'OPEN', item: 'RETURNED' },
  CLOSED: { state: 'CLOSED', item: 'CARRIED', minutes: 'DRAFT' },
  CLOSED_RECOMMENDED: { state: 'CLOSED', item: 'RECOMMENDED', minutes: 'DRAFT' },
  SIGNING: { state: 'CLOSED', item: 'CARRIED', minutes: 'SIGNING' },
  SEALED: { state: 'CLOSED', item: 'CARRIED', minutes: 'SEALED' },
  ADJOURNED: { state: 'ADJOURNED', item: 'CARRIED', minutes: 'DRAFT' },
  CANCELLED: { state: 'CANCELLED', item: 'CARRIED' },
};

/** What led to a moment. */
export function logOf(
  moment: Moment,
  seats: Seats,
  { item, version }: Readonly<Record<'item' | 'version', string>>,
): Line[] {
  const [open, votes] = [opened(seats, version), voted(seats, item)];
  const closed: Line = { name: 'closed', detail: {} };
  const recommended = [...open, ...votes, decided(item, false)];
  const secret: Line[] = [...open, { name: 'ballotOpened', item, detail: {} }];
  const ballots = votes.map(({ account }) => ({ name: 'balloted', item, account, detail: {} }));
  const logs: Readonly<Record<Moment, Line[]>> = {
    PLANNED: [],
    OPEN: open,
    UNQUORATE: opened(seats, version, ['secretary']),
    VOTED: [...open, ...votes],
    SECRET: secret,
    BALLOTED: [...secret, ...ballots],
    DECIDED: [...open, ...votes, decided(item, true)],
    RECOMMENDED: recommended,
    CONFIRMED: [...recommended, { name: 'confirmed', item, detail: {} }],
    RETURNED: [...recommended, { name: 'returned', item, detail: REASON }],
    CLOSED: [...open, closed],
    CLOSED_RECOMMENDED: [...recommended, closed],
    SIGNING: [...open, closed],
    SEALED: [...open, closed],
    ADJOURNED: [...opened(seats, version, ['secretary']), { name: 'adjourned', detail: REASON }],
    CANCELLED: [{ name: 'cancelled', detail: REASON }],
  };
  return logs[moment];
}
