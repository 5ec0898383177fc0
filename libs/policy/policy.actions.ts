import type { VersionAction } from './policy.states';

/** What the routes of the policy let somebody do. Approving and putting in force are apart from writing: the board's secretary, not the clerk. */
export const policyActions = ['policy.read', 'policy.write', 'policy.approve', 'policy.force'] as const;

/** What each change of a version asks for; the routes are declared by it, and answers say by it what is open to whoever asks. */
export const ASKED_FOR = {
  replaceContent: 'policy.write',
  answer: 'policy.write',
  addOverlay: 'policy.write',
  removeOverlay: 'policy.write',
  approve: 'policy.approve',
  takeBackApproval: 'policy.approve',
  putInForce: 'policy.force',
  takeBackStart: 'policy.force',
  attachMinutes: 'policy.approve',
} as const satisfies Readonly<Record<VersionAction, (typeof policyActions)[number]>>;
