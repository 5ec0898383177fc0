import { IslamicUmalquraCalendar, parseDate, toCalendar } from '@internationalized/date';
import type { Locator, Page } from 'playwright-core';
import { dayField } from './days';

/** Nothing but keys, from where the focus stands: what Tab does not come to, nobody without a mouse can use. */
export const keyboard = {
  press: async (target: Locator): Promise<void> => (await reach(target)).press('Enter'),
  async write(target: Locator, text: string): Promise<void> {
    const keys = await reach(target);
    await keys.press('Control+A');
    await keys.insertText(text);
  },
  tick: async (target: Locator): Promise<void> => (await reach(target)).press('Space'),
  /** Chooses of a list by what it says. */
  async choose(target: Locator, option: string): Promise<void> {
    const keys = await reach(target);
    const options = await target.locator('option').allInnerTexts();
    const isChosen = async (): Promise<boolean> =>
      (await target.locator('option:checked').innerText()).trim() === option;
    for (let steps = 0; !(await isChosen()); steps++) {
      if (steps === options.length) throw new Error(`«${option}» is none of ${options.join('، ')}`);
      await keys.press('ArrowDown');
    }
  },
  async day(within: Page | Locator, label: string, iso: string): Promise<void> {
    const { day, month, year } = toCalendar(parseDate(iso), new IslamicUmalquraCalendar());
    const keys = await reach(dayField(within, label).locator('[data-type=day]'));
    await keys.type(`${String(day).padStart(2, '0')}${String(month).padStart(2, '0')}${year}`);
  },
  /** A time of the morning. */
  time: async (target: Locator, time: string): Promise<void> =>
    (await reach(target)).type(`${time.replace(':', '')}AM`),
  /** To the list of cases, from anywhere. */
  async toCases(page: Page): Promise<void> {
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('KeyC');
  },
};

/** Longer than any page here is from its first stop to its last. */
const MOST_STOPS = 150;

async function reach(target: Locator): Promise<Page['keyboard']> {
  const page = target.page();
  await target.waitFor();
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    if ((await target.and(page.locator(':focus')).count()) > 0) return page.keyboard;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not come to ${String(target)}`);
}
