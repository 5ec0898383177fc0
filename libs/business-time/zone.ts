import { Refusal } from '@sanad/messages';
import { DAY, MINUTE, type Day, type Instant } from './civil';

/** Milliseconds to add to an instant to read the clock on the wall. */
export type OffsetAt = (instant: Instant) => number;

// Riyadh has kept +03:00 without daylight saving since 1947; naming it here spares asking Intl on every build.
const FIXED: Readonly<Record<string, number>> = { UTC: 0, 'Asia/Riyadh': 3 * 3_600_000 };

/** The zone's offset as a number when it never changes, otherwise a function of the instant. @throws Refusal `time.zone_unknown` */
export function zoneOffset(zone: string): number | OffsetAt {
  return FIXED[zone] ?? intlOffset(zone);
}

function intlOffset(zone: string): OffsetAt {
  const format = formatOf(zone);
  return (instant) => {
    const part: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    const wall = Date.UTC(year, month - 1, day, hour, minute, second);
    return wall - Math.floor(instant / 1000) * 1000;
  };
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const numeric = 'numeric';
  try {
    return new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: numeric,
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
      second: numeric,
    });
  } catch {
    throw new Refusal('time.zone_unknown', { zone });
  }
}

/**
 * The first instant at which the wall clock shows `wall` (milliseconds as if it were UTC) or later: where the clock
 * shows it twice, the first time; where the clock jumps over it, the jump.
 */
export function instantOfWall(wall: number, offsetAt: OffsetAt): Instant {
  const offsets = [offsetAt(wall - DAY), offsetAt(wall + DAY)];
  let early = wall - Math.max(...offsets);
  let late = wall - Math.min(...offsets);
  if (early + offsetAt(early) >= wall) return early;
  while (late - early > MINUTE) {
    const middle = early + Math.ceil((late - early) / 2 / MINUTE) * MINUTE;
    if (middle === late) break;
    if (middle + offsetAt(middle) >= wall) late = middle;
    else early = middle;
  }
  return late;
}

const STEP = 7;

/**
 * For each day from `first` to `last`: milliseconds from its first instant to midnight UTC of the same date, that is, the offset
 * where midnight exists. Intl is asked day by day only in weeks whose ends differ.
 */
export function offsetsByDay(first: Day, last: Day, offsetAt: OffsetAt): Int32Array {
  const offsets = new Int32Array(last - first + 1);
  for (let from = first; from <= last; from += STEP) {
    const to = Math.min(from + STEP, last + 1);
    const before = offsetAt((from - 1) * DAY);
    const steady = before === offsetAt((to + 1) * DAY) ? before : undefined;
    for (let day = from; day < to; day++) {
      offsets[day - first] = steady ?? day * DAY - instantOfWall(day * DAY, offsetAt);
    }
  }
  return offsets;
}
