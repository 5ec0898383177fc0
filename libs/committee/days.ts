import { dayFrom, hijriText, toUmmAlQura, weekdayOf, type CivilDate } from '@sanad/business-time';
import { weekdayNames, type Bilingual } from '@sanad/messages';

const ZONE = 'Asia/Riyadh';
const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE });
const TIME = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });

/** The day on the wall calendar of an association, `2026-01-08`. */
export const dayOf = (at: Date): CivilDate => DAY.format(at);

/** As it is written in minutes, by the calendar and the clock in Riyadh. */
export interface WrittenDay {
  readonly weekday: Bilingual;
  readonly gregorian: CivilDate;
  /** By Umm al-Qura, `1447/07/19`. */
  readonly hijri: string;
}

export function writtenDay(at: Date): WrittenDay {
  const gregorian = dayOf(at);
  return { weekday: weekdayNames[weekdayOf(dayFrom(gregorian))]!, gregorian, hijri: hijriText(toUmmAlQura(gregorian)) };
}

/** `10:30` */
export const timeOf = (at: Date): string => TIME.format(at);
