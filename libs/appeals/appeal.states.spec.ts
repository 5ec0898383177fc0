import * as fc from 'fast-check';
import { APPEAL_STATES, type AppealState } from './appeal.kinds';
import { APPEAL_ACTIONS, appealPermission, filingGate, type FilingFacts } from './appeal.states';

const open = (state: AppealState, more: { reviews?: boolean; told?: boolean } = {}): string =>
  APPEAL_ACTIONS.filter(
    (action) => appealPermission(action, { state, reviews: false, told: false, ...more }).open,
  ).join(' ');

test('each stage opens its own actions, and deciding is for the reviewers alone', () => {
  expect(open('FILED')).toBe('assign withdraw');
  expect(open('UNDER_REVIEW')).toBe('assign withdraw');
  expect(open('UNDER_REVIEW', { reviews: true })).toBe('assign decide withdraw');
  expect(open('DECIDED', { reviews: true })).toBe('answer');
  expect(open('ANSWERED')).toBe('attestAnswer');
  expect(open('ANSWERED', { told: true })).toBe('');
  expect(open('WITHDRAWN', { reviews: true })).toBe('');
});

test('nobody decides twice, whoever they are', () => {
  fc.assert(
    fc.property(fc.constantFrom(...APPEAL_STATES), fc.boolean(), fc.boolean(), (state, reviews, told) => {
      const { open: may } = appealPermission('decide', { state, reviews, told });
      return !may || (state === 'UNDER_REVIEW' && reviews);
    }),
  );
});

const REFUSED: FilingFacts = {
  ...{ withinDays: 10, refused: true, notified: true, lastDay: '2026-02-10', today: '2026-02-10', filed: false },
};

test.each<[string, Partial<FilingFacts>, ReturnType<typeof filingGate>]>([
  ['on the last day', {}, undefined],
  ['on the day after', { today: '2026-02-11' }, 'window'],
  ['before the notice arrived', { lastDay: undefined, today: '2026-05-01' }, undefined],
  ['before the notice went out', { notified: false, lastDay: undefined }, 'decision'],
  ['of an acceptance', { refused: false }, 'decision'],
  ['a second time', { filed: true, today: '2026-02-11' }, 'once'],
  ['where nobody gave a time', { withinDays: undefined }, 'policy'],
])('%s', (_, more, gate) => {
  expect(filingGate({ ...REFUSED, ...more })).toBe(gate);
});
