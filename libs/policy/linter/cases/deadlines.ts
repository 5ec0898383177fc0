import type { DeadlineRule } from '../../schema/rules';
import { both, clauseOf, type Change } from './a-policy';
import type { Cases } from './case';

const FLOOR: DeadlineRule = {
  id: 'floor',
  clause: 'handling-1',
  obligation: 'requestResponse',
  bound: 'AT_LEAST',
  amount: 2,
  unit: 'week',
  startsOn: 'completeness',
  stopsOn: 'reply',
};
const CEILING: DeadlineRule = { ...FLOOR, id: 'ceiling', bound: 'AT_MOST', amount: 15, unit: 'workingDay' };

const limited =
  (...deadlines: DeadlineRule[]): Change =>
  ({ rules }) => {
    rules.deadlines = deadlines;
  };
const unstarted: DeadlineRule = { ...CEILING, startsOn: undefined };

export const floorCases: Cases<'floor'> = {
  'floor.as_response_time': {
    fires: [
      { when: 'a floor alone', change: limited(FLOOR), severity: 'warning', clauses: ['handling-1'], says: 'أسبوعان' },
    ],
    silent: [
      { when: 'a ceiling beside it', change: limited(FLOOR, CEILING) },
      { when: 'a reading is part of the policy', change: limited({ ...FLOOR, reading: 'expectation' }) },
    ],
  },
};

export const deadlineCases: Cases<'deadline'> = {
  'deadline.start_unstated': {
    fires: [
      {
        when: 'no start',
        change: limited(unstarted),
        severity: 'blocksModule',
        clauses: ['handling-1'],
        says: '15 يوم عمل',
      },
    ],
    silent: [{ when: 'a start', change: limited(CEILING) }],
  },
  'deadline.differs_from_text': {
    fires: [
      {
        when: 'ten days against twelve',
        change: limited({ ...CEILING, clause: 'complaints-1', amount: 12, unit: 'calendarDay' }),
        severity: 'warning',
        clauses: ['complaints-1'],
        says: '10 أيام',
      },
    ],
    silent: [
      {
        when: 'the time of the text',
        change: limited({ ...CEILING, clause: 'complaints-1', amount: 10, unit: 'calendarDay' }),
      },
      { when: 'a text without a time', change: limited(CEILING) },
    ],
  },
  'deadline.floor_above_ceiling': {
    fires: [
      {
        when: 'two weeks against nine working days',
        change: limited(FLOOR, { ...CEILING, amount: 9 }),
        severity: 'blocksForce',
        clauses: ['handling-1'],
      },
      {
        when: 'eleven working days against two weeks',
        change: limited({ ...FLOOR, amount: 11, unit: 'workingDay' }, { ...CEILING, amount: 2, unit: 'week' }),
        severity: 'blocksForce',
      },
    ],
    silent: [
      { when: 'two weeks against ten working days', change: limited(FLOOR, { ...CEILING, amount: 10 }) },
      {
        when: 'the ceiling starts on the decision that the floor holds back',
        change: limited(FLOOR, { ...CEILING, amount: 3, startsOn: 'decision' }),
      },
      {
        when: 'the ceiling is on another obligation',
        change: limited(FLOOR, { ...CEILING, amount: 1, obligation: 'enquiryAnswer' }),
      },
    ],
  },
};

const speedy: Change = (policy) => {
  clauseOf(policy, 'objective-1').text = 'خدمة المستفيدين بإتقان وسرعة.';
};
export const speedCases: Cases<'speed'> = {
  'speed.against_floor': {
    fires: [
      {
        when: 'speed as a goal under a floor',
        change: both(speedy, limited(FLOOR)),
        severity: 'warning',
        clauses: ['objective-1', 'handling-1'],
        says: 'بإتقان وسرعة',
      },
    ],
    silent: [
      { when: 'no floor', change: speedy },
      { when: 'a ceiling beside the floor', change: both(speedy, limited(FLOOR, CEILING)) },
      { when: 'no goal of speed', change: limited(FLOOR) },
    ],
  },
};
