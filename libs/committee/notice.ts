import { civilFrom, dayFrom, type CivilDate } from '@sanad/business-time';
import { dateInWords, Refusal } from '@sanad/messages';
import type { EffectiveConduct } from '@sanad/policy/pure';
import type { Urgency } from './committee.kinds';
import type { SittingRules } from './sitting.log';

/** Which notice a sitting is called on, and on what grounds. */
export interface Invitation {
  readonly urgency: Urgency;
  readonly urgentBecause: string | null;
  /** Days of notice that the version in force asks for; null where it asks for none. */
  readonly noticeDays: number | null;
  /** How the members agreed to less than that. */
  readonly noticeWaived: string | null;
}

export interface Called {
  readonly urgentBecause?: string;
  /** How every member in office agreed to a sitting before its notice is over. */
  readonly waiver?: string;
}

/** Days are whole days of the wall calendar; the day of the invitation is not one of them. */
export const daysAfter = (day: CivilDate, days: number): CivilDate => civilFrom(dayFrom(day) + days);

/**
 * The notice of a sitting on this day, called today. Where nobody has set a notice there is none.
 * @throws Refusal `committee.urgent_off`, `committee.notice_short`, `committee.notice_not_waivable`
 */
export function invitationFor(
  conduct: EffectiveConduct,
  { urgentBecause, waiver }: Called,
  { today, day }: { readonly today: CivilDate; readonly day: CivilDate },
): Invitation {
  const urgency: Urgency = urgentBecause === undefined ? 'ordinary' : 'urgent';
  const days = (urgency === 'urgent' ? conduct.urgentNoticeDays : conduct.noticeDays)?.value ?? null;
  if (urgency === 'urgent' && days === null) throw new Refusal('committee.urgent_off');
  const called = { urgency, urgentBecause: urgentBecause ?? null, noticeDays: days };
  const earliest = days === null ? today : daysAfter(today, days);
  if (day >= earliest) return { ...called, noticeWaived: null };
  if (waiver === undefined)
    throw new Refusal('committee.notice_short', { days: days ?? 0, date: dateInWords(earliest) });
  if (!conduct.noticeWaivable) throw new Refusal('committee.notice_not_waivable', { date: dateInWords(earliest) });
  return { ...called, noticeWaived: waiver };
}

/** What a sitting that had no quorum may be called again by; null where nobody has said that it may. */
export function recallBy(conduct: EffectiveConduct | undefined, adjournedOn: CivilDate): CivilDate | null {
  const days = conduct?.recallWithinDays?.value;
  return days === undefined ? null : daysAfter(adjournedOn, days);
}

/** @throws Refusal `committee.recall_off`, `committee.recall_late` */
export function assertRecall(conduct: EffectiveConduct, adjournedOn: CivilDate, day: CivilDate): void {
  const by = recallBy(conduct, adjournedOn);
  if (by === null) throw new Refusal('committee.recall_off');
  if (day > by) throw new Refusal('committee.recall_late', { date: dateInWords(by) });
}

/** The part of the conduct that a sitting goes by from its opening to its end. */
export const rulesOf = (conduct: EffectiveConduct | undefined): SittingRules => ({
  headBreaksTies: conduct?.headBreaksTies !== undefined,
  secretBallot: conduct?.secretBallot !== undefined,
});
