import type { Calendar, CivilDate } from '@sanad/business-time';

const RIYADH = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Riyadh' });

/** The day on the wall calendar of an association. */
export const dateOf = (at: Date): CivilDate => RIYADH.format(at);

/** The last day on which an appeal can be made: so many working days after the day on which the decision reached the applicant. */
export const lastDayOf = (calendar: Calendar, arrivedAt: Date, withinDays: number): CivilDate =>
  calendar.add(dateOf(arrivedAt), withinDays, 'workingDay');
