export {
  type CivilDate,
  civilFrom,
  type Day,
  DAY,
  dayFrom,
  type Instant,
  instantFrom,
  MINUTE,
  weekdayOf,
} from './civil';
export * from './calendar';
export * from './clock';
export {
  type BilingualName,
  type Holiday,
  type Hours,
  minutesOf,
  SAUDI_WEEK,
  type Season,
  type Weekday,
  WEEKDAYS,
  type WorkingWeek,
} from './working-week';
export * from './umm-al-qura';
export * from './explain';
export { ONES, TENS } from './number-words.lexicon';
export { HUNDREDS } from './worded-date.lexicon';
export { WORDED_DATE } from './worded-date';
export * from './written-date';
