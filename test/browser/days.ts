import { IslamicUmalquraCalendar, parseDate, toCalendar } from '@internationalized/date';
import type { Locator, Page } from 'playwright-core';

/** The control of a day by its label. */
export const dayField = (within: Page | Locator, label: string): Locator =>
  within.getByRole('group', { name: label, exact: true });

/** Types a civil day into its control as somebody does who has it in the Hijri calendar, which is the one it starts from. */
export async function typeDay(within: Page | Locator, label: string, iso: string): Promise<void> {
  const { day, month, year } = toCalendar(parseDate(iso), new IslamicUmalquraCalendar());
  await typeSegments(within, label, { day, month, year });
}

export async function typeSegments(
  within: Page | Locator,
  label: string,
  segments: Readonly<Record<'day' | 'month' | 'year', number>>,
): Promise<void> {
  for (const [segment, value] of Object.entries(segments)) {
    const typed = String(value).padStart(2, '0');
    await dayField(within, label).locator(`[data-type=${segment}]`).pressSequentially(typed);
  }
}
