/** What the routes of this chapter let somebody do. */
export const deadlineActions = ['deadlines.read', 'calendar.state', 'holidays.announce', 'holidays.decree'] as const;
