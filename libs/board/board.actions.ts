/** What the routes of the board's papers let somebody do; reading them is reading the policy. */
export const boardActions = ['board.prepare'] as const;
