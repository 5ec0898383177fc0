import type { Interval } from '../schema/rules';

export const NAMED: readonly (readonly [RegExp, Interval])[] = [
  [/نصف (?:ال)?سنوي|كل نصف سنه|مرتين (?:في (?:ال)?(?:سنه|عام)|سنويا)/u, { amount: 6, unit: 'month' }],
  [/ربع (?:ال)?سنوي|كل ربع سنه/u, { amount: 3, unit: 'month' }],
  [
    /(?<!\p{L})(?:ال)?سنوي(?:ا|ه)?(?!\p{L})|كل (?:سنه|عام)(?! \p{L}*ين)|مره (?:واحده )?(?:في|كل) (?:ال)?(?:سنه|عام)/u,
    { amount: 1, unit: 'year' },
  ],
  [/(?<!\p{L})(?:ال)?شهري(?:ا|ه)?(?!\p{L})|كل شهر(?!\p{L})/u, { amount: 1, unit: 'month' }],
  [/(?<!\p{L})(?:ال)?اسبوعي(?:ا|ه)?(?!\p{L})|كل اسبوع(?!\p{L})/u, { amount: 1, unit: 'week' }],
];

export const EVERY = /(?<!\p{L})كل\s*$/u;
