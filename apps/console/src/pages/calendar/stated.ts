import type { Calendar } from '../../api/calendar';
import type { components } from '../../api/schema.gen';

export const WEEK = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
export type Weekday = (typeof WEEK)[number];

export interface Hours {
  readonly from: string;
  readonly to: string;
}

/** The shifts of each day; none on a day of rest. */
export type WeekHours = Readonly<Record<Weekday, readonly Hours[]>>;
export const USUAL: Hours = { from: '08:00', to: '16:00' };

export function weekOf({ week }: Calendar): WeekHours {
  const known = week as Partial<Record<Weekday, Hours[]>>;
  return Object.fromEntries(WEEK.map((day) => [day, known[day] ?? []])) as unknown as WeekHours;
}

export type Season = Calendar['seasons'][number];
/** What is stated; upon which version is said by whoever sends it. */
export type StatedBody = Omit<components['schemas']['CalendarBody'], 'version'>;

/** What is sent is the whole calendar: what is left out is no more. */
export function stated(week: WeekHours, seasons: readonly Season[], why: string): StatedBody {
  const working = WEEK.filter((day) => week[day].length > 0).map((day) => [day, [...week[day]]]);
  return {
    why,
    week: Object.fromEntries(working) as components['schemas']['WeekBody'],
    seasons: seasons.map(({ name, hours, ...season }) => ({
      ...season,
      ...{ nameAr: name.ar, nameEn: name.en },
      hours: hours.map(({ from, to }) => ({ from, to })),
    })),
  };
}
