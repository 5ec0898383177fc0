import * as fc from 'fast-check';
import { COMPLAINT_KINDS, COMPLAINT_STATES, type ComplaintKind, type ComplaintState } from './complaint.kinds';
import {
  complaintPermission,
  isOver,
  openComplaintActions,
  outcomesOf,
  type ComplaintAction,
  type ComplaintFacts,
} from './complaint.states';
import { answering, lastRound, settlementStanding } from './settlement';

const facts = (state: ComplaintState, more: Partial<ComplaintFacts> = {}): ComplaintFacts => ({
  ...{ kind: 'complaint', state, amicable: true, ladder: true, reopening: true, settlement: 'none' },
  ...{ rung: 'committee', told: false, accepted: null, reopened: false, windowOver: false, theirs: true },
  ...more,
});

const open = (state: ComplaintState, more?: Partial<ComplaintFacts>): string =>
  openComplaintActions(facts(state, more)).join(' ');

test('each stage opens its own actions', () => {
  expect(open('REFERRED')).toBe('identify close withdraw');
  expect(open('RECEIVED')).toBe('acknowledge identify withdraw');
  expect(open('ACKNOWLEDGED')).toBe('assess identify withdraw');
  expect(open('ASSESSED')).toBe('assess identify route withdraw');
  expect(open('UNDER_INVESTIGATION')).toBe('assess identify route attemptSettlement resolve escalate withdraw');
  expect(open('RESOLVED')).toBe('identify answer escalate withdraw');
  expect(open('ANSWERED')).toBe('identify attestAnswer');
  expect(open('ANSWERED', { told: true })).toBe('identify recordResponse close');
  expect(open('ANSWERED', { told: true, accepted: false })).toBe('identify recordResponse escalate close');
  expect(open('CLOSED')).toBe('identify reopen');
  expect(open('WITHDRAWN')).toBe('');
});

test('support is handed on without an assessment, and knows neither settlement nor ladder', () => {
  expect(open('ACKNOWLEDGED', { kind: 'technicalSupport' })).toBe('identify route withdraw');
  expect(open('UNDER_INVESTIGATION', { kind: 'technicalSupport' })).toBe('identify route resolve withdraw');
});

test('a violation is not settled between two parties', () => {
  const shown = open('UNDER_INVESTIGATION', { kind: 'violationReport' });
  expect(shown).toBe('assess identify route resolve escalate withdraw');
});

test('what the policy does not speak of is off, and said to be', () => {
  const off = (action: ComplaintAction, state: ComplaintState, more: Partial<ComplaintFacts>) =>
    complaintPermission(action, facts(state, more));
  const shut = { open: false, because: 'policy' };
  expect(off('attemptSettlement', 'UNDER_INVESTIGATION', { amicable: false })).toEqual(shut);
  expect(off('escalate', 'UNDER_INVESTIGATION', { ladder: false })).toEqual(shut);
  expect(off('reopen', 'CLOSED', { reopening: false })).toEqual(shut);
});

test('opened again once, and within its time', () => {
  expect(complaintPermission('reopen', facts('CLOSED', { reopened: true }))).toEqual({ open: false, because: 'once' });
  const late = complaintPermission('reopen', facts('CLOSED', { windowOver: true }));
  expect(late).toEqual({ open: false, because: 'window' });
});

test('nothing goes higher than the supervising body', () => {
  const top = complaintPermission('escalate', facts('UNDER_INVESTIGATION', { rung: 'supervisingBody' }));
  expect(top).toEqual({ open: false, because: 'top' });
});

test('a settlement goes from attempt to offer to consent to agreement; declining leads back to offers', () => {
  const log = (...steps: ('attempt' | 'offer' | 'consent' | 'decline' | 'agreement')[]) =>
    steps.map((step) => ({ step }));
  expect(settlementStanding([], null)).toBe('none');
  expect(settlementStanding(log('attempt', 'offer'), null)).toBe('offered');
  expect(settlementStanding(log('attempt', 'offer', 'decline'), null)).toBe('attempted');
  expect(settlementStanding(log('attempt', 'offer', 'decline', 'offer', 'consent'), null)).toBe('consented');
  expect(settlementStanding(log('attempt', 'offer', 'consent', 'agreement'), 'settled')).toBe('agreed');
  const during = (settlement: ComplaintFacts['settlement']): string => open('UNDER_INVESTIGATION', { settlement });
  expect(during('attempted')).toContain('attemptSettlement makeOffer resolve');
  expect(during('offered')).toContain('makeOffer answerOffer resolve');
  expect(during('consented')).toContain('recordAgreement');
  expect(during('agreed')).toBe('assess identify route resolve escalate withdraw');
  for (const action of ['attemptSettlement', 'makeOffer', 'answerOffer', 'recordAgreement'] as const) {
    const after = complaintPermission(action, facts('UNDER_INVESTIGATION', { settlement: 'agreed' }));
    expect(after).toEqual({ open: false, because: 'agreed' });
  }
});

test('an agreement that is contested is one no more, and a settlement is sought anew from its first step', () => {
  const agreed = (['attempt', 'offer', 'consent', 'agreement'] as const).map((step) => ({
    step,
    party: 'association' as const,
  }));
  const then = (...steps: ('attempt' | 'offer' | 'consent' | 'agreement')[]) => [
    ...agreed,
    ...steps.map((step) => ({ step, party: 'association' as const })),
  ];
  expect(settlementStanding(agreed, null)).toBe('none');
  expect(settlementStanding(agreed, 'upheld')).toBe('none');
  expect(settlementStanding(then('attempt'), null)).toBe('attempted');
  expect(settlementStanding(then('attempt', 'offer'), null)).toBe('offered');
  expect(answering(then('attempt', 'offer'))).toBe('complainant');
  expect(answering(then('attempt'))).toBeUndefined();
  expect(answering(agreed)).toBeUndefined();
  const again = then('attempt', 'offer', 'consent', 'agreement');
  expect(settlementStanding(again, 'settled')).toBe('agreed');
  expect(lastRound(again)).toHaveLength(4);
  expect(lastRound(then('attempt'))).toHaveLength(1);
  expect(lastRound(agreed)).toHaveLength(4);
  expect(lastRound([])).toHaveLength(0);
});

test('an offer is answered by the other party', () => {
  expect(answering([{ step: 'attempt', party: 'association' }])).toBeUndefined();
  expect(answering([{ step: 'offer', party: 'association' }])).toBe('complainant');
  expect(answering([{ step: 'offer', party: 'complainant' }])).toBe('association');
});

test('what helps with a page or a device is solved or not; nobody is found right or wrong in it', () => {
  expect(outcomesOf('technicalSupport')).toEqual(['solved', 'referred']);
  for (const kind of COMPLAINT_KINDS.filter((one) => one !== 'technicalSupport')) {
    expect(outcomesOf(kind)).toEqual(['upheld', 'partlyUpheld', 'notUpheld', 'referred']);
  }
});

test('closed or withdrawn it is over, and in no other state', () => {
  expect(COMPLAINT_STATES.filter(isOver)).toEqual(['CLOSED', 'WITHDRAWN']);
});

test('whatever the facts, what is over stays over but for one reopening, and there is always a way on', () => {
  const any = fc.record({
    kind: fc.constantFrom<ComplaintKind>(...COMPLAINT_KINDS),
    state: fc.constantFrom<ComplaintState>(...COMPLAINT_STATES),
    ...{ amicable: fc.boolean(), ladder: fc.boolean(), reopening: fc.boolean(), told: fc.boolean() },
    ...{ reopened: fc.boolean(), windowOver: fc.boolean(), theirs: fc.boolean() },
    settlement: fc.constantFrom<ComplaintFacts['settlement']>('none', 'attempted', 'offered', 'consented', 'agreed'),
    rung: fc.constantFrom<ComplaintFacts['rung']>(null, 'officer', 'committee', 'board', 'supervisingBody'),
    accepted: fc.constantFrom(null, true, false),
  });
  fc.assert(
    fc.property(any, (one) => {
      const actions = openComplaintActions(one);
      if (one.state === 'WITHDRAWN') return actions.length === 0;
      if (one.state === 'CLOSED')
        return actions.length === 1 + Number(one.reopening && !one.reopened && !one.windowOver);
      return actions.length > 0;
    }),
    { numRuns: 2_000 },
  );
});
