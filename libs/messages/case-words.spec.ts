import { clockInBrief } from './case-words';

test.each([
  ['onTime', 0, 'آخر موعد: اليوم', 'Due today'],
  ['onTime', 1, 'المتبقي: يوم واحد', 'Left: 1 day'],
  ['onTime', 2, 'المتبقي: يومان', 'Left: 2 days'],
  ['onTime', 11, 'المتبقي: 11 يومًا', 'Left: 11 days'],
  ['late', 3, 'التأخر: 3 أيام', 'Late by: 3 days'],
  ['unbounded', undefined, 'لا موعد أقصى', 'No upper limit'],
  ['paused', 4, 'المهلة متوقفة', 'Paused'],
  ['metLate', 4, 'تم بعد الموعد', 'Met late'],
] as const)('%s, %s days: in a few words', (state, days, ar, en) => {
  expect(clockInBrief(state, { days })).toEqual({ ar, en });
});

test('a floor promises something too: not before which day', () => {
  expect(clockInBrief('unbounded', { notBefore: '2026-01-22' })).toEqual({
    ar: 'لا موعد أقصى، ولا إبلاغ قبل 22 يناير 2026',
    en: 'No upper limit, no notice before 22 January 2026',
  });
  expect(clockInBrief('onTime', { days: 2, notBefore: '2026-01-22' }).en).toBe('Left: 2 days');
});
