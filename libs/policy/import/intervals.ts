import type { Interval } from '../schema/rules';
import { durationsIn } from './durations';

const NAMED: readonly (readonly [RegExp, Interval])[] = [
  [/نصف (?:ال)?سنوي|كل نصف سنه|مرتين (?:في (?:ال)?(?:سنه|عام)|سنويا)/u, { amount: 6, unit: 'month' }],
  [/ربع (?:ال)?سنوي|كل ربع سنه/u, { amount: 3, unit: 'month' }],
  [
    /(?<!\p{L})(?:ال)?سنوي(?:ا|ه)?(?!\p{L})|كل (?:سنه|عام)(?! \p{L}*ين)|مره (?:واحده )?(?:في|كل) (?:ال)?(?:سنه|عام)/u,
    { amount: 1, unit: 'year' },
  ],
  [/(?<!\p{L})(?:ال)?شهري(?:ا|ه)?(?!\p{L})|كل شهر(?!\p{L})/u, { amount: 1, unit: 'month' }],
  [/(?<!\p{L})(?:ال)?اسبوعي(?:ا|ه)?(?!\p{L})|كل اسبوع(?!\p{L})/u, { amount: 1, unit: 'week' }],
];

/** How often a folded sentence says that something is done; unset where it gives no number. */
export function intervalIn(key: string): Interval | undefined {
  const counted = durationsIn(key).find(({ start }) => /(?<!\p{L})كل\s*$/u.test(key.slice(0, start)));
  if (counted && (counted.unit === 'week' || counted.unit === 'month' || counted.unit === 'year')) {
    return { amount: counted.amount, unit: counted.unit };
  }
  return NAMED.find(([says]) => says.test(key))?.[1];
}
