import { VERSION_ACTIONS, VERSION_STATES, versionState } from './policy.states';

const at = (day: number): Date => new Date(Date.UTC(2026, 0, day));

test.each([
  ['draft', { approvedAt: null, inForceFrom: null, inForceUntil: null }],
  ['approved', { approvedAt: at(1), inForceFrom: null, inForceUntil: null }],
  ['scheduled', { approvedAt: at(1), inForceFrom: at(11), inForceUntil: null }],
  ['inForce', { approvedAt: at(1), inForceFrom: at(10), inForceUntil: null }],
  ['inForce', { approvedAt: at(1), inForceFrom: at(2), inForceUntil: at(11) }],
  ['superseded', { approvedAt: at(1), inForceFrom: at(2), inForceUntil: at(10) }],
] as const)('%s on the tenth by %j: the first moment is in force, the last is no more', (state, moments) => {
  expect(versionState(moments, at(10))).toBe(state);
});

test('a text is closed by its approval, the answers beside it when it is put in force', () => {
  const may = Object.fromEntries(VERSION_STATES.map((state) => [state, VERSION_ACTIONS[state].join(' ')]));
  expect(may).toEqual({
    draft: 'replaceContent answer addOverlay removeOverlay approve',
    approved: 'answer addOverlay removeOverlay takeBackApproval putInForce attachMinutes',
    scheduled: 'takeBackStart attachMinutes',
    inForce: 'attachMinutes',
    superseded: 'attachMinutes',
  });
});
