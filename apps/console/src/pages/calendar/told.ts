import type { Calendar } from '../../api/calendar';
import { civilDay } from '../../language/dates';
import { useTexts } from '../../language/texts';
import type { Told } from '../../parts/clash';
import { WEEK, weekOf, type Hours } from './stated';

/** What a calendar says of itself, by its labels: its days, its seasons, and the holidays that are the association's own. */
export function useTold(): (calendar: Calendar) => Told {
  const { say, pick, language } = useTexts();
  const day = (date: string): string => civilDay(date, language).gregorian;
  const range = (from: string, to: string): string => say('calendar.range', { from, to });
  const clocks = (hours: readonly Hours[]): string => hours.map(({ from, to }) => range(from, to)).join(' · ');
  return (calendar) => {
    const week = weekOf(calendar);
    return new Map([
      ...WEEK.map((one) => [say(`calendar.${one}`), clocks(week[one]) || say('calendar.rest')] as const),
      ...calendar.seasons.map(
        ({ name, from, to, hours }) => [pick(name), `${range(day(from), day(to))} · ${clocks(hours)}`] as const,
      ),
      ...calendar.holidays
        .filter(({ own }) => own)
        .map(({ name, date }) => [`${pick(name)} · ${day(date)}`, say('calendar.own')] as const),
    ]);
  };
}
