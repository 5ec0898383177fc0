/** What the routes of the policy let somebody do. Approving and putting in force are apart from writing: the board's secretary, not the clerk. */
export const policyActions = ['policy.read', 'policy.write', 'policy.approve', 'policy.force'] as const;
