import { faultyLetters } from './letters';

test('letters of appeals: each tells what it has to, nothing before its time, and nobody who reviewed', () => {
  expect(faultyLetters({ tries: 60 })).toEqual({ tried: 120, faults: [] });
});

test.each(['early', 'unreasoned', 'another', 'named', 'undated', 'ownText'] as const)(
  'planted: a letter that is «%s» is found',
  (plant) => {
    expect(faultyLetters({ tries: 6, plant }).faults).not.toEqual([]);
  },
);
