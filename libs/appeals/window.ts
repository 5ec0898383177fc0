import type { Calendar, CivilDate } from '@sanad/business-time';
import { dayInRiyadh } from '@sanad/kernel';

/** The last day on which an appeal can be made: so many working days after the day on which the decision reached the applicant. */
export const lastDayOf = (calendar: Calendar, arrivedAt: Date, withinDays: number): CivilDate =>
  calendar.add(dayInRiyadh(arrivedAt), withinDays, 'workingDay');
