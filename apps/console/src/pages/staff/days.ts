/** Milliseconds. */
const DAY = 86_400_000;

/** When a civil day begins in Riyadh; nothing, where none was typed. */
export const beginOf = (day: string): string | undefined =>
  day ? new Date(`${day}T00:00:00+03:00`).toISOString() : undefined;

/** A last day counts whole: it ends when the next one begins in Riyadh. */
export function endOf(lastDay: string): string | undefined {
  const begin = beginOf(lastDay);
  return begin && new Date(new Date(begin).getTime() + DAY).toISOString();
}

/** The last civil day in Riyadh before an end. */
export function lastDayOf(endsAt: string | null): string {
  if (!endsAt) return '';
  const inRiyadh = new Date(new Date(endsAt).getTime() - 1 + 3 * 3_600_000);
  return inRiyadh.toISOString().slice(0, 10);
}
