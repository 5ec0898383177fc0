const DAY = /^(?!0000)(\d{4})-(\d{2})-(\d{2})$/;

/** Whether it is a day of the Gregorian calendar that exists, as `YYYY-MM-DD`. */
export function isDay(value: unknown): value is string {
  const parts = typeof value === 'string' ? DAY.exec(value) : null;
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** The instant that is written as RFC 3339 writes it, offset included; undefined for anything else. JavaScript alone takes 31 February for 3 March. */
export function instantOf(value: unknown): Date | undefined {
  const day = typeof value === 'string' ? INSTANT.exec(value)?.[1] : undefined;
  if (!isDay(day)) return undefined;
  const instant = new Date(value as string);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}

// Saudi Arabia keeps +03:00 all year.
const RIYADH_OFFSET_MS = 3 * 3_600_000;

/** The day that it is on the wall calendar in Riyadh at an instant, as `2026-01-08`. */
export function dayInRiyadh(at: Date): string {
  return new Date(at.getTime() + RIYADH_OFFSET_MS).toISOString().slice(0, 10);
}
