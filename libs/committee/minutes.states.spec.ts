import type { AccountId } from '@sanad/kernel';
import {
  MINUTES_ACTIONS,
  minutesRefusal,
  minutesState,
  unsigned,
  type MinutesAction,
  type MinutesStanding,
} from './minutes.states';

const [HEAD, ONE, GONE, AWAY] = ['head', 'one', 'gone', 'away'] as AccountId[] as [
  AccountId,
  AccountId,
  AccountId,
  AccountId,
];
const attendees = [HEAD, ONE, GONE].map((account) => ({ account, name: `اسم ${account}`, works: account !== GONE }));
const standing = (answered: AccountId[], sealed = false): MinutesStanding => ({ sealed, attendees, answered });

const told = (facts: MinutesStanding, by: string): Record<MinutesAction, string> =>
  Object.fromEntries(
    MINUTES_ACTIONS.map((action) => [action, minutesRefusal(action, facts, by)?.code ?? 'open']),
  ) as Record<MinutesAction, string>;

const SEALED = 'committee.minutes_sealed';
const MISSING = 'committee.signatures_missing';

test.each([
  ['DRAFT', standing([]), HEAD, { correct: 'open', sign: 'open', seal: MISSING }],
  ['DRAFT', standing([]), AWAY, { correct: 'open', sign: 'committee.did_not_attend', seal: MISSING }],
  ['SIGNING', standing([HEAD]), HEAD, { correct: 'open', sign: 'committee.signed_already', seal: MISSING }],
  ['SIGNING', standing([HEAD]), ONE, { correct: 'open', sign: 'open', seal: MISSING }],
  ['SIGNING', standing([HEAD, ONE]), ONE, { correct: 'open', sign: 'committee.signed_already', seal: 'open' }],
  ['SEALED', standing([HEAD, ONE], true), HEAD, { correct: SEALED, sign: SEALED, seal: SEALED }],
  ['SEALED', standing([], true), AWAY, { correct: SEALED, sign: SEALED, seal: SEALED }],
] as const)('%s: what each may do', (state, facts, by, expected) => {
  expect(minutesState(facts)).toBe(state);
  expect(told(facts, by)).toEqual(expected);
});

test('nobody is waited for who does not work here any more, and the refusal names the others', () => {
  expect(unsigned(standing([HEAD])).map(({ account }) => account)).toEqual([ONE]);
  expect(minutesRefusal('seal', standing([]), HEAD)?.plain('ar')).toContain('اسم head، اسم one.');
  expect(minutesRefusal('seal', standing([]), HEAD)?.plain('ar')).not.toContain('gone');
});
