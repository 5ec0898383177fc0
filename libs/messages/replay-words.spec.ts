import { replayHeadline, type ReplayFigures } from './replay-words';

const none: ReplayFigures = { late: 0, held: 0, unbounded: 0, uncounted: 0 };
const headline = (proposed: Partial<ReplayFigures>, before: Partial<ReplayFigures> | null, cases = 120) =>
  replayHeadline({
    ...{ version: 2, cases, sample: false, since: '2025-01-08' },
    proposed: { ...none, ...proposed },
    before: before && { ...none, ...before },
  });

test.each([
  [0, 'لا تتأخر معاملة'],
  [1, 'تتأخر معاملة واحدة'],
  [2, 'تتأخر معاملتان'],
  [3, 'تتأخر 3 معاملات'],
  [11, 'تتأخر 11 معاملة'],
  [100, 'تتأخر 100 معاملة'],
  [103, 'تتأخر 103 معاملات'],
])('%i late: in the form that Arabic asks for', (late, said) => {
  expect(headline({ late }, null).ar).toBe(`لو سرى الإصدار 2 على 120 معاملة وردت منذ 8 يناير 2025: ${said}.`);
});

test('what was is told beside it; what there is none of is not, unless there was', () => {
  expect(headline({ late: 12, held: 4 }, { late: 2, unbounded: 9 }, 2)).toEqual({
    ar: 'لو سرى الإصدار 2 على معاملتين وردت منذ 8 يناير 2025: تتأخر 12 معاملة بدل اثنتين، ويُمنع إبلاغ القرار في الوقت الذي خرج فيه في 4 معاملات بدل صفر، ولا تبقى معاملة بلا موعد أقصى بدل 9.',
    en: 'Had version 2 applied to 2 cases received since 8 January 2025: 12 are late instead of 2, the decisions of 4 are held back at the time they went out instead of none, none have no upper limit instead of 9.',
  });
  expect(headline({ late: 1 }, { late: 1 })).toEqual({
    ar: 'لو سرى الإصدار 2 على 120 معاملة وردت منذ 8 يناير 2025: تتأخر معاملة واحدة كما جرى.',
    en: 'Had version 2 applied to 120 cases received since 8 January 2025: one is late, as it was.',
  });
});

test('invented cases are called so, and compared with what holds today', () => {
  const figures = { ...none, late: 3 };
  const sample = { version: 1, cases: 53, sample: true, since: null, proposed: figures, before: figures };
  expect(replayHeadline(sample)).toEqual({
    ar: 'لو سرى الإصدار 1 على 53 معاملة من عينة مختلقة: تتأخر 3 معاملات كما هي اليوم.',
    en: 'Had version 1 applied to 53 cases of an invented sample: 3 are late, as it is today.',
  });
});
