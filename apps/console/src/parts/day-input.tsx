import { InputPlace } from './input-place';
import { afterwards } from './later';

/** A day, typed or picked in the calendar of whoever writes it; beneath it stands which day that is, in both. Both calendars and what moves in them are heavy. */
export const DayInput = afterwards(() => import('./day-picker').then(({ default: Picker }) => Picker), InputPlace);
