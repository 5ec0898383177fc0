import { dayInRiyadh } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import type { PolicyVersion } from './policy.version';

/** When a version is to be looked at again, as far as the text or the minutes of its approval say it. */
export interface ReviewSaid {
  readonly on: string;
  readonly source: 'text' | 'minutes';
}

/** The minutes go before the text. */
export function reviewSaid({ document, minutes }: Pick<PolicyVersion, 'document' | 'minutes'>): ReviewSaid | undefined {
  if (minutes?.nextReviewOn !== undefined) return { on: minutes.nextReviewOn, source: 'minutes' };
  const { nextDate } = document.rules.review ?? {};
  return nextDate === undefined ? undefined : { on: nextDate, source: 'text' };
}

/**
 * For a day that somebody sets, whether with the start of the version or since.
 * @throws Refusal `review.past`, `review.before_start`
 */
export function checkReviewDay(on: string, now: Date, startsAt: Date = now): void {
  if (on < dayInRiyadh(now)) throw new Refusal('review.past', { date: on });
  const start = dayInRiyadh(startsAt);
  if (on < start) throw new Refusal('review.before_start', { date: on, start });
}
