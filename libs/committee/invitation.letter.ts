import {
  callInWords,
  dayInLetters,
  demoMark,
  durationAfterPreposition,
  fill,
  invitationWords as words,
  memberCapacities,
  onBothDates,
  ordinal,
  type RefusalCode,
} from '@sanad/messages';
import {
  accountRow as row,
  plainPart as plain,
  type Account,
  type AccountPart,
  type AccountRow,
} from '@sanad/platform';
import { letterheadOf, type PinnedPolicy, type Provenance, type PublishedVersion } from '@sanad/policy';
import type { Committee, Mandate } from './committee';
import type { SittingState } from './committee.kinds';
import { dayOf, timeOf, writtenDay } from './days';
import { daysAfter, recallBy } from './notice';
import type { RollMember, Sitting } from './sitting.log';
import type { Plan } from './sittings.store';

/** What one letter is made of. */
export interface InvitationMatter {
  readonly plan: Plan;
  readonly moves: Sitting['moves'];
  readonly invited: RollMember;
  /** In the order in which they are taken: what the page of the sitting tells every member. */
  readonly agenda: readonly { readonly reference: string; readonly subject: string }[];
  readonly committee: Pick<Committee, 'name' | 'ruleId'>;
  /** The version in force when it was called: the notice was reckoned by it. */
  readonly policy: Pick<PinnedPolicy, 'effective' | 'demo'>;
  readonly published: PublishedVersion;
  /** The sitting without a quorum that it is called for again, and what the version that one was held under says. */
  readonly recalled: Recalled | null;
}

export interface Recalled {
  readonly number: number;
  readonly endedAt: Date;
  readonly mandate: Mandate;
}

export interface LetterSought {
  readonly state: SittingState;
  readonly by: string;
  /** Whoever may call a sitting has the letters of all; a member has their own. */
  readonly mayCall: boolean;
}

/** Why somebody has not this letter. */
export function letterRefusal({ state, by, mayCall }: LetterSought, account: string): RefusalCode | undefined {
  if (account !== by && !mayCall) return 'committee.invitation_of_another';
  return state === 'CANCELLED' ? 'committee.invitation_void' : undefined;
}

/** Those whose letters somebody may print. */
export const lettersFor = (sought: LetterSought, invited: readonly RollMember[]): RollMember[] =>
  invited.filter(({ account }) => letterRefusal(sought, account) === undefined);

/** A sitting that was moved is called as of the day it was moved. */
export const calledAt = ({ plannedAt }: Pick<Plan, 'plannedAt'>, moves: Sitting['moves']): Date =>
  moves.at(-1)?.at ?? plannedAt;

export const invitationName = ({ plan, invited }: Pick<InvitationMatter, 'plan' | 'invited'>): string =>
  fill(words.file, { number: plan.number, name: invited.name });

/** Everything that the letter to one member says; dated by the call, so that equal calls make equal letters. */
export function invitationLetter(matter: InvitationMatter): Account {
  const { plan, moves, committee, policy, published } = matter;
  const at = calledAt(plan, moves);
  return {
    letter: {
      ...{ language: 'ar', title: fill(words.title, { number: plan.number, committee: committee.name }) },
      ...{ ...letterheadOf(published), dated: dayInLetters(dayOf(at), 'ar'), settledAt: at },
    },
    ...{ heading: fill(words.heading, { committee: committee.name }), demo: policy.demo ? demoMark.ar : null },
    ...{ rows: rowsOf(matter), paragraphs: [words.call] },
    parts: [agendaOf(matter), noticeOf(matter), clauseOf(matter)],
    ...{ dayHeads: [], signaturesTitle: words.signed },
    signatures: [{ party: words.party, lines: [words.name, words.signature].map((name) => [name, null] as const) }],
  };
}

function rowsOf({ plan, moves, invited }: InvitationMatter): AccountRow[] {
  const { number, at, place, platform, link, urgency, urgentBecause, recallOf } = plan;
  const { name, capacity, votes } = invited;
  const seat = memberCapacities[capacity].ar;
  const optional = (title: string, value: string | null, ltr = false): AccountRow[] =>
    value === null ? [] : [row(title, value, ltr)];
  const moved = moves.at(-1);
  return [
    row(
      words.invited,
      fill(words.invitedIs, { name, capacity: votes ? seat : fill(words.withoutVote, { capacity: seat }) }),
    ),
    row(words.number, String(number)),
    row(words.day, fill(words.dayIs, dayWords(at))),
    row(words.time, fill(words.timeIs, { time: timeOf(at) })),
    ...optional(words.where, place),
    ...optional(words.platform, platform),
    ...optional(words.link, link, true),
    row(words.kind, recallOf === null ? words[urgency] : words.recall),
    ...optional(words.urgentBecause, urgentBecause),
    ...(moved
      ? [
          row(
            words.before,
            fill(words.beforeIs, { ...dayWords(new Date(moved.from)), time: timeOf(new Date(moved.from)) }),
          ),
          row(words.movedBecause, moved.reason),
        ]
      : []),
  ];
}

const dayWords = (at: Date): { weekday: string; date: string } => ({
  weekday: writtenDay(at).weekday.ar,
  date: onBothDates(dayOf(at)),
});

const agendaOf = ({ agenda }: InvitationMatter): AccountPart =>
  plain(
    words.agenda,
    ...agenda.map(({ reference, subject }, nth) =>
      fill(words.item, { ordinal: ordinal(nth + 1).ar, reference, subject }),
    ),
  );

/** How the notice was reckoned, and who added the rule: no text of a policy gives one. */
function noticeOf(matter: InvitationMatter): AccountPart {
  const { plan, moves, policy, committee, recalled } = matter;
  const { urgency, noticeDays, noticeWaived } = plan;
  const calledOn = dayOf(calledAt(plan, moves));
  const reckoned = callInWords({
    ...{ urgency, noticeDays, calledOn, earliest: daysAfter(calledOn, noticeDays ?? 0) },
    ...{ isWaived: noticeWaived !== null, isRecall: recalled !== null },
  }).ar;
  const conduct = policy.effective.committee(committee.ruleId)?.conduct;
  const rule = urgency === 'urgent' ? conduct?.urgentNoticeDays : conduct?.noticeDays;
  const rested = recalled ? recalledOn(recalled) : noticeDays === null ? [] : addedBy(rule?.from);
  const agreed = noticeWaived === null ? [] : [fill(words.waived, { reason: noticeWaived })];
  const allowed = noticeWaived === null ? [] : addedBy(conduct?.noticeWaivable?.from);
  return plain(words.notice, ...new Set([reckoned, ...agreed, ...rested, ...allowed]));
}

function recalledOn({ number, endedAt, mandate }: Recalled): string[] {
  const rule = mandate?.conduct.recallWithinDays;
  const by = recallBy(mandate?.conduct, dayOf(endedAt));
  return [
    fill(words.recalled, { number, date: onBothDates(dayOf(endedAt)) }),
    ...(rule && by !== null
      ? [
          fill(words.recalledBy, {
            days: durationAfterPreposition(rule.value, 'calendarDay').ar,
            date: onBothDates(by),
          }),
          ...addedBy(rule.from),
        ]
      : []),
  ];
}

const addedBy = (from: Provenance | undefined): string[] =>
  from?.source === 'overlay' ? [fill(words.added, { by: from.name })] : [];

/** The clause that charges the committee, word for word. */
function clauseOf({ policy: { effective }, committee }: InvitationMatter): AccountPart {
  const mandate = effective.committee(committee.ruleId);
  const text = mandate && effective.clause(mandate.clause)?.text;
  return { ...plain(words.clause, ...(text === undefined ? [words.noClause] : [])), quotes: text ? [text] : [] };
}
