import { editDistance, nearest } from './nearest';

it.each([
  ['amuont', 'amount', 2],
  ['', 'abc', 3],
  ['same', 'same', 0],
  ['غمار', 'عمار', 1],
])('%s → %s takes %i changes', (left, right, changes) => {
  expect(editDistance(left, right)).toBe(changes);
  expect(editDistance(right, left)).toBe(changes);
});

it('the nearest word is the one meant, whatever its capitals; a far one is not offered', () => {
  expect(nearest('MeetingNumbr', ['meetingNumber', 'boardTerm'])).toBe('meetingNumber');
  expect(nearest('completely-different', ['amount', 'unit'])).toBeUndefined();
  expect(nearest('x', [])).toBeUndefined();
});
