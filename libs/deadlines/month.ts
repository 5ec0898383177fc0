import { type Calendar, civilFrom, dayFrom, type DayKind } from '@sanad/business-time';
import { type Bilingual, dayInWords } from '@sanad/messages';
import type { MonthView } from './calendar.dto';

/**
 * The days of a month as deadlines count them, each with why nobody works on it.
 * @throws Refusal `time.outside_calendar` for a month of which the holidays are not known
 */
export function monthOf(calendar: Calendar, month: string | undefined, now: Date): MonthView {
  const today = civilFrom(calendar.dayOf(now.getTime()));
  const asked = month ?? today.slice(0, 7);
  const first = dayFrom(`${asked}-01`);
  const days: MonthView['days'] = [];
  for (let day = first; civilFrom(day).startsWith(asked); day++) {
    const kind = calendar.kindOf(day);
    days.push({ date: civilFrom(day), kind: kind.code, words: whyOf(kind) });
  }
  return { month: asked, today, days };
}

function whyOf(kind: DayKind): Bilingual | null {
  if (kind.code === 'holiday') return dayInWords({ code: 'holiday', ...kind.holiday });
  if (kind.code === 'weeklyRest') return dayInWords(kind);
  return kind.season ? { ...kind.season.name } : null;
}
