import { faultyLetters } from './letters';
import { faultyInvitations } from './letters.invitations';

test('letters of appeals: each tells what it has to, nothing before its time, and nobody who reviewed', () => {
  expect(faultyLetters({ tries: 60 })).toEqual({ tried: 120, faults: [] });
});

test.each(['early', 'unreasoned', 'another', 'named', 'undated', 'ownText'] as const)(
  'planted: a letter that is «%s» is found',
  (plant) => {
    expect(faultyLetters({ tries: 6, plant }).faults).not.toEqual([]);
  },
);

test('invitations to sittings: day in both calendars, hour, place, agenda, notice and what it rests on, and no other member', () => {
  expect(faultyInvitations({ tries: 120 })).toEqual({ tried: 120, faults: [] });
});

test.each(['anotherDay', 'unreasoned', 'anotherMember', 'undated', 'ownText', 'agenda', 'linkless'] as const)(
  'planted: an invitation that is «%s» is found',
  (plant) => {
    expect(faultyInvitations({ tries: 12, plant }).faults).not.toEqual([]);
  },
);
