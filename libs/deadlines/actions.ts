/** What the routes of this chapter let somebody do. */
export const deadlineActions = ['deadlines.read', 'holidays.announce'] as const;
