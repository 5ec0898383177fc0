import { createHash } from 'node:crypto';
import { memberCapacities, ordinal, outcomeNames, sittingStates, type Bilingual } from '@sanad/messages';
import type { Committee } from './committee';
import type { CorrectedPart, Urgency } from './committee.kinds';
import { timeOf, writtenDay, type WrittenDay } from './days';
import type { AgendaItem, Recusal, Seat, Sitting } from './sitting.log';
import type { Plan } from './sittings.store';
import type { Tally } from './tally';

type Coded = Bilingual & { readonly code: string };

/** The record of a sitting as it stood when it ended. Cases by their references: no name of a person served is in it. */
export interface Minutes extends WrittenDay {
  readonly number: number;
  readonly committee: string;
  readonly place: string | null;
  readonly platform: string | null;
  /** By the clock in Riyadh, `10:30`. */
  readonly startedAt: string;
  readonly endedAt: string;
  readonly ending: Coded;
  readonly endedBecause: string | null;
  readonly quorum: number | null;
  readonly policyVersion: number;
  /** Something in that version was invented for the demonstration. */
  readonly demo: boolean;
  readonly attendees: readonly Attendee[];
  readonly agenda: readonly string[];
  readonly decisions: readonly WrittenDecision[];
  /** What was left undecided. */
  readonly carried: readonly string[];
  /** On what notice it was called; unset in minutes of before that was kept. */
  readonly invitation?: WrittenInvitation;
  /** What is to be read otherwise than it was drafted, in the order in which it was said. */
  readonly corrections?: readonly WrittenCorrection[];
}

export interface WrittenInvitation {
  readonly urgency: Urgency;
  readonly urgentBecause: string | null;
  readonly noticeDays: number | null;
  readonly noticeWaived: string | null;
  /** It was called again, since the one before had no quorum. */
  readonly recall: boolean;
}

export interface WrittenCorrection {
  readonly number: number;
  readonly section: CorrectedPart;
  readonly words: string;
  readonly reason: string;
  /** Whose correction it is. */
  readonly by: string;
  readonly at: string;
}

export interface Attendee {
  readonly name: string;
  readonly capacity: Coded;
  readonly attended: boolean;
  readonly votes: boolean;
  /** By video. */
  readonly remote?: boolean;
  /** Did not come, and had sent word of it before the sitting; why is nobody's to read in minutes. */
  readonly excused?: boolean;
}

export interface WrittenDecision {
  readonly ordinal: Bilingual;
  readonly reference: string;
  readonly outcome: Coded;
  /** Not binding: a recommendation, which somebody else confirms. */
  readonly binding: boolean;
  readonly reason: string | null;
  readonly tally: Tally;
  readonly castingVote: boolean;
  /** Voted on in secret. */
  readonly secret?: boolean;
  readonly recusals: readonly WrittenRemark[];
  readonly dissents: readonly WrittenRemark[];
}

export interface WrittenRemark {
  readonly name: string;
  readonly reason: string | null;
}

export interface MinutesFacts {
  readonly plan: Plan;
  readonly sitting: Sitting;
  readonly committee: Committee;
  readonly version: { readonly number: number; readonly demo: boolean };
}

/** The minutes of a sitting that was opened and has ended. */
export function minutesOf({ plan, sitting, committee, version }: MinutesFacts): Minutes {
  const { openedAt, endedAt, items, seats } = sitting;
  if (!openedAt || !endedAt) throw new Error(`sitting ${plan.id} has not been held`);
  return {
    ...{ number: plan.number, committee: committee.name, place: plan.place, platform: plan.platform },
    ...writtenDay(openedAt),
    ...{ startedAt: timeOf(openedAt), endedAt: timeOf(endedAt) },
    ending: { code: sitting.state, ...sittingStates[sitting.state] },
    ...{ endedBecause: sitting.endedBecause, quorum: sitting.quorum },
    ...{ policyVersion: version.number, demo: version.demo },
    attendees: seats.map((seat) => attendee(seat, sitting)),
    agenda: items.map(({ reference }) => reference),
    decisions: items.filter(({ ruling }) => ruling).map((item, nth) => decision(item, nth + 1, seats)),
    carried: items.filter(({ state }) => state === 'CARRIED').map(({ reference }) => reference),
    invitation: {
      ...{ urgency: plan.urgency, urgentBecause: plan.urgentBecause, noticeDays: plan.noticeDays },
      ...{ noticeWaived: plan.noticeWaived, recall: plan.recallOf !== null },
    },
  };
}

function attendee({ account, name, capacity, attended, votes, remote }: Seat, { excused }: Sitting): Attendee {
  const isExcused = !attended && excused.some((one) => one.account === account);
  return {
    ...{ name, capacity: { code: capacity, ...memberCapacities[capacity] }, attended, votes, remote },
    ...(isExcused && { excused: true }),
  };
}

function decision(
  { reference, ruling, recusals, dissents, secret }: AgendaItem,
  nth: number,
  seats: readonly Seat[],
): WrittenDecision {
  const { outcome, binding, reason, tally, castingVote } = ruling!;
  const remark = ({ account, reason: why }: Pick<Recusal, 'account' | 'reason'>): WrittenRemark => ({
    name: seats.find((seat) => seat.account === account)?.name ?? account,
    reason: why,
  });
  return {
    ...{ ordinal: ordinal(nth), reference, outcome: { code: outcome, ...outcomeNames[outcome] } },
    ...{ binding, reason, tally, castingVote, secret: secret !== null },
    ...{ recusals: recusals.map(remark), dissents: dissents.map(remark) },
  };
}

/** SHA-256 of the text, in hexadecimal. The text is kept as it was hashed. */
export function hashOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
