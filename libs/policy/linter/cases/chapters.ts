import type { CompensationRules, SatisfactionRules } from '../../schema/rules';
import { clauseOf, type Change } from './a-policy';
import type { Cases } from './case';

const compensating =
  (change: Partial<CompensationRules>): Change =>
  ({ rules }) => {
    const conditions: CompensationRules['conditions'] = [
      { id: 'fault', clause: 'compensation-1', kind: 'fault' },
      { id: 'ruling', clause: 'compensation-2', kind: 'ruling' },
    ];
    rules.compensation = { conditions, ...change };
  };

export const compensationCases: Cases<'compensation'> = {
  'compensation.no_connective': {
    fires: [
      {
        when: 'two conditions in a row',
        change: compensating({}),
        severity: 'blocksModule',
        clauses: ['compensation-1', 'compensation-2'],
      },
    ],
    silent: [
      { when: 'joined by «or»', change: compensating({ connective: 'or' }) },
      { when: 'a reading is part of the policy', change: compensating({ reading: 'all' }) },
      {
        when: 'one condition',
        change: compensating({ conditions: [{ id: 'fault', clause: 'compensation-1', kind: 'fault' }] }),
      },
    ],
  },
};

const complaining =
  (text: string, speedClauses: string[] = []): Change =>
  (policy) => {
    clauseOf(policy, 'complaints-1').text = text;
    policy.rules.complaints = { channels: [], speedClauses };
  };

const speedWithCeiling: Change = (policy) => {
  complaining('سرعة معالجتها.')(policy);
  policy.rules.deadlines.push({
    id: 'complaint-ceiling',
    clause: 'complaints-1',
    obligation: 'complaintResolution',
    bound: 'AT_MOST',
    amount: 5,
    unit: 'workingDay',
    startsOn: 'submission',
    stopsOn: 'closure',
  });
};

export const complaintCases: Cases<'complaints'> = {
  'complaints.speed_without_number': {
    fires: [
      {
        when: 'speed alone',
        change: complaining('تسهيل الشكوى وسرعة معالجتها.'),
        severity: 'warning',
        clauses: ['complaints-1'],
        says: '«سرعة معالجتها»',
      },
      {
        when: 'other words, named by the data',
        change: complaining('تُعالج في أقرب فرصة.', ['complaints-1']),
        severity: 'warning',
        clauses: ['complaints-1'],
      },
    ],
    silent: [
      { when: 'speed with a number', change: complaining('تُعالج الشكوى بسرعة خلال 5 أيام.') },
      { when: 'no promise of speed', change: complaining('تُعالج الشكوى بعناية.') },
      { when: 'a ceiling elsewhere', change: speedWithCeiling },
    ],
  },
};

const measuring =
  (change: Partial<SatisfactionRules>, text = 'استبانة بشكل دوري.'): Change =>
  (policy) => {
    clauseOf(policy, 'satisfaction-1').text = text;
    const methods: SatisfactionRules['methods'] = [
      { id: 'survey', clause: 'satisfaction-1', kind: 'survey', label: 'استبانة' },
    ];
    policy.rules.satisfaction = { clause: 'satisfaction-1', methods, ...change };
  };

export const satisfactionCases: Cases<'satisfaction'> = {
  'satisfaction.interval_missing': {
    fires: [
      {
        when: 'periodically',
        change: measuring({}),
        severity: 'warning',
        clauses: ['satisfaction-1'],
        says: '«بشكل دوري»',
      },
      { when: 'no word of an interval', change: measuring({}, 'استبانة.'), severity: 'warning', says: '«استبانة.»' },
    ],
    silent: [
      { when: 'an interval', change: measuring({ interval: { amount: 6, unit: 'month' } }) },
      { when: 'no method, which says more', change: measuring({ methods: [] }) },
    ],
  },
  'satisfaction.no_method': {
    fires: [
      { when: 'a goal alone', change: measuring({ methods: [] }), severity: 'warning', clauses: ['satisfaction-1'] },
    ],
    silent: [
      { when: 'a method', change: measuring({}) },
      { when: 'satisfaction is not spoken of', change: () => undefined },
    ],
  },
};
