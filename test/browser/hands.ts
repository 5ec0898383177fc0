import { IslamicUmalquraCalendar, parseDate, toCalendar } from '@internationalized/date';
import type { Locator, Page } from 'playwright-core';
import { dayField, typeDay } from './days';

/** How somebody works a page. */
export interface Hands {
  press(target: Locator): Promise<void>;
  write(target: Locator, text: string): Promise<void>;
  tick(target: Locator): Promise<void>;
  /** Chooses of a list by what it says. */
  choose(target: Locator, option: string): Promise<void>;
  day(within: Page | Locator, label: string, iso: string): Promise<void>;
  /** A time of the morning. */
  time(target: Locator, time: string): Promise<void>;
  /** To the list of cases, from anywhere. */
  toCases(page: Page): Promise<void>;
}

export const mouse: Hands = {
  press: (target) => target.click(),
  write: (target, text) => target.fill(text),
  tick: (target) => target.check(),
  choose: async (target, option) => void (await target.selectOption({ label: option })),
  day: typeDay,
  time: (target, time) => target.fill(time),
  toCases: (page) => page.getByRole('navigation').getByRole('link', { name: 'المعاملات', exact: true }).first().click(),
};

/** Nothing but keys, from where the focus stands: what Tab does not come to, nobody without a mouse can use. */
export const keyboard: Hands = {
  press: async (target) => (await reach(target)).press('Enter'),
  async write(target, text) {
    const keys = await reach(target);
    await keys.press('Control+A');
    await keys.insertText(text);
  },
  tick: async (target) => (await reach(target)).press('Space'),
  async choose(target, option) {
    const keys = await reach(target);
    const options = await target.locator('option').allInnerTexts();
    const isChosen = async (): Promise<boolean> =>
      (await target.locator('option:checked').innerText()).trim() === option;
    for (let steps = 0; !(await isChosen()); steps++) {
      if (steps === options.length) throw new Error(`«${option}» is none of ${options.join('، ')}`);
      await keys.press('ArrowDown');
    }
  },
  async day(within, label, iso) {
    const { day, month, year } = toCalendar(parseDate(iso), new IslamicUmalquraCalendar());
    const keys = await reach(dayField(within, label).locator('[data-type=day]'));
    await keys.type(`${String(day).padStart(2, '0')}${String(month).padStart(2, '0')}${year}`);
  },
  time: async (target, time) => (await reach(target)).type(`${time.replace(':', '')}AM`),
  async toCases(page) {
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
