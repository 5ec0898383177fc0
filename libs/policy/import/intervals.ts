import type { Interval } from '../schema/rules';
import { durationsIn } from './durations';
import { NAMED, EVERY } from './intervals.lexicon';

/** How often a folded sentence says that something is done; unset where it gives no number. */
export function intervalIn(key: string): Interval | undefined {
  const counted = durationsIn(key).find(({ start }) => EVERY.test(key.slice(0, start)));
  if (counted && (counted.unit === 'week' || counted.unit === 'month' || counted.unit === 'year')) {
    return { amount: counted.amount, unit: counted.unit };
  }
  return NAMED.find(([says]) => says.test(key))?.[1];
}
