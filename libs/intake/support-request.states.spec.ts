import { readDemoWorld } from '@config/demo/world';
import type { StepKind } from '@sanad/policy/pure';
import fc from 'fast-check';
import { MABARRA, NATIQ } from '../../test/fixtures/actions-by-state';
import { CASE_STATES, EXCHANGE_STATES, REQUEST_STATES } from './case.kinds';
import { EXCHANGE_ACTIONS, exchangePermission } from './exchange.states';
import {
  applicantOwes,
  openActions,
  permission,
  REQUEST_ACTIONS,
  type RequestAction,
  type RequestFacts,
} from './support-request.states';

const stepsOf = (slug: string): Set<StepKind> =>
  new Set(
    readDemoWorld()
      .find((one) => one.slug === slug)!
      .policy.steps.map(({ kind }) => kind),
  );
const mabarra = { steps: stepsOf('mabarra'), floor: false };
const natiq = { steps: stepsOf('natiq'), floor: true };

const FRESH = {
  criteriaGiven: false,
  missingItems: 2,
  unmatchedItems: 0,
  attested: false,
  notified: false,
  replied: false,
  registered: false,
  deliveries: 0,
  dueDeliveries: 0,
} as const;

describe.each([
  ['mabarra', mabarra, MABARRA],
  ['natiq', natiq, NATIQ],
])('under the steps of %s', (_, policy, table) => {
  test.each(REQUEST_STATES)('%s: its actions are those of the table, and no others', (state) => {
    const exists = REQUEST_ACTIONS.filter((action) => {
      const found = permission(action, { ...policy, ...FRESH, state });
      return found.open || (found.because !== 'state' && found.because !== 'step');
    });
    expect(exists.join(' ')).toBe(table[state]);
  });
});

describe('gates', () => {
  const awaiting = { ...natiq, ...FRESH, state: 'AWAITING_ITEMS' } as const;
  const whole = { ...awaiting, criteriaGiven: true, missingItems: 0, attested: true };
  const accepted = { ...whole, state: 'ACCEPTED', notified: true, replied: true } as const;

  test.each<[RequestAction, RequestFacts, string]>([
    ['ruleComplete', { ...whole, ...mabarra, criteriaGiven: false }, 'criteria'],
    ['ruleComplete', { ...whole, missingItems: 1 }, 'items'],
    ['ruleComplete', { ...whole, unmatchedItems: 1 }, 'matching'],
    ['ruleComplete', { ...whole, attested: false }, 'attestation'],
    ['giveReceipt', whole, 'nothingMissing'],
    ['attestReply', { ...accepted, notified: false, replied: false }, 'notNotified'],
    ['notifyDecision', { ...accepted, replied: false }, 'notified'],
    ['notifyDecision', accepted, 'replied'],
    ['close', { ...accepted, replied: false }, 'notReplied'],
    ['close', accepted, 'notRegistered'],
    ['close', { ...accepted, registered: true }, 'notDelivered'],
    ['close', { ...accepted, registered: true, deliveries: 2, dueDeliveries: 1 }, 'notDelivered'],
    ['promiseDelivery', accepted, 'notRegistered'],
    ['register', { ...accepted, registered: true }, 'registered'],
    ['register', { ...accepted, notified: false, replied: false }, 'notNotified'],
  ])('%s waits: %#', (action, facts, because) => {
    expect(permission(action, facts)).toEqual({ open: false, because });
  });

  test.each<[string, RequestAction, RequestFacts]>([
    ['matching where the version does not match data', 'ruleComplete', { ...whole, ...mabarra, unmatchedItems: 2 }],
    ['criteria where the version has no such step', 'ruleComplete', { ...whole, criteriaGiven: false }],
    ['register and delivery where there are no such steps', 'close', { ...accepted, ...mabarra }],
    ['register and delivery of a rejected request', 'close', { ...accepted, state: 'REJECTED' }],
  ])('nothing waits for %s', (_, action, facts) => {
    expect(permission(action, facts)).toEqual({ open: true });
  });
});

/** What each action does to what the gates look at: the least a chapter has to keep to. */
const EFFECTS: Record<RequestAction, (facts: RequestFacts) => Partial<RequestFacts>> = {
  giveCriteria: () => ({ criteriaGiven: true }),
  bringItem: ({ missingItems, unmatchedItems }) => ({
    missingItems: Math.max(0, missingItems - 1),
    unmatchedItems: unmatchedItems + 1,
    attested: false,
  }),
  ruleItem: ({ unmatchedItems }) => ({ unmatchedItems: Math.max(0, unmatchedItems - 1) }),
  attest: () => ({ attested: true }),
  correct: () => ({ attested: false, state: 'AWAITING_ITEMS' }),
  giveReceipt: () => ({}),
  ruleComplete: () => ({ state: 'COMPLETE' }),
  requestItems: ({ missingItems }) => ({ state: 'AWAITING_ITEMS', missingItems: missingItems + 1 }),
  refer: () => ({}),
  putToCommittee: () => ({ state: 'UNDER_STUDY' }),
  decide: ({ missingItems }) => ({ state: missingItems % 2 ? 'REJECTED' : 'ACCEPTED' }),
  overrideFloor: () => ({}),
  notifyDecision: () => ({ notified: true }),
  recordBounce: () => ({ notified: false, replied: false }),
  attestReply: () => ({ replied: true }),
  register: () => ({ registered: true }),
  promiseDelivery: ({ deliveries, dueDeliveries }) => ({
    state: 'IN_DELIVERY',
    deliveries: deliveries + 1,
    dueDeliveries: dueDeliveries + 1,
  }),
  recordDelivery: ({ dueDeliveries }) => ({ dueDeliveries: Math.max(0, dueDeliveries - 1) }),
  close: () => ({ state: 'CLOSED' }),
  withdraw: () => ({ state: 'WITHDRAWN' }),
  agreeReplyChannel: () => ({}),
  assign: () => ({}),
};

/** What must never have been skipped by the time a state is reached. */
function broken(trail: readonly RequestAction[], facts: RequestFacts): string | undefined {
  const { state, steps } = facts;
  const since = (action: RequestAction): number => trail.lastIndexOf(action);
  const decided = ['ACCEPTED', 'REJECTED', 'IN_DELIVERY', 'CLOSED'].includes(state);
  if (state === 'UNDER_STUDY' && since('putToCommittee') < since('ruleComplete'))
    return 'study of what is not complete';
  if (decided && (since('decide') < since('putToCommittee') || since('putToCommittee') < 0))
    return 'a decision unasked';
  if (decided && !facts.attested) return 'a decision on what nobody signed';
  if (state === 'CLOSED' && !facts.replied) return 'closed without a reply';
  if (state === 'CLOSED' && facts.dueDeliveries > 0) return 'closed while something is due';
  if (!steps.has('registration') && trail.includes('register')) return 'a step that the version does not have';
  return undefined;
}

function run(
  choices: readonly number[],
  policy: Pick<RequestFacts, 'steps' | 'floor'>,
  pick = openActions,
): string | undefined {
  let facts: RequestFacts = { ...policy, ...FRESH, state: 'AWAITING_ITEMS' };
  const trail: RequestAction[] = [];
  for (const choice of choices) {
    const open = pick(facts);
    const action = open[choice % Math.max(1, open.length)];
    if (!action) break;
    trail.push(action);
    facts = { ...facts, ...EFFECTS[action](facts) };
    const found = broken(trail, facts);
    if (found) return found;
  }
  return undefined;
}

describe('random sequences of commands', () => {
  const choices = fc.array(fc.nat(1000), { minLength: 5, maxLength: 60 });

  test('10,000 of them skip no step and close nothing that is owed', () => {
    fc.assert(
      fc.property(choices, fc.constantFrom(mabarra, natiq), (chosen, policy) => run(chosen, policy) === undefined),
      { numRuns: 10_000 },
    );
  });

  test('without the gates the same check finds what is skipped', () => {
    const ungated = (facts: RequestFacts): RequestAction[] =>
      REQUEST_ACTIONS.filter((action) => {
        const found = permission(action, facts);
        return found.open || found.because !== 'state';
      });
    const result = fc.check(
      fc.property(choices, (chosen) => run(chosen, natiq, ungated) === undefined),
      { numRuns: 1_000 },
    );
    expect(result.failed).toBe(true);
  });
});

test('enquiries and suggestions are answered before they are closed', () => {
  const open = EXCHANGE_STATES.map((state) => [
    state,
    EXCHANGE_ACTIONS.filter((action) => exchangePermission(action, state).open).join(' '),
  ]);
  expect(Object.fromEntries(open)).toEqual({
    OPEN: 'answer agreeReplyChannel withdraw assign',
    ANSWERED: 'answer close agreeReplyChannel withdraw assign',
    CLOSED: '',
    WITHDRAWN: '',
  });
  expect(new Set(CASE_STATES).size).toBe(CASE_STATES.length);
});

test('the applicant owes what is missing and, where the policy asks for it, a signature', () => {
  const asked = { steps: mabarra.steps, missingItems: 0, attested: false };
  const unasked = { ...asked, steps: new Set([...mabarra.steps].filter((kind) => kind !== 'attestation')) };
  expect(mabarra.steps.has('attestation')).toBe(true);
  expect(applicantOwes({ ...asked, missingItems: 1, attested: true })).toBe(true);
  expect(applicantOwes(asked)).toBe(true);
  expect(applicantOwes({ ...asked, attested: true })).toBe(false);
  expect(applicantOwes(unasked)).toBe(false);
  expect(applicantOwes({ ...unasked, missingItems: 1 })).toBe(true);
});
