/** What the routes of this chapter let somebody do. */
export const deadlineActions = ['deadlines.read', 'calendar.state', 'holidays.announce', 'holidays.decree'] as const;

/** What is done with an association's calendar, and the action that each asks for. */
export const CALENDAR_ASKS = {
  state: 'calendar.state',
  announce: 'holidays.announce',
  withdraw: 'holidays.announce',
} as const satisfies Readonly<Record<string, (typeof deadlineActions)[number]>>;

export type CalendarAction = keyof typeof CALENDAR_ASKS;
export const CALENDAR_ACTIONS = Object.keys(CALENDAR_ASKS) as CalendarAction[];
