import { modelBylaw, type Refusal } from '@sanad/messages';
import type { EffectiveConduct } from '@sanad/policy/pure';
import { assertRecall, invitationFor, recallBy, rulesOf } from './notice';

const from = {
  source: 'overlay',
  overlay: 'x',
  addedBy: 'association',
  name: 'x',
  on: '2026-01-01',
  why: 'x',
  demo: false,
} as const;
const BYLAW = Object.fromEntries(
  Object.entries(modelBylaw).map(([rule, value]) => [rule, { value, from }]),
) as EffectiveConduct;
const WAIVABLE: EffectiveConduct = { ...BYLAW, noticeWaivable: { value: true, from } };

function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return (error as Refusal).code;
  }
  return 'none';
}
const on = (day: string) => ({ today: '2026-01-08', day });

test.each([
  ['nobody has set a notice', {}, {}, '2026-01-08', { noticeDays: null, noticeWaived: null, urgency: 'ordinary' }],
  ['the fifth day after the invitation', BYLAW, {}, '2026-01-13', { noticeDays: 5, noticeWaived: null }],
  ['urgent, on the third', BYLAW, { urgentBecause: 'حريق' }, '2026-01-11', { urgency: 'urgent', noticeDays: 3 }],
  [
    'sooner, since all agreed',
    WAIVABLE,
    { waiver: 'بالهاتف' },
    '2026-01-09',
    { noticeDays: 5, noticeWaived: 'بالهاتف' },
  ],
  ['an agreement that was not needed', WAIVABLE, { waiver: 'بالهاتف' }, '2026-01-13', { noticeWaived: null }],
] as const)('called: %s', (_, conduct, called, day, expected) => {
  expect(invitationFor(conduct, called, on(day))).toMatchObject(expected);
});

test.each([
  ['committee.notice_short', BYLAW, {}, '2026-01-12'],
  ['committee.notice_short', BYLAW, { urgentBecause: 'حريق' }, '2026-01-10'],
  ['committee.notice_not_waivable', BYLAW, { waiver: 'بالهاتف' }, '2026-01-12'],
  ['committee.urgent_off', {}, { urgentBecause: 'حريق' }, '2026-02-01'],
] as const)('refused: %s', (code, conduct, called, day) => {
  expect(refusal(() => invitationFor(conduct, called, on(day)))).toBe(code);
});

test('a sitting is called again within the days of the by-law, and not at all where there are none', () => {
  expect([recallBy(BYLAW, '2026-01-30'), recallBy({}, '2026-01-30'), recallBy(undefined, '2026-01-30')]).toEqual([
    '2026-02-02',
    null,
    null,
  ]);
  expect(refusal(() => assertRecall(BYLAW, '2026-01-30', '2026-02-02'))).toBe('none');
  expect(refusal(() => assertRecall(BYLAW, '2026-01-30', '2026-02-03'))).toBe('committee.recall_late');
  expect(refusal(() => assertRecall({}, '2026-01-30', '2026-01-30'))).toBe('committee.recall_off');
});

test('what nobody has said is off', () => {
  expect(rulesOf(undefined)).toEqual({ headBreaksTies: false, secretBallot: false });
  expect(rulesOf(BYLAW)).toEqual({ headBreaksTies: true, secretBallot: false });
});
